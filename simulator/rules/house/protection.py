"""An institution's self-assessment: six principles of client protection on seven axes (CPP-4).

Each indicator is given up to five points. That the scale starts at 0 is an **assumption**; so is
the axis as the mean of its indicators, each weighing the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple, get_args

from simulator.language import _
from simulator.rules.ground.guards import a_list
from simulator.rules.ground.validation import InputError, nearest, needs, shown

Axis = Literal[
    "over_indebtedness",
    "transparency",
    "responsible_pricing",
    "collections",
    "staff_behaviour",
    "complaints",
    "privacy",
]
AXES: tuple[Axis, ...] = get_args(Axis)
MOST_POINTS = 5

Points = Sequence[int | None]


class AxisScore(NamedTuple):
    """One axis of the chart.

    Attributes
    ----------
    answered, asked : int
        Indicators with points, and all of them.
    points : Fraction or None
        Mean of the answered ones, 0 to 5; None while nothing is answered.
    """

    axis: Axis
    answered: int
    asked: int
    points: Fraction | None


class Assessment(NamedTuple):
    """All seven axes, in the chart's order.

    Examples
    --------
    >>> now = assess({"privacy": [4, 5, None], "complaints": [1, 2]})
    >>> now.of("privacy").points, now.of("privacy").answered
    (Fraction(9, 2), 2)
    >>> [score.axis for score in now.weakest(1)]
    ['complaints']
    """

    scores: tuple[AxisScore, ...]

    def of(self, axis: Axis) -> AxisScore:
        """Pick one axis."""
        return self.scores[AXES.index(axis)]

    def weakest(self, number: int = 3) -> tuple[AxisScore, ...]:
        """Give the axes with the fewest points: where to improve first."""
        known = [score for score in self.scores if score.points is not None]
        return tuple(sorted(known, key=lambda score: score.points or 0)[:number])

    def change_since(self, earlier: Assessment) -> dict[Axis, Fraction]:
        """Give by how many points each axis moved; one that was not answered twice is left out."""
        pairs = zip(earlier.scores, self.scores, strict=True)
        return {
            now.axis: now.points - before.points
            for before, now in pairs
            if now.points is not None and before.points is not None
        }


def assess(answers: Mapping[str, Points]) -> Assessment:
    """Add up a self-assessment.

    Parameters
    ----------
    answers : mapping of str to sequence of int or None
        Axis to the points of its indicators, None where there is no answer yet. An axis may be
        missing.

    Raises
    ------
    InputError
        For an axis that the chart does not have, and for points outside 0 to 5.
    """
    needs(Mapping, answers, "answers")
    for axis, points in answers.items():
        if axis not in AXES:
            raise InputError(f"answers: no axis `{axis}`; {nearest(str(axis)[:40], AXES)}")
        for each in a_list(points, axis, "points"):
            if each is not None:
                _points(axis, each)
    return Assessment(tuple(_score(axis, answers.get(axis, ())) for axis in AXES))


def _points(axis: str, given: object) -> None:
    if type(given) is not int or given not in range(MOST_POINTS + 1):
        raise InputError(f"{axis}: {shown(given)} points given, should be 0 to {MOST_POINTS}")


def _score(axis: Axis, points: Points) -> AxisScore:
    given = [each for each in points if each is not None]
    mean = Fraction(sum(given), len(given)) if given else None
    return AxisScore(axis, len(given), len(points), mean)


def axis_title(axis: Axis) -> str:
    """Name an axis for a reader.

    Examples
    --------
    >>> axis_title("collections")
    'appropriate collections'
    """
    return {
        "over_indebtedness": _("preventing over-indebtedness"),
        "transparency": _("transparency"),
        "responsible_pricing": _("responsible pricing"),
        "collections": _("appropriate collections"),
        "staff_behaviour": _("ethical behaviour of staff"),
        "complaints": _("handling of complaints"),
        "privacy": _("privacy of client data"),
    }[axis]
