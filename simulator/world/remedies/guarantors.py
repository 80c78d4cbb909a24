"""Guarantors: their presence presses, and some pay when the letter comes (IND-5, COL-5, APP-12)."""

from collections import defaultdict

from simulator.books.log.events import Cause, Kind
from simulator.world.remedies.receipts import Receipt, Receipts
from simulator.world.state.state import State


class Guarantors:
    """Who has one, what the guarantor can and will do, and what is owed to guarantors.

    Attributes
    ----------
    owed : dict of int to int
        What a client owes her guarantor, kopecks.
    """

    def __init__(self, state: State, receipts: Receipts) -> None:
        self.state, self.terms = state, state.scenario.remedies.guarantors
        self.draws, self.receipts = state.draws, receipts
        self.owed: dict[int, int] = {}
        self._pages: dict[int, list[tuple[int, int]]] = defaultdict(list)
        state.news.fell_late.hear(self.falls_late)
        told = enumerate(member.guarantor for member in state.scenario.cast)
        self._told = {client: float(not has) for client, has in told if has is not None}

    def stands_for(self, client: int) -> bool:
        """Whether somebody guarantees; who comes for the first time is asked for one more often."""
        if client in self.state.on_paper:
            return False
        told = client in self._told
        luck = self._told[client] if told else self.draws.lasting("guarantor", client)
        first = self.state.history.good[client] == 0
        return luck < (self.terms.when_doubtful if first else self.terms.usual)

    def falls_late(self, _day: int, client: int) -> None:
        """A guarantor makes lateness dearer, and one who is owed money more so (BEH-21)."""
        presses = self.terms.presence * self.stands_for(client)
        presses += self.terms.peace * (client in self.owed)
        if presses:
            self.state.conduct.press(client, presses)

    def hear(self, client: int) -> None:
        """The letter has come: some guarantors pay some days later (BEH-22)."""
        day = self.state.today
        will = self.terms.pays * (0.5 if client in self.owed else 1.0)
        if self.draws.one("guarantor pays", client, day) < will:
            days = self.draws.one("guarantor's days", client, day) * self.terms.longest_days
            self._pages[day + 1 + int(days)].append((client, self.state.portfolio.loan(client)))

    def pay(self, day: int) -> None:
        """Guarantors whose day has come bring what they can of what is overdue."""
        for client, loan in sorted(self._pages.pop(day, ())):
            book = self.state.portfolio
            if book.open[client] and book.loan(client) == loan and book.oldest[client] < day:
                amount = min(self._means(client), self.receipts.overdue(client))
                if amount > 0:
                    self._pay(client, amount)

    def _pay(self, client: int, amount: int) -> None:
        how = Receipt(Kind.GUARANTOR_PAID, "BEH-22", Cause.CLIENT)
        self.receipts.receive(client, amount, how)
        self.owed[client] = self.owed.get(client, 0) + amount
        self.state.conduct.press(client, self.terms.peace)

    def _means(self, client: int) -> int:
        weeks = self.draws.one("guarantor's means", client) * self.terms.means_weeks
        return int(weeks * self.state.borrowers.usual_net[client])

    def give_back(self, day: int) -> None:
        """A client whose week ends gives her guarantor a part of what the household has."""
        for client in [each for each in self.owed if each % 7 == day % 7]:
            buffer = self.state.borrowers.buffer
            back = min(self.owed[client], int(self.terms.given_back * buffer[client]))
            buffer[client] -= back
            self.owed[client] -= back
            if not self.owed[client]:
                del self.owed[client]
