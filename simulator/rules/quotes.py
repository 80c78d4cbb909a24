"""One contract rate, quoted six ways; and what a price means to one client.

"Three per cent a month" names very different prices. The six ways are those of R. Rosenberg,
"Calculating Effective Interest Rates on Microcredit Loans" (1995).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from simulator.rules.cost_rate import Figure, exact
from simulator.rules.money import round_kopecks
from simulator.rules.nominal import nominal_rate
from simulator.rules.rates import effective_rate
from simulator.rules.schedule import Schedule
from simulator.rules.validation import InputError

Shape = Literal["level", "equal_parts"]


class Quote(NamedTuple):
    """One way to quote a rate, and its price.

    Attributes
    ----------
    method : {"declining", "flat"}
        Interest on the outstanding balance, or on the first amount for every period.
    total : int
        Interest and fee, kopecks.
    nominal, effective : float or None
        Yearly rates; None when so much is withheld that the client receives nothing.
    """

    method: str
    interest_up_front: bool
    fee: int
    total: int
    nominal: float | None
    effective: float | None


def quotes(
    principal: int,
    rate: Figure,
    instalments: int,
    *,
    unit: str = "month",
    fee: Figure = "3 %",
    shape: Shape = "level",
) -> tuple[Quote, ...]:
    """Price one contract rate six ways: declining and flat, up front, with and without a fee.

    Parameters
    ----------
    principal : int
        Kopecks.
    rate : Decimal or text
        Per period.
    fee : Decimal or text
        A share of the principal, withheld at the start.
    shape : {"level", "equal_parts"}
        Whether declining interest comes in level instalments or with equal principal parts.

    Examples
    --------
    >>> [f"{quote.nominal:.1%}" for quote in quotes(100_000, "3 %", 4)]
    ['36.0%', '38.9%', '51.4%', '56.3%', '63.8%', '82.0%']
    """
    if instalments < 1 or principal < 1:
        raise InputError("quotes: principal and instalments must be 1 or more")
    share, charge = exact("rate", rate), round_kopecks(principal * exact("fee", fee))
    declining = _declining(principal, share, instalments, shape)
    flat = [principal * share] * instalments
    kinds = (
        ("declining", declining, False, 0),
        ("declining", declining, True, 0),
        ("declining", declining, False, charge),
        ("flat", flat, False, 0),
        ("flat", flat, True, 0),
        ("flat", flat, True, charge),
    )
    level = shape == "level"
    return tuple(_quote(principal, *kind, unit=unit, level=level) for kind in kinds)


def _declining(principal: int, rate: Fraction, number: int, shape: Shape) -> list[Fraction]:
    """Give the interest of each instalment on the outstanding balance, unrounded."""
    balance, interest = Fraction(principal), []
    growth = (1 + rate) ** number
    payment = principal * rate * growth / (growth - 1) if rate else Fraction(principal, number)
    for _instalment in range(number):
        interest.append(balance * rate)
        level = payment - interest[-1]
        balance -= level if shape == "level" else Fraction(principal, number)
    return interest


def _quote(
    principal: int,
    method: str,
    interest: list[Fraction],
    up_front: bool,
    fee: int,
    *,
    unit: str,
    level: bool,
) -> Quote:
    number, total = len(interest), sum(interest, Fraction(0))
    start = principal - fee - (total if up_front else 0)
    each = [principal / Fraction(number)] * number
    if not up_front and level:
        each = [(principal + total) / number] * number
    elif not up_front:
        each = [part + amount for part, amount in zip(each, interest, strict=True)]
    flows = [(0, start), *((period, -paid) for period, paid in enumerate(each, 1))]
    price = fee + round_kopecks(total)
    if start <= 0:
        return Quote(method, up_front, fee, price, None, None)
    rates = (nominal_rate(flows, unit=unit), effective_rate(flows, unit=unit))
    return Quote(method, up_front, fee, price, *rates)


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


def client_burden(plan: Schedule, expected_revenue: int, *, fee_at_start: int = 0) -> Burden:
    """Show the roubles beside the per cent (PRI-5): an observation, not a test (APP-15).

    Parameters
    ----------
    expected_revenue : int
        Kopecks the client expects to sell for the borrowed money within the term.

    Examples
    --------
    >>> from simulator.rules.schedule import schedule
    >>> from simulator.rules.terms import LoanTerms
    >>> burden = client_burden(schedule(LoanTerms(rate="9 %"), 1_000_000, 0), 1_400_000)
    >>> burden.cost, burden.each_instalment, float(burden.share_of_revenue)
    (135000, 11250, 0.09642857142857143)
    """
    if expected_revenue <= 0:
        raise InputError(f"expected_revenue: {expected_revenue!r} given; kopecks above nothing")
    fees = fee_at_start + sum(line.total - line.principal - line.interest for line in plan)
    cost = plan.total_interest + fees
    return Burden(
        cost,
        round_kopecks(Fraction(cost, len(plan.instalments))),
        Fraction(cost, expected_revenue),
        Fraction(expected_revenue - plan.principal - cost, plan.principal),
    )
