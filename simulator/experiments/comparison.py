"""Twin worlds: effects of a difference, and the named clients whose lives part."""

from concurrent.futures import Executor
from dataclasses import dataclass

import pandas as pd

from simulator.books.log.card import Card
from simulator.divergence import Divergence, divergences
from simulator.experiments.asked import check_place, seeds_from
from simulator.experiments.many import gather
from simulator.experiments.progress import Progress, told
from simulator.experiments.replications import kept, measures, measures_of, worlds
from simulator.experiments.shown import comparison_card
from simulator.intervals import paired_effects
from simulator.rules.ground.validation import InputError, needs, shown
from simulator.world.lived.partings import GroupParting, group_partings
from simulator.world.lived.result import Result
from simulator.world.lived.run import run
from simulator.world.lived.why import Reason
from simulator.world.scenario import Scenario


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

    @property
    def _card(self) -> Card:
        lives = len(self.divergent), len(self.timing_only)
        return comparison_card(self.a, self.b, len(self.pairs), self.effects, lives)

    def __repr__(self) -> str:
        return repr(self._card)

    def _repr_html_(self) -> str:
        return self._card.html

    def effect(self, measure: str) -> pd.Series:
        """One row of ``effects``; a wrong name is an error that lists the right ones."""
        known = list(self.effects.index)
        if not isinstance(measure, str) or measure not in known:
            given, there = shown(measure), ", ".join(known)
            raise InputError(f"measure: {given} is not known; there are {there}")
        return self.effects.loc[measure]

    def why(self, parted: Divergence | GroupParting) -> tuple[Reason | None, Reason | None]:
        """Why what parts a client's or a group's lives happened in ``a``, and in ``b``.

        None where nothing more happened.
        """
        if not isinstance(parted, (Divergence, GroupParting)):
            given = shown(parted)
            raise InputError(f"parted: {given} given, should be one of `divergent` or `groups`")
        events = parted.event_a, parted.event_b
        in_a, in_b = (
            None if event is None else result.why(event)
            for result, event in zip(self.lived, events, strict=True)
        )
        return in_a, in_b


def compare(
    a: Scenario, b: Scenario, n: int = 200, executor: Executor | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Live both scenarios with the same seeds and set the worlds side by side.

    Parameters
    ----------
    a, b : Scenario
        Usually ``b = a.without(rule)``. Clients, warm-up and seed should agree, or the pairs
        are not the same people.
    n : int
        Pairs of worlds; their seeds are those of ``replicate``.
    executor : concurrent.futures.Executor, optional
        Where they run; see ``replicate``. The first pair is always lived here.
    progress : callable, optional
        Called with (done, of) after every world; a bar when left out.

    Returns
    -------
    Comparison
        After an interrupt of the pairs that were finished; ``pairs.attrs["unfinished"]`` says how
        many those are.

    Raises
    ------
    InputError
        When the pools differ, so that nobody could be compared with herself.
    KeyboardInterrupt
        When no pair was finished.
    """
    for name, scenario in (("a", a), ("b", b)):
        needs(Scenario, scenario, name)
    check_place(executor, progress)
    seeds = seeds_from(a.seed, n)
    _check_twins(a, b)
    with told(progress, 2 * n) as tell:
        lived = _first_pair(a, b, tell, 2 * n)
        tasks = [world for seed in seeds[1:] for world in (*worlds(a, [seed]), *worlds(b, [seed]))]
        rows, whole = gather(measures, tasks, executor, lambda done, _of: tell(done + 2, 2 * n))
    in_a, in_b = _pairs(lived, rows, seeds)
    difference = in_b - in_a if whole else kept(in_b - in_a, n)
    return Comparison(
        a, b, paired_effects(in_a, in_b), difference, *divergences(*lived), lived,
        group_partings(*lived),
    )  # fmt: skip


def _first_pair(a: Scenario, b: Scenario, tell: Progress, of: int) -> tuple[Result, Result]:
    """Live the pair that the names come from; it is kept whole."""
    in_a = run(a)
    tell(1, of)
    in_b = run(b)
    tell(2, of)
    return in_a, in_b


def _pairs(
    lived: tuple[Result, Result], rows: dict[int, dict[str, float]], seeds: list[int]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Set the figures of each finished pair side by side: worlds a and b stand in turn in rows."""
    whole = [place for place in range(len(seeds) - 1) if {2 * place, 2 * place + 1} <= rows.keys()]
    index = pd.Index([seeds[0], *(seeds[place + 1] for place in whole)], name="seed")
    in_a, in_b = (
        pd.DataFrame([measures_of(one), *(rows[2 * place + side] for place in whole)], index=index)
        for side, one in enumerate(lived)
    )
    return in_a, in_b


def _check_twins(a: Scenario, b: Scenario) -> None:
    for name in ("clients", "seed", "warm_up", "days", "opening", "cast"):
        if getattr(a, name) != getattr(b, name):
            raise InputError(
                f"compare: {name} is {getattr(a, name)} in a and {getattr(b, name)} in b; "
                "twins need the same"
            )
