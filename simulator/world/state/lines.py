"""Product lines: what the branch lends side by side, each under a policy of its own."""

import numpy as np

from simulator.rules.house.ladder import day_of
from simulator.rules.house.policy import Policy
from simulator.world.switches import switched
from simulator.world.wanted import LineKind, kind_of


class Line:
    """One product: its policy of today, and what follows from it.

    Attributes
    ----------
    number : int
    kind : {"individual", "solidarity", "village"}
    policy : Policy
        In force today: from day 0 on without the dropped rules.
    ladder, automatic : tuple of Step
        Steps on late loans that need somebody's time, and those that happen by themselves.
    reminder_days : int or None
        How many days ahead of the due day clients are reminded (COL-1); None: not at all.
    """

    def __init__(self, number: int, policy: Policy) -> None:
        self.number, self.kind = number, kind_of(policy)
        self.follow(policy)

    def follow(self, policy: Policy) -> None:
        """Live by this policy from now on; loans keep what their contracts say."""
        self.policy = policy
        after = [step for step in policy.ladder if step.day > 0]
        self.ladder = tuple(step for step in after if step.minutes)
        self.automatic = tuple(step for step in after if not step.minutes)
        ahead = day_of(policy.ladder, "remind")
        self.reminder_days = None if ahead is None else -ahead


class Lines:
    """The branch's products, and which one each client's latest loan belongs to.

    Attributes
    ----------
    all : tuple of Line
        The first is the scenario's own policy, whose committee, officers and ageing serve all.
    of : ndarray of int, shape (clients,)
        The number of each client's line.
    alone : int
        The number of the line for single clients (-1 where there is none).
    reminder_days : list of int
        How many days ahead some line reminds its clients.
    """

    def __init__(self, policies: tuple[Policy, ...], clients: int) -> None:
        self.all = tuple(Line(number, policy) for number, policy in enumerate(policies))
        self.of = np.zeros(clients, np.int8)
        single = self.of_kind("individual")
        self.alone = single.number if single is not None else -1
        self._look()

    def _look(self) -> None:
        """See on which days the lines remind, and whether a step happens by itself in any."""
        days = [line.reminder_days for line in self.all]
        self._reminds = np.array([-1 if each is None else each for each in days])
        self.reminder_days = sorted({each for each in days if each is not None})

    def line(self, client: int) -> Line:
        """The line of one client."""
        return self.all[self.of[client]]

    def among(self, who: np.ndarray) -> list[tuple[Line, np.ndarray]]:
        """Each line with its clients of ``who``; lines without any are left out."""
        if len(self.all) == 1:
            return [(self.all[0], who)]
        parts = [(line, who[self.of[who] == line.number]) for line in self.all]
        return [(line, part) for line, part in parts if len(part)]

    def of_kind(self, kind: LineKind) -> Line | None:
        """The line of this kind, if the branch has one."""
        return next((line for line in self.all if line.kind == kind), None)

    def drop(self, rules: tuple[str, ...]) -> None:
        """From now on without these rules, in every line."""
        for line in self.all:
            line.follow(switched(line.policy, rules))
        self._look()

    def reminded(self, who: np.ndarray, days: int) -> np.ndarray:
        """Those of ``who`` whose line reminds so many days ahead."""
        return who if len(self.all) == 1 else who[self._reminds[self.of[who]] == days]
