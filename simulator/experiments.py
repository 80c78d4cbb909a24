"""Many worlds: replications, twin worlds, and the named clients whose lives part."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from os import cpu_count

import numpy as np
import pandas as pd

from simulator.divergence import Divergence, divergences
from simulator.rules.validation import InputError
from simulator.world.groups.partings import GroupParting, group_partings
from simulator.world.run import run
from simulator.world.scenario import Scenario


def measures(scenario: Scenario) -> dict[str, float]:
    """Run one world and give its figures: ratios as shares, amounts in kopecks."""
    report = run(scenario).report()
    lines = report.lines
    return {
        "repaid_on_time": report.ratios["repaid_on_time"],
        "repaid_in_30_days": report.ratios["repaid_in_30_days"],
        "par": report.ratios["par"],
        "par30": report.ratios["par30"],
        "arrears": report.ratios["arrears"],
        "loan_loss": report.ratios["loan_loss"],
        "lent": lines["P1"],
        "loans_made": lines["P2"],
        "outstanding": lines["P4"],
        "written_off": lines["P8"],
        "self_sufficiency": report.ratios["self_sufficiency"],
    }


def replicate(scenario: Scenario, n: int = 200, executor: Executor | None = None) -> pd.DataFrame:
    """Run the scenario with ``n`` seeds, from its own on.

    Parameters
    ----------
    n : int
        Number of worlds; seeds ``scenario.seed`` .. ``scenario.seed + n - 1``.
    executor : concurrent.futures.Executor, optional
        Where they run; a pool of processes, one a core, when left out.

    Returns
    -------
    DataFrame
        One row a world, indexed by seed; columns as in ``measures``.
    """
    worlds = _worlds(scenario, n)
    with _pool(executor, n) as pool:
        rows = list(pool.map(measures, worlds))
    index = pd.Index([world.seed for world in worlds], name="seed")
    return pd.DataFrame(rows, index=index)


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
    groups : tuple of GroupParting
        Groups of the first pair that lived differently, the earliest first.
    """

    a: Scenario
    b: Scenario
    effects: pd.DataFrame
    pairs: pd.DataFrame
    divergent: tuple[Divergence, ...]
    timing_only: tuple[Divergence, ...]
    groups: tuple[GroupParting, ...] = ()

    def effect(self, measure: str) -> pd.Series:
        """One row of ``effects``; a wrong name is an error that lists the right ones."""
        if measure not in self.effects.index:
            raise InputError(f"no measure {measure!r}; there are {', '.join(self.effects.index)}")
        return self.effects.loc[measure]


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
    with _pool(executor, 2 * n) as pool:
        rows = list(pool.map(measures, [*_worlds(a, n), *_worlds(b, n)]))
    seeds = pd.Index(range(a.seed, a.seed + n), name="seed")
    in_a, in_b = (pd.DataFrame(part, index=seeds) for part in (rows[:n], rows[n:]))
    lived = run(a), run(b)
    divergent, timing_only = divergences(*lived)
    groups = group_partings(*lived)
    return Comparison(a, b, _effects(in_a, in_b), in_b - in_a, divergent, timing_only, groups)


def _check_twins(a: Scenario, b: Scenario) -> None:
    for name in ("clients", "seed", "warm_up", "days", "opening", "cast"):
        if getattr(a, name) != getattr(b, name):
            raise InputError(
                f"compare: {name} is {getattr(a, name)} in a and {getattr(b, name)} in b; "
                "twins need the same"
            )


def _worlds(scenario: Scenario, n: int) -> list[Scenario]:
    if n < 1:
        raise InputError(f"n: {n} worlds given, at least 1 wanted")
    return [replace(scenario, seed=seed) for seed in range(scenario.seed, scenario.seed + n)]


@contextmanager
def _pool(executor: Executor | None, tasks: int) -> Iterator["Executor | _Here"]:
    """The given executor, or a pool of processes that is closed afterwards."""
    if executor is not None:
        yield executor
    elif tasks <= 2:
        yield _Here()
    else:
        with ProcessPoolExecutor(min(cpu_count() or 1, tasks)) as pool:
            yield pool


class _Here:
    """Runs tasks at once, where a pool would cost more than it gives."""

    @staticmethod
    def map(function: Callable, tasks: Iterable) -> Iterator:
        """Do what a pool's ``map`` does."""
        return map(function, tasks)


def _effects(in_a: pd.DataFrame, in_b: pd.DataFrame) -> pd.DataFrame:
    """Paired differences with their 95 % t-interval."""
    difference, n = in_b - in_a, len(in_a)
    half = _t95(n) * difference.std(ddof=1) / np.sqrt(n) if n > 1 else difference.mean() * np.nan
    mean = difference.mean()
    return pd.DataFrame(
        {"a": in_a.mean(), "b": in_b.mean(), "difference": mean,
         "low": mean - half, "high": mean + half, "n": n}
    ).rename_axis("measure")  # fmt: skip


def _t95(n: int) -> float:
    """The 97.5 % point of Student's law with n - 1 degrees of freedom.

    Cornish-Fisher expansion about the normal point (Abramowitz and Stegun 26.7.5); exact to
    0.001 from 11 degrees on, from a table below.

    Examples
    --------
    >>> round(_t95(2), 3), round(_t95(11), 3), round(_t95(200), 3)
    (12.706, 2.228, 1.972)
    """
    table = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228)
    v = n - 1
    if v <= len(table):
        return table[v - 1]
    x = 1.959964
    g1 = (x**3 + x) / 4
    g2 = (5 * x**5 + 16 * x**3 + 3 * x) / 96
    g3 = (3 * x**7 + 19 * x**5 + 17 * x**3 - 15 * x) / 384
    return x + g1 / v + g2 / v**2 + g3 / v**3
