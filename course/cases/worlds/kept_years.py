"""Years of a live branch that are kept in files, to go on with them next week."""

from dataclasses import asdict
from pathlib import Path

from course import paper
from course.beside import dated, differs
from course.cases.worlds.live_branch import Beginning, LiveBranch
from course.language import _
from course.paper import Written
from course.progress import progress_path
from simulator.rules.ground.validation import InputError, read_as
from simulator.world.lived.saved import as_text, checked_state, read_state
from simulator.world.lived.session import Session

ENDING = ".json"
RUNNING = "running year"
"""Begins the names of years that were kept by themselves."""


def years_folder() -> Path:
    """Find the folder of the years that were kept: ``years`` beside the progress file."""
    return progress_path().with_name("years")


def kept_years() -> tuple[str, ...]:
    """List the files of kept years; those that were kept by themselves come last."""
    names = [path.name for path in years_folder().glob(f"*{ENDING}")]
    return tuple(sorted(names, key=lambda name: (name.startswith(RUNNING), name)))


def keep_year(live: LiveBranch, name: str) -> Written:
    """Write a year to a file of the learner's folder; opening it lives it again.

    Another year of that name is kept beside under a dated name.

    Raises
    ------
    InputError
        When the folder cannot be written to.
    """
    return paper.write_whole(years_folder() / paper.file_name(name, ENDING, "year"), _text(live))


def _text(live: LiveBranch) -> str:
    return as_text(live.session.state | {"branch": asdict(live.beginning)})


def open_year(place: Path, *, anyway: bool = False) -> LiveBranch:
    """Live a kept year again, up to where it was left.

    Parameters
    ----------
    anyway
        Even if the branch is another by now; ``session.notes`` says what does not fit.

    Raises
    ------
    OtherScenarioError
        When the branch is another than it was: its policy has changed since, say.
    InputError
        For a file that is none.
    """
    branch = checked_state(read_state(place), place.name).branch
    if branch is None:
        raise InputError(_("{file}: not a kept year of a live branch.").format(file=place.name))
    beginning = read_as(Beginning, branch, f"{place.name}: branch")
    return LiveBranch(beginning, Session.load(place, beginning.scenario, anyway=anyway))


class RunningYear:
    """The file in which a year that is being lived is kept by itself; it is no other year's.

    Parameters
    ----------
    place
        The file the year was opened from. One that a person named is left as it is.
    """

    def __init__(self, place: Path | None = None) -> None:
        self.place: Path | None = None
        self._text = ""
        if place is not None and place.name.startswith(RUNNING):
            self.place, self._text = place, place.read_text(encoding="utf-8")

    def keep(self, live: LiveBranch) -> Path:
        """Write the year as it stands; into a new file, if another panel has written to this one.

        Raises
        ------
        InputError
            When the folder cannot be written to.
        """
        place, text = self.place, _text(live)
        if place is None or differs(place, self._text):
            place = dated(years_folder() / f"{RUNNING}{ENDING}")
        self.place = paper.write_whole(place, text, over=True).place
        self._text = text
        return self.place

    def leave(self) -> None:
        """Take the file away, since all that it holds has been saved under a name."""
        if self.place is not None and not differs(self.place, self._text):
            self.place.unlink(missing_ok=True)
        self.place = None
