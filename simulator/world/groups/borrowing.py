"""Borrowing: a solidarity group asks, and each member is studied and decided on (GRP-3 to 5).

Members bring their own applications to one officer, who studies them one by one; the committee
decides without the group.
"""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks.agenda import Agenda
from simulator.world.desks.clientele import Clientele
from simulator.world.groups.group import Group, fewest_borrowers, rules_of
from simulator.world.groups.paying_out import PayingOut
from simulator.world.groups.roster import Roster
from simulator.world.groups.settling import Settling

TRY_AGAIN_DAYS = 7


class Borrowing:
    """From a group's request to the committee's decision.

    Attributes
    ----------
    touched : dict of int to Group
        Groups of whom somebody was studied, or refused, today.
    """

    def __init__(
        self, roster: Roster, settling: Settling, paying_out: PayingOut, agenda: Agenda,
        clientele: Clientele,
    ) -> None:  # fmt: skip
        self.roster, self.state, self.terms = roster, roster.state, roster.terms
        self.settling, self.paying_out = settling, paying_out
        self.agenda, self.clientele = agenda, clientele
        self._decided: dict[int, Group] = {}
        self.touched: dict[int, Group] = {}
        self._asked: list[tuple[int, int, int]] = []

    # -- asking ------------------------------------------------------------------------------------

    def ask(self, day: int, group: Group) -> None:
        """Whoever is here and does not pause asks, if they are enough (GRP-1)."""
        if not group.is_idle:
            return
        takers = self.roster.who_are_back(day, group)
        if len(takers) < fewest_borrowers(group) or not self.roster.can_borrow(group):
            self.settling.wait_or_part(day, group)
        elif not self.clientele.take_together(takers):
            self.roster.note(day + TRY_AGAIN_DAYS, self.ask, group)
        else:
            group.awaited, group.worst = set(takers), 0
            group.found.clear()
            asked = self.roster.limit(group)
            self._asked += [(client, asked, group.number) for client in takers]

    def note_requests(self) -> None:
        """Write down who has asked today, whenever in the day it was."""
        if self._asked:
            who, sums, numbers = np.array(self._asked).T
            self._asked = []
            self._post(Phase.OPENING, Kind.APPLIED, "DOC-1", numbers, who, sums)

    @staticmethod
    def proposed(group: Group, client: int) -> bool:
        """Whether the committee decides on her for her group."""
        return client in group.found and not group.awaited

    # -- study -------------------------------------------------------------------------------------

    def studied(self, group: Group, client: int, sum_: int) -> bool:
        """An officer recommends this sum; False where she has not asked with her group."""
        if client not in group.awaited:
            return False
        group.awaited.discard(client)
        group.found[client] = sum_
        self.touched[group.number] = group
        return True

    def conclude(self, day: int) -> None:
        """Groups all of whose members have been studied go to the committee (GRP-4)."""
        touched, self.touched = self.touched, {}
        complete = []
        for group in touched.values():
            if group.awaited or group.granted or group.ended_on is not None:
                continue
            if len(group.found) < fewest_borrowers(group) or not self.roster.can_borrow(group):
                group.found.clear()
                self.settling.wait_or_part(day, group)
            else:
                complete.append(group)
        rows = [(c, s, g.number) for g in complete for c, s in sorted(g.found.items())]
        if rows:
            who, sums, numbers = np.array(rows).T
            self._post(Phase.OFFICERS, Kind.APPRAISED, "APP-8", numbers, who, sums)
            self._propose(complete[0], numbers, who, sums)

    def _propose(
        self, group: Group, numbers: np.ndarray, who: np.ndarray, sums: np.ndarray
    ) -> None:
        if rules_of(group).decides == "committee" and self.state.keeps("IND-4"):
            self.agenda.propose(who, sums)
        else:
            self._post(Phase.COMMITTEE, Kind.APPROVED, "REP-3", numbers, who, sums)
            self.granted(who, sums)
            self.decided([])

    # -- decision ----------------------------------------------------------------------------------

    def granted(self, who: np.ndarray, sums: np.ndarray) -> None:
        """The committee has granted loans to these members."""
        for client, sum_ in zip(who.tolist(), sums.tolist(), strict=True):
            group = self.roster.of(client)
            if group is not None:
                group.granted[client] = sum_
                del group.found[client]
                self._decided[group.number] = group

    def decided(self, refused: list[int]) -> None:
        """Whom the committee refused parts; enough of the others are paid out together."""
        day = self.state.today
        for client in refused:
            group = self.roster.of(client)
            if group is not None and client in group.found:
                self._decided[group.number] = group
                self.settling.part(day, group, client, "IND-4")
        touched, self._decided = self._decided, {}
        for group in touched.values():
            enough = len(group.granted) >= fewest_borrowers(group)
            if enough and self.roster.can_borrow(group):
                self.paying_out.await_money(group)
            else:
                group.granted.clear()
                self.settling.wait_or_part(day, group)

    def _post(
        self, phase: Phase, kind: Kind, rule: str, numbers: np.ndarray, who: np.ndarray,
        sums: np.ndarray,
    ) -> None:  # fmt: skip
        cause = Cause.CLIENT if kind == Kind.APPLIED else Cause.RULE
        self.state.scribe.clients(
            phase, kind, rule, cause, who, group=numbers, principal=sums
        )
