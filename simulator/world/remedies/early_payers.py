"""Clients who repay early: some want to be rid of the loan, some when their season ends (GRP-9)."""

from collections import defaultdict
from datetime import timedelta
from functools import cached_property

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.remedies.receipts import Receipt, Receipts
from simulator.world.state.loan_arrays import NO_DUE
from simulator.world.state.state import State


class EarlyPayers:
    """Plans made at disbursement, and carried out by those who have the money (BEH-25)."""

    def __init__(self, state: State, receipts: Receipts) -> None:
        self.state, self.terms, self.receipts = state, state.scenario.remedies.early, receipts
        state.news.paid_out.hear(self.plan)
        self._pages: dict[int, list[tuple[int, int]]] = defaultdict(list)

    @cached_property
    def _drawn(self) -> np.ndarray:
        return self.state.draws.uniform("repays early")

    @cached_property
    def _perhaps(self) -> np.ndarray:
        return self._drawn < max(self.terms.repays, self.terms.at_season_end)

    def plan(self, day: int, who: np.ndarray) -> None:
        """A few of those who are paid out today mean to repay before the last day."""
        if self.terms.repays or self.terms.at_season_end:
            for client in who[self._perhaps[who]].tolist():
                on = self._chooses(day, client)
                if on is not None and self.state.lines.line(client).kind != "village":
                    self._pages[on].append((client, self.state.portfolio.loan(client)))

    def _chooses(self, day: int, client: int) -> int | None:
        """The due day on which the rest is to be repaid too, or None."""
        book, drawn = self.state.portfolio, self._drawn[client]
        template = int(book.template[client])
        dues = day + book.contracts.due[template, : book.contracts.count[template]]
        first = int(len(dues) * (1 - self.terms.last_part))
        if drawn < self.terms.at_season_end:
            ends = [due for due in dues[first:-1].tolist() if self._season_ended(client, due)]
            if ends:
                return int(ends[0])
        if drawn < self.terms.repays and len(dues) - 1 > first:
            luck = self.state.draws.one("early day", client, day)
            return int(dues[first + int(luck * (len(dues) - 1 - first))])
        return None

    def _season_ended(self, client: int, day: int) -> bool:
        """Whether sales have fallen with the month before ``day``'s."""
        month = (self.state.scenario.opening + timedelta(day)).month - 1
        season = self.state.borrowers.season[self.state.borrowers.family[client]]
        return bool(season[month - 1] - season[month] >= self.terms.season_falls)

    def repay(self, day: int) -> None:
        """Whose day it is repays all, if the money is there and nothing is late."""
        book, over = self.state.portfolio, []
        for client, loan in sorted(self._pages.pop(day, ())):
            mine = book.open[client] and book.loan(client) == loan
            on_course = not book.behind[client] and book.next_due[client] != NO_DUE
            if mine and on_course and self._repay(day, client):
                over.append(client)
        self.receipts.till.finish(day, np.array(over, int), Phase.LATE_CLIENTS)

    def _repay(self, day: int, client: int) -> bool:
        """Whether she repays; who has not the money today looks again on the next due day."""
        state, book = self.state, self.state.portfolio
        buffer, since = state.borrowers.buffer, self.receipts.since(client)
        if buffer[client] < book.outstanding[client]:
            self._pages[int(book.next_due[client])].append((client, book.loan(client)))
            return False
        account = book.account_of(client)
        payoff = account.payoff(since)
        if buffer[client] < payoff:  # the contract asks for interest that is not earned yet
            book.refresh(client, day)
            return False
        how = Receipt(Kind.PAID, "BEH-25", Cause.CLIENT, Phase.LATE_CLIENTS)
        self.receipts.post(client, account.pay_off(since), how)
        buffer[client] -= payoff
        state.history.last_paid[client] = day
        return True
