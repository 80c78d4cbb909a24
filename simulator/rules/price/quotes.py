"""One contract rate, quoted six ways; and what a price means to one client.

"Three per cent a month" names very different prices. The six ways are those of R. Rosenberg,
"Calculating Effective Interest Rates on Microcredit Loans" (1995).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from simulator.rules.ground.guards import kopecks
from simulator.rules.ground.money import round_kopecks
from simulator.rules.ground.shares import Rate
from simulator.rules.ground.validation import needs, one_of, validated
from simulator.rules.loan.conversion import Interval
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.schedule import Schedule, laid_out
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.nominal import nominal_rate
from simulator.rules.price.rates import effective_rate

ANY_DAY = date(2001, 1, 1)
"""Disbursement of a loan whose price does not depend on the calendar."""

Declining = Literal["annuity", "declining"]
Kind = Literal["declining", "flat"]


class Quote(NamedTuple):
    """One way to quote a rate, and its price.

    Attributes
    ----------
    method : {"declining", "flat"}
        Interest on the outstanding balance, or on the first amount for every period.
    fee, total : int
        Kopecks: the fee withheld; all that is paid beyond the principal.
    nominal, effective : float or None
        Yearly rates; None when so much is withheld that the client receives nothing.
    """

    method: Kind
    interest_up_front: bool
    fee: int
    total: int
    nominal: float | None
    effective: float | None


@validated
class _Asked:
    """What is quoted, checked."""

    rate: Rate
    fee: Annotated[Rate, Field(lt=1)]


def quotes(
    principal: int,
    rate: Decimal | str,
    instalments: int,
    *,
    interval: Interval = "month",
    fee: Decimal | str = "3 %",
    declining: Declining = "annuity",
) -> tuple[Quote, ...]:
    """Price one contract rate six ways: declining and flat, up front, with and without a fee.

    Parameters
    ----------
    principal : int
        Kopecks.
    rate : Decimal or text
        Per interval: 0.03 or "3 %".
    fee : Decimal or text
        A share of the principal, withheld at the start.
    declining : {"annuity", "declining"}
        Whether declining interest comes in level instalments or with equal principal parts.

    Examples
    --------
    >>> [f"{quote.nominal:.1%}" for quote in quotes(100_000, "3 %", 4)]
    ['36.0%', '38.9%', '51.4%', '56.3%', '63.8%', '82.0%']
    """
    one_of(Declining, declining, "declining")
    asked = _Asked(rate=rate, fee=fee)  # type: ignore[arg-type]
    kopecks(principal, "principal", least=1)
    terms = LoanTerms(
        rate=asked.rate, rate_period=interval, interval=interval, instalments=instalments
    )
    fees = (Fee(share=asked.fee),)
    variants = (
        (replace(terms, method=declining), ()),
        (replace(terms, method=declining, interest_paid="up_front"), ()),
        (replace(terms, method=declining), fees),
        (replace(terms, method="flat"), ()),
        (replace(terms, method="flat", interest_paid="up_front"), ()),
        (replace(terms, method="flat", interest_paid="up_front"), fees),
    )
    return tuple(
        _quote(laid_out(replace(each, fees=fee), principal, ANY_DAY)) for each, fee in variants
    )


def _quote(plan: Schedule) -> Quote:
    """Price one variant by its flows, one period apart."""
    method: Kind = "flat" if plan.terms.method == "flat" else "declining"
    up_front, interval = plan.terms.interest_paid == "up_front", plan.terms.interval
    amounts = [amount for _day, amount in plan.flows]
    quote = Quote(method, up_front, plan.fee_up_front, -sum(amounts), None, None)
    if amounts[0] <= 0:
        return quote
    flows = list(enumerate(amounts))
    return quote._replace(
        nominal=nominal_rate(flows, unit=interval), effective=effective_rate(flows, unit=interval)
    )


class Burden(NamedTuple):
    """What a loan's price means to one client (PRI-5, APP-15).

    Attributes
    ----------
    cost : int
        Interest and fees in roubles and kopecks: kopecks.
    each_instalment : int
        The same, on an average instalment day.
    share_of_revenue : Fraction
        Of the revenue expected from the borrowed money; 10 to 20 % is usual.
    left_share : Fraction
        What the goods' mark-up leaves of that revenue after the price, as a share of the outlay;
        30 to 40 % is usual.
    """

    cost: int
    each_instalment: int
    share_of_revenue: Fraction
    left_share: Fraction

    @property
    def is_usual(self) -> bool:
        """Whether the share of revenue is no more than the usual 20 %."""
        return self.share_of_revenue <= Fraction(1, 5)


def client_burden(plan: Schedule, expected_revenue: int) -> Burden:
    """Show the roubles beside the per cent (PRI-5): an observation, not a test (APP-15).

    Parameters
    ----------
    expected_revenue : int
        Kopecks the client expects to sell for the borrowed money within the term.

    Examples
    --------
    >>> from simulator.rules.loan.schedule import schedule
    >>> burden = client_burden(schedule(LoanTerms(rate="9 %"), 1_000_000, 0), 1_400_000)
    >>> burden.cost, burden.each_instalment, float(burden.share_of_revenue)
    (135000, 11250, 0.09642857142857143)
    """
    needs(Schedule, plan, "plan")
    revenue = kopecks(expected_revenue, "expected_revenue", least=1)
    cost = -sum(amount for _day, amount in plan.flows)
    return Burden(
        cost,
        round_kopecks(Fraction(cost, len(plan.instalments))),
        Fraction(cost, revenue),
        Fraction(revenue - plan.principal - cost, plan.principal),
    )
