"""The income statement, month by month, and what running the branch costs (PRI-1, STA-5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from simulator.books.log.columns import ratio
from simulator.books.log.events import REPAID, Kind
from simulator.books.log.ledger import Log, needs_log
from simulator.books.log.periods import Flows, flows, last_day, month_ends

DAYS_A_YEAR = 365


@dataclass(frozen=True, eq=False)
class IncomeStatement:
    """What each period earned and cost; arrays by period, kopecks.

    Attributes
    ----------
    start : date
        The date of day 0.
    since, day : ndarray of int
        First and last day of each period.
    interest, penalties, fees : ndarray of int64
        Received on loans in the portfolio (when the money comes, not when it falls due).
    recoveries : ndarray of int64
        All money received on loans already written off (WOF-3).
    exchange : ndarray of int64
        What loans in currency grew by when they were reckoned anew (PRI-4): income, no cash.
    provisions : ndarray of int64
        Charged to the reserve less released from it, by the day.
    cost_of_funds : ndarray of int64
        Interest on borrowed funds: the ``interest`` of cost rows, by the day.
    operating_costs : ndarray of int64
        The manual's I19, which it never defines. We include what the branch pays to operate,
        the ``fee`` of cost rows: pay, rent, telephone, travel; and what suits cost. What courts
        make clients pay back of it is among ``fees``. Not provisions, not interest, not taxes.
        What is paid at a month's end is owed by the day (accrued rows), so that a period holds
        the costs of its own days; the days of periods side by side add up to those of the whole.
    taxes : ndarray of int64
        On the surplus of months, by the day.
    """

    start: date
    since: np.ndarray
    day: np.ndarray
    interest: np.ndarray
    penalties: np.ndarray
    fees: np.ndarray
    recoveries: np.ndarray
    exchange: np.ndarray
    provisions: np.ndarray
    cost_of_funds: np.ndarray
    operating_costs: np.ndarray
    taxes: np.ndarray

    @property
    def income(self) -> np.ndarray:
        """Interest, penalties, fees, recoveries and exchange differences."""
        return self.interest + self.penalties + self.fees + self.recoveries + self.exchange

    @property
    def expenses(self) -> np.ndarray:
        """Provisions, cost of funds, operating costs and taxes (PRI-1)."""
        return self.provisions + self.cost_of_funds + self.operating_costs + self.taxes

    @property
    def surplus(self) -> np.ndarray:
        """Income less expenses."""
        return self.income - self.expenses

    @property
    def self_sufficiency(self) -> np.ndarray:
        """Operational self-sufficiency: income / expenses; 1 covers the costs (PRI-1)."""
        return share(self.income, self.expenses)


def income_statement(
    log: Log, ends: Sequence[int] | None = None, since: int = 0
) -> IncomeStatement:
    """Draw up the income statement of the periods that close on ``ends``.

    Parameters
    ----------
    ends : sequence of int, optional
        Closing days, rising. Without it, the calendar month-ends from ``since`` on; the log's
        last day closes the last month.
    since : int
        First day of the first period.
    """
    needs_log(log)
    if ends is None:
        ends = month_ends(log.start, since, last_day(log))
    return statement_of(log.start, flows(log, since, ends))


def statement_of(start: date, moved: Flows) -> IncomeStatement:
    """Sort sums by kind into the lines of the income statement."""
    return IncomeStatement(
        start=start,
        since=np.array([moved.since, *(end + 1 for end in moved.ends[:-1])]),
        day=np.array(moved.ends),
        interest=moved.total("interest", Kind.DISBURSED, *REPAID),
        penalties=moved.total("penalty", *REPAID),
        fees=moved.total("fee", Kind.DISBURSED, *REPAID),
        recoveries=moved.total("amount", Kind.RECOVERED),
        exchange=moved.total("principal", Kind.REVALUED),
        provisions=moved.total("principal", Kind.PROVISIONED, Kind.ACCRUED),
        cost_of_funds=moved.total("interest", Kind.COST, Kind.ACCRUED),
        operating_costs=moved.total("fee", Kind.COST, Kind.SUED, Kind.ACCRUED),
        taxes=moved.total("fee", Kind.TAX_PAID, Kind.TAX_ACCRUED),
    )


def cost_ratios(
    earned: IncomeStatement, lines: Mapping[str, Any], average_loans: float
) -> dict[str, float]:
    """Set a statement of one period against the portfolio that earned it.

    Parameters
    ----------
    lines : mapping
        P1, P2 and P5 of the same period; kopecks, loans, kopecks.
    average_loans : float
        Average number of loans outstanding.

    Returns
    -------
    dict of str to float
        ``cost_per_rouble_lent`` (R1), ``cost_per_loan`` (R2, kopecks), ``cost_per_borrower``
        (kopecks); per year of the average outstanding: ``operating_cost`` and
        ``portfolio_yield`` (interest, penalties and fees); ``self_sufficiency``.
    """
    costs = int(earned.operating_costs[0])
    on_loans = int((earned.interest + earned.penalties + earned.fees)[0])
    periods_a_year = DAYS_A_YEAR / int(earned.day[0] - earned.since[0] + 1)
    return {
        "cost_per_rouble_lent": ratio(costs, lines["P1"]),
        "cost_per_loan": ratio(costs, lines["P2"]),
        "cost_per_borrower": ratio(costs, average_loans),
        "operating_cost": ratio(costs, lines["P5"]) * periods_a_year,
        "portfolio_yield": ratio(on_loans, lines["P5"]) * periods_a_year,
        "self_sufficiency": float(earned.self_sufficiency[0]),
    }


def share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """Divide arrays; ``nan`` where there is nothing to divide by."""
    out = np.full(np.shape(whole), np.nan)
    return np.divide(part, whole, out=out, where=whole != 0)
