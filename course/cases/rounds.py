"""Rounds of the self-assessment: kept in one plain file, and compared with the last (CPP-4)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from course.cases.self_assessment import Indicator, Scores, checked, indicators
from simulator.rules.ground.validation import InputError


@dataclass(frozen=True)
class Round:
    """What was scored, and on which day; an old file has no day."""

    scores: Scores
    day: date | None = None


@dataclass(frozen=True)
class Change:
    """An indicator that was scored both times, before and now."""

    indicator: Indicator
    before: int
    now: int

    @property
    def by(self) -> int:
        """How many points it rose; below nought where it fell."""
        return self.now - self.before


def changes(before: Scores, now: Scores) -> tuple[Change, ...]:
    """List what moved since last time, the largest rise first and the largest fall last.

    Only what was scored both times can have moved.

    Examples
    --------
    >>> found = changes({"debt.1": 1, "debt.2": 3, "debt.3": 2}, {"debt.1": 4, "debt.2": 2})
    >>> [(each.indicator.key, each.by) for each in found]
    [('debt.1', 3), ('debt.2', -1)]
    """
    both = [Change(one, before[key], now[key]) for key, one in indicators().items()
            if key in before and key in now and before[key] != now[key]]
    return tuple(sorted(both, key=lambda each: -each.by))


def kept_with(rounds: Sequence[Round], new: Round) -> tuple[Round, ...]:
    """Add a round; one of the same day takes the place of the last.

    Examples
    --------
    >>> monday, friday = date(2026, 11, 16), date(2026, 11, 20)
    >>> first = kept_with((), Round({"debt.1": 1}, monday))
    >>> second = kept_with(kept_with(first, Round({"debt.1": 2}, friday)), Round({}, friday))
    >>> [(each.day.isoformat(), each.scores) for each in second]
    [('2026-11-16', {'debt.1': 1}), ('2026-11-20', {})]
    """
    earlier = rounds[:-1] if rounds and rounds[-1].day == new.day else rounds
    return (*earlier, new)


def as_file(rounds: Sequence[Round]) -> str:
    """Write the rounds as the text of one plain file.

    Examples
    --------
    >>> read_file(as_file([Round({"debt.1": 3}, date(2026, 11, 21))]))
    (Round(scores={'debt.1': 3}, day=datetime.date(2026, 11, 21)),)
    """
    told = [
        {"day": each.day and each.day.isoformat(), "scores": checked(each.scores)}
        for each in rounds
    ]
    return json.dumps({"self_assessment": told}, indent=2) + "\n"


def read_file(text: str) -> tuple[Round, ...]:
    """Read the rounds from the text of such a file, or of an older one with scores alone.

    Raises
    ------
    InputError
        When it is no such file, or a score is not one.
    """
    try:
        told = json.loads(text)["self_assessment"]
    except (ValueError, KeyError, TypeError):
        raise InputError("self-assessment: this is not a file of the self-assessment") from None
    if isinstance(told, dict):
        told = [{"day": None, "scores": told}]
    if not isinstance(told, list):
        raise InputError("self-assessment: `self_assessment` should be a list of rounds")
    return tuple(_read_round(each) for each in told)


def _read_round(told: Any) -> Round:
    try:
        scores, day = told["scores"], told["day"]
        return Round(checked(scores), day and date.fromisoformat(day))
    except InputError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError):
        raise InputError(
            "self-assessment: a round should hold a `day` as 2026-11-21, and `scores`"
        ) from None
