"""A published worked example: what was published, where, and how the kit works it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from simulator.rules.ground.days import add_months

Flows = list[tuple[date | int, float]]

ACTUARIAL = "nominal, US actuarial"
EFFECTIVE = "effective, whole periods"
XIRR = "effective, days / 365"
EU = "effective, EU (2008/48/EC)"
LEVEL = "level instalment"


@dataclass(frozen=True)
class Example:
    """One line of the verification table.

    Attributes
    ----------
    what : str
        The example in our own words.
    published : str
        The figure as printed; its last digit sets the tolerance.
    kit : callable
        Gives the kit's figure in the same unit.
    unit : str
        "%" or "" for money.
    convention : str
        How the kit is asked, where the field knows several ways.
    """

    what: str
    published: str
    kit: Callable[[], float]
    source: str
    unit: str = "%"
    convention: str = ""

    @property
    def figure(self) -> float:
        """The published figure as a number."""
        return float(self.published.replace(" ", ""))

    @property
    def tolerance(self) -> float:
        """Half a unit of the last digit printed: what rounding may hide, and no more."""
        exponent = Decimal(self.published.replace(" ", "")).as_tuple().exponent
        return 0.5 * 10.0 ** int(exponent) * (1 + 1e-9)

    @property
    def difference(self) -> float:
        """Kit less published."""
        return self.kit() - self.figure


def per_cent(rate: Callable[[], float]) -> Callable[[], float]:
    """Give a rate in per cent, when asked."""
    return lambda: 100 * rate()


def monthly(first: date, number: int, every: int = 1) -> list[date]:
    """Give the days of payments every so many months."""
    return [add_months(first, every * place) for place in range(number)]


def weekly(first: date, number: int, every: int = 1) -> list[date]:
    """Give the days of payments every so many weeks."""
    return [first + timedelta(7 * every * place) for place in range(number)]


def lent(amount: float, on: date, *payments: tuple[Iterable[date], float]) -> Flows:
    """Lay out a loan and series of equal payments by date."""
    return [(on, amount)] + [(day, -paid) for days, paid in payments for day in days]


def level(amount: float, payment: float, number: int) -> Flows:
    """Lay out a loan and equal payments, one a period."""
    return [(0, amount)] + [(period, -payment) for period in range(1, number + 1)]
