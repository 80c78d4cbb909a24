"""Try it: officers, clients, the price of being late and the speed of reaction."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Literal

import ipywidgets
from pydantic import Field

from course.cases.worlds.branches import Method
from course.cases.worlds.own_policies import is_own, own_policy
from course.figures.arrears import portfolio_beside
from course.figures.arrears.portfolio_beside import Beside
from course.language import _
from course.widgets.kit.branch_choice import branch_choice, remarks_below
from course.widgets.kit.controls import Choice, PerCent, Slider
from course.widgets.kit.panel import Panel
from simulator.books.reports.monthly import MonthlyTable, monthly
from simulator.policies import load_policy
from simulator.rules.ground.validation import validated
from simulator.rules.house.policy import Policy
from simulator.world.lived.run import run
from simulator.world.scenario import Scenario

REACTIONS = (
    (_("the very next day"), "next_day"),
    (_("at the weekly review"), "weekly_review"),
    (_("two weeks later"), "two_weeks"),
)
_OWN_RULES = _("Penalty and reaction are those of the file.")


@validated
class Branch:
    """What the learner settles for a branch.

    Parameters
    ----------
    penalty_percent
        Penalty per day late, per cent of the overdue amount.
    reaction
        How soon the institution acts on a late loan.
    method
        "single", or the name of a policy file of the learner's own; then penalty and reaction
        are the file's.
    luck
        Which luck the year has; another number is another one.
    """

    officers: Annotated[int, Field(ge=1, le=20)] = 2
    clients: Annotated[int, Field(ge=10, le=2000)] = 100
    penalty_percent: Annotated[Decimal, Field(ge=0, le=5)] = Decimal("0.5")
    reaction: Literal["next_day", "weekly_review", "two_weeks"] = "next_day"
    method: Method = "single"
    luck: Annotated[int, Field(ge=1, le=1000)] = 1


def policy_of(branch: Branch) -> Policy:
    """Give the Smolensk policy with the learner's penalty and reaction in it, or her own file."""
    if is_own(branch.method):
        return own_policy(branch.method)
    policy = load_policy("smolensk_individual")
    penalty = replace(policy.penalty, rate_per_day=branch.penalty_percent / 100)
    reaction = replace(
        policy.reaction,
        noticed="weekly_review" if branch.reaction == "weekly_review" else "every_day",
        delay_days=14 if branch.reaction == "two_weeks" else 0,
    )
    return replace(policy, penalty=penalty, reaction=reaction)


def live_a_year(
    branch: Branch, progress: Callable[[int, int], None] | None = None
) -> MonthlyTable:
    """Run the branch for a year and close each month."""
    policy = policy_of(branch)
    scenario = Scenario(
        policy=policy, clients=branch.clients, officers=branch.officers, seed=branch.luck
    )
    return monthly(run(scenario, progress).log, policy.ageing)


class BeforeAndAfter:
    """Lives a branch, and beside it the branch as it was at first, with the same luck."""

    def __init__(self, start: Branch) -> None:
        self.start = start
        self._lived: dict[Branch, MonthlyTable] = {}

    def __call__(
        self, branch: Branch, progress: Callable[[int, int], None] | None = None
    ) -> Beside:
        """Give both years; the first branch is lived once for each luck."""
        first = replace(self.start, luck=branch.luck)
        if first not in self._lived:
            self._lived[first] = live_a_year(first, progress)
        before = self._lived[first]
        return Beside(before, before if branch == first else live_a_year(branch, progress))


class PortfolioPanel(Panel):
    """Four things to change of the Smolensk branch, or two of a branch by a file of one's own."""

    @cached_property
    def below(self) -> Sequence[ipywidgets.Widget]:
        """The sentence on the file that was chosen."""
        chooser = self.widgets["method"]
        chooser.observe(self._whose_rules, names="value")
        return (remarks_below(chooser, _OWN_RULES),)

    def _whose_rules(self, change: Any) -> None:
        """Let penalty and reaction rest while those of a file count."""
        for name in ("penalty_percent", "reaction"):
            self.widgets[name].disabled = is_own(change.new)


def portfolio_panel() -> Panel:
    """Make the panel: one branch, four things to change, the year before and the year after."""
    start = Branch()
    return PortfolioPanel(
        portfolio_beside.TITLE,
        inputs=Branch,
        controls=(
            Slider("officers", _("Officers"), 1, 8, start.officers, live=False),
            Slider("clients", _("Clients"), 20, 300, start.clients, step=20, live=False),
            PerCent("penalty_percent", _("Penalty, % a day"), Decimal(0), Decimal(2),
                   start.penalty_percent, step=Decimal("0.1"), live=False),
            Choice("reaction", _("We react"), REACTIONS, start.reaction),
            branch_choice(methods=("single",)),
            Slider("luck", _("Luck"), 1, 20, start.luck, most=1000, live=False),
        ),
        compute=BeforeAndAfter(start),
        drawing=portfolio_beside.BesideDrawing,
        describe=portfolio_beside.describe,
        tabulate=portfolio_beside.tabulate,
        slow=True,
    )
