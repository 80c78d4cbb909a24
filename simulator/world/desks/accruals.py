"""Accruals: what the days of an open month cost, before its last day pays it (STA-5, PRI-1).

Costs are paid at a month's end. Until then each day owes its share, so that a period holds as many
days' costs as days' income, whatever its last day. Nothing here moves cash: the month's last day
pays, and takes back what its days owed.
"""

from datetime import timedelta

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.ground.days import part_of_month
from simulator.world.state.state import State

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

    def __init__(self, state: State) -> None:
        self.state, self.owed = state, dict.fromkeys(OWED_FOR, 0)
        self._opening = state.scenario.opening
        self._first = self._opening + timedelta(state.today)

    @property
    def total(self) -> int:
        """All that is owed, kopecks."""
        return sum(self.owed.values())

    def part(self, monthly: int, day: int) -> int:
        """What is due of a monthly sum on the month's last day: less in the run's first month."""
        closing = self._opening + timedelta(day)
        return part_of_month(monthly, max(closing.replace(day=1), self._first), closing)

    def owe_day(self, day: int, monthly: int) -> None:
        """Owe one more day's share of what the branch's work costs a month."""
        today = self._opening + timedelta(day)
        self.owe("fee", self.owed["fee"] + part_of_month(monthly, today, today))

    def settle(self) -> None:
        """The month is paid: nothing is owed for it."""
        for name in OWED_FOR:
            self.owe(name, 0)

    def owe(self, name: str, amount: int) -> None:
        """Owe so much in all; write down by how much that has changed."""
        change, self.owed[name] = amount - self.owed[name], amount
        if change:
            kind, rule = OWED_FOR[name]
            column = "fee" if name == "tax" else name
            self.state.scribe.house(Phase.FUND, kind, rule, Cause.RULE, **{column: change})
