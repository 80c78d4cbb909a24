"""Standing in: what a solidarity group does when a member is late (COL-2, COL-4, COL-5, GRP-6).

The leader is told the next day; some days later the members sit down together. If they do not pay
then, the officer meets them on the seventh day and asks for their decision: a refusal bars all of
them. The claim on all members, a week later, is the last time they are asked.
"""

from collections import defaultdict

import numpy as np

from simulator.books.log.events import Kind, Phase
from simulator.world.groups.bonds import Bonds
from simulator.world.groups.decision import Verdict, decide
from simulator.world.groups.group import Group
from simulator.world.groups.roster import Roster
from simulator.world.groups.sitting import Minutes
from simulator.world.groups.slips import write
from simulator.world.groups.tables import Case, lay, owed_with_penalty


class StandingIn:
    """Groups with a late member.

    Attributes
    ----------
    minutes : list of Minutes
        Every decision taken so far.
    """

    def __init__(self, roster: Roster, bonds: Bonds) -> None:
        self.roster, self.state, self.terms = roster, roster.state, roster.terms
        self.bonds, self.minutes = bonds, list[Minutes]()
        self._sits_on: dict[int, list[Case]] = defaultdict(list)
        self._collected: dict[int, int] = {}

    # -- what members hear -------------------------------------------------------------------------

    def falls_late(self, group: Group, client: int) -> None:
        """The others count a little less on what the group gives (GRB-4)."""
        group.late.add(client)
        self.bonds.look(group)

    def catches_up(self, group: Group, client: int) -> None:
        """Paid: the others count on it again; a refusal is forgiven once its debt is paid."""
        group.late.discard(client)
        if not group.whole and not group.late:
            self._forgive(group)
        self.bonds.look(group)

    def leader_told(self, day: int, group: Group, client: int) -> None:
        """The members press the one who is late, and agree on a day to sit down (COL-2)."""
        if self.bonds.binds(group) and group.whole:
            peace = float(self.roster.peace_of[client]) * group.peace
            self.state.conduct.press(client, self.terms.pressing * peace)
            drawn = self.state.draws.one("sits down", client, day)
            self._sits_on[day + 1 + int(drawn * self.terms.sits_down)].append((group, client))

    def officer_asks(self, day: int, group: Group, client: int, claimed: bool = False) -> None:
        """The officer meets the members to learn their decision (COL-4), or claims on all (COL-5).

        What they decide to pay is collected at once and brought tomorrow.
        """
        asked = group.whole or claimed
        if not self.bonds.binds(group) or not asked or client in self._collected:
            return
        owed = owed_with_penalty(self.state, client, day + 1)
        verdict = self._decide([(group, client)], [owed], True, self.terms.claim * claimed)
        if verdict.covers[0]:
            self._collect(group, client, verdict.part[0], Phase.OFFICERS)
            self._collected[client] = owed
        elif group.whole:
            self.refuse(group, client, self.minutes[-1].first_no)

    # -- sitting down ------------------------------------------------------------------------------

    def bring(self, day: int, who: np.ndarray, has: np.ndarray) -> None:
        """Add to what late clients bring today (``has``) what their groups pay for them."""
        for client, money in self._collected.items():
            self.state.borrowers.buffer[client] += money
            _put(who, has, client, money)
        self._collected.clear()
        waiting = self._sits_on.pop(day, [])
        while waiting:
            now, waiting = self._one_of_each(waiting)
            self._sit(day, who, has, now)

    def _one_of_each(self, cases: list[Case]) -> tuple[list[Case], list[Case]]:
        """One late member of each group, and those for whom the group sits down again."""
        now, again = dict[int, Case](), list[Case]()
        for group, client in cases:
            if group.number in now:
                again.append((group, client))
            elif group.whole and client in group.late and self.bonds.binds(group):
                now[group.number] = (group, client)
        return list(now.values()), again

    def _sit(self, day: int, who: np.ndarray, has: np.ndarray, cases: list[Case]) -> None:
        """The groups of these late members decide about what they do not bring themselves."""
        own = [_brought(who, has, client) for _group, client in cases]
        missing = [
            owed_with_penalty(self.state, client, day) - brought
            for (_group, client), brought in zip(cases, own, strict=True)
        ]
        places = [place for place, sum_ in enumerate(missing) if sum_ > 0]
        if not places:
            return
        verdict = self._decide([cases[p] for p in places], [missing[p] for p in places])
        for row in np.flatnonzero(verdict.covers).tolist():
            (group, client), place = cases[places[row]], places[row]
            self._collect(group, client, verdict.part[row], Phase.LATE_CLIENTS)
            self.state.borrowers.buffer[client] += missing[place]
            _put(who, has, client, missing[place] + own[place])

    def _decide(
        self, cases: list[Case], owed: list[int], officer_asked: bool = False, claim: float = 0.0
    ) -> Verdict:
        """Round the table (GRB-3); what was said is kept."""
        table = lay(self.roster, cases, owed, claim)
        verdict, book = decide(table, self.terms.free_riding), self.state.portfolio
        for row, (group, client) in enumerate(cases):
            self.minutes.append(
                Minutes(
                    self.state.today, group.number, client, book.loan(client), officer_asked,
                    tuple(group.members), table, verdict, row,
                )
            )  # fmt: skip
        return verdict

    # -- what follows ------------------------------------------------------------------------------

    def _collect(self, group: Group, client: int, part: np.ndarray, phase: Phase) -> None:
        """The members put the money together; peace suffers (GRB-5)."""
        total, state = int(part.sum()), self.state
        write(state, phase, Kind.COVER_AGREED, "GRP-2", group, client, client, total)
        debts = group.paid_for.setdefault(client, {})
        for seat in np.flatnonzero(part).tolist():
            payer, money = group.members[seat], int(part[seat])
            state.borrowers.buffer[payer] -= money
            debts[payer] = debts.get(payer, 0) + money
            write(state, phase, Kind.COVERED, "GRP-2", group, payer, client, money)
        group.peace *= 1 - self.terms.strain
        self.bonds.look(group)

    def refuse(self, group: Group, client: int, first: int) -> None:
        """The group does not honour its solidarity: nobody of it may borrow (GRP-6).

        Parameters
        ----------
        first : int
            Whose no began it.
        """
        group.whole = False
        write(self.state, Phase.OFFICERS, Kind.COVER_REFUSED, "GRP-6", group, first, client)
        self._tell_all(group, Phase.OFFICERS, Kind.BARRED, client)
        self.bonds.look(group)

    def _forgive(self, group: Group) -> None:
        """The debt that was refused is paid after all: the members may borrow again."""
        self._tell_all(group, Phase.LATE_CLIENTS, Kind.READMITTED)
        group.whole = True

    def _tell_all(self, group: Group, phase: Phase, kind: Kind, debtor: int = -1) -> None:
        if self.bonds.barred(group):
            for member in group.members:
                write(self.state, phase, kind, "GRP-6", group, member, debtor)


def _brought(who: np.ndarray, has: np.ndarray, client: int) -> int:
    place = int(who.searchsorted(client))
    return int(has[place]) if place < len(who) and who[place] == client else 0


def _put(who: np.ndarray, has: np.ndarray, client: int, money: int) -> None:
    place = int(who.searchsorted(client))
    if place < len(who) and who[place] == client:
        has[place] = max(has[place], money)
