"""What is asked of many worlds: how many, which seeds, where and before whose eyes."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from itertools import islice
from typing import Any

from simulator.rules.ground.guards import a_list, count
from simulator.rules.ground.validation import InputError, shown

MOST = 100_000
"""More worlds in one call would take days."""

FURTHEST = 2**60
"""How far from nought a seed may be."""

STRIDE = 1_000_000
"""How far apart the seeds of one scenario's worlds are: so far that people's own do not meet."""


def seeds_from(first: int, n: int) -> list[int]:
    """Give the seeds of ``n`` worlds: ``first``, and from there on by whole millions.

    Two first seeds that do not differ by whole millions never share a world.

    Examples
    --------
    >>> seeds_from(7, 3)
    [7, 1000007, 2000007]
    >>> set(seeds_from(1, 200)) & set(seeds_from(2, 200))
    set()
    """
    return [first + STRIDE * place for place in range(worlds_asked(n))]


def worlds_asked(n: Any, name: str = "n") -> int:
    """Refuse what is no number of worlds.

    Examples
    --------
    >>> worlds_asked("3")
    Traceback (most recent call last):
    ...
    simulator.InputError: n: '3' given, should be a whole number from 1 to 100000
    """
    return count(n, name, 1, MOST)


def seeds_asked(seeds: Any) -> list[int]:
    """Refuse what is no list of different seeds.

    Examples
    --------
    >>> seeds_asked(range(1, 4))
    [1, 2, 3]
    """
    few = islice(seeds, MOST + 1) if isinstance(seeds, range | Iterator) else seeds
    given = a_list(few, "seeds", "whole numbers, as range(1, 21)")
    worlds_asked(len(given), "number of seeds")
    whole = [count(each, "seeds", -FURTHEST, FURTHEST) for each in given]
    if len(set(whole)) < len(whole):
        twice = next(each for each in whole if whole.count(each) > 1)
        raise InputError(f"seeds: {twice} is given twice; the same world lived twice says no more")
    return whole


def check_place(executor: Executor | None, progress: Callable[..., Any] | None) -> None:
    """Refuse what cannot take work, and what cannot be told.

    Examples
    --------
    >>> check_place("x", None)
    Traceback (most recent call last):
    ...
    simulator.InputError: executor: 'x' given; an executor of concurrent.futures
    is wanted, as ThreadPoolExecutor(1), or None for all cores
    """
    if executor is not None and not callable(getattr(executor, "submit", None)):
        raise InputError(
            f"executor: {shown(executor)} given; an executor of concurrent.futures is wanted, "
            "as ThreadPoolExecutor(1), or None for all cores"
        )
    if progress is not None and not callable(progress):
        raise InputError(
            f"progress: {shown(progress)} given; a function that is called with (done, of) is "
            "wanted, or None for a bar"
        )
