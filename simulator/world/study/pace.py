"""Pace: papers within a week, a first loan in days, a repeat loan in hours (IND-7, DOC-1)."""

from collections import defaultdict

import numpy as np

from simulator.world.state.state import State
from simulator.world.study.luck import Question, drawn


class Pace:
    """Applications on their way to the officer's desk."""

    def __init__(self, state: State) -> None:
        self.state, self.terms = state, state.scenario.study
        self._ready: dict[int, list[int]] = defaultdict(list)

    def is_new(self, client: int) -> bool:
        """Whether the study starts from nothing: first loans; all of them without IND-7."""
        return bool(self.state.portfolio.cycle[client] < 0) or not self.state.keeps("IND-7")

    def gather(self, day: int, who: np.ndarray) -> None:
        """Who asks on ``day`` brings the papers; a repeat client's are in the file already."""
        borrowers, book = self.state.borrowers, self.state.portfolio
        chance = drawn(borrowers.draws, Question.PAPERS, book.cycle[who] + 1, who)
        days = np.floor(chance * (self.terms.papers_days + 1)).astype(int)
        days += max(0, self.terms.study_days - 1)
        for client, later in zip(who.tolist(), days.tolist(), strict=True):
            waits = self.is_new(client) and not borrowers.traits.cast[client]
            self._ready[day + later if waits else day].append(client)

    def complete(self, day: int) -> list[int]:
        """Whose file reaches the officer today."""
        return [client for client in self._ready.pop(day, ()) if self.state.here[client]]

    def minutes(self, client: int, share: float) -> float:
        """What the officer's study takes; without visits it is shorter (APP-4).

        Parameters
        ----------
        share : float
            What of the study is left to do for her, where others of her group vouch for her.
        """
        norms = self.state.policy.officers
        minutes: float = norms.new_client if self.is_new(client) else norms.repeat_client
        minutes *= share
        return minutes if self.state.keeps("APP-4") else minutes * (1 - self.terms.visit_share)
