"""The terms of a loan: what a contract fixes before anybody knows the amount or the day."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from simulator.rules.ground.day_counts import DayCount
from simulator.rules.ground.money import Kopecks
from simulator.rules.ground.shares import Rate, as_fraction
from simulator.rules.ground.validation import validated
from simulator.rules.ground.working_days import DaysOff
from simulator.rules.loan.agreed import MOST_INSTALMENTS, check
from simulator.rules.loan.conversion import (
    PERIODS_A_YEAR,
    Conversion,
    Interval,
    RatePeriod,
    periods_in,
)
from simulator.rules.loan.fees import Fee

InterestPaid = Literal["with_instalments", "up_front", "at_end"]
Method = Literal["declining", "annuity", "flat", "bullet", "shares"]

Count = Annotated[int, Field(ge=0)]
Shares = tuple[Annotated[Fraction, BeforeValidator(as_fraction)], ...]


@validated
class LoanTerms:
    """What the contract says about rate, instalments and their rhythm.

    Parameters
    ----------
    rate : Decimal
        Interest per `rate_period`, as a share: 0.09 or "9 %".
    rate_period : {"year", "half-year", "quarter", "month", "fortnight", "week", "day"}
    method : str
        "declining": equal principal parts, interest on the outstanding balance (IND-2).
        "annuity": equal payments. "flat": interest on the amount lent, in equal parts.
        "bullet": the principal at the end (VIL-5). "shares": principal parts of one's own.
    instalments : int
        Periods of the loan, those of grace among them.
    interval : {"month", "week", "day"}
        One instalment `every` so many of these.
    conversion : {"x12/52", "/4", "by_days"}
        What a week makes of a monthly rate, or a month of a weekly one: twelve months to 52
        weeks, four weeks to a month, or a month of 30 days. 9 % a month becomes 108 %, 117 % or
        109.2 % in 52 weeks; see `conversions`.
    day_count : str
        "period_share" charges each period its even share of the year, whatever its days; the
        others count the days of each period: "actual/365", "actual/360", "actual/actual",
        "actual/actual-isda" (see `year_share`), and months of 30 days: "30/360" (28 February is
        the 28th), "30/360-us", "30E/360", "30E/360-isda", "30/360-german" (it is a 30th; see
        `thirty_360`).
    first_period_days : int, optional
        Days to the first due day, when they differ from the interval; with 0 it is the day of
        disbursement, and each payment stands at the beginning of its period (payments in advance,
        annuity due; leases and some shops). 10 000 roubles at 8 % a year in ten level payments
        cost 1 037.03 a month at the end, 1 030.16 in advance.
    first_period_interest : {"by_days", "one_period"}
        Whether a first period of its own length costs by its days (under "period_share" against
        7, or against 30 for a month) or like any other.
    grace_principal, grace_all : int
        First periods without principal, or without any payment.
    grace_interest : {"deferred", "spread", "capitalised", "free"}
        The interest of periods without payment: due with the first payment, in even parts with
        all of them, added to the debt and bearing interest itself, or never.
    interest_paid : {"with_instalments", "up_front", "at_end"}
        Up front it is withheld from the loan. An annuity's interest is that of its level
        instalments; paid apart, it leaves equal parts of the principal to be paid.
    shares : tuple of Fraction
        For "shares": the part of principal in each instalment, together one.
    rounding_unit : int
        Kopecks; what the client pays, interest and fees included, is a multiple of it wherever
        principal is paid, in all payments but one. Payments of interest alone, interest paid at
        the end, and a grown debt whose interest is paid apart are to the kopeck. A unit under
        which payments would lose their principal, or one would more than double, is refused. Text
        is roubles: "10".
    difference_in : {"last", "first", "spread", "interest"}
        What absorbs the rounding: the last or the first instalment; the instalments from the first
        on, a kopeck (or a unit) each, so that no two differ by more (100 roubles in three parts:
        33.34, 33.33, 33.33; of an annuity the last may differ by a few more); or the interest of
        the last one, so that all payments are equal, which is for payments rounded to the kopeck.
    fees : tuple of Fee
    days_off : DaysOff, optional
        Moves due days to working days. Interest under an actual count follows the moved days.
    first_period_extra : {"spread", "first_instalment"}
        Who bears what a first period of its own length costs more, or less: all level payments in
        equal parts, or the first alone (broken period interest; see `broken_period`).
    rounding : {"nearest", "up"}
        Whether payments are rounded to the nearest `rounding_unit`, or always up, which leaves the
        last one smaller.
    payment : int, optional
        Kopecks that each level payment of an annuity is, where the client named it: interest and
        fees included, the last one smaller. `terms_for_payment` finds the number that goes with it.
    flat_interest : {"even", "rule_of_78", "shares"}
        How the periods earn flat interest: in even parts, by the sum of digits in level payments,
        or by `interest_shares` beside equal parts of the principal (see `flat_shares`).
    interest_shares : tuple of Fraction
        For "shares": the part of all interest in each instalment, together one.

    Examples
    --------
    >>> LoanTerms(rate="9 %").period_rate == Fraction(108, 5200)
    True
    >>> LoanTerms(rate="9 %", conversion="/4").rate_per_year
    Fraction(117, 100)
    """

    rate: Rate
    rate_period: RatePeriod = "month"
    method: Method = "declining"
    instalments: int = Field(default=12, ge=1, le=MOST_INSTALMENTS)
    interval: Interval = "week"
    every: int = Field(default=1, ge=1, le=1000)
    conversion: Conversion = "x12/52"
    day_count: DayCount = "period_share"
    first_period_days: Annotated[int, Field(ge=0, le=3650)] | None = None
    first_period_interest: Literal["by_days", "one_period"] = "by_days"
    grace_principal: Count = 0
    grace_all: Count = 0
    grace_interest: Literal["deferred", "spread", "capitalised", "free"] = "deferred"
    interest_paid: InterestPaid = "with_instalments"
    shares: Shares = ()
    rounding_unit: Annotated[Kopecks, Field(ge=1)] = 1
    difference_in: Literal["last", "first", "spread", "interest"] = "last"
    fees: tuple[Fee, ...] = ()
    days_off: DaysOff | None = None
    first_period_extra: Literal["spread", "first_instalment"] = "spread"
    rounding: Literal["nearest", "up"] = "nearest"
    payment: Annotated[Kopecks, Field(ge=1)] | None = None
    flat_interest: Literal["even", "rule_of_78", "shares"] = "even"
    interest_shares: Shares = ()

    def __post_init__(self) -> None:
        check(self)

    @cached_property
    def period_rate(self) -> Fraction:
        """Interest of one whole interval under "period_share", as a share of the balance."""
        return Fraction(self.rate) * self._periods_in_one * self.every

    @cached_property
    def rate_per_year(self) -> Fraction:
        """The nominal yearly rate that the instalments add up to."""
        if self.day_count == "period_share":
            return self.period_rate / self.every * PERIODS_A_YEAR[self.interval]
        days_a_year = 360 if "/360" in self.day_count else 365
        periods = days_a_year if self.rate_period == "day" else PERIODS_A_YEAR[self.rate_period]
        return Fraction(self.rate) * periods

    @property
    def _periods_in_one(self) -> Fraction:
        """How many rate periods one interval holds."""
        return periods_in(self.interval, self.rate_period, self.conversion)
