"""The specialist's three visits: listen, show ways out, choose one together (DIG-2)."""

from collections import defaultdict
from typing import TYPE_CHECKING

from simulator.books.log.events import Cause, Kind
from simulator.world.remedies.receipts import Receipt, overdue, receive

if TYPE_CHECKING:
    from simulator.world.branch import Branch
    from simulator.world.day.case import Case


class Visits:
    """What a home visit leads to: a new schedule, things handed over, a promise, or nothing."""

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.terms = branch, branch.scenario.remedies.visits
        self.draws = branch.borrowers.draws
        self._sales: dict[int, list[tuple[int, int, int]]] = defaultdict(list)

    def choose(self, case: "Case", officer: int) -> None:
        """The third visit: who was listened to and thought the ways over agrees more often."""
        chance = self.terms.agrees
        chance += self.terms.listened * ("visit_to_listen" in case.acts)
        chance += self.terms.thought_over * ("visit_with_options" in case.acts)
        client, remedies = case.client, self.branch.remedies
        if not self.branch.lives.answers[client]:
            return
        if self.draws.one("chooses", client, self.branch.today) >= chance:
            return
        if remedies.potential.advise(client, remedies.potential.open_to(client)):
            remedies.propose(client, "DIG-2", officer)
        else:
            self._hand_over(case)
            remedies.promises.make(case, officer)

    def _hand_over(self, case: "Case") -> None:
        """Part cash, part collateral: some things are handed over, and sold within a week."""
        client, branch = case.client, self.branch
        drawn = self.draws.one("handed over", client, branch.today)
        worth = int(drawn * self.terms.pledge * branch.portfolio.arrears[client])
        day = branch.today + 1 + client % 7
        self._sales[day].append((client, branch.portfolio.loan(client), worth))

    def sell(self, day: int) -> None:
        """What was handed over brings its price."""
        for client, loan, worth in sorted(self._sales.pop(day, ())):
            book = self.branch.portfolio
            if book.open[client] and book.loan(client) == loan and book.oldest[client] < day:
                amount = min(worth, overdue(self.branch, client))
                if amount > 0:
                    how = Receipt(Kind.PLEDGE_SOLD, "DIG-2", Cause.RULE)
                    receive(self.branch, client, amount, how)
