"""Try it: a loan's schedule and what it truly costs."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from course.figures.lending import plan
from course.language import _
from course.widgets.kit.controls import Choice, Money, PerCent, Slider
from course.widgets.kit.panel import Panel
from course.widgets.kit.typed import FINEST
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import validated
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms

METHODS = (
    (_("equal parts of principal"), "declining"),
    (_("equal payments"), "annuity"),
    (_("interest on the first sum"), "flat"),
    (_("principal at the end"), "bullet"),
)
CONVERSIONS = (
    (_("12 / 52 of a month"), "x12/52"),
    (_("7 days of 30"), "by_days"),
    (_("a quarter of a month"), "/4"),
)
_LEAST, _MOST = 100, 100_000_000  # roubles: what a lender's own product may ask for


@validated
class Loan:
    """A loan as a client might be offered it; amounts in roubles, rates in per cent.

    Parameters
    ----------
    paid_off_after
        The instalment with which all that is left is repaid; 0 for going on to the end.
    """

    amount: Annotated[int | Decimal, Field(ge=_LEAST, le=_MOST)] = 10_000
    rate_percent: Annotated[Decimal, Field(ge=0, le=100)] = Decimal(9)
    weeks: Annotated[int, Field(ge=2, le=plan.MOST_WEEKS)] = 12
    method: Literal["declining", "annuity", "flat", "bullet"] = "declining"
    conversion: Literal["x12/52", "/4", "by_days"] = "x12/52"
    fee_percent: Annotated[Decimal, Field(ge=0, le=50)] = Decimal(0)
    paid_off_after: Annotated[int, Field(ge=0, le=plan.MOST_WEEKS)] = 0


def draw_up(loan: Loan) -> plan.Plan:
    """Draw up the schedule, and the early end if there is one."""
    fees = (Fee(share=loan.fee_percent / 100),) if loan.fee_percent else ()
    terms = LoanTerms(
        rate=loan.rate_percent / 100, method=loan.method, instalments=loan.weeks,
        conversion=loan.conversion, fees=fees,
    )
    made = schedule(terms, roubles(loan.amount), 0)
    early = 0 < loan.paid_off_after < len(made.instalments)
    return plan.Plan(made, loan.paid_off_after if early else None)


def schedule_panel(**first: Any) -> Panel:
    """Make the panel: amount, rate, weeks, method, conversion, fee and an early end.

    Parameters
    ----------
    **first
        Where the controls stand at first, as ``amount=8_000``.
    """
    start = Loan(**first)
    half = Decimal("0.5")
    return Panel(
        plan.TITLE,
        inputs=Loan,
        controls=(
            Money("amount", _("Amount, roubles"), 2_000, 50_000, start.amount, step=1_000,
                  least=_LEAST, most=_MOST, grain=FINEST),
            PerCent("rate_percent", _("Rate, % a month"), Decimal(0), Decimal(15),
                    start.rate_percent, step=half, most=Decimal(100)),
            Slider("weeks", _("Weeks"), 2, plan.MOST_WEEKS, start.weeks, unit="weeks"),
            Choice("method", _("Method"), METHODS, start.method),
            Choice("conversion", _("A week is"), CONVERSIONS, start.conversion),
            PerCent("fee_percent", _("Fee at the start, %"), Decimal(0), Decimal(10),
                    start.fee_percent, step=half, most=Decimal(50)),
            Slider("paid_off_after", _("Paid off after week"), 0, plan.MOST_WEEKS,
                   start.paid_off_after, unit="weeks"),
        ),
        compute=draw_up,
        drawing=plan.PlanDrawing,
        describe=plan.describe,
        tabulate=plan.tabulate,
    )
