"""Money for a loan that does not come over the counter on its day: booked on the loan's account."""

from collections.abc import Iterable
from typing import NamedTuple, cast

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.servicing.claim import Part
from simulator.world.desks.till import Till
from simulator.world.state.state import State


class Receipt(NamedTuple):
    """How money is written down: the kind for parts that are due, the rule, and what caused it."""

    kind: Kind
    rule: str
    cause: Cause
    phase: Phase = Phase.LATE_CLIENTS
    fee: int = 0


class Receipts:
    """Books money on the accounts of loans, whoever brought it."""

    def __init__(self, state: State, till: Till) -> None:
        self.state, self.till = state, till

    def since(self, client: int) -> int:
        """Today, counted from the start of the client's loan."""
        return self.state.today - int(self.state.portfolio.start[client])

    def lent(self, client: int) -> int:
        """What the client's open loan came to at first, kopecks."""
        book = self.state.portfolio
        return book.contracts.templates[book.template[client]].principal

    def payoff(self, client: int) -> int:
        """What would close the client's loan today, kopecks."""
        return self.state.portfolio.account_of(client).payoff(self.since(client))

    def overdue(self, client: int) -> int:
        """Principal, interest and penalty due and unpaid today, kopecks."""
        return self.state.portfolio.account_of(client).overdue(self.since(client)).total

    def receive(self, client: int, amount: int, how: Receipt) -> None:
        """Book ``amount`` (at most what is overdue) on a late loan.

        With ``how.fee`` the same money brings back that much of the cost of a suit besides.
        """
        state, book, day = self.state, self.state.portfolio, self.state.today
        oldest, account = int(book.oldest[client]), book.account_of(client)
        parts = account.receive_up_to(self.since(client), amount) if amount else ()
        self.post(client, parts, how)
        state.history.last_paid[client] = day
        book.refresh(client, day)
        self.till.tell(day, client, oldest)
        state.news.account_paid(day, client, how.phase)
        if account.status == "closed":
            self.till.finish(day, np.array([client]), how.phase)

    def post(self, client: int, parts: Iterable[Part], how: Receipt) -> None:
        """Write down what each instalment received; a fee alone stands at the oldest one."""
        state, book, day = self.state, self.state.portfolio, self.state.today
        start, fee = int(book.start[client]), how.fee
        rows = [(start + cast("int", part.due), part) for part in parts]
        if not rows:
            rows = [(min(day, int(book.oldest[client])), Part(0, 0, 0, 0, 0))]
        for due, part in rows:
            state.scribe.loan(
                how.phase, _kind(how, due - day), how.rule, how.cause, client, due=due,
                principal=part.principal, interest=part.interest, penalty=part.penalty, fee=fee,
            )  # fmt: skip
            state.cash.receive(part.total + fee)
            state.news.paid_one(client, part.principal, part.total - part.principal, False)
            fee = 0


def _kind(how: Receipt, days_ahead: int) -> Kind:
    """Money on the due day is on time until the day closes; money before it is early."""
    if days_ahead > 0:
        return Kind.PAID_EARLY
    in_time = days_ahead == 0 and how.phase < Phase.CLOSE
    return Kind.PAID if in_time else how.kind
