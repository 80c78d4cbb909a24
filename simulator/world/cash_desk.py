"""The cash desk: dues are paid, clients with late loans come, and the day closes."""

from typing import TYPE_CHECKING, cast

import numpy as np

from simulator.books.events import Cause, Kind, Phase
from simulator.world.portfolio import NO_DUE
from simulator.world.processes.case import Case

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class CashDesk:
    """Takes payments: in blocks from loans on schedule, one by one from the others."""

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.portfolio = branch, branch.portfolio
        self.due_today = np.zeros(0, int)
        self.worst = np.zeros(branch.scenario.clients, int)
        self.last_paid = np.full(branch.scenario.clients, -NO_DUE)

    # -- the due day ---------------------------------------------------------------------------

    def take_dues(self, day: int) -> None:
        """Instalments due today, of clients who owe nothing from before."""
        book = self.portfolio
        who = self.due_today = book.due_on(day)
        if not len(who):
            return
        principal, interest = book.instalment(who)
        total, pays = principal + interest, np.zeros(len(who), bool)
        free = ~book.behind[who]
        reminded = self.branch.collections_desk.reminds()
        pays[free] = self.branch.conduct.brings(day, who[free], total[free], reminded)
        block = pays & book.on_schedule[who]
        leaving = who[~pays & book.on_schedule[who]]
        for client in leaving.tolist():
            book.leave_schedule(client)
        book.pass_due_day(who)
        self._take_block(day, who[block], principal[block], interest[block])
        self._mark_unpaid(day, who[~pays], total[~pays])
        alone = pays & ~block
        for client, amount in zip(who[alone].tolist(), total[alone].tolist(), strict=True):
            self._receive(day, client, amount, Phase.DUES)

    def _take_block(
        self, day: int, who: np.ndarray, principal: np.ndarray, interest: np.ndarray
    ) -> None:
        """On-time money of loans on schedule, all at once."""
        branch, book = self.branch, self.portfolio
        book.outstanding[who] -= principal
        self.last_paid[who] = day
        branch.borrowers.buffer[who] -= principal + interest
        branch.treasury.receive(int(principal.sum() + interest.sum()))
        branch.ledger.post_block(
            day, Phase.DUES, Kind.PAID, "IND-2", Cause.CLIENT, book.loans(who), who,
            officer=branch.serving(who), due=day, principal=principal, interest=interest,
        )  # fmt: skip
        self._finish(day, who[book.next_due[who] == NO_DUE], Phase.DUES)

    def _mark_unpaid(self, day: int, who: np.ndarray, total: np.ndarray) -> None:
        book = self.portfolio
        book.arrears[who] += total
        book.behind[who] = True
        book.oldest[who] = np.where(book.oldest[who] == NO_DUE, day, book.oldest[who])

    # -- after the due day ---------------------------------------------------------------------

    def take_late(self, day: int) -> None:
        """Clients with late loans decide, and some come with money."""
        book = self.portfolio
        who = np.flatnonzero(book.behind & (book.oldest != day))
        if not len(who):
            return
        since = np.minimum(book.oldest[who], day)
        has = self.branch.conduct.brings_late(day, who, book.arrears[who], since)
        for client, money in zip(who[has > 0].tolist(), has[has > 0].tolist(), strict=True):
            penalty = book.accounts[client].penalty(day - int(book.start[client]))
            wanted = int(book.arrears[client]) + penalty
            self._receive(day, client, min(money, wanted), Phase.LATE_CLIENTS)

    def _receive(self, day: int, client: int, amount: int, phase: Phase) -> None:
        """Book one client's payment and tell whoever waits for it."""
        branch, book, account = self.branch, self.portfolio, self.portfolio.accounts[client]
        loan, oldest = book.loan(client), int(book.oldest[client])
        start = int(book.start[client])
        for part in account.receive(day - start, amount):
            due = start + cast("int", part.due)
            branch.ledger.post(
                day, phase, Kind.PAID if due >= day else Kind.PAID_LATE, "IND-2", Cause.CLIENT,
                loan, client, officer=branch.officer_of(client), due=due,
                principal=part.principal, interest=part.interest, penalty=part.penalty,
            )  # fmt: skip
        branch.borrowers.buffer[client] -= amount
        branch.treasury.receive(amount)
        self.last_paid[client] = day
        book.refresh(client, day)
        self._tell(day, client, oldest)
        if account.status == "closed":
            self._finish(day, np.array([client]), phase)

    def _tell(self, day: int, client: int, oldest: int) -> None:
        """The case goes on from the new oldest instalment, or is over."""
        branch, now = self.branch, int(self.portfolio.oldest[client])
        if now == oldest:
            return
        if oldest < day:
            self.worst[client] = max(self.worst[client], day - oldest)
        if now == NO_DUE:
            branch.conduct.catches_up(day, client, day - oldest)
        case = branch.cases.get(client)
        if case is not None:
            if now == NO_DUE:
                del branch.cases[client]
            case.tell("paid")

    def _finish(self, day: int, who: np.ndarray, phase: Phase) -> None:
        """These loans are repaid in full."""
        if not len(who):
            return
        branch, loans = self.branch, self.portfolio.loans(who)
        serves = branch.serving(who)
        branch.ledger.post_block(
            day, phase, Kind.CLOSED, "IND-1", Cause.CLIENT, loans, who, officer=serves
        )
        self.portfolio.close(who)
        branch.lending.repaid(day, who, self.worst[who])
        self.worst[who] = 0

    # -- the day closes ------------------------------------------------------------------------

    def close(self, day: int) -> None:
        """Count today's unpaid instalments and open cases for new arrears."""
        late = self.due_today[self.portfolio.arrears[self.due_today] > 0]
        for client in late.tolist():
            self._note_missed(day, client)
            if client not in self.branch.cases:
                self.branch.conduct.falls_late(day, client)
                oldest = int(self.portfolio.oldest[client])
                self.branch.cases[client] = Case(self.branch, client, oldest)

    def _note_missed(self, day: int, client: int) -> None:
        account, start = self.portfolio.accounts[client], int(self.portfolio.start[client])
        unpaid = next(claim for claim in account.claims if claim.line.due == day - start)
        self.branch.ledger.post(
            day, Phase.CLOSE, Kind.MISSED, "IND-2", Cause.CLIENT, self.portfolio.loan(client),
            client, officer=self.branch.officer_of(client), due=day,
            principal=unpaid.principal, interest=unpaid.interest,
        )  # fmt: skip
