"""The table of acts on late loans: how each stands in the log, and what it sets going.

A new act is a row here and a step in a policy's ladder. ``why`` finds its steps in this table.
"""

from dataclasses import dataclass
from typing import Literal

from simulator.books.log.events import Kind

Sets = Literal["guarantors", "suit", "write_off"]


@dataclass(frozen=True)
class Act:
    """One act of a ladder.

    Attributes
    ----------
    kind : Kind
        Of its row in the log.
    sets_going : {"guarantors", "suit", "write_off"}, optional
        What follows: the guarantors are told, or the committee is asked.
    """

    kind: Kind
    sets_going: Sets | None = None


ACTS: dict[str, Act] = {
    "warn": Act(Kind.WARNED),
    "start_penalty": Act(Kind.PENALTY_STARTED),
    "ask_explanation": Act(Kind.EXPLANATION_ASKED),
    "letter": Act(Kind.LETTER_SENT),
    "visit": Act(Kind.VISITED),
    "guarantor_letter": Act(Kind.GUARANTORS_TOLD, "guarantors"),
    "apply_to_sue": Act(Kind.SUIT_APPLIED, "suit"),
    "stop_penalty": Act(Kind.PENALTY_STOPPED),
    "write_off_papers": Act(Kind.WRITE_OFF_PROPOSED, "write_off"),
    "tell_leader": Act(Kind.LEADER_TOLD),
    "meet_members": Act(Kind.MEMBERS_MET),
    "claim_on_members": Act(Kind.MEMBERS_CLAIMED),
    "hand_to_specialist": Act(Kind.HANDED_OVER),
    "visit_to_listen": Act(Kind.VISITED),
    "visit_with_options": Act(Kind.VISITED),
    "visit_to_choose": Act(Kind.VISITED),
}
