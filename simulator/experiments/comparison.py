"""Twin worlds: effects of a difference, and the named clients whose lives part."""

from concurrent.futures import Executor
from dataclasses import dataclass

import pandas as pd

from simulator.divergence import Divergence, divergences
from simulator.experiments.pool import pool_for
from simulator.experiments.replications import measures, worlds
from simulator.intervals import paired_effects
from simulator.rules.validation import InputError
from simulator.world.groups.partings import GroupParting, group_partings
from simulator.world.result import Result
from simulator.world.run import run
from simulator.world.scenario import Scenario
from simulator.world.why import Reason


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two scenarios on the same clients and the same luck.

    Attributes
    ----------
    effects : DataFrame
        One row a measure: mean in ``a`` and in ``b``, the mean ``difference`` b - a of the
        pairs, and its 95 % interval ``low`` .. ``high`` over ``n`` pairs of worlds.
    pairs : DataFrame
        The differences of each pair of worlds, by seed.
    divergent : tuple of Divergence
        Clients of the first pair whose money or final status differs, the earliest first.
    timing_only : tuple of Divergence
        Clients whose acts only fell on other days.
    lived : tuple of Result
        The first pair, in ``a`` and in ``b``.
    groups : tuple of GroupParting
        Groups of the first pair that lived differently, the earliest first.
    """

    a: Scenario
    b: Scenario
    effects: pd.DataFrame
    pairs: pd.DataFrame
    divergent: tuple[Divergence, ...]
    timing_only: tuple[Divergence, ...]
    lived: tuple[Result, Result]
    groups: tuple[GroupParting, ...] = ()

    def effect(self, measure: str) -> pd.Series:
        """One row of ``effects``; a wrong name is an error that lists the right ones."""
        if measure not in self.effects.index:
            raise InputError(f"no measure {measure!r}; there are {', '.join(self.effects.index)}")
        return self.effects.loc[measure]

    def why(self, parted: Divergence | GroupParting) -> tuple[Reason | None, Reason | None]:
        """Why what parts a client's or a group's lives happened in ``a``, and in ``b``.

        None where nothing more happened.
        """
        events = parted.event_a, parted.event_b
        in_a, in_b = (
            None if event is None else result.why(event)
            for result, event in zip(self.lived, events, strict=True)
        )
        return in_a, in_b


def compare(a: Scenario, b: Scenario, n: int = 200, executor: Executor | None = None) -> Comparison:
    """Live both scenarios with the same seeds and set the worlds side by side.

    Parameters
    ----------
    a, b : Scenario
        Usually ``b = a.without(rule)``. Clients, warm-up and seed should agree, or the pairs
        are not the same people.
    n : int
        Pairs of worlds.
    executor : concurrent.futures.Executor, optional

    Raises
    ------
    InputError
        When the pools differ, so that nobody could be compared with herself.
    """
    _check_twins(a, b)
    with pool_for(executor, 2 * n) as pool:
        rows = list(pool.map(measures, [*worlds(a, n), *worlds(b, n)]))
    seeds = pd.Index(range(a.seed, a.seed + n), name="seed")
    in_a, in_b = (pd.DataFrame(part, index=seeds) for part in (rows[:n], rows[n:]))
    lived = run(a), run(b)
    return Comparison(
        a, b, paired_effects(in_a, in_b), in_b - in_a, *divergences(*lived), lived,
        group_partings(*lived),
    )  # fmt: skip


def _check_twins(a: Scenario, b: Scenario) -> None:
    for name in ("clients", "seed", "warm_up", "days", "opening", "cast"):
        if getattr(a, name) != getattr(b, name):
            raise InputError(
                f"compare: {name} is {getattr(a, name)} in a and {getattr(b, name)} in b; "
                "twins need the same"
            )
