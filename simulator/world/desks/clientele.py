"""Clientele: which officer serves which client, and where a newcomer finds room (STA-3, STA-6).

Every client has a home officer, by district. A newcomer goes to her; where she has no room, to
the officer with the fewest clients who has; where nobody has, the application waits.
"""

from collections import deque

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.state.scribe import NOBODY
from simulator.world.state.state import State


class Clientele:
    """Who serves whom.

    Attributes
    ----------
    holds : ndarray of bool, shape (clients,)
        The client has a place with an officer: from her first application until she leaves, is
        refused, or her loan is written off.
    places : list of int
        How many clients hold a place with each officer.
    waiting : list of int
        Clients whose application has found no officer with room, in order of coming.
    """

    def __init__(self, state: State) -> None:
        self.state, self.serves = state, state.serves
        self.holds = np.zeros(len(state.serves), bool)
        self.places = [0] * len(state.officers)
        self.waiting: list[int] = []

    @property
    def at_work(self) -> int:
        """How many officers work here now."""
        return sum(not officer.gone for officer in self.state.officers)

    def take(self, who: np.ndarray) -> None:
        """Applications of today: clients with a place go to their officer, others look for room."""
        if not self.state.officers:
            return
        if self.waiting:
            self.admit()
        for client in who.tolist():
            if not self._place(client):
                self._wait(client)

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
        self.state.officers[officer].applications.extend(who)
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
        self.state.officers[officer].applications.append(client)
        return True

    def _wait(self, client: int) -> None:
        self.waiting.append(client)
        at_work = (held for held, officer in zip(self.places, self.state.officers, strict=True)
                   if not officer.gone)  # fmt: skip
        full = all(held >= self._ceiling for held in at_work)
        rule = "STA-6" if full else "STA-3"
        self.state.scribe.client(Phase.OPENING, Kind.WAITING, rule, Cause.RULE, client)

    # -- room --------------------------------------------------------------------------------------

    @property
    def _ceiling(self) -> int:
        return self.state.policy.officers.largest_load

    def _has_room(self, officer: int) -> bool:
        """Below the ceiling; above the best load only while no late loan waits on the desk."""
        if officer == NOBODY or self.state.officers[officer].gone:
            return False
        held = self.places[officer]
        if held < self.state.policy.officers.best_load or not self.state.keeps("STA-3"):
            return held < self._ceiling
        return held < self._ceiling and self.state.officers[officer].desk_is_clear

    def _roomiest(self) -> int:
        """The officer with the fewest clients who has room, -1 when nobody has."""
        free = [number for number in range(len(self.places)) if self._has_room(number)]
        return min(free, key=lambda number: self.places[number], default=NOBODY)

    # -- changing hands ----------------------------------------------------------------------------

    def orphan(self, officer: int) -> np.ndarray:
        """She leaves: her clients have nobody, and the applications on her desk wait."""
        hers = np.flatnonzero(self.serves == officer)
        self.waiting.extend(self.state.officers[officer].applications)
        self.assign(hers, NOBODY)
        return hers

    def assign(self, clients: np.ndarray, officers: np.ndarray | int) -> None:
        """From now on these officers serve these clients."""
        self.serves[clients] = officers
        held = self.serves[self.holds] + 1
        self.places = np.bincount(held, minlength=len(self.state.officers) + 1)[1:].tolist()

    # -- giving up a place -------------------------------------------------------------------------

    def withdraw(self, client: int) -> None:
        """She asks no more; with a loan still open she keeps her place until it is over."""
        officer = int(self.serves[client])
        desks: list[list[int] | deque[int]] = [self.waiting]
        if officer != NOBODY:
            desks.append(self.state.officers[officer].applications)
        for desk in desks:
            if client in desk:
                desk.remove(client)
        if not self.state.portfolio.open[client]:
            self.release(np.array([client]))

    def release(self, who: np.ndarray) -> None:
        """These clients give up their places."""
        mine = who[self.holds[who]]
        self.holds[mine] = False
        for officer in self.serves[mine].tolist():
            if officer != NOBODY:
                self.places[officer] -= 1
