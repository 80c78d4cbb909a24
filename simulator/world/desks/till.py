"""The till: money received is written down, and whoever waits for it is told."""

from typing import cast

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.state.loan_arrays import NO_DUE
from simulator.world.state.state import State


class Till:
    """Books payments, in blocks or on one account, and closes what is repaid."""

    def __init__(self, state: State) -> None:
        self.state, self.book, self.history = state, state.portfolio, state.history
        self._over: list[int] = []

    def take(
        self, phase: Phase, kind: Kind, who: np.ndarray, due: np.ndarray | int,
        principal: np.ndarray, interest: np.ndarray, penalty: np.ndarray | int = 0,
    ) -> None:  # fmt: skip
        """Money changes hands and is written down; ``who`` may name a client more than once."""
        if not len(who):
            return
        state, paid = self.state, principal + interest + penalty
        np.subtract.at(state.borrowers.buffer, who, paid)
        state.cash.receive(int(paid.sum()))
        self.history.last_paid[who] = state.today
        state.scribe.loans(
            phase, kind, "IND-2", Cause.CLIENT, who, due=due, principal=principal,
            interest=interest, penalty=penalty,
        )  # fmt: skip
        state.news.paid(who, principal, paid - principal)

    def take_on_account(self, day: int, client: int, amount: int, phase: Phase) -> int:
        """Book on an account what ``amount`` covers of what is due, and give that; kopecks.

        Loans that it repays in full are over with the next ``close_accounts``.
        """
        state, book, account = self.state, self.book, self.book.accounts[client]
        oldest, start, paid = int(book.oldest[client]), int(book.start[client]), 0
        for part in account.receive_up_to(day - start, amount):
            due, paid = start + cast("int", part.due), paid + part.total
            state.news.paid_one(client, part.principal, part.total - part.principal, True)
            kind = Kind.PAID if due >= day else Kind.PAID_LATE
            state.scribe.loan(
                phase, kind, "IND-2", Cause.CLIENT, client, due=due,
                principal=part.principal, interest=part.interest, penalty=part.penalty,
            )  # fmt: skip
        state.borrowers.buffer[client] -= paid
        state.cash.receive(paid)
        self.history.last_paid[client] = day
        book.refresh(client, day)
        state.news.account_paid(day, client, phase)
        self.tell(day, client, oldest)
        if account.status == "closed":
            self._over.append(client)
        return paid

    def close_accounts(self, day: int, phase: Phase) -> None:
        """Finish the loans that accounts have repaid."""
        if self._over:
            over, self._over = self._over, []
            self.finish(day, np.array(over), phase)

    def tell(self, day: int, client: int, oldest: int) -> None:
        """The case goes on from the new oldest instalment, or is over."""
        state, now = self.state, int(self.book.oldest[client])
        if now == oldest:
            return
        if oldest < day:
            self.history.worst_now[client] = max(self.history.worst_now[client], day - oldest)
        if now == NO_DUE:
            state.conduct.catches_up(day, client, day - oldest)
        case = state.cases.get(client)
        if case is not None:
            if now == NO_DUE:
                del state.cases[client]
            case.tell("paid")

    def finish(self, day: int, who: np.ndarray, phase: Phase) -> None:
        """These loans are repaid in full."""
        if not len(who):
            return
        last = self.book.start[who] + self.book.contracts.due[self.book.template[who], -1]
        self.state.scribe.loans(phase, Kind.CLOSED, "IND-1", Cause.CLIENT, who, due=last)
        self.book.close(who)
        self.state.news.repaid(day, who, self.history.worst_now[who])
        self.history.worst_now[who] = 0
