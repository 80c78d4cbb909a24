"""The dossier of a write-off: what lies before the committee, what is missing, what it decides.

The manual names the way of the papers (the officer's memo, the director, the next committee, an
order or a refusal with reasons) and not what they are. **Assumption**: every step of the ladder
that speaks to somebody leaves a paper, and the committee wants to see them all, beside the
contract and the account.
"""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from simulator.language import _
from simulator.rules.ground.money import Kopecks
from simulator.rules.ground.validation import InputError, nearest, validated
from simulator.rules.house.acts import ACTS
from simulator.rules.house.ladder import Ladder
from simulator.rules.house.policy import Policy
from simulator.rules.house.write_off import WriteOff, write_off

Choice = Literal["order", "refuse"]
Debt = Annotated[Kopecks, Field(ge=0)]


class DossierPaper(NamedTuple):
    """A paper of the dossier: the rule that asks for it, and the days late on which it arises.

    ``day`` is None for a paper that no step of the ladder leaves. A step that is taken only while
    no explanation came leaves its paper ``unless_explained``; a letter to guarantors is written
    only where somebody guarantees.
    """

    key: str
    rule: str
    day: int | None = None
    unless_explained: bool = False

    @property
    def needs_guarantor(self) -> bool:
        """Whether there is such a paper only where somebody guarantees the loan (COL-5)."""
        return self.key == "guarantor_letter"


ALWAYS = (DossierPaper("contract", "DOC-2"), DossierPaper("account", "WOF-2"))

LEAVES = {name: act.paper for name, act in ACTS.items() if act.paper}
"""The paper that each act leaves; a reminder, and the clock of the penalty, leave none."""

KEYS = (*(paper.key for paper in ALWAYS), *LEAVES.values())


def dossier_title(key: str) -> str:
    """Name a paper of the dossier for a reader.

    Examples
    --------
    >>> dossier_title("memo")
    "the officer's memo to the director"
    """
    return {
        "contract": _("the loan contract with its schedule"),
        "account": _("the account: principal, interest, penalty"),
        "warning": _("note of the warning"),
        "explanation": _("her written explanation, or a note that none came"),
        "notice_to_leader": _("note of the talk with the leader"),
        "letter": _("registered letter, with its receipt"),
        "visit_report": _("report of the visit"),
        "members_minutes": _("minutes of the members' meeting"),
        "guarantor_letter": _("letter to the guarantors, with its receipt"),
        "claim_on_members": _("claim to client and members, with receipts"),
        "hand_over": _("hand-over to the specialist"),
        "report_on_listening": _("report of the first visit: the cause"),
        "report_on_ways_out": _("report of the second visit: ways out"),
        "agreement": _("what was agreed on the third visit"),
        "suit_papers": _("application to sue, and the committee's answer"),
        "memo": _("the officer's memo to the director"),
    }[key]


def papers_of(ladder: Ladder) -> tuple[DossierPaper, ...]:
    """List the papers that a dossier should hold under a ladder, in the order of their days."""
    left = [
        DossierPaper(LEAVES[step.act], step.rule, step.day, step.condition == "no_explanation")
        for step in ladder
        if step.act in LEAVES
    ]
    return (*ALWAYS, *left)


@validated
class Dossier:
    """What is known of a loan that is proposed for write-off; amounts in kopecks.

    Parameters
    ----------
    balance
        Principal outstanding.
    interest, penalty
        Owed besides; they leave no book, since they were never in the portfolio.
    held
        The reserve held for this loan.
    days_late
        Of the oldest unpaid instalment.
    papers
        The papers that are there.
    explained
        Whether she came and explained; then no visit was due (COL-4).
    guaranteed
        Whether somebody guarantees the loan; else there is nobody to write to (COL-5).

    Examples
    --------
    >>> from simulator.policies import load_policy
    >>> ladder = load_policy("smolensk_individual").ladder
    >>> Dossier(balance="1 000", days_late=125, papers=("memo", "contract")).missing(ladder)[0].key
    'account'
    """

    balance: Annotated[Kopecks, Field(gt=0)]
    interest: Debt = 0
    penalty: Debt = 0
    held: Debt = 0
    days_late: Annotated[int, Field(ge=0)] = 0
    papers: tuple[str, ...] = ()
    explained: bool = False
    guaranteed: bool = True

    def __post_init__(self) -> None:
        """Refuse papers that do not exist, and a reserve above the loan."""
        for key in self.papers:
            if key not in KEYS:
                raise InputError(f"papers: there is no `{key}`; {nearest(key, KEYS)}")
        if self.held > self.balance:
            raise InputError("held: more is held than the loan is worth")

    @property
    def still_owed(self) -> int:
        """All that the client owes, before and after a write-off alike (WOF-3)."""
        return self.balance + self.interest + self.penalty

    def wanted(self, ladder: Ladder) -> tuple[DossierPaper, ...]:
        """List the papers that should be there by now; a step still ahead leaves none yet."""
        return tuple(
            paper
            for paper in papers_of(ladder)
            if (paper.day is None or paper.day <= self.days_late)
            and not (paper.unless_explained and self.explained)
            and not (paper.needs_guarantor and not self.guaranteed)
        )

    def missing(self, ladder: Ladder) -> tuple[DossierPaper, ...]:
        """List the papers that should be there and are not."""
        return tuple(paper for paper in self.wanted(ladder) if paper.key not in self.papers)


class Decision(NamedTuple):
    """What the committee decided: the entries of an order, none after a refusal (WOF-1, WOF-2)."""

    choice: Choice
    reason: str
    entries: WriteOff | None


def decide(dossier: Dossier, policy: Policy, choice: Choice, reason: str = "") -> Decision:
    """Order a write-off, or refuse it with reasons.

    Raises
    ------
    InputError
        For a refusal without reasons, which WOF-1 asks for.
    """
    if choice == "refuse":
        if not reason.strip():
            raise InputError(_("a refusal needs its reasons: say what has to happen first"))
        return Decision(choice, reason, None)
    first = policy.write_off.provision_missing_first
    return Decision(choice, reason, write_off(dossier.balance, dossier.held, first))
