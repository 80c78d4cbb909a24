"""The specialist's three visits: listen, show ways out, choose one together (DIG-2)."""

from collections import defaultdict

from simulator.books.log.events import Cause, Kind
from simulator.world.remedies.potential import Potential
from simulator.world.remedies.promises import Promises
from simulator.world.remedies.proposing import Proposing
from simulator.world.remedies.receipts import Receipt, Receipts
from simulator.world.state.case import Case
from simulator.world.state.state import State


class Visits:
    """What a home visit leads to: a new schedule, things handed over, a promise, or nothing."""

    def __init__(
        self, state: State, receipts: Receipts, potential: Potential, promises: Promises,
        proposing: Proposing,
    ) -> None:  # fmt: skip
        self.state, self.terms = state, state.scenario.remedies.visits
        self.draws, self.receipts, self.potential = state.draws, receipts, potential
        self.promises, self.proposing = promises, proposing
        self._sales: dict[int, list[tuple[int, int, int]]] = defaultdict(list)

    def choose(self, case: Case, officer: int) -> None:
        """The third visit: who was listened to and thought the ways over agrees more often."""
        chance = self.terms.agrees
        chance += self.terms.listened * ("visit_to_listen" in case.acts)
        chance += self.terms.thought_over * ("visit_with_options" in case.acts)
        client = case.client
        if not self.state.answers[client]:
            return
        if self.draws.one("chooses", client, self.state.today) >= chance:
            return
        if self.potential.advise(client, self.potential.open_to(client)):
            self.proposing.propose(client, "DIG-2", officer)
        else:
            self._hand_over(case)
            self.promises.make(case, officer)

    def _hand_over(self, case: Case) -> None:
        """Part cash, part collateral: some things are handed over, and sold within a week."""
        client, state = case.client, self.state
        drawn = self.draws.one("handed over", client, state.today)
        worth = int(drawn * self.terms.pledge * state.portfolio.arrears[client])
        day = state.today + 1 + client % 7
        self._sales[day].append((client, state.portfolio.loan(client), worth))

    def sell(self, day: int) -> None:
        """What was handed over brings its price."""
        for client, loan, worth in sorted(self._sales.pop(day, ())):
            book = self.state.portfolio
            if book.open[client] and book.loan(client) == loan and book.oldest[client] < day:
                amount = min(worth, self.receipts.overdue(client))
                if amount > 0:
                    how = Receipt(Kind.PLEDGE_SOLD, "DIG-2", Cause.RULE)
                    self.receipts.receive(client, amount, how)
