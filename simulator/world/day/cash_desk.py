"""The cash desk: dues are paid, clients with late loans come, and the day closes."""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.day.case import FollowUp
from simulator.world.day.collections_desk import CollectionsDesk
from simulator.world.desks import Desks
from simulator.world.remedies.desk import Remedies
from simulator.world.state.loan_arrays import NO_DUE
from simulator.world.state.state import State


class CashDesk:
    """Asks who brings money: whole instalments move in blocks, parts one by one.

    Attributes
    ----------
    due_today : ndarray of int
        Clients with an instalment due today.
    """

    def __init__(
        self, state: State, desks: Desks, collections: CollectionsDesk, remedies: Remedies
    ) -> None:
        self.state, self.book, self.till = state, state.portfolio, desks.till
        self.collections, self.remedies = collections, remedies
        self.due_today = np.zeros(0, int)
        self.named = state.policy.payments.allocation == "named_instalment"

    # -- the due day -------------------------------------------------------------------------------

    def take_dues(self, day: int) -> None:
        """Instalments due today; who owes from before comes later in the day, unless named."""
        book = self.book
        who = self.due_today = book.due_on(day)
        if not len(who):
            return
        place, pays = book.place(who), np.zeros(len(who), bool)
        principal, interest = book.contracts.amounts(place)
        total = principal + interest
        free = np.ones(len(who), bool) if self.named else book.oldest[who] > day
        asked = self._with_penalty(day, who, total, book.behind[who] & free)
        reminded = self.collections.reminds()
        pays[free] = self.state.conduct.brings(day, who[free], asked[free], reminded)
        book.pass_due_day(who, place)
        self._take_block(day, who, pays & ~book.alone[who], principal, interest)
        book.miss(day, who[~pays], total[~pays])
        for i in (pays & book.alone[who]).nonzero()[0].tolist():
            self.till.take_on_account(day, int(who[i]), int(asked[i]), Phase.DUES)
        self.till.close_accounts(day, Phase.DUES)

    def _take_block(
        self, day: int, who: np.ndarray, paid: np.ndarray, principal: np.ndarray,
        interest: np.ndarray,
    ) -> None:  # fmt: skip
        """Instalments paid whole and on time, of loans without an account."""
        book, who, principal = self.book, who[paid], principal[paid]
        book.outstanding[who] -= principal
        self.till.take(Phase.DUES, Kind.PAID, who, day, principal, interest[paid])
        last = who[book.next_due.take(who) == NO_DUE]
        self.till.finish(day, last[~book.behind[last]], Phase.DUES)

    def _with_penalty(
        self, day: int, who: np.ndarray, total: np.ndarray, penalised: np.ndarray
    ) -> np.ndarray:
        """Who owes nothing from before but penalty is asked for it with the instalment."""
        if self.named or not penalised.any():
            return total
        asked = total.copy()
        for place in np.flatnonzero(penalised).tolist():
            asked[place] += self.book.penalty_owed(int(who[place]), day)
        return asked

    # -- after the due day -------------------------------------------------------------------------

    def take_late(self, day: int) -> None:
        """Clients with late loans decide, and some come with money."""
        book = self.book
        who = (book.behind & (book.oldest != day)).nonzero()[0]
        if not len(who):
            return
        if self.named:
            behind = book.behind.nonzero()[0]
            row, number = book.late[behind].nonzero()
            self._settle(day, *self.state.conduct.brings_named(day, behind[row], number))
            return
        since = np.minimum(book.oldest[who], day)
        has = self.state.conduct.brings_late(day, who, book.arrears[who], since)
        who, has = who[has > 0], has[has > 0]
        whole = self._take_whole(day, who, has)
        for client, money in zip(who[~whole].tolist(), has[~whole].tolist(), strict=True):
            if not book.alone[client]:
                book.open_account(client)
            self.till.take_on_account(day, client, money, Phase.LATE_CLIENTS)
        self.till.close_accounts(day, Phase.LATE_CLIENTS)

    def _take_whole(self, day: int, who: np.ndarray, has: np.ndarray) -> np.ndarray:
        """Settle all late instalments of those who can; True for each client who did."""
        book = self.book
        if not len(who):
            return np.zeros(0, bool)
        row, number = book.late[who].nonzero()
        penalties = book.penalties(day, who[row], book.place(who[row], number))
        penalty = np.bincount(row, penalties, len(who)).astype(int)
        whole = ~book.alone[who] & (has >= book.arrears[who] + penalty)
        chosen = whole[row]
        self._settle(day, who[row[chosen]], number[chosen])
        return whole

    def _settle(self, day: int, who: np.ndarray, number: np.ndarray) -> None:
        """Late instalments ``number`` of these clients are paid, each with its penalty."""
        if not len(who):
            return
        book, place = self.book, self.book.place(who, number)
        principal, interest = book.contracts.amounts(place)
        penalty, due = book.penalties(day, who, place), book.contracts.due.take(place)
        self._book_late(day, who, due + book.start.take(who), (principal, interest, penalty))
        each, before = book.settle(who, number, principal, interest)
        for client, oldest in zip(each.tolist(), before.tolist(), strict=True):
            self.till.tell(day, client, oldest)
        over = each[~book.behind[each] & (book.next_due[each] == NO_DUE)]
        self.till.finish(day, over, Phase.LATE_CLIENTS)

    def _book_late(
        self, day: int, who: np.ndarray, due: np.ndarray, amounts: tuple[np.ndarray, ...]
    ) -> None:
        """Write down payments after the due day, and those of clients who owed from before."""
        late = due < day
        if late.all():
            self.till.take(Phase.LATE_CLIENTS, Kind.PAID_LATE, who, due, *amounts)
            return
        for kind, part in ((Kind.PAID_LATE, late), (Kind.PAID, ~late)):
            columns = (column[part] for column in amounts)
            self.till.take(Phase.LATE_CLIENTS, kind, who[part], due[part], *columns)

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
            self.state.conduct.falls_late(day, client)
            self.state.news.fell_late(day, client)
            if self.state.lines.line(client).ladder:
                FollowUp(self.state, self.remedies, client, day)

    def _post_missed(self, day: int, who: np.ndarray) -> None:
        book, place = self.book, self.book.place(who) - 1
        principal, interest = book.contracts.amounts(place)
        for i, client in enumerate(who.tolist()):
            if book.alone[client]:
                principal[i], interest[i] = self._unpaid_today(day, client)
        self.state.scribe.loans(
            Phase.CLOSE, Kind.MISSED, "IND-2", Cause.CLIENT, who, due=day, principal=principal,
            interest=interest,
        )  # fmt: skip

    def _unpaid_today(self, day: int, client: int) -> tuple[int, int]:
        account, due = self.book.accounts[client], day - int(self.book.start[client])
        claim = next(claim for claim in account.claims if claim.line.due == due)
        return claim.principal, claim.interest
