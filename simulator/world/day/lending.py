"""Lending: who asks, what the officer recommends, when the money is paid out, and what follows.

Everything moves in arrays of clients, since hundreds may ask, be granted and be paid in a day.
This desk stays between the rooms: it asks study, fund and groups in turn, and none knows another.
"""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.day.office import Office
from simulator.world.desks import Desks
from simulator.world.fund.fund import Fund
from simulator.world.groups.desk import Groups
from simulator.world.state.history import NEVER
from simulator.world.state.state import State
from simulator.world.study.study import Study

DECIDED_ALONE = "REP-3"


class Lending:
    """Applications, appraisals, and granted loans that wait for the client's day."""

    def __init__(
        self, state: State, desks: Desks, study: Study, fund: Fund, office: Office,
        groups: Groups | None,
    ) -> None:  # fmt: skip
        self.state, self.desks, self.history = state, desks, state.history
        self.study, self.fund, self.office, self.groups = study, fund, office, groups
        state.news.repaid.hear(self.repaid)
        state.news.gone.hear(self.withdraw)

    # -- asking ------------------------------------------------------------------------------------

    def take_applications(self, day: int) -> None:
        """Clients whose day has come ask for a loan."""
        who = (self.history.applies_on == day).nonzero()[0]
        who = who[self.state.here[who]]
        if len(who):
            self._take(day, who)
        if ready := self.study.pace.complete(day):
            self.desks.clientele.take(np.array(ready))
        elif self.desks.clientele.waiting:
            self.desks.clientele.admit()

    def _take(self, day: int, who: np.ndarray) -> None:
        history, scribe = self.history, self.state.scribe
        history.applies_on[who] = NEVER
        back = who[history.away[who]]
        history.away[back] = False
        scribe.clients(Phase.OPENING, Kind.RETURNED, "BEH-7", Cause.CLIENT, back)
        if self.groups is not None:
            who = self.groups.welcome(day, who)
        asked = self.desks.limits.by_history(history.good[who])
        scribe.clients(Phase.OPENING, Kind.APPLIED, "DOC-1", Cause.CLIENT, who, principal=asked)
        self.study.pace.gather(day, self.fund.credit_lines.draw(day, who))

    # -- appraisal ---------------------------------------------------------------------------------

    def conclude(self, day: int) -> None:
        """Officers' recommendations of today go to the committee; a clear no ends here."""
        who = self.office.take_appraised()
        if not len(who):
            return
        if self.groups is not None:
            who = self.groups.hear_banks(day, who)
        limits, least = self._bounds(who)
        fits = self.study.sizing.fitting(who, limits)
        who, sums = self._turn_away(day, who, fits, least)
        if self.groups is not None:
            who, sums = self.groups.study(day, who, sums)
        self.state.scribe.clients(
            Phase.OFFICERS, Kind.APPRAISED, "APP-8", Cause.RULE, who, principal=sums
        )
        if self.state.keeps("IND-4"):
            self.desks.agenda.propose(who, sums)
        else:
            self._decide_alone(who, sums)

    def _bounds(self, who: np.ndarray) -> tuple[np.ndarray, np.ndarray | int]:
        """The most and the least each may borrow."""
        limits = self.desks.limits.by_history(self.history.good[who])
        smallest = self.state.policy.product.smallest_loan
        if self.groups is None:
            return limits, smallest
        return self.groups.bounds(who, limits, smallest)

    def _turn_away(
        self, day: int, who: np.ndarray, sums: np.ndarray, smallest: np.ndarray | int
    ) -> tuple[np.ndarray, np.ndarray]:
        """Refuse those whom a rule bars; gives the others with their sums."""
        left = np.ones(len(who), bool)
        for rule, barred in self.study.refusals.of(who, sums, smallest):
            refused, left = who[barred], left & ~barred
            self.desks.clientele.release(refused)
            self.state.scribe.clients(Phase.OFFICERS, Kind.REFUSED, rule, Cause.RULE, refused)
            self.study.refusals.ask_later(day, rule, refused)
            self.state.news.refused(day, rule, refused)
        return who[left], sums[left]

    def _decide_alone(self, who: np.ndarray, sums: np.ndarray) -> None:
        """The officer's recommendation is the decision, on the same day."""
        self.state.scribe.clients(
            Phase.COMMITTEE, Kind.APPROVED, DECIDED_ALONE, Cause.PERSON, who, principal=sums
        )
        self.grant(who, sums)

    # -- paying out --------------------------------------------------------------------------------

    def grant(self, who: np.ndarray, sums: np.ndarray) -> None:
        """Approved: the money waits for each client's own weekday."""
        if self.groups is not None:
            who, sums = self.groups.grant(who, sums)
        self.desks.queue.grant(who, sums)
        self.fund.credit_lines.open(who, sums)

    def decline(self, day: int, who: np.ndarray) -> None:
        """The committee has refused these; with that its applications are decided."""
        self.desks.clientele.release(who)
        self.history.start_anew(day, who)
        if self.groups is not None:
            self.groups.decided(who)

    def smallest_loans(self, who: np.ndarray) -> np.ndarray | int:
        """The least each client may borrow, by the product she has asked for."""
        smallest = self.state.policy.product.smallest_loan
        return smallest if self.groups is None else self.groups.smallest_loans(who, smallest)

    def pay_out(self, day: int) -> None:
        """Disburse what the queue gives for today; no money, no loan."""
        if self.groups is not None:
            self.groups.pay_out(day)
        who, sums = self.desks.queue.take(day)
        if len(who):
            paying, limits = self.desks.paying, self.desks.limits
            paying.lend(who, sums)
            next_limits = limits.by_history(self.history.good[who] + 1)
            paying.put_to_use(who, sums, next_limits, self.state.policy)
            self.state.news.paid_out(day, who)

    # -- afterwards --------------------------------------------------------------------------------

    def repaid(self, day: int, who: np.ndarray, worst: np.ndarray) -> None:
        """History, and the day of the next application."""
        state, history = self.state, self.history
        state.borrowers.lent[who] = 0.0
        if self.groups is not None:
            inside = self.groups.repaid(day, who, worst)
            who, worst = who[~inside], worst[~inside]
        history.worst[who] = worst
        history.good[who] += worst <= state.policy.eligibility.longest_days_late_for_repeat
        days, away = state.conduct.asks_again(who, state.portfolio.cycle[who])
        self.fund.demand.answer(who, days, away)
        history.applies_on[who] = day + days
        here = state.here[who]
        self.desks.clientele.release(who[away | ~here])
        away &= here
        history.away[who] = away
        state.scribe.clients(Phase.LATE_CLIENTS, Kind.LEFT, "BEH-7", Cause.CLIENT, who[away])

    def withdraw(self, client: int) -> None:
        """Somebody who is not here any more asks for nothing, and is granted nothing."""
        self.history.applies_on[client] = NEVER
        self.desks.queue.withdraw(client)
        self.desks.agenda.withdraw(client)
        self.desks.clientele.withdraw(client)
