"""Covering: what a village bank does when its members have not brought enough (VIL-8)."""

import numpy as np

from simulator.books.log.events import Kind, Phase
from simulator.world.groups.bonds import Bonds
from simulator.world.groups.decision import Table, Verdict, decide
from simulator.world.groups.group import Group, rules_of
from simulator.world.groups.roster import Roster
from simulator.world.groups.sitting import Minutes
from simulator.world.groups.slips import write
from simulator.world.groups.standing_in import StandingIn
from simulator.world.groups.tables import owed_with_penalty
from simulator.world.groups.village.banks import VillageBanks
from simulator.world.groups.village.meetings import Meetings


class Covering:
    """From the box, from the own fund, and from the members' pockets."""

    def __init__(
        self, banks: VillageBanks, roster: Roster, meetings: Meetings, bonds: Bonds,
        standing_in: StandingIn, borne: dict[int, set[int]],
    ) -> None:  # fmt: skip
        self.banks, self.roster, self.state = banks, roster, banks.state
        self.meetings, self.bonds, self.standing_in = meetings, bonds, standing_in
        self.borne = borne

    def settle(self, day: int, group: Group, due: int) -> bool:
        """Whether the group brings all that is due today; the fund stands in first (VIL-8)."""
        missing = due - self._collected(group)
        if missing > 0 and rules_of(group).fund_covers_debt:
            missing -= self._from_fund(day, group, missing)
        if missing > 0:
            missing -= self._from_pockets(day, group, missing, officer_asked=False)
        return missing <= 0

    def late(self, day: int, group: Group, signer: int) -> int:
        """What the group brings of a late loan: all, or at its meeting what has come together."""
        owed = owed_with_penalty(self.state, signer, day)
        if day % 7 == group.weekday:
            self.settle(day, group, owed)
        has = self._collected(group)
        return min(has, owed) if has >= owed or day % 7 == group.weekday else 0

    def officer_asks(self, day: int, group: Group, signer: int, claimed: bool) -> None:
        """The officer meets the members: they put the money together, or refuse (COL-4, COL-5)."""
        if not (group.whole or claimed):
            return
        owed = owed_with_penalty(self.state, signer, day + 1) - self._collected(group)
        if owed <= 0:
            return
        claim = self.roster.terms.claim if claimed else 0.0
        sat = len(self.standing_in.minutes)
        paid = self._from_pockets(day, group, owed, officer_asked=True, claim=claim)
        if paid < owed and group.whole:
            decided = self.standing_in.minutes[sat:]  # nobody sits down where all owe
            first = decided[0].first_no if decided else group.leader
            self.standing_in.refuse(group, signer, first)

    def _collected(self, group: Group) -> int:
        return self.banks.chests.collected(self.banks.bank[group.number], group.members)

    # -- the fund ----------------------------------------------------------------------------------

    def _from_fund(self, day: int, group: Group, missing: int) -> int:
        """Pay the parts of members in arrears, and then a penalty, from the fund; gives the sum."""
        chests, bank, found = self.banks.chests, self.banks.bank[group.number], 0
        who = np.array(group.members)
        owes = self.meetings.owes_by_now(day, who)
        for client, debt in zip(who.tolist(), owes.tolist(), strict=True):
            asked = min(debt, missing - found)
            if asked > 0 and chests.fund(bank, group.members).at_hand > 0:
                paid = chests.cover(day, bank, group.members, client, asked)
                self._note(group, client, asked - paid.short)
                if paid.income or paid.others_savings:
                    self.borne.setdefault(group.number, set()).add(client)
                found += asked - paid.short
        if missing > found >= owes.sum():
            found += chests.give(day, bank, group.members, missing - found)
        return found

    def _note(self, group: Group, client: int, amount: int) -> None:
        if amount:
            signer = self.banks.signed[group.number]
            write(self.state, Phase.DUES, Kind.FUND_COVERED, "VIL-8", group, client, signer,
                  amount)  # fmt: skip

    # -- the members' pockets ----------------------------------------------------------------------

    def _from_pockets(
        self, day: int, group: Group, missing: int, officer_asked: bool, claim: float = 0.0
    ) -> int:
        """Members who owe nothing themselves put in what is missing, or refuse (GRB-3)."""
        table = self._lay(day, group, missing, claim)
        if not table.present.any():
            return 0
        verdict = decide(table, self.roster.terms.free_riding)
        self._remember(group, officer_asked, table, verdict)
        if not verdict.covers[0]:
            return 0
        self._collect(day, group, verdict.part[0])
        return missing

    def _lay(self, day: int, group: Group, missing: int, claim: float) -> Table:
        state, terms, who = self.state, self.roster.terms, np.array(group.members)
        part = self.meetings.part_of_week(who)
        present = state.here[who] & (self.meetings.owes_by_now(day, who) == 0)
        spare = np.floor(state.borrowers.buffer[who] - terms.keeps_back * part).astype(np.int64)
        access, keeping = state.conduct.weighs(day, who)
        peace = self.roster.peace_of[who] * group.peace + claim
        bars = rules_of(group).refusal_bars_all
        rows = (spare, access * part * bars, peace * part, keeping, np.zeros(len(who)), present)
        return Table(np.array([missing]), *(row[None, :] for row in rows))

    def _remember(self, group: Group, officer_asked: bool, table: Table, verdict: Verdict) -> None:
        signer = self.banks.signed[group.number]
        self.standing_in.minutes.append(
            Minutes(
                self.state.today, group.number, signer, self.state.portfolio.loan(signer),
                officer_asked, tuple(group.members), table, verdict, 0,
            )
        )  # fmt: skip

    def _collect(self, day: int, group: Group, part: np.ndarray) -> None:
        """The money goes into the box: for the late parts first, then for what lies beyond them."""
        chests, bank, state = self.banks.chests, self.banks.bank[group.number], self.state
        signer, left = self.banks.signed[group.number], int(part.sum())
        write(state, Phase.DUES, Kind.COVER_AGREED, "VIL-8", group, signer, signer, left)
        for seat in np.flatnonzero(part).tolist():
            client, money = group.members[seat], int(part[seat])
            state.borrowers.buffer[client] -= money
            write(state, Phase.DUES, Kind.COVERED, "VIL-8", group, client, signer, money)
        owes = self.meetings.owes_by_now(day, np.array(group.members))
        for client, debt in zip(group.members, owes.tolist(), strict=True):
            if paid := min(debt, left):
                chests.pay_for(day, bank, client, paid)
                self.borne.setdefault(group.number, set()).add(client)
                left -= paid
        if left:
            chests.be_helped(day, bank, left)
        group.peace *= 1 - self.roster.terms.strain
        self.bonds.look(group)
