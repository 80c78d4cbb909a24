"""New schedules: a late loan is restructured, or repaid by a larger and longer one (MON-5)."""

from typing import cast

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.loan.schedule import Schedule
from simulator.world.desks.paying import Grounds, Paying
from simulator.world.remedies.potential import Potential
from simulator.world.remedies.receipts import Receipt, Receipts
from simulator.world.state.state import State


class NewSchedules:
    """Puts loans on new schedules, and sees which come on course."""

    def __init__(
        self, state: State, receipts: Receipts, potential: Potential, paying: Paying
    ) -> None:
        self.state, self.receipts, self.potential = state, receipts, potential
        self.paying, self._waiting = paying, set[int]()
        state.news.account_paid.hear(self.look)

    # -- restructuring -----------------------------------------------------------------------------

    def restructure(self, client: int) -> None:
        """All that is outstanding goes on a new schedule; interest and penalty are carried over."""
        book, since = self.state.portfolio, self.receipts.since(client)
        account, late_since = book.account_of(client), int(book.oldest[client])
        penalty = account.penalty(since)
        interest = account.payoff(since) - account.outstanding - penalty
        terms = self.state.lines.line(client).policy.second_chance
        plan = account.restructure(
            since, self.potential.fitting(client, account.outstanding),
            forgive_penalty=terms.forgive_penalty, keep_late_for=terms.keep_late_for,
        )  # fmt: skip
        self._note(client, late_since, interest, penalty * (not terms.forgive_penalty))
        self._start(client, plan, late_since)

    def _note(self, client: int, late_since: int, interest: int, penalty: int) -> None:
        state = self.state
        state.scribe.loan(
            Phase.COMMITTEE, Kind.RESTRUCTURED, "MON-5", Cause.PERSON, client,
            due=min(late_since, state.today), principal=int(state.portfolio.outstanding[client]),
            interest=interest, penalty=penalty,
        )  # fmt: skip

    def _start(self, client: int, plan: Schedule, late_since: int) -> None:
        """The loan lives by its new schedule; its case is over."""
        state, book, day = self.state, self.state.portfolio, self.state.today
        book.renew(client, plan, max(0, day - late_since))
        self.potential.chosen.add(book.loan(client))
        self._waiting.add(client)
        worst = state.history.worst_now
        worst[client] = max(worst[client], day - late_since)
        case = state.cases.pop(client, None)
        if case is not None:
            case.close("new schedule")

    def look(self, day: int, client: int, phase: Phase) -> None:
        """After a payment: once enough new instalments are paid, the loan counts as on course."""
        if client not in self._waiting:
            return
        book = self.state.portfolio
        account = book.accounts.get(client)
        if account is None or client not in book.kept_late:
            self._waiting.discard(client)
        elif not account.kept_late_for:
            self._waiting.discard(client)
            book.kept_late[client] = 0
            if account.status == "open":
                self.state.scribe.loan(
                    phase, Kind.ON_COURSE, "MON-5", Cause.RULE, client, due=day
                )

    # -- refinancing -------------------------------------------------------------------------------

    def refinance(self, client: int) -> None:
        """A larger, longer loan repays the late one; it counts as late as the old one was."""
        state, book, day = self.state, self.state.portfolio, self.state.today
        payoff, late_since = self.receipts.payoff(client), int(book.oldest[client])
        total = self.potential.refinanced(client, payoff)
        if total - payoff > state.cash.at_hand:
            self.restructure(client)
            return
        state.scribe.loan(
            Phase.COMMITTEE, Kind.REFINANCED, "MON-5", Cause.PERSON, client,
            due=min(late_since, day), principal=total,
        )  # fmt: skip
        self._repay(client)
        state.cash.spend(total)
        self._lend(client, total, late_since)

    def _repay(self, client: int) -> None:
        """The old loan is paid off and closed."""
        book = self.state.portfolio
        parts = book.account_of(client).pay_off(self.receipts.since(client))
        how = Receipt(Kind.PAID_LATE, "MON-5", Cause.RULE, Phase.COMMITTEE)
        self.receipts.post(client, parts, how)
        last = int(book.start[client] + book.contracts.due[book.template[client], -1])
        self.state.scribe.loan(
            Phase.COMMITTEE, Kind.CLOSED, "MON-5", Cause.RULE, client, due=last
        )
        book.close(np.array([client]))

    def _lend(self, client: int, total: int, late_since: int) -> None:
        """The new loan goes on a longer schedule at once."""
        state, policy = self.state, self.state.lines.line(client).policy
        who, sums = np.array([client]), np.array([total])
        on = Grounds(policy, "MON-5", phase=Phase.COMMITTEE, cause=Cause.PERSON)
        self.paying.open(who, sums, on)
        state.borrowers.lent[client], state.history.worst_now[client] = total, 0
        terms = self.potential.fitting(client, total)
        keep = policy.second_chance.keep_late_for
        plan = state.portfolio.account_of(client).restructure(0, terms, keep_late_for=keep)
        self.paying.write_down(who, sums, on, state.today + cast("int", plan.last_due))
        self._note(client, late_since, 0, 0)
        self._start(client, plan, late_since)
