"""Years of a live branch that are kept in files, to go on with them next week."""

import json
from dataclasses import asdict
from pathlib import Path

from course import paper
from course.cases.live_branch import Beginning, LiveBranch
from course.progress import progress_path
from simulator.rules.validation import InputError
from simulator.world.session import Session

ENDING = ".json"


def years_folder() -> Path:
    """Find the folder of the years that were kept: ``years`` beside the progress file."""
    return progress_path().with_name("years")


def kept_years() -> tuple[str, ...]:
    """List the files of kept years."""
    return tuple(sorted(path.name for path in years_folder().glob(f"*{ENDING}")))


def keep_year(live: LiveBranch, name: str) -> Path:
    """Write a year to a file of the learner's folder; opening it lives it again.

    Raises
    ------
    InputError
        When the folder cannot be written to.
    """
    state = live.session.state | {"branch": asdict(live.beginning)}
    place = years_folder() / paper.file_name(name, ENDING, "year")
    return paper.write_whole(place, json.dumps(state, ensure_ascii=False, indent=1) + "\n")


def open_year(place: Path) -> LiveBranch:
    """Live a kept year again, up to where it was left.

    Raises
    ------
    InputError
        For a file that is none.
    """
    try:
        beginning = Beginning(**json.loads(place.read_text(encoding="utf-8"))["branch"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{place.name}: not a kept year of a branch ({error})") from None
    return LiveBranch(beginning, Session.load(place, beginning.scenario))
