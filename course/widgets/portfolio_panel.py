"""Try it: officers, clients, the price of being late and the speed of reaction."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from course.figures import portfolio
from course.language import _
from course.widgets.controls import Choice, PerCent, Slider
from course.widgets.panel import Panel
from simulator.books.monthly import MonthlyTable, monthly
from simulator.policies import load_policy
from simulator.rules.policy import Policy
from simulator.rules.validation import validated
from simulator.world.run import run
from simulator.world.scenario import Scenario

REACTIONS = (
    (_("the very next day"), "next_day"),
    (_("at the weekly review"), "weekly_review"),
    (_("two weeks later"), "two_weeks"),
)


@validated
class Branch:
    """What the learner settles for a branch.

    Parameters
    ----------
    penalty_percent
        Penalty per day late, per cent of the overdue amount.
    reaction
        How soon the institution acts on a late loan.
    """

    officers: Annotated[int, Field(ge=1, le=20)] = 2
    clients: Annotated[int, Field(ge=10, le=2000)] = 100
    penalty_percent: Annotated[Decimal, Field(ge=0, le=5)] = Decimal("0.5")
    reaction: Literal["next_day", "weekly_review", "two_weeks"] = "next_day"


def policy_of(branch: Branch) -> Policy:
    """Give the Smolensk policy with the learner's penalty and reaction in it."""
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
    """Run the branch for a year, always with the same luck, and close each month."""
    policy = policy_of(branch)
    scenario = Scenario(policy=policy, clients=branch.clients, officers=branch.officers)
    return monthly(run(scenario, progress).log, policy.ageing)


def portfolio_panel() -> Panel:
    """Make the panel: one branch, four things to change, a year each time."""
    start = Branch()
    return Panel(
        portfolio.TITLE,
        inputs=Branch,
        controls=(
            Slider("officers", _("Officers"), 1, 8, start.officers, live=False),
            Slider("clients", _("Clients"), 20, 300, start.clients, step=20, live=False),
            PerCent("penalty_percent", _("Penalty, % a day"), Decimal(0), Decimal(2),
                   start.penalty_percent, step=Decimal("0.1"), live=False),
            Choice("reaction", _("We react"), REACTIONS, start.reaction),
        ),
        compute=live_a_year,
        drawing=portfolio.PortfolioDrawing,
        describe=portfolio.describe,
        tabulate=portfolio.tabulate,
        slow=True,
    )
