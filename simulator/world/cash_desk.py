"""The cash desk: dues are paid, clients with late loans come, and the day closes."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.events import Cause, Kind, Phase
from simulator.world.portfolio import NO_DUE
from simulator.world.processes.case import Case
from simulator.world.till import Till

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class CashDesk:
    """Asks who brings money: whole instalments move in blocks, parts one by one.

    Attributes
    ----------
    due_today : ndarray of int
        Clients with an instalment due today.
    till : Till
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.book = branch, branch.portfolio
        self.due_today = np.zeros(0, int)
        self.till = Till(branch)
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
        self.till.take(
            day, Phase.DUES, Kind.PAID, who[block], day, principal[block], interest[block]
        )
        book.miss(day, who[~pays], total[~pays])
        over = block & (book.next_due[who] == NO_DUE) & ~book.behind[who]
        self.till.finish(day, who[over], Phase.DUES)
        apart = pays & ~block
        for client, amount in zip(who[apart].tolist(), total[apart].tolist(), strict=True):
            self.till.take_on_account(day, client, amount, Phase.DUES)

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
            if not book.alone[client]:
                book.open_account(client)
            self.till.take_on_account(day, client, money, Phase.LATE_CLIENTS)

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
        each = _once(who)
        principal = book.contracts.principal[template, number]
        interest = book.contracts.interest[template, number]
        due = book.start[who] + book.contracts.due[template, number]
        penalty = book.penalties(day, who, number)
        before, late = book.oldest[each], due < day
        book.settle(who, number, each)
        for kind, part in ((Kind.PAID_LATE, late), (Kind.PAID, ~late)):
            self.till.take(
                day, phase, kind, who[part], due[part], principal[part], interest[part],
                penalty[part],
            )  # fmt: skip
        for client, oldest in zip(each.tolist(), before.tolist(), strict=True):
            self.till.tell(day, client, oldest)
        self.till.finish(day, each[~book.behind[each] & (book.next_due[each] == NO_DUE)], phase)

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


def _once(who: np.ndarray) -> np.ndarray:
    """Each client of a sorted list once."""
    first = np.ones(len(who), bool)
    np.not_equal(who[1:], who[:-1], out=first[1:])
    return who[first]
