"""Try it: a policy's limits, and when they stop protecting anybody."""

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Annotated

from pydantic import Field

from course.figures.context import limits
from course.language import _
from course.widgets.kit.controls import Money, PerCent
from course.widgets.kit.panel import Panel
from simulator.policies import load_policy
from simulator.rules.ground.validation import validated
from simulator.rules.house.policy import Policy


@validated
class Wish:
    """Two figures of a policy, and one of a client.

    Parameters
    ----------
    first_limit
        The largest first loan, roubles.
    growth_percent
        What each repaid loan adds, per cent of the first limit.
    fits
        The loan that the client's business bears, roubles.
    """

    first_limit: Annotated[int, Field(ge=1_000, le=50_000)] = 15_000
    growth_percent: Annotated[int, Field(ge=0, le=200)] = 50
    fits: Annotated[int, Field(ge=1_000, le=60_000)] = 24_000


@cache
def _policy() -> Policy:
    return load_policy("smolensk_individual")


def allow(wish: Wish) -> limits.Limits:
    """Change the policy's two figures, and read its limits loan by loan."""
    product = replace(
        _policy().product, first_loan_limit=wish.first_limit * 100,
        growth_per_repaid_loan=Decimal(wish.growth_percent) / 100,
    )
    allowed = tuple(product.limit(repaid) for repaid in range(limits.LOANS))
    return limits.Limits(allowed, wish.fits * 100)


def limits_panel() -> Panel:
    """Make the panel: the first limit, its growth, and what a business bears."""
    start = Wish()
    return Panel(
        limits.TITLE,
        inputs=Wish,
        controls=(
            Money("first_limit", _("First loan at most"), 5_000, 30_000,
                   start.first_limit, step=1_000),
            PerCent("growth_percent", _("Repaid loan adds, %"), 0, 100, start.growth_percent,
                   step=10),
            Money("fits", _("Business bears"), 5_000, 60_000, start.fits, step=1_000),
        ),
        compute=allow,
        drawing=limits.LimitsDrawing,
        describe=limits.describe,
        tabulate=limits.tabulate,
    )
