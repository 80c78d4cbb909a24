"""Cycles: the group's loan is paid out, goes on to its members, and is over (VIL-1, 5, 6)."""

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.loan.schedule import Schedule
from simulator.world.desks.put_to_use import put_to_use
from simulator.world.groups.group import Group

if TYPE_CHECKING:
    from simulator.world.groups.village.banks import VillageBanks


class Cycles:
    """From the money to the end of a cycle."""

    def __init__(self, banks: "VillageBanks") -> None:
        self.banks, self.groups, self.branch = banks, banks.groups, banks.branch
        self._ready: dict[int, list[Group]] = defaultdict(list)
        self._weeks: dict[int, int] = {}

    def await_money(self, group: Group) -> None:
        """The officer has said yes: the money comes on the group's weekday."""
        self._ready[group.weekday].append(group)

    def pay_out(self, day: int) -> None:
        """Groups whose weekday it is, first come first served; no money, no loan."""
        ready = self._ready.get(day % 7)
        if ready:
            self._ready[day % 7] = [group for group in ready if not self._pay(day, group)]

    def _pay(self, day: int, group: Group) -> bool:
        branch, total = self.branch, sum(group.granted.values())
        if group.ended_on is not None or not group.granted:
            return True
        if total > branch.lending.queue.money(day, total):
            return False
        weeks, who = self.banks.requests.weeks_for(group), np.array(sorted(group.granted))
        sums = np.array([group.granted[client] for client in who.tolist()])
        signer = self.banks.requests.speaker(group)
        branch.treasury.spend(total)
        policy, slot = self.banks.requests.policy_for(group, weeks), np.array([signer])
        last = branch.portfolio.disburse(slot, np.array([total]), day, policy)
        branch.lines.of[signer] = group.line.number
        self.banks.sign(group, signer)
        loan = branch.portfolio.loans(slot)
        self.groups.lent.append((loan, np.array([group.number])))
        branch.ledger.post_block(
            day, Phase.FUND, Kind.DISBURSED, "VIL-1", Cause.RULE, loan, slot, group.number,
            branch.serving(slot), last, np.array([total]),
        )  # fmt: skip
        next_limits = self.banks.requests.quotas(group, group.cycles + 1, who)
        put_to_use(branch, who, sums, next_limits, policy)
        group.borrowing, group.granted = set(group.members), {}
        self._lend_on(day, group, who, sums, weeks)
        self.groups.bonds.look(group)
        return True

    def _lend_on(
        self, day: int, group: Group, who: np.ndarray, sums: np.ndarray, weeks: int
    ) -> None:
        """Each gets her part, and owes her part of the interest (VIL-7)."""
        book, bank = self.branch.portfolio, self.banks.bank[group.number]
        plan = book.contracts.templates[book.template[self.banks.signed[group.number]]]
        interest = sum(line.interest for line in plan.instalments)
        parts = interest * sums // int(sums.sum())
        parts[-1] += interest - int(parts.sum())
        self.banks.chests.lend_on(day, bank, who, sums, parts)
        self._weeks[group.number] = weeks
        self.banks.meetings.begin_cycle(day, group, bank, due_by_week(plan, weeks))

    def weeks_of(self, group: Group) -> int:
        """The length of the cycle the group is in."""
        return self._weeks[group.number]

    # -- the end of a cycle ------------------------------------------------------------------------

    def repaid(self, day: int, group: Group, worst: int) -> None:
        """The group's loan is repaid: the cycle is over."""
        self.banks.signs.discard(self.banks.signed[group.number])
        self._close(group, worst)
        self.groups.settling.pause(day, np.array(group.members))
        self.groups.note(day + 1, self.end_cycle, group)

    def lost(self, day: int, group: Group) -> None:
        """The group's loan is written off: it breaks up, and its signer's slot goes on owing."""
        self._close(group, 10**6)
        self.groups.settling.dissolve(day, group, "WOF-2")

    def _close(self, group: Group, worst: int) -> None:
        group.worst, group.borrowing = worst, set()
        group.late.clear()
        self.branch.borrowers.lent[group.members] = 0.0
        self.banks.meetings.end_cycle(group)

    def end_cycle(self, day: int, group: Group) -> None:
        """Accounts among members are closed; some go, some come; the level rises (VIL-6)."""
        if not group.is_idle:
            return
        longest = group.line.policy.eligibility.longest_days_late_for_repeat
        group.cycles += group.worst <= longest
        borne = self.banks.covering.borne.pop(group.number, set())
        for client in list(group.members):
            if not self.groups.here(client):
                self.groups.settling.part(day, group, client, "SHK-7")
            elif client in borne or self.banks.meetings.owes(client):
                self.groups.settling.part(day, group, client, "GRB-6")
        if group.peace < self.groups.terms.leave_below:
            self.groups.settling.dissolve(day, group, "GRB-5")
            return
        self.groups.forming.invite(day, group)
        self.groups.bonds.look(group)
        self.banks.requests.ask(day, group)


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
