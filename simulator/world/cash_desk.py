"""The cash desk: dues are paid, clients with late loans come, and the day closes."""

from typing import TYPE_CHECKING, cast

import numpy as np

from simulator.books.events import Cause, Kind, Phase
from simulator.world.portfolio import NO_DUE
from simulator.world.processes.case import Case

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class CashDesk:
    """Takes payments: whole instalments in blocks, parts one by one.

    Attributes
    ----------
    due_today : ndarray of int
        Clients with an instalment due today.
    worst, last_paid : ndarray of int, shape (clients,)
        Most days late on the open loan; day of the last payment.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.book = branch, branch.portfolio
        self.due_today = np.zeros(0, int)
        self.worst = np.zeros(branch.scenario.clients, int)
        self.last_paid = np.full(branch.scenario.clients, -NO_DUE)
        self.named = branch.policy.payments.allocation == "named_instalment"

    # -- the due day -------------------------------------------------------------------------------

    def take_dues(self, day: int) -> None:
        """Instalments due today; who owes from before comes later in the day, unless named."""
        book = self.book
        who = self.due_today = book.due_on(day)
        if not len(who):
            return
        principal, interest = book.instalment(who)
        total, pays = principal + interest, np.zeros(len(who), bool)
        free = slice(None) if self.named else ~book.behind[who]
        reminded = self.branch.collections_desk.reminds()
        pays[free] = self.branch.conduct.brings(day, who[free], total[free], reminded)
        block = pays & ~book.alone[who]
        book.pass_due_day(who)
        book.outstanding[who[block]] -= principal[block]
        self._post_paid(day, Phase.DUES, Kind.PAID, who[block], day, principal[block], interest[block])
        book.miss(day, who[~pays], total[~pays])
        self._finish(day, who[block & (book.next_due[who] == NO_DUE)], Phase.DUES)
        apart = pays & ~block
        for client, amount in zip(who[apart].tolist(), total[apart].tolist(), strict=True):
            self._receive(day, client, amount, Phase.DUES)

    def _post_paid(  # noqa: PLR0913, PLR0917 - one argument a column
        self, day: int, phase: Phase, kind: Kind, who: np.ndarray, due: np.ndarray | int,
        principal: np.ndarray, interest: np.ndarray, penalty: np.ndarray | int = 0,
    ) -> None:  # fmt: skip
        """Money changes hands and is written down; ``who`` may name a client more than once."""
        if not len(who):
            return
        branch, paid = self.branch, principal + interest + penalty
        np.subtract.at(branch.borrowers.buffer, who, paid)
        branch.treasury.receive(int(paid.sum()))
        self.last_paid[who] = day
        branch.ledger.post_block(
            day, phase, kind, "IND-2", Cause.CLIENT, self.book.loans(who), who,
            officer=branch.serving(who), due=due, principal=principal, interest=interest,
            penalty=penalty,
        )  # fmt: skip

    # -- after the due day -------------------------------------------------------------------------

    def take_late(self, day: int) -> None:
        """Clients with late loans decide, and some come with money."""
        book = self.book
        who = np.flatnonzero(book.behind & (book.oldest != day))
        if not len(who):
            return
        if self.named:
            self._settle(day, *self.branch.conduct.brings_named(day, *np.nonzero(book.late)))
            return
        since = np.minimum(book.oldest[who], day)
        has = self.branch.conduct.brings_late(day, who, book.arrears[who], since)
        who, has = who[has > 0], has[has > 0]
        whole = self._take_whole(day, who, has)
        for client, money in zip(who[~whole].tolist(), has[~whole].tolist(), strict=True):
            account = book.accounts.get(client) or book.open_account(client)
            penalty = account.penalty(day - int(book.start[client]))
            owed = int(book.arrears[client]) + penalty
            self._receive(day, client, min(money, owed), Phase.LATE_CLIENTS)

    def _take_whole(self, day: int, who: np.ndarray, has: np.ndarray) -> np.ndarray:
        """Settle all late instalments of those who can; True for each client who did."""
        book = self.book
        row, number = np.nonzero(book.late[who])
        penalty = np.bincount(row, book.penalties(day, who[row], number), len(who)).astype(int)
        whole = ~book.alone[who] & (has >= book.arrears[who] + penalty)
        chosen = whole[row]
        self._settle(day, who[row[chosen]], number[chosen])
        return whole

    def _settle(self, day: int, who: np.ndarray, number: np.ndarray) -> None:
        """Late instalments ``number`` of these clients are paid, each with its penalty."""
        if not len(who):
            return
        book, phase, template = self.book, Phase.LATE_CLIENTS, self.book.template[who]
        principal = book.contracts.principal[template, number]
        interest = book.contracts.interest[template, number]
        due = book.start[who] + book.contracts.due[template, number]
        penalty, each = book.penalties(day, who, number), np.unique(who)
        before, late = book.oldest[each], due < day
        book.settle(who, number)
        for kind, part in ((Kind.PAID_LATE, late), (Kind.PAID, ~late)):
            self._post_paid(
                day, phase, kind, who[part], due[part], principal[part], interest[part],
                penalty[part],
            )  # fmt: skip
        for client, oldest in zip(each.tolist(), before.tolist(), strict=True):
            self._tell(day, client, oldest)
        self._finish(day, each[~book.behind[each] & (book.next_due[each] == NO_DUE)], phase)

    def _receive(self, day: int, client: int, amount: int, phase: Phase) -> None:
        """Book a payment on an account, whatever it covers."""
        branch, book, account = self.branch, self.book, self.book.accounts[client]
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
        branch, now = self.branch, int(self.book.oldest[client])
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
        branch, serves = self.branch, self.branch.serving(who)
        branch.ledger.post_block(
            day, phase, Kind.CLOSED, "IND-1", Cause.CLIENT, self.book.loans(who), who,
            officer=serves,
        )  # fmt: skip
        self.book.close(who)
        branch.lending.repaid(day, who, self.worst[who])
        self.worst[who] = 0

    # -- the day closes ----------------------------------------------------------------------------

    def close(self, day: int) -> None:
        """Count today's unpaid instalments and open cases for new arrears."""
        book, who = self.book, self.due_today
        late = who[book.open[who] & (book.late[who, book.next[who] - 1] | book.alone[who])]
        late = late[book.oldest[late] <= day]
        if not len(late):
            return
        self._post_missed(day, late)
        for client in late[book.oldest[late] == day].tolist():
            self.branch.conduct.falls_late(day, client)
            if self.branch.ladder:
                self.branch.cases[client] = Case(self.branch, client, day)

    def _post_missed(self, day: int, who: np.ndarray) -> None:
        book, place = self.book, (self.book.template[who], self.book.next[who] - 1)
        principal = book.contracts.principal[place]
        interest = book.contracts.interest[place]
        for i, client in enumerate(who.tolist()):
            if book.alone[client]:
                principal[i], interest[i] = self._unpaid_today(day, client)
        self.branch.ledger.post_block(
            day, Phase.CLOSE, Kind.MISSED, "IND-2", Cause.CLIENT, book.loans(who), who,
            officer=self.branch.serving(who), due=day, principal=principal, interest=interest,
        )  # fmt: skip

    def _unpaid_today(self, day: int, client: int) -> tuple[int, int]:
        account, due = self.book.accounts[client], day - int(self.book.start[client])
        claim = next(claim for claim in account.claims if claim.line.due == due)
        return claim.principal, claim.interest
