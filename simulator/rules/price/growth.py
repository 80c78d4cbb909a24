"""Growth and what it takes from income, month by month (PRI-2)."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from simulator.rules.ground.guards import count, kopecks
from simulator.rules.ground.money import round_kopecks
from simulator.rules.ground.shares import Figure, rate_of, share_of_one


class GrowthMonth(NamedTuple):
    """One month of the projection; amounts in kopecks.

    Attributes
    ----------
    clients, portfolio : int
        At the start of the month.
    income : int
        Interest of the month on that portfolio.
    needed : int
        New money the new clients take at the month's end.
    reinvested : int
        What the chosen share of income gives to it; never more than is needed.
    """

    month: int
    clients: int
    portfolio: int
    income: int
    needed: int
    reinvested: int

    @property
    def outside(self) -> int:
        """Money that must come from elsewhere, kopecks."""
        return self.needed - self.reinvested

    @property
    def share_needed(self) -> Fraction:
        """The share of income that would pay for the growth alone; above 1 it cannot."""
        return Fraction(self.needed, self.income) if self.income else Fraction(0)


def project_growth(
    *,
    clients: int,
    average_balance: int,
    income_rate_per_month: Figure,
    growth_per_month: Figure = "10 %",
    reinvested_share: Figure = "35 %",
    new_client_balance: int | None = None,
    months: int = 12,
) -> tuple[GrowthMonth, ...]:
    """Project clients, portfolio and income, and say who pays for the growth (PRI-2).

    The manual holds that 10 % more clients a month take 30 to 40 % of current income. That is so
    when new clients begin with small loans: at 9 % a month and new balances of a third of the
    average one, it takes 37 %. With new loans as large as the old, it takes 111 %. Which the
    manual had in mind is an **assumption** to discuss: try both.

    Parameters
    ----------
    average_balance : int
        Outstanding per client at the start, kopecks.
    income_rate_per_month : Decimal or text
        Income per rouble outstanding a month: 0.09 or "9 %".
    new_client_balance : int, optional
        Outstanding per new client, kopecks; None for the average balance at the start.

    Examples
    --------
    >>> first = project_growth(clients=300, average_balance=600_000, new_client_balance=200_000,
    ...                        income_rate_per_month="9 %", months=1)[0]
    >>> first.income, first.needed, float(first.share_needed)
    (16200000, 6000000, 0.37037037037037035)
    """
    balance = kopecks(average_balance, "average_balance", least=1)
    rate = rate_of("income_rate_per_month", income_rate_per_month)
    growth = rate_of("growth_per_month", growth_per_month)
    share = share_of_one("reinvested_share", reinvested_share)
    new = balance
    if new_client_balance is not None:
        new = kopecks(new_client_balance, "new_client_balance", least=1)
    found: list[GrowthMonth] = []
    people = Fraction(count(clients, "clients", least=1))
    portfolio = int(people) * balance
    for month in range(1, count(months, "months", least=1, most=120) + 1):
        after = people * (1 + growth)
        income, needed = round_kopecks(portfolio * rate), round_kopecks((after - people) * new)
        reinvested = min(needed, round_kopecks(income * share))
        found.append(
            GrowthMonth(month, round_kopecks(people), portfolio, income, needed, reinvested)
        )
        people, portfolio = after, portfolio + needed
    return tuple(found)


def self_financed_growth(income_rate_per_month: Figure, reinvested_share: Figure) -> Fraction:
    """Say how fast a portfolio grows a month on its own reinvested income.

    Examples
    --------
    >>> float(self_financed_growth("9 %", "35 %"))
    0.0315
    """
    rate = rate_of("income_rate_per_month", income_rate_per_month)
    return rate * share_of_one("reinvested_share", reinvested_share)
