"""What a scenario or a session can script for an officer."""

from typing import Annotated, Any

from pydantic import Field

from simulator.rules.ground.money import Kopecks
from simulator.rules.ground.validation import InputError, nearest, read_as, validated
from simulator.world.terms.cast import LONGEST_WEEKS, Count, Whole


@validated
class OfficerLeaves:
    """An officer leaves for good at the beginning of a day.

    Attributes
    ----------
    day, officer : int
        A day of the scenario, and the number of the officer: both from 0.
    gap_days : int, optional
        Days until her clients are shared among the others; the scenario's own when left out.
    successor_after_days : int, optional
        Days until somebody is hired in her place; the scenario's own when left out.
    replaced : bool
        Whether anybody is hired in her place at all.
    """

    day: Whole
    officer: Count
    gap_days: Count | None = None
    successor_after_days: Annotated[Whole, Field(ge=1)] | None = None
    replaced: bool = True


@validated
class GhostLoan:
    """An officer makes a loan out to somebody who knows nothing of it, and keeps the money.

    Attributes
    ----------
    day, officer : int
        A day of the scenario, and the number of the officer: both from 0.
    sum : int, optional
        Kopecks; the largest first loan when left out.
    kept_up : int, optional
        Instalments she pays herself, so that nobody asks; the scenario's own when left out.
    """

    day: Whole
    officer: Count
    sum: Annotated[Kopecks, Field(gt=0)] | None = None
    kept_up: Count | None = None


@validated
class PocketedPayments:
    """For some weeks an officer keeps some of the instalments that clients bring her.

    Attributes
    ----------
    day, officer : int
        A day of the scenario, and the number of the officer: both from 0.
    weeks : int
    share : float
        Of the payments that come to her.
    """

    day: Whole
    officer: Count
    weeks: Annotated[Whole, Field(ge=1, le=LONGEST_WEEKS)] = 4
    share: Annotated[float, Field(gt=0, le=1)] = 0.3


StaffIncident = OfficerLeaves | GhostLoan | PocketedPayments
KINDS: dict[str, type[StaffIncident]] = {
    kind.__name__: kind for kind in (OfficerLeaves, GhostLoan, PocketedPayments)
}


def read_incident(saved: dict[str, Any]) -> StaffIncident:
    """An incident from its saved values, with its name as ``what``.

    Examples
    --------
    >>> read_incident({"what": "OfficerLeaves", "day": 3, "officer": 1}).officer
    1
    """
    name = saved.get("what", "")
    if not isinstance(name, str) or name not in KINDS:
        raise InputError(f"staff incident {name!r} is not known; {nearest(str(name), KINDS)}")
    values = {key: value for key, value in saved.items() if key != "what"}
    return read_as(KINDS[name], values, name)
