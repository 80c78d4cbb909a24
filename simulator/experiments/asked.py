"""What is asked of many worlds: how many, which seeds, where and before whose eyes."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from numbers import Integral
from reprlib import repr as short
from typing import Any

from simulator.rules.validation import InputError

MOST = 100_000
"""More worlds in one call would take days."""

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
    simulator.rules.validation.InputError: n: '3' given; a whole number of worlds is wanted, as 200
    """
    if isinstance(n, bool) or not isinstance(n, Integral):
        raise InputError(f"{name}: {short(n)} given; a whole number of worlds is wanted, as 200")
    wanted = int(n)
    if not 1 <= wanted <= MOST:
        raise InputError(f"{name}: {short(wanted)} worlds given; 1 to {MOST} can be lived")
    return wanted


def seeds_asked(seeds: Any) -> list[int]:
    """Refuse what is no list of different seeds.

    Examples
    --------
    >>> seeds_asked(range(1, 4))
    [1, 2, 3]
    """
    if isinstance(seeds, str) or not isinstance(seeds, Iterable):
        raise InputError(f"seeds: {short(seeds)} given; whole numbers are wanted, as range(1, 21)")
    given = list(seeds)
    for each in given:
        if isinstance(each, bool) or not isinstance(each, Integral):
            raise InputError(f"seeds: {short(each)} is among them; each should be a whole number")
    whole = [int(each) for each in given]
    if len(set(whole)) < len(whole):
        twice = next(each for each in whole if whole.count(each) > 1)
        raise InputError(f"seeds: {twice} is given twice; the same world lived twice says no more")
    worlds_asked(len(whole), "seeds")
    return whole


def check_place(executor: Executor | None, progress: Callable[..., Any] | None) -> None:
    """Refuse what cannot take work, and what cannot be told.

    Examples
    --------
    >>> check_place("x", None)
    Traceback (most recent call last):
    ...
    simulator.rules.validation.InputError: executor: 'x' given; an executor of concurrent.futures
    is wanted, as ThreadPoolExecutor(1), or None for all cores
    """
    if executor is not None and not callable(getattr(executor, "submit", None)):
        raise InputError(
            f"executor: {short(executor)} given; an executor of concurrent.futures is wanted, "
            "as ThreadPoolExecutor(1), or None for all cores"
        )
    if progress is not None and not callable(progress):
        raise InputError(
            f"progress: {short(progress)} given; a function that is called with (done, of) is "
            "wanted, or None for a bar"
        )
