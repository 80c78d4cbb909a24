"""Try it: sit in the committee with the dossier of a write-off before you."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import ipywidgets

from course.cases.clients.dossiers import Proposed, proposed
from course.cases.worlds.committee_case import CommitteeCase, hear
from course.cases.worlds.own_policies import own_policies
from course.figures.arrears import committee_desk
from course.figures.arrears.committee_page import committee_page
from course.language import _
from course.widgets.arrears.branch_year import BranchYear
from course.widgets.kit.controls import Choice, Slider, Switch
from course.widgets.kit.desk import Desk
from course.widgets.kit.fields import Field, Words
from course.widgets.kit.grouped import Group
from course.widgets.kit.typed import FINEST, Number
from simulator.books.reports.levels import held_reserve
from simulator.rules.ground.money import as_roubles
from simulator.rules.house.dossier import KEYS, dossier_title
from simulator.world.lived.result import Result

LADDER_NAMES = (
    (_("individual"), "smolensk_individual"), (_("group"), "smolensk_solidarity"),
    (_("with dignity"), "dignity"),
)  # fmt: skip
_LADDER_OF = {"single": "smolensk_individual", "solidarity": "smolensk_solidarity",
              "dignity": "dignity"}  # fmt: skip
VERDICTS = ((_("not decided yet"), "open"), (_("order it"), "order"), (_("refuse it"), "refuse"))
OWN = -1
_EXACT: dict[str, Any] = {"step": FINEST, "high": 10_000_000_000, "box": 110}
_WHOSE, _PAPER = "kit-whose-loan", "paper_"


class WriteOffPanel(Desk):
    """The branch's own proposals, or a loan of one's own; the committee decides, the books follow.

    Parameters
    ----------
    result
        A run of the branch; a year of a branch to choose, the course's own at first, when left
        out.
    """

    def __init__(self, result: Result | None = None) -> None:
        self.branch = BranchYear(result, self.take_year, tuple(_LADDER_OF))
        super().__init__(
            committee_desk.TITLE, groups=_groups(CommitteeCase(papers=("contract", "account"))),
            inputs=gathered, compute=hear, describe=committee_desk.describe,
            tabulate=committee_desk.tabulate, page=committee_page,
        )  # fmt: skip

    @property
    def result(self) -> Result:
        """The run."""
        return self.branch.result

    def take_year(self) -> None:
        """Lay the loans of another year before the committee."""
        del self.proposals
        self.whose.options = self._listed

    @property
    def _listed(self) -> list[tuple[str, int]]:
        listed = [(_("{client}, day {day}").format(client=each.client, day=each.day), loan)
                  for loan, each in self.proposals.items()]  # fmt: skip
        return [(_("a loan of your own"), OWN), *listed]

    @cached_property
    def proposals(self) -> dict[int, Proposed]:
        """What was proposed for write-off in the year, by the number of the loan."""
        return {each.loan: each for each in proposed(self.result)}

    @cached_property
    def whose(self) -> ipywidgets.Dropdown:
        """The list of loans that were proposed for write-off, and one's own."""
        made = ipywidgets.Dropdown(
            options=self._listed, description=_("Whose loan"),
            style={"description_width": "80px"}, layout={"width": "360px"})
        made.add_class(_WHOSE)
        made.observe(self._choose, names="value")
        return made

    def _choose(self, _change: object) -> None:
        if self.whose.value != OWN:
            self.fill(**self.values_of(self.proposals[self.whose.value]))

    def values_of(self, found: Proposed) -> dict[str, Any]:
        """Give what stands in the controls for a loan of the branch, on the committee's day."""
        dossier, around = found.dossier, self._around(max(0, found.day - 1))
        amounts = {name: as_roubles(getattr(dossier, name))
                   for name in ("balance", "interest", "penalty", "held")}  # fmt: skip
        ticks = {_PAPER + key: key in dossier.papers for key in KEYS}
        return {**amounts, **around, **ticks, "client": found.client, "verdict": "open",
                "days_late": dossier.days_late, "explained": dossier.explained,
                "guaranteed": dossier.guaranteed, "reason": "",
                "ladder": _LADDER_OF.get(self.branch.method, self.branch.method)}  # fmt: skip

    def _around(self, day: int) -> dict[str, Number]:
        """Give portfolio, late loans and reserve held at the close of a day, in roubles."""
        lines = self.result.report(day).lines
        kept = held_reserve(self.result.log, day)
        return {"portfolio": as_roubles(int(lines["P4"])), "late": as_roubles(int(lines["P7"])),
                "reserve": as_roubles(kept)}

    @property
    def above(self) -> Sequence[ipywidgets.Widget]:
        """The row that says whose loan it is."""
        return (*self.branch.parts, self.whose)

    @cached_property
    def more_names(self) -> Mapping[str, str]:
        """The label of that row."""
        return self.branch.names | {_WHOSE: _("Whose loan lies before the committee")}


def _groups(case: CommitteeCase) -> tuple[Group, ...]:
    ticks = tuple(Switch(_PAPER + key, dossier_title(key), key in case.papers) for key in KEYS)
    return (
        Group(_("The loan"), (
            Words("client", _("Client"), case.client, width=350),
            Choice("ladder", _("Collected"), LADDER_NAMES + _own_ladders(), case.ladder),
            Slider("days_late", _("Days late"), 0, 400, case.days_late, unit="days"),
            Field("balance", _("Principal outstanding, roubles"), case.balance, low=1, **_EXACT),
            Field("interest", _("Interest owed, roubles"), case.interest, **_EXACT),
            Field("penalty", _("Penalty owed, roubles"), case.penalty, **_EXACT),
            Field("held", _("Reserve held for it, roubles"), case.held, **_EXACT),
        )),
        Group(_("The dossier"), (
            Switch("explained", _("she came and explained"), case.explained),
            Switch("guaranteed", _("somebody guarantees the loan"), case.guaranteed), *ticks),
            _("Tick what lies in it. Only what this ladder leaves by this day is asked for.")),
        Group(_("The books around it"), (
            Field("portfolio", _("Portfolio (P4), roubles"), case.portfolio, **_EXACT),
            Field("late", _("Late loans (P7), roubles"), case.late, **_EXACT),
            Field("reserve", _("Reserve held in all, roubles"), case.reserve, **_EXACT),
        )),
        Group(_("The decision"), (
            Choice("verdict", _("The committee"), VERDICTS, case.verdict),
            Words("reason", _("Because"), case.reason, width=720, label_width=150),
        )),
    )  # fmt: skip


def _own_ladders() -> tuple[tuple[str, str], ...]:
    return tuple((_("as in {file}").format(file=name), name) for name in own_policies())


def gathered(**values: Any) -> CommitteeCase:
    """Make a case of what stands in the controls."""
    papers = tuple(key for key in KEYS if values.pop(_PAPER + key))
    return CommitteeCase(**values, papers=papers)


def write_off_panel(result: Result | None = None) -> WriteOffPanel:
    """Make the panel over the proposals of a run."""
    return WriteOffPanel(result)
