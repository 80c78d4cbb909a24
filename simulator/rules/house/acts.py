"""The table of acts on a late loan: who is told, what follows, which paper and row each leaves.

A step of a policy's ladder names one of these acts. The ladder, the dossier, the world, ``why``
and the course read what they need here; a new act is a name, a row, and a kind of event for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simulator.language import _

ActName = Literal[
    "remind",
    "warn",
    "start_penalty",
    "ask_explanation",
    "tell_leader",
    "letter",
    "visit",
    "meet_members",
    "guarantor_letter",
    "claim_on_members",
    "hand_to_specialist",
    "visit_to_listen",
    "visit_with_options",
    "visit_to_choose",
    "apply_to_sue",
    "stop_penalty",
    "write_off_papers",
]
Told = Literal["client", "leader", "members", "guarantors", "nobody"]
SetsGoing = Literal["guarantors", "suit", "write_off"]


@dataclass(frozen=True)
class Act:
    """What an act is.

    Attributes
    ----------
    event : str
        The kind of event that the log calls it by (`simulator.books.log.events.Kind`).
    short : str
        A word or two, for a picture.
    told : {"client", "leader", "members", "guarantors", "nobody"}
        Who hears of it; leader and members are those of the client's group.
    paper : str
        The paper that it leaves in the dossier of a write-off; "": none.
    sets_going : {"guarantors", "suit", "write_off"}, optional
        What follows: guarantors may pay, or the committee is asked.
    """

    event: str
    short: str
    told: Told = "client"
    paper: str = ""
    sets_going: SetsGoing | None = None


ACTS: dict[ActName, Act] = {
    "remind": Act("reminded", _("reminder")),
    "warn": Act("warned", _("warning"), paper="warning"),
    "start_penalty": Act("penalty_started", _("penalty"), "nobody"),
    "ask_explanation": Act("explanation_asked", _("explain"), paper="explanation"),
    "tell_leader": Act("leader_told", _("leader"), "leader", "notice_to_leader"),
    "letter": Act("letter_sent", _("letter"), paper="letter"),
    "visit": Act("visited", _("visit"), paper="visit_report"),
    "meet_members": Act("members_met", _("members meet"), "members", "members_minutes"),
    "guarantor_letter": Act(
        "guarantors_told", _("guarantors"), "guarantors", "guarantor_letter", "guarantors"
    ),
    "claim_on_members": Act("members_claimed", _("claim on all"), "members", "claim_on_members"),
    "hand_to_specialist": Act("handed_over", _("specialist"), paper="hand_over"),
    "visit_to_listen": Act("visited", _("listen"), paper="report_on_listening"),
    "visit_with_options": Act("visited", _("ways out"), paper="report_on_ways_out"),
    "visit_to_choose": Act("visited", _("choose"), paper="agreement"),
    "apply_to_sue": Act("suit_applied", _("sue?"), "nobody", "suit_papers", "suit"),
    "stop_penalty": Act("penalty_stopped", _("penalty stops"), "nobody"),
    "write_off_papers": Act(
        "write_off_proposed", _("write-off papers"), "nobody", "memo", "write_off"
    ),
}

WITH_THE_GROUP = frozenset(name for name, act in ACTS.items() if act.told in {"leader", "members"})
"""Acts that go to the client's group."""
