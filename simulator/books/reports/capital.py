"""What the fund owns: its capital, and what that is still worth when prices rise."""

from dataclasses import dataclass

from simulator.books.log.ledger import Log, needs_log
from simulator.books.reports.balances import balances
from simulator.books.reports.levels import accrued, borrowed, cash, held_reserve
from simulator.rules.ground.guards import days
from simulator.rules.ground.limits import MOST_DAYS

DAYS_A_YEAR = 365


@dataclass(frozen=True)
class Capital:
    """The fund's balance sheet at the close of a day, kopecks.

    Attributes
    ----------
    cash, outstanding, reserve, borrowed : int
        Money at hand; principal outstanding; the held reserve, which lowers it; owed to a lender.
    accrued : int
        Owed for the days of an open month: costs, interest, tax, and what the reserve lacks.
    """

    day: int
    cash: int
    outstanding: int
    reserve: int
    borrowed: int
    accrued: int = 0

    @property
    def own(self) -> int:
        """What the fund owns when its debts are taken off."""
        return self.cash + self.outstanding - self.reserve - self.borrowed - self.accrued

    def real(self, inflation_per_year: float) -> int:
        """What its own capital buys, in the prices of day 0.

        Examples
        --------
        >>> Capital(365, 118_000, 0, 0, 0).real(0.18)
        100000
        """
        return round(self.own / (1 + inflation_per_year) ** (self.day / DAYS_A_YEAR))


def capital(log: Log, day: int) -> Capital:
    """Draw up the fund's balance sheet at the close of ``day``."""
    needs_log(log)
    day = days(day, "day", least=-MOST_DAYS)
    outstanding = int(balances(log, day).outstanding.sum())
    owed = borrowed(log, day), accrued(log, day)
    return Capital(day, cash(log, day), outstanding, held_reserve(log, day), *owed)
