"""A self-assessment of client protection: seven axes, five indicators each (CPP-4, CPP-5)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from simulator.rules.ground.validation import InputError, nearest

_FILE = Path(__file__).with_name("indicators.toml")
HIGHEST = 5
"""The deck's scores go up to five; that they begin at nought is our assumption (CPP-4)."""

Scores = Mapping[str, int]


@dataclass(frozen=True)
class Indicator:
    """One thing to look at: its key, what is asked and why, and what one would show a stranger."""

    key: str
    asked: str
    why: str
    evidence: str


@dataclass(frozen=True)
class Axis:
    """One of the seven axes, with its indicators and the tool that improves it."""

    key: str
    title: str
    tool: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True)
class Standing:
    """Where an axis stands: mean of what was scored (None for nothing yet), and how much was."""

    axis: Axis
    mean: float | None
    scored: int


@dataclass(frozen=True)
class Improvement:
    """A useful next step: the lowest indicator of a low axis, with the tool of that axis."""

    standing: Standing
    indicator: Indicator
    score: int


@cache
def axes() -> tuple[Axis, ...]:
    """List the axes; the keys of indicators are stable, as ``"debt.1"``.

    Examples
    --------
    >>> len(axes()), axes()[0].indicators[0].key
    (7, 'debt.1')
    """
    read = tomllib.loads(_FILE.read_text(encoding="utf-8"))["axis"]
    return tuple(
        Axis(each["key"], each["title"], each["tool"], tuple(
            Indicator(f"{each['key']}.{number}", one["asked"], one["why"], one["evidence"])
            for number, one in enumerate(each["indicator"], 1)
        ))
        for each in read
    )  # fmt: skip


def indicators() -> dict[str, Indicator]:
    """Give every indicator by its key."""
    return {one.key: one for axis in axes() for one in axis.indicators}


def checked(scores: Mapping[str, object]) -> dict[str, int]:
    """Give the scores back when each is a whole number from 0 to 5 of a known indicator.

    Raises
    ------
    InputError
        With the indicator, what was found and what would be right.
    """
    known = list(indicators())
    good: dict[str, int] = {}
    for key, value in scores.items():
        if key not in known:
            raise InputError(f"self-assessment: no indicator {key!r}; {nearest(key, known)}")
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= HIGHEST:
            raise InputError(
                f"self-assessment: {key} is {value!r}; a whole number from 0 to {HIGHEST} is wanted"
            )
        good[key] = value
    return good


def standings(scores: Scores) -> tuple[Standing, ...]:
    """Give the mean of each axis over the indicators that were scored.

    Examples
    --------
    >>> first = standings({"debt.1": 2, "debt.2": 5})[0]
    >>> first.mean, first.scored
    (3.5, 2)
    """
    good = checked(scores)
    found = []
    for axis in axes():
        given = [good[one.key] for one in axis.indicators if one.key in good]
        found.append(Standing(axis, sum(given) / len(given) if given else None, len(given)))
    return tuple(found)


def weakest(scores: Scores, most: int = 3) -> tuple[Standing, ...]:
    """Give the axes with the lowest means, the lowest first; those without a score are left out.

    Examples
    --------
    >>> [each.axis.key for each in weakest({"debt.1": 4, "staff.1": 1, "price.3": 2})]
    ['staff', 'price', 'debt']
    """
    scored = [(each.mean, each) for each in standings(scores) if each.mean is not None]
    return tuple(each for _mean, each in sorted(scored, key=lambda pair: pair[0])[:most])


def improvements(scores: Scores, most: int = 3) -> tuple[Improvement, ...]:
    """Give the most useful next steps: on each of the lowest axes, what was scored lowest.

    An axis on which nothing is below the highest score needs none.

    Examples
    --------
    >>> found = improvements({"debt.1": 4, "debt.2": 1, "staff.1": 5, "price.3": 2})
    >>> [(each.indicator.key, each.score) for each in found]
    [('price.3', 2), ('debt.2', 1)]
    """
    good = checked(scores)
    found = []
    for standing in weakest(good, len(axes())):
        low = min((one for one in standing.axis.indicators if one.key in good),
                  key=lambda one: good[one.key])
        if good[low.key] < HIGHEST:
            found.append(Improvement(standing, low, good[low.key]))
    return tuple(found[:most])
