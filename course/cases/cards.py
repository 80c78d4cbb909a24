"""What is printed for a day: the cards of its role-play, and the job aid to take to work.

The texts stand in ``role_plays.toml`` and ``job_aids.toml``; notebooks and handouts both read them.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.rules.ground.validation import InputError, nearest

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Card:
    """One player's card: who it is for, and what only this player knows."""

    role: str
    text: str


@dataclass(frozen=True)
class RolePlay:
    """A talk to be played off the screen; ``after`` are the questions for all afterwards."""

    title: str
    minutes: int
    scene: str
    cards: tuple[Card, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class JobAid:
    """One page to take to work: what to do, in order, and what it rests on."""

    title: str
    lines: tuple[str, ...]


def role_play(day: str) -> RolePlay:
    """Give the role-play of a day.

    Examples
    --------
    >>> [card.role for card in role_play("day1").cards]
    ['Officer', 'Client', 'Observer']
    """
    found = _of("role_plays", day)
    cards = tuple(Card(**card) for card in found["card"])
    return RolePlay(found["title"], found["minutes"], found["scene"], cards, tuple(found["after"]))


def job_aid(day: str) -> JobAid:
    """Give the job aid of a day.

    Examples
    --------
    >>> job_aid("day2").title
    'Which loan for whom'
    """
    found = _of("job_aids", day)
    return JobAid(found["title"], tuple(found["lines"]))


def _of(name: str, day: str) -> Any:
    everything = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    if day not in everything:
        raise InputError(f"{name}.toml: nothing for {day!r}; {nearest(day, everything)}")
    return everything[day]
