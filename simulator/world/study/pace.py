"""Pace: papers within a week, a first loan in days, a repeat loan in hours (IND-7, DOC-1)."""

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from simulator.world.study.luck import Question, drawn

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Pace:
    """Applications on their way to the officer's desk."""

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.terms = branch, branch.scenario.study
        self._ready: dict[int, list[int]] = defaultdict(list)

    def is_new(self, client: int) -> bool:
        """Whether the study starts from nothing: first loans; all of them without IND-7."""
        return bool(self.branch.portfolio.cycle[client] < 0) or not self.branch.keeps("IND-7")

    def gather(self, day: int, who: np.ndarray) -> None:
        """Who asks on ``day`` brings the papers; a repeat client's are in the file already."""
        borrowers, book = self.branch.borrowers, self.branch.portfolio
        chance = drawn(borrowers.draws, Question.PAPERS, book.cycle[who] + 1, who)
        days = np.floor(chance * (self.terms.papers_days + 1)).astype(int)
        days += max(0, self.terms.study_days - 1)
        for client, later in zip(who.tolist(), days.tolist(), strict=True):
            waits = self.is_new(client) and not borrowers.traits.cast[client]
            self._ready[day + later if waits else day].append(client)

    def complete(self, day: int) -> list[int]:
        """Whose file reaches the officer today."""
        return [client for client in self._ready.pop(day, ()) if self.branch.lives.here[client]]

    def minutes(self, client: int) -> float:
        """What the officer's study takes; without visits it is shorter (APP-4)."""
        norms = self.branch.policy.officers
        minutes: float = norms.new_client if self.is_new(client) else norms.repeat_client
        minutes *= self.branch.groups.share_of_study(client)
        return minutes if self.branch.keeps("APP-4") else minutes * (1 - self.terms.visit_share)
