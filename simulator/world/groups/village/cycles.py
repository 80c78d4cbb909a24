"""Cycles: the group's loan is paid out, goes on to its members, and is over (VIL-1, 5, 6)."""

import numpy as np

from simulator.rules.loan.schedule import Schedule
from simulator.world.desks import Desks
from simulator.world.desks.paying import Grounds
from simulator.world.groups.bonds import Bonds
from simulator.world.groups.forming import Forming
from simulator.world.groups.group import Group
from simulator.world.groups.roster import Roster
from simulator.world.groups.settling import Settling
from simulator.world.groups.village.banks import VillageBanks
from simulator.world.groups.village.meetings import Meetings
from simulator.world.groups.village.requests import Requests


class Cycles:
    """From the money to the end of a cycle.

    Attributes
    ----------
    borne : dict of int to set of int
        Members for whom others have paid in this cycle, by group.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the end of a cycle touches them all
        self, banks: VillageBanks, roster: Roster, bonds: Bonds, forming: Forming,
        settling: Settling, meetings: Meetings, requests: Requests, desks: Desks,
    ) -> None:  # fmt: skip
        self.banks, self.roster, self.state, self.desks = banks, roster, banks.state, desks
        self.bonds, self.forming, self.settling = bonds, forming, settling
        self.meetings, self.requests = meetings, requests
        self.borne: dict[int, set[int]] = {}

    def pay_out(self, day: int) -> None:
        """Groups whose weekday it is, first come first served; no money, no loan."""
        ready = self.banks.ready.get(day % 7)
        if ready:
            self.banks.ready[day % 7] = [group for group in ready if not self._pay(day, group)]

    def _pay(self, day: int, group: Group) -> bool:
        total = sum(group.granted.values())
        if group.ended_on is not None or not group.granted:
            return True
        if total > self.desks.queue.money(day, total):
            return False
        weeks, who = self.requests.weeks_for(group), np.array(sorted(group.granted))
        sums = np.array([group.granted[client] for client in who.tolist()])
        signer = self.requests.speaker(group)
        self.state.cash.spend(total)
        policy, slot = self.requests.policy_for(group, weeks), np.array([signer])
        on = Grounds(policy, "VIL-1", group.line.number, group.number)
        self.desks.paying.pay_out(slot, np.array([total]), on)
        self.banks.sign(group, signer)
        loan = self.state.portfolio.loans(slot)
        self.roster.lent.append((loan, np.array([group.number])))
        next_limits = self.requests.quotas(group, group.cycles + 1, who)
        self.desks.paying.put_to_use(who, sums, next_limits, policy)
        group.borrowing, group.granted = set(group.members), {}
        self._lend_on(day, group, who, sums, weeks)
        self.bonds.look(group)
        return True

    def _lend_on(
        self, day: int, group: Group, who: np.ndarray, sums: np.ndarray, weeks: int
    ) -> None:
        """Each gets her part, and owes her part of the interest (VIL-7)."""
        book, bank = self.state.portfolio, self.banks.bank[group.number]
        plan = book.contracts.templates[book.template[self.banks.signed[group.number]]]
        interest = sum(line.interest for line in plan.instalments)
        parts = interest * sums // int(sums.sum())
        parts[-1] += interest - int(parts.sum())
        self.banks.chests.lend_on(day, bank, who, sums, parts)
        self.banks.weeks[group.number] = weeks
        self.meetings.begin_cycle(day, group, bank, due_by_week(plan, weeks))

    # -- the end of a cycle ------------------------------------------------------------------------

    def repaid(self, day: int, group: Group, worst: int) -> None:
        """The group's loan is repaid: the cycle is over."""
        self.banks.signs.discard(self.banks.signed[group.number])
        self._close(group, worst)
        self.settling.pause(day, np.array(group.members))
        self.roster.note(day + 1, self.end_cycle, group)

    def lost(self, day: int, group: Group) -> None:
        """The group's loan is written off: it breaks up, and its signer's slot goes on owing."""
        self._close(group, 10**6)
        self.settling.dissolve(day, group, "WOF-2")

    def _close(self, group: Group, worst: int) -> None:
        group.worst, group.borrowing = worst, set()
        group.late.clear()
        self.state.borrowers.lent[group.members] = 0.0
        self.meetings.end_cycle(group)

    def end_cycle(self, day: int, group: Group) -> None:
        """Accounts among members are closed; some go, some come; the level rises (VIL-6)."""
        if not group.is_idle:
            return
        longest = group.line.policy.eligibility.longest_days_late_for_repeat
        group.cycles += group.worst <= longest
        borne = self.borne.pop(group.number, set())
        for client in list(group.members):
            if not self.roster.here(client):
                self.settling.part(day, group, client, "SHK-7")
            elif client in borne or self.meetings.owes(client):
                self.settling.part(day, group, client, "GRB-6")
        if group.peace < self.roster.terms.leave_below:
            self.settling.dissolve(day, group, "GRB-5")
            return
        self.forming.invite(day, group)
        self.bonds.look(group)
        self.requests.ask(day, group)


def due_by_week(plan: Schedule, weeks: int) -> np.ndarray:
    """What a loan asks for by the end of each week; even parts where all is due at the end.

    Examples
    --------
    >>> from simulator.rules.loan.schedule import schedule
    >>> from simulator.rules.loan.terms import LoanTerms
    >>> terms = LoanTerms(rate="0", method="bullet", instalments=4)
    >>> due_by_week(schedule(terms, 1000, 0), 4).tolist()
    [0, 250, 500, 750, 1000]
    """
    total = sum(line.total for line in plan.instalments)
    if len(plan.instalments) == 1:
        return np.arange(weeks + 1) * total // weeks
    asked = np.cumsum([line.total for line in plan.instalments])
    return np.concatenate([[0], asked])
