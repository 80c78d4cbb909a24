"""Accruals: what the days of an open month cost, before its last day pays it (STA-5, PRI-1).

Costs are paid at a month's end. Until then each day owes its share, so that a period holds as many
days' costs as days' income, whatever its last day. Nothing here moves cash: the month's last day
pays, and takes back what its days owed.
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.ground.days import part_of_month

if TYPE_CHECKING:
    from simulator.world.branch import Branch

OWED_FOR = {
    "fee": (Kind.ACCRUED, "STA-5"),
    "interest": (Kind.ACCRUED, "PRI-1"),
    "principal": (Kind.ACCRUED, "MON-8"),
    "tax": (Kind.TAX_ACCRUED, "PRI-1"),
}


class Accruals:
    """What is owed for the days of the open month, kopecks.

    Attributes
    ----------
    owed : dict of str to int
        ``fee``: the branch's work; ``interest``: the lender's; ``principal``: charge to the
        reserve still to come (below nothing: its release); ``tax``.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.owed = branch, dict.fromkeys(OWED_FOR, 0)
        self._first = branch.scenario.opening + timedelta(branch.today)

    @property
    def total(self) -> int:
        """All that is owed, kopecks."""
        return sum(self.owed.values())

    def part(self, monthly: int, day: int) -> int:
        """What is due of a monthly sum on the month's last day: less in the run's first month."""
        closing = self.branch.scenario.opening + timedelta(day)
        return part_of_month(monthly, max(closing.replace(day=1), self._first), closing)

    def accrue(self, day: int) -> None:
        """Owe one more day's share; the reserve and the lender's interest as they stand."""
        branch, today = self.branch, self.branch.scenario.opening + timedelta(day)
        monthly = branch.treasury.monthly_cost() + branch.payroll.usual()
        self._owe(day, "fee", self.owed["fee"] + part_of_month(monthly, today, today))
        self._owe(day, "principal", branch.treasury.missing(day))
        self._owe(day, "interest", branch.funding.lender.interest_due(day))
        self._owe(day, "tax", branch.funding.tax_due())

    def settle(self, day: int) -> None:
        """The month is paid: nothing is owed for it but interest the fund had no cash for."""
        for name in OWED_FOR:
            self._owe(day, name, 0)
        self._owe(day, "interest", self.branch.funding.lender.interest_owed)

    def _owe(self, day: int, name: str, amount: int) -> None:
        """Write down by how much what is owed has changed."""
        change, self.owed[name] = amount - self.owed[name], amount
        if change:
            kind, rule = OWED_FOR[name]
            column = "fee" if name == "tax" else name
            self.branch.ledger.post(day, Phase.FUND, kind, rule, Cause.RULE, **{column: change})
