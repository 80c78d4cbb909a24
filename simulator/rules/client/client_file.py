"""The client's path and file: four stages, nine papers, what is missing and by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import Literal, NamedTuple

from simulator.language import _
from simulator.rules.ground.days import Day, days_between, plus
from simulator.rules.ground.guards import a_day
from simulator.rules.ground.validation import InputError, nearest, one_of, validated

PAPERS_WITHIN_DAYS = 7
"""DOC-1: the officer collects the full set within one week."""

FIRST_LOAN_DAYS, REPEAT_LOAN_DAYS = 3, 1
"""IND-7: 2-3 days, 2-3 hours for a repeat loan; read as counted from complete papers."""

Stage = Literal["information", "analysis", "decision", "disbursement"]
STAGES: tuple[Stage, ...] = ("information", "analysis", "decision", "disbursement")


class Paper(NamedTuple):
    """A paper of the client file.

    `number` is 1 to 9 as in the manual's list, 0 outside it; `stage` is the one at whose end it
    must be there; `rule` is the rulebook id that asks for it.
    """

    key: str
    number: int
    stage: Stage
    rule: str


PAPERS = (
    Paper("application", 1, "information", "DOC-2"),
    Paper("questionnaire", 2, "information", "DOC-2"),
    Paper("registration", 3, "information", "DOC-2"),
    Paper("cash_flow", 4, "analysis", "DOC-2"),
    Paper("expert_opinion", 5, "analysis", "DOC-2"),
    Paper("passport", 6, "information", "DOC-2"),
    Paper("loan_contract", 7, "disbursement", "DOC-2"),
    Paper("guarantee", 8, "disbursement", "DOC-2"),
    Paper("other_contracts", 9, "disbursement", "DOC-2"),
    Paper("interview", 0, "information", "DOC-7"),
    Paper("family_budget", 0, "information", "DOC-7"),
    Paper("analytical_sheet", 0, "analysis", "DOC-8"),
    Paper("financial_plan", 0, "analysis", "DOC-8"),
    Paper("decision", 0, "decision", "IND-4"),
)

SECOND_LEVEL = (
    "tax_certificate",
    "supply_contracts",
    "delivery_notes",
    "main_partners",
    "leases",
    "contractor_agreements",
    "other_by_trade",
)
"""DOC-3: papers that support the analytical sheet; the trade decides which are asked for."""

_KEYS = (*(paper.key for paper in PAPERS), *SECOND_LEVEL)


def paper_title(key: str) -> str:
    """Name a paper for a reader.

    Examples
    --------
    >>> paper_title("passport")
    'copy of the passport'
    """
    titles = {
        "application": _("application"),
        "questionnaire": _("questionnaire"),
        "registration": _("copy of the registration certificate"),
        "cash_flow": _("cash-flow statement"),
        "expert_opinion": _("expert opinion"),
        "passport": _("copy of the passport"),
        "loan_contract": _("loan contract with schedule"),
        "guarantee": _("guarantee or solidarity contracts"),
        "other_contracts": _("other contracts"),
        "interview": _("interview record"),
        "family_budget": _("family budget"),
        "analytical_sheet": _("analytical sheet"),
        "financial_plan": _("financial plan"),
        "decision": _("the committee's decision"),
    }
    return titles.get(key) or _(key.replace("_", " "))


@validated
class ClientFile:
    """What has come in for one client.

    Parameters
    ----------
    opened : date or int
        The day of the first meeting.
    papers : dict of str to day
        Paper to the day it came in.
    asked_for : tuple of str
        Second-level papers that this trade needs (DOC-3), and "other_contracts" if there are any.
    secured : bool
        Whether a guarantee or solidarity contract belongs to this loan.
    repeat : bool
        A repeat loan is decided faster (IND-7).

    Examples
    --------
    >>> file = ClientFile(opened=0, papers={"application": 0, "passport": 1})
    >>> [paper.key for paper in file.missing("information")]
    ['questionnaire', 'registration', 'interview', 'family_budget']
    >>> file.stage, file.papers_due, file.days_late(9)
    ('information', 7, 2)
    """

    opened: Day
    papers: dict[str, Day] = field(default_factory=dict)
    asked_for: tuple[str, ...] = ()
    secured: bool = True
    repeat: bool = False

    def __post_init__(self) -> None:
        for key in (*self.papers, *self.asked_for):
            if key not in _KEYS:
                raise InputError(f"client file: no paper `{key}`; {nearest(key, _KEYS)}")
        for key, day in self.papers.items():
            if days_between(self.opened, day) < 0:
                raise InputError(f"{key}: came in before the first meeting")

    def wanted(self, stage: Stage | None = None) -> tuple[Paper, ...]:
        """List the papers this client needs, up to the end of a stage."""
        if stage is not None:
            one_of(Stage, stage, "stage")
        last = STAGES.index(stage) if stage else len(STAGES)
        asked = tuple(Paper(key, 0, "analysis", "DOC-3") for key in SECOND_LEVEL)
        return tuple(
            paper
            for paper in (*PAPERS, *asked)
            if STAGES.index(paper.stage) <= last and self._needs(paper)
        )

    def missing(self, stage: Stage | None = None) -> tuple[Paper, ...]:
        """List what is still missing for the end of a stage, or for the whole file."""
        return tuple(paper for paper in self.wanted(stage) if paper.key not in self.papers)

    @property
    def stage(self) -> Stage:
        """The stage the client is in (DOC-1): the first one with something missing."""
        unfinished = (stage for stage in STAGES[:3] if self.missing(stage))
        return next(unfinished, "disbursement")

    @property
    def papers_due(self) -> Day:
        """The day by which the papers of the first two stages should be together (DOC-1)."""
        return plus(self.opened, PAPERS_WITHIN_DAYS)

    @property
    def complete_on(self) -> Day | None:
        """The day the last paper of the analysis came in; None while one is missing."""
        if self.missing("analysis"):
            return None
        days = [self.papers[paper.key] for paper in self.wanted("analysis")]
        return max(days, key=lambda day: days_between(self.opened, day))

    @property
    def decision_due(self) -> Day | None:
        """The day the committee should have decided by (IND-7); None until the file is complete."""
        if self.complete_on is None:
            return None
        return plus(self.complete_on, REPEAT_LOAN_DAYS if self.repeat else FIRST_LOAN_DAYS)

    def days_late(self, on: Day) -> int:
        """Count the days by which collecting the papers is late on a day; 0 when it is not."""
        on = a_day(on, "on")
        end = on if self.complete_on is None else self.complete_on
        return max(0, days_between(self.papers_due, end))

    def _needs(self, paper: Paper) -> bool:
        if paper.key == "guarantee":
            return self.secured
        if paper.key == "other_contracts" or paper.key in SECOND_LEVEL:
            return paper.key in self.asked_for
        return True


def notary_needed(pledges: Iterable[str]) -> bool:
    """Say whether a notary must be asked: for real estate only (DOC-4).

    Examples
    --------
    >>> notary_needed(["goods", "sewing machine"]), notary_needed(["goods", "real_estate"])
    (False, True)
    """
    return "real_estate" in tuple(pledges)
