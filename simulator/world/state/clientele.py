"""Clientele: which officer serves which client, and where a newcomer finds room (STA-3, STA-6).

Every client has a home officer, by district. A newcomer goes to her; where she has no room, to
the officer with the fewest clients who has; where nobody has, the application waits.
"""

from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase

if TYPE_CHECKING:
    from simulator.world.branch import Branch

NOBODY = -1


class Clientele:
    """Who serves whom.

    Attributes
    ----------
    serves : ndarray of int, shape (clients,)
        The number of each client's officer, -1 while she has none.
    holds : ndarray of bool, shape (clients,)
        The client has a place with an officer: from her first application until she leaves, is
        refused, or her loan is written off.
    places : list of int
        How many clients hold a place with each officer.
    waiting : list of int
        Clients whose application has found no officer with room, in order of coming.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, count = branch, branch.scenario.officers
        everybody = np.arange(branch.scenario.clients)
        self.serves = everybody % count if count else np.full_like(everybody, NOBODY)
        self.holds = np.zeros(len(everybody), bool)
        self.places = [0] * count
        self.waiting: list[int] = []

    @property
    def at_work(self) -> int:
        """How many officers work here now."""
        return sum(not officer.gone for officer in self.branch.officers)

    def take(self, day: int, who: np.ndarray) -> None:
        """Applications of today: clients with a place go to their officer, others look for room."""
        if not self.branch.officers:
            return
        if self.waiting:
            self.admit()
        for client in who.tolist():
            if not self._place(client):
                self._wait(day, client)

    def take_together(self, who: list[int]) -> bool:
        """A group's applications go to one officer, its leader's; False where none has room."""
        leader, officer = who[0], int(self.serves[who[0]])
        if not self.holds[leader] and not self._has_room(officer):
            officer = self._roomiest()
        if officer == NOBODY:
            return False
        clients = np.array(who)
        self.release(clients)
        self.serves[clients], self.holds[clients] = officer, True
        self.places[officer] += len(who)
        self.branch.officers[officer].applications.extend(who)
        return True

    def admit(self) -> None:
        """Those who wait come first when there is room again."""
        self.waiting = [client for client in self.waiting if not self._place(client)]

    def _place(self, client: int) -> bool:
        """Put the application on an officer's desk, if there is one with room."""
        officer = int(self.serves[client])
        if not self.holds[client]:
            officer = officer if self._has_room(officer) else self._roomiest()
            if officer == NOBODY:
                return False
            self.serves[client], self.holds[client] = officer, True
            self.places[officer] += 1
        if officer == NOBODY:
            return False
        self.branch.officers[officer].applications.append(client)
        return True

    def _wait(self, day: int, client: int) -> None:
        self.waiting.append(client)
        at_work = (held for held, officer in zip(self.places, self.branch.officers, strict=True)
                   if not officer.gone)  # fmt: skip
        full = all(held >= self._ceiling for held in at_work)
        self.branch.ledger.post(
            day, Phase.OPENING, Kind.WAITING, "STA-6" if full else "STA-3", Cause.RULE,
            client=client, officer=int(self.serves[client]),
        )  # fmt: skip

    # -- room --------------------------------------------------------------------------------------

    @property
    def _ceiling(self) -> int:
        return self.branch.policy.officers.largest_load

    def _has_room(self, officer: int) -> bool:
        """Below the ceiling; above the best load only while no late loan waits on the desk."""
        if officer == NOBODY or self.branch.officers[officer].gone:
            return False
        held = self.places[officer]
        if held < self.branch.policy.officers.best_load or not self.branch.keeps("STA-3"):
            return held < self._ceiling
        return held < self._ceiling and self.branch.officers[officer].desk_is_clear

    def _roomiest(self) -> int:
        """The officer with the fewest clients who has room, -1 when nobody has."""
        free = [number for number in range(len(self.places)) if self._has_room(number)]
        return min(free, key=lambda number: self.places[number], default=NOBODY)

    # -- changing hands ----------------------------------------------------------------------------

    def orphan(self, officer: int) -> np.ndarray:
        """She leaves: her clients have nobody, and the applications on her desk wait."""
        hers = np.flatnonzero(self.serves == officer)
        self.waiting.extend(self.branch.officers[officer].applications)
        self.assign(hers, NOBODY)
        return hers

    def assign(self, clients: np.ndarray, officers: np.ndarray | int) -> None:
        """From now on these officers serve these clients."""
        self.serves[clients] = officers
        held = self.serves[self.holds] + 1
        self.places = np.bincount(held, minlength=len(self.branch.officers) + 1)[1:].tolist()

    # -- giving up a place -------------------------------------------------------------------------

    def withdraw(self, client: int) -> None:
        """She asks no more; with a loan still open she keeps her place until it is over."""
        officer = int(self.serves[client])
        desks: list[list[int] | deque[int]] = [self.waiting]
        if officer != NOBODY:
            desks.append(self.branch.officers[officer].applications)
        for desk in desks:
            if client in desk:
                desk.remove(client)
        if not self.branch.portfolio.open[client]:
            self.release(np.array([client]))

    def release(self, who: np.ndarray) -> None:
        """These clients give up their places."""
        mine = who[self.holds[who]]
        self.holds[mine] = False
        for officer in self.serves[mine].tolist():
            if officer != NOBODY:
                self.places[officer] -= 1
