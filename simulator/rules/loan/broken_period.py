"""A first period of its own length: whose payment its odd days make dearer.

From the day of disbursement to one interval before the first due day lie the odd days. Lenders
call their interest *broken period interest* (India), *odd days interest* or *interim interest*
(United States). Where everybody pays on one day of the month it arises with nearly every loan.
Spread, the level payment is worked out anew and all payments are a little dearer; on the first
instalment alone, the client pays the level payment of a usual loan, and the odd days once.
"""

from __future__ import annotations

from collections.abc import Sequence

from simulator.rules.ground.day_counts import year_ratio
from simulator.rules.ground.days import Day
from simulator.rules.ground.money import round_ratio
from simulator.rules.loan.dues import later
from simulator.rules.loan.period_rates import Ratio, times
from simulator.rules.loan.terms import LoanTerms


def level_rates(terms: LoanTerms, first_due: Day, rates: Sequence[Ratio]) -> Sequence[Ratio]:
    """Give the rates that payments are worked out from: the first of a usual period, if asked.

    Parameters
    ----------
    first_due : date or int
        The day of the first instalment.
    rates : sequence of (numerator, denominator)
        What each period costs in truth.

    Examples
    --------
    10 000 roubles in twelve months at 3 % a month, the first after 45 days. Spread, each payment
    is 1 019.25 roubles; else the first is 1 154.62, the others are the usual 1 004.62:

    >>> from datetime import date
    >>> from simulator.rules.ground.money import in_roubles
    >>> from simulator.rules.loan.schedule import schedule
    >>> for extra in ("spread", "first_instalment"):
    ...     terms = LoanTerms(rate="3 %", interval="month", method="annuity",
    ...                       first_period_days=45, first_period_extra=extra)
    ...     plan = schedule(terms, 1_000_000, date(2001, 1, 15))
    ...     print([in_roubles(line.total) for line in plan][:2], in_roubles(plan.total_interest))
    ['1 019.25', '1 019.25'] 2 231.01
    ['1 154.62', '1 004.62'] 2 205.45
    """
    if terms.first_period_days is None or terms.first_period_extra == "spread":
        return rates
    return [_usual(terms, first_due), *rates[1:]]


def extra_of_first(principal: int, usual: Ratio, first: Ratio) -> int:
    """Give what the odd days cost, kopecks; below nothing for a first period that is short.

    Examples
    --------
    >>> extra_of_first(1_000_000, (3, 100), (45, 1000))
    15000
    """
    return round_ratio(principal * first[0], first[1]) - round_ratio(principal * usual[0], usual[1])


def _usual(terms: LoanTerms, first_due: Day) -> Ratio:
    """Give the rate of one interval that ends on the first due day."""
    if terms.day_count == "period_share":
        return terms.period_rate.as_integer_ratio()
    begin = later(terms, first_due, -1)
    return times(terms.rate_per_year, *year_ratio(begin, first_due, terms.day_count))
