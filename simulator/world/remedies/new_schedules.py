"""New schedules: a late loan is restructured, or repaid by a larger and longer one (MON-5)."""

from typing import TYPE_CHECKING, cast

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.loan.schedule import Schedule
from simulator.world.remedies.receipts import Receipt, account_of, post

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class NewSchedules:
    """Puts loans on new schedules, and sees which come on course.

    Attributes
    ----------
    chosen : set of int
        Loans for which a second chance was decided.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self.chosen: set[int] = set()
        self._waiting: set[int] = set()

    def lent(self, client: int) -> int:
        """What the client's open loan came to at first, kopecks."""
        book = self.branch.portfolio
        return book.contracts.templates[book.template[client]].principal

    def payoff(self, client: int) -> int:
        """What would close the client's loan today, kopecks."""
        since = self.branch.today - int(self.branch.portfolio.start[client])
        return account_of(self.branch, client).payoff(since)

    # -- restructuring -----------------------------------------------------------------------------

    def restructure(self, client: int) -> None:
        """All that is outstanding goes on a new schedule; interest and penalty are carried over."""
        branch, book, day = self.branch, self.branch.portfolio, self.branch.today
        account, since = account_of(branch, client), day - int(book.start[client])
        late_since, penalty = int(book.oldest[client]), account.penalty(since)
        interest = account.payoff(since) - account.outstanding - penalty
        terms = branch.lines.line(client).policy.second_chance
        plan = account.restructure(
            since, branch.remedies.potential.fitting(client, account.outstanding),
            forgive_penalty=terms.forgive_penalty, keep_late_for=terms.keep_late_for,
        )  # fmt: skip
        self._note(client, late_since, interest, penalty * (not terms.forgive_penalty))
        self._start(client, plan, late_since)

    def _note(self, client: int, late_since: int, interest: int, penalty: int) -> None:
        branch, day = self.branch, self.branch.today
        branch.ledger.post(
            day, Phase.COMMITTEE, Kind.RESTRUCTURED, "MON-5", Cause.PERSON,
            branch.portfolio.loan(client), client, officer=branch.officer_of(client),
            due=min(late_since, day), principal=int(branch.portfolio.outstanding[client]),
            interest=interest, penalty=penalty,
        )  # fmt: skip

    def _start(self, client: int, plan: Schedule, late_since: int) -> None:
        """The loan lives by its new schedule; its case is over."""
        branch, book, day = self.branch, self.branch.portfolio, self.branch.today
        book.renew(client, plan, max(0, day - late_since))
        self.chosen.add(book.loan(client))
        self._waiting.add(client)
        worst = branch.cash_desk.till.worst
        worst[client] = max(worst[client], day - late_since)
        case = branch.cases.pop(client, None)
        if case is not None:
            case.steps = ()
            case.tell("new schedule")

    def look(self, day: int, client: int, phase: Phase) -> None:
        """After a payment: once enough new instalments are paid, the loan counts as on course."""
        if client not in self._waiting:
            return
        book = self.branch.portfolio
        account = book.accounts.get(client)
        if account is None or client not in book.kept_late:
            self._waiting.discard(client)
        elif not account.kept_late_for:
            self._waiting.discard(client)
            book.kept_late[client] = 0
            if account.status == "open":
                self.branch.ledger.post(
                    day, phase, Kind.ON_COURSE, "MON-5", Cause.RULE, book.loan(client), client,
                    officer=self.branch.officer_of(client), due=day,
                )  # fmt: skip

    # -- refinancing -------------------------------------------------------------------------------

    def refinance(self, client: int) -> None:
        """A larger, longer loan repays the late one; it counts as late as the old one was."""
        branch, book, day = self.branch, self.branch.portfolio, self.branch.today
        payoff, late_since = self.payoff(client), int(book.oldest[client])
        total = branch.remedies.potential.refinanced(client, payoff)
        if total - payoff > branch.treasury.cash:
            self.restructure(client)
            return
        branch.ledger.post(
            day, Phase.COMMITTEE, Kind.REFINANCED, "MON-5", Cause.PERSON, book.loan(client), client,
            officer=branch.officer_of(client), due=min(late_since, day), principal=total,
        )  # fmt: skip
        self._repay(client)
        branch.treasury.spend(total)
        self._lend(client, total, late_since)

    def _repay(self, client: int) -> None:
        """The old loan is paid off and closed."""
        branch, book, day = self.branch, self.branch.portfolio, self.branch.today
        parts = account_of(branch, client).pay_off(day - int(book.start[client]))
        how = Receipt(Kind.PAID_LATE, "MON-5", Cause.RULE, Phase.COMMITTEE)
        post(branch, client, book.loan(client), parts, how)
        last = int(book.start[client] + book.contracts.due[book.template[client], -1])
        branch.ledger.post(
            day, Phase.COMMITTEE, Kind.CLOSED, "MON-5", Cause.RULE, book.loan(client), client,
            officer=branch.officer_of(client), due=last,
        )  # fmt: skip
        book.close(np.array([client]))

    def _lend(self, client: int, total: int, late_since: int) -> None:
        """The new loan goes on a longer schedule at once."""
        branch, book, day = self.branch, self.branch.portfolio, self.branch.today
        who = np.array([client])
        policy = branch.lines.line(client).policy
        book.disburse(who, np.array([total]), day, policy)
        branch.borrowers.lent[client] = total
        branch.lending.worst[client] = branch.cash_desk.till.worst[client] = 0
        terms = branch.remedies.potential.fitting(client, total)
        keep = policy.second_chance.keep_late_for
        plan = account_of(branch, client).restructure(0, terms, keep_late_for=keep)
        last = day + cast("int", plan.last_due)
        branch.ledger.post(
            day, Phase.COMMITTEE, Kind.DISBURSED, "MON-5", Cause.PERSON, book.loan(client), client,
            officer=branch.officer_of(client), due=last, principal=total,
        )  # fmt: skip
        self._note(client, late_since, 0, 0)
        self._start(client, plan, late_since)
