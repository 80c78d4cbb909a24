"""Meetings: once a week every village bank's members bring what is due to the group, and save.

All banks of a weekday meet in one go. Members' parts of the institution's loan run on its own
terms; what they bring for it lies in the box until the group's day of payment comes (VIL-5, VIL-7).
"""

from collections import defaultdict
from collections.abc import Callable

import numpy as np

from simulator.world.groups.group import Group
from simulator.world.groups.village.banks import VillageBanks
from simulator.world.people.conduct import Conduct

Into = Callable[[int, np.ndarray, np.ndarray, np.ndarray], None]
WHOLE_ROUBLES = 100
SMALLEST_OWN_LOAN = 500_00


class Meetings:
    """The weekly round of all village banks in a cycle."""

    def __init__(self, banks: VillageBanks, conduct: Conduct) -> None:
        self.banks, self.state, self.terms = banks, banks.state, banks.terms
        self.conduct, n = conduct, len(banks.state.here)
        self._bank_of, self._start, self._own_due = (np.zeros(n, int) for _ in "123")
        self._plan: dict[int, np.ndarray] = {}
        self._meets: dict[int, dict[int, Group]] = defaultdict(dict)
        self._roster: dict[int, np.ndarray] = {}
        self._due_by_week = np.zeros((0, 1), np.int64)

    # -- the cycle ---------------------------------------------------------------------------------

    def begin_cycle(self, day: int, group: Group, bank: int, due: np.ndarray) -> None:
        """From next week on the group meets.

        Parameters
        ----------
        due : ndarray of int
            What the group owes the institution by the end of each week from 0 on, kopecks; where
            all is due at the end, even parts.
        """
        self._bank_of[group.members], self._start[group.members] = bank, day
        rows = max(bank + 1, len(self._due_by_week))
        weeks = max(len(due), self._due_by_week.shape[1])
        table = np.zeros((rows, weeks), np.int64)
        table[: len(self._due_by_week), : self._due_by_week.shape[1]] = self._due_by_week
        table[:, self._due_by_week.shape[1] :] = table[:, [self._due_by_week.shape[1] - 1]]
        table[bank] = due[-1]
        table[bank, : len(due)] = due
        self._due_by_week = table
        self._meets[group.weekday][group.number] = group
        self._roster.pop(group.weekday, None)

    def end_cycle(self, group: Group) -> None:
        """The group meets no more until its next cycle."""
        self._meets[group.weekday].pop(group.number, None)
        self._roster.pop(group.weekday, None)

    def _present(self, weekday: int) -> np.ndarray:
        if weekday not in self._roster:
            groups = self._meets[weekday].values()
            members = sorted(member for group in groups for member in group.members)
            self._roster[weekday] = np.array(members, int)
        return self._roster[weekday]

    # -- what is due -------------------------------------------------------------------------------

    def owes_by_now(self, day: int, who: np.ndarray) -> np.ndarray:
        """What each should have brought by ``day`` for her part and has not, kopecks."""
        chests, bank = self.banks.chests, self._bank_of[who]
        week = np.minimum((day - self._start[who]) // 7, self._due_by_week.shape[1] - 1)
        of_group, whole = self._due_by_week[bank, week], self._due_by_week[bank, -1]
        total = chests.total[who]
        asked = -(-total * of_group // np.maximum(whole, 1))
        brought = total - chests.principal[who] - chests.interest[who]
        return np.maximum(asked - brought, 0)

    def owes(self, client: int) -> int:
        """What she still owes of her part of a loan that is over, kopecks."""
        chests = self.banks.chests
        return int(chests.principal[client] + chests.interest[client])

    # -- the meeting -------------------------------------------------------------------------------

    def hold(self, day: int) -> None:
        """All banks of this weekday meet."""
        who = self._present(day % 7)
        if len(who):
            self._bring_parts(day, who)
            self._repay_own(day, who)
            self._save(day, who)
            self._lend(day)

    def _bring_parts(self, day: int, who: np.ndarray) -> None:
        """Each who can and will brings what is due; who cannot pay all brings what she has."""
        due = self.owes_by_now(day, who)
        asked = due > 0
        who, due = who[asked], due[asked]
        if not len(who):
            return
        state = self.state
        part = np.minimum(due, self.part_of_week(who))
        comes = self.conduct.brings(day, who, part, True)
        has = np.floor(state.borrowers.buffer[who]).astype(np.int64)
        self._pay_in(day, who, np.where(comes, np.minimum(due, has), 0), self.banks.chests.repay)

    def part_of_week(self, who: np.ndarray) -> np.ndarray:
        """A usual week's part of what each owes."""
        chests, bank = self.banks.chests, self._bank_of[who]
        whole, first = self._due_by_week[bank, -1], self._due_by_week[bank, 1]
        return -(-chests.total[who] * first // np.maximum(whole, 1))

    def _repay_own(self, day: int, who: np.ndarray) -> None:
        """Loans from the group's own fund fall due after some weeks."""
        chests = self.banks.chests
        due = who[(chests.own_principal[who] > 0) & (self._own_due[who] <= day)]
        if len(due):
            owed = chests.own_principal[due] + chests.own_interest[due]
            comes = self.conduct.brings(day, due, owed // 2, True)
            has = np.floor(self.state.borrowers.buffer[due]).astype(np.int64)
            self._pay_in(day, due, np.where(comes, np.minimum(owed, has), 0), chests.repay_own)

    def _save(self, day: int, who: np.ndarray) -> None:
        """A fixed sum a week, of those who have it."""
        usual = self.state.borrowers.usual_net[who] * self.terms.saves // WHOLE_ROUBLES
        amount = usual.astype(np.int64) * WHOLE_ROUBLES
        has = (self.state.borrowers.buffer[who] >= amount) & self.state.here[who]
        self._pay_in(day, who, np.where(has, amount, 0), self.banks.chests.save)

    def _pay_in(self, day: int, who: np.ndarray, amount: np.ndarray, into: Into) -> None:
        paying = amount > 0
        who, amount = who[paying], amount[paying]
        if len(who):
            self.state.borrowers.buffer[who] -= amount
            into(day, self._bank_of[who], who, amount)

    # -- loans from the own fund -------------------------------------------------------------------

    def _lend(self, day: int) -> None:
        """Now and then a part of what lies idle in the fund is lent to a member who asks."""
        every, weeks = self.terms.own_loan_every_weeks, self.terms.own_loan_weeks
        for group in self._meets[day % 7].values():
            bank = self.banks.bank[group.number]
            gone = (day - int(self._start[group.members[0]])) // 7
            left = self.banks.weeks[group.number] - gone
            if gone % every == 1 and left > weeks:
                self._lend_one(day, group, bank)

    def _lend_one(self, day: int, group: Group, bank: int) -> None:
        chests, state = self.banks.chests, self.state
        idle = chests.fund(bank, group.members).at_hand * self.terms.own_loan_share
        amount = int(idle) // (100 * WHOLE_ROUBLES) * 100 * WHOLE_ROUBLES
        if amount < SMALLEST_OWN_LOAN or chests.collected(bank, group.members) < 0:
            return
        who = np.array(group.members)
        free = (chests.own_principal[who] == 0) & (self.owes_by_now(day, who) == 0)
        asking = who[free & state.here[who]].tolist()
        if not asking:
            return
        client = asking[int(state.draws.one("asks the group", bank, day) * len(asking))]
        amount = min(amount, int(state.borrowers.usual_net[client]))
        interest = round(amount * self.terms.own_rate_per_week * self.terms.own_loan_weeks)
        chests.lend_own(day, bank, client, amount, interest)
        self._own_due[client] = day + 7 * self.terms.own_loan_weeks
        state.borrowers.buffer[client] += amount
