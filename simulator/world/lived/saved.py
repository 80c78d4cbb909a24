"""A saved session as a file: what stands in it, how it is sealed, and how it is read in words."""

import json
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from simulator.rules.ground.validation import InputError, read_as, validated
from simulator.world.lived.fingerprint import seal_of
from simulator.world.terms.cast import Count, Incident, Whole
from simulator.world.terms.incidents import StaffIncident, read_incident

KIT = "0.1.0"
"""The kit's version, as in ``pyproject.toml``."""

DecisionKind = Literal["approve", "act", "restructure", "sue", "write_off"]
Choice = Literal["grant", "refuse", "take", "wait", "sue", "restructure", "refinance", "order"]
Words = Annotated[str, Field(strict=True)]


@validated
class SavedAnswer:
    """One answer: on which day, to which question about whom, and why."""

    day: Whole
    kind: DecisionKind
    client: Count
    choice: Choice
    reason: Words = ""


@validated
class SavedSession:
    """All that it takes to live a session again.

    Attributes
    ----------
    day : int
        Up to which the session was lived.
    kinds : tuple of str
        Decisions that were the person's.
    answers, incidents, staff : tuple
        What was answered; what was let happen to clients, and to officers.
    waiting : list of day, kind and client, optional
        The question that waited for an answer.
    kit, fingerprint, scenario : str, str, dict
        The kit's version, and what the scenario was: as a mark, and field by field.
    branch : dict, optional
        What whoever keeps the session made the scenario from; not read here.
    checksum : str
        Of all the rest. Files of kits before checksums have none.
    """

    day: Whole
    kinds: tuple[DecisionKind, ...]
    answers: tuple[SavedAnswer, ...]
    incidents: tuple[Incident, ...]
    staff: tuple[dict[str, Any], ...] = ()
    waiting: tuple[Whole, DecisionKind, Count] | None = None
    kit: Words = ""
    fingerprint: Words = ""
    scenario: dict[str, Any] = field(default_factory=dict)
    branch: dict[str, Any] | None = None
    checksum: Words = ""


def sealed(state: Mapping[str, Any]) -> dict[str, Any]:
    """The state with a checksum over all of it, in place of an older one.

    Examples
    --------
    >>> is_whole(sealed({"day": 3})), is_whole(sealed({"day": 3}) | {"day": 4})
    (True, False)
    """
    content = {name: value for name, value in state.items() if name != "checksum"}
    return content | {"checksum": seal_of(content)}


def is_whole(state: Mapping[str, Any]) -> bool:
    """Whether nothing has been changed since the state was sealed; an unsealed one counts."""
    return "checksum" not in state or sealed(state)["checksum"] == state["checksum"]


def as_text(state: Mapping[str, Any]) -> str:
    """The file's text: plain JSON, sealed."""
    return json.dumps(sealed(state), indent=1, ensure_ascii=False) + "\n"


def write_state(place: Path, state: Mapping[str, Any], *, replace: bool) -> None:
    """Write a file, over one that is there already only if that may be replaced.

    Raises
    ------
    InputError
        When a file is there and may not be replaced, or cannot be written.
    """
    try:
        with place.open("w" if replace else "x", encoding="utf-8", newline="\n") as file:
            file.write(as_text(state))
    except FileExistsError:
        raise InputError(
            f"save: {place} is there already; take another name, or say replace=True"
        ) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name is no file's name"
        raise InputError(f"save: {place} cannot be written ({why})") from None


def read_state(path: Path) -> dict[str, Any]:
    """Read a file's values; what they mean is looked at by `checked_state`.

    Raises
    ------
    InputError
        For a file that cannot be read, or holds no session; it names the file.
    """
    try:
        state = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(f"{path.name}: could not be read: {error.strerror or error}") from None
    except (ValueError, RecursionError):
        raise InputError(f"{path.name}: not a saved session, or a damaged one") from None
    if not isinstance(state, dict):
        raise InputError(f"{path.name}: not a saved session; such a file begins with a brace")
    return state


def checked_state(state: Mapping[str, Any], source: str) -> SavedSession:
    """Look at every value of a file.

    Parameters
    ----------
    source : str
        The file's name, for messages.

    Raises
    ------
    InputError
        One line for each wrong value: the file, the place in it, and what would be right.

    Examples
    --------
    >>> checked_state({"day": "120", "kinds": [], "answers": [], "incidents": []}, "year.json")
    Traceback (most recent call last):
    ...
    simulator.InputError: year.json: `day`: '120' given, should be a whole number
    """
    return read_as(SavedSession, dict(state), source)


def staff_of(saved: SavedSession, source: str) -> tuple[StaffIncident, ...]:
    """What was let happen to officers.

    Raises
    ------
    InputError
        For one that is not known; it names the file and the place in it.
    """
    found = []
    for place, each in enumerate(saved.staff):
        try:
            found.append(read_incident(each))
        except InputError as error:
            raise InputError(*(f"{source}: `staff[{place}]`: {said}" for said in error.problems)
                             ) from None  # fmt: skip
    return tuple(found)
