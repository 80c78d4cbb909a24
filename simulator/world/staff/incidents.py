"""What a scenario or a session can script for an officer."""

from typing import Annotated, Any

from pydantic import Field

from simulator.rules.validation import InputError, nearest, validated
from simulator.world.cast import Count


@validated
class OfficerLeaves:
    """An officer leaves for good at the beginning of a day.

    Attributes
    ----------
    day, officer : int
        Officers who were hired later have the next numbers.
    gap_days : int, optional
        Days until her clients are shared among the others; the scenario's own when left out.
    successor_after_days : int, optional
        Days until somebody is hired in her place; the scenario's own when left out.
    replaced : bool
        Whether anybody is hired in her place at all.
    """

    day: int
    officer: Count
    gap_days: Count | None = None
    successor_after_days: Annotated[int, Field(ge=1)] | None = None
    replaced: bool = True


StaffIncident = OfficerLeaves
KINDS = {kind.__name__: kind for kind in (OfficerLeaves,)}


def read_incident(saved: dict[str, Any]) -> StaffIncident:
    """An incident from its saved values, with its name as ``what``.

    Examples
    --------
    >>> read_incident({"what": "OfficerLeaves", "day": 3, "officer": 1}).officer
    1
    """
    name = saved.get("what", "")
    if name not in KINDS:
        raise InputError(f"staff incident {name!r} is not known; {nearest(name, KINDS)}")
    return KINDS[name](**{key: value for key, value in saved.items() if key != "what"})
