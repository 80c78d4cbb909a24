"""What can be asked for at the door: lab, handouts, test, build, check."""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from course import readme, working_copy
from course.door import checkup, install, lab, ports, testing
from course.door.environment import Environment
from course.door.machine import Machine
from course.door.trouble import TroubleError, recognise_error
from course.language import _
from course.pages import UnknownPageError

PROJECT = Path(__file__).absolute().parent.parent.parent
_STOPPED_BY_HAND = 130
_PASS_ON = ("test", "build", "handouts")


@dataclass(frozen=True)
class Here(Environment):
    """The Python that runs this, prepared by conda, Binder or a person who knows why."""

    locked = False

    @property
    def python(self) -> Path:
        """The Python that runs this."""
        return Path(sys.executable)


def main(words: Sequence[str], machine: Machine | None = None, project: Path = PROJECT) -> int:
    """Do what is asked for; trouble ends with a sentence and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # an old console cannot show every letter
    machine = machine or Machine()
    wish = read(words or ["--help"], machine)
    try:
        return serve(wish, machine, project)
    except (TroubleError, UnknownPageError) as trouble:
        return _give_up(str(trouble), 1)
    except OSError as error:
        sentence = recognise_error(error)
        if sentence is None:
            raise
        return _give_up(sentence, 1)
    except KeyboardInterrupt:
        return _give_up(_("Stopped. The same command goes on from here."), _STOPPED_BY_HAND)


def serve(wish: argparse.Namespace, machine: Machine, project: Path) -> int:
    """Carry out one wish in the Python it is meant for."""
    place = (Here if wish.here else Environment)(project, machine)
    if wish.word == "check":
        return checkup.check(place)
    if not wish.here:
        install.install(place, install.TEST if wish.word == "test" else install.RUN)
    if wish.word == "test":
        return testing.run_tests(place, wish.rest)
    if wish.word == "build":
        return _build(place, wish.rest)
    if wish.word == "handouts":
        return _ask_inside(place, "course.handouts", wish.rest)
    return _open_lab(place, wish)


def _build(place: Environment, wishes: Sequence[str]) -> int:
    if readme.refresh(place.project / "README.md"):
        place.machine.say(_("README.md has the outline's new table of days."))
    return _ask_inside(place, "course.build", wishes)


def _ask_inside(place: Environment, module: str, wishes: Sequence[str]) -> int:
    """Let the course's own Python run one of its modules."""
    words = [str(place.python), "-m", module, *wishes]
    return place.machine.show(words, env=place.machine.clean_environ, folder=place.project)


def _open_lab(place: Environment, wish: argparse.Namespace) -> int:
    if not (place.project / lab.START_PAGE).exists():
        remedy = _("The notebooks are not built yet: {command} builds them.")
        raise TroubleError(remedy.format(command=place.machine.command("build")))
    copy = working_copy.prepare(place.project, wish.fresh)
    for line in told(copy):
        place.machine.say(line)
    address = lab.find_open(copy.folder) if wish.port is None else None
    if address:
        return lab.show_open(place, address, browser=wish.browser)
    port = ports.choose_port(wish.port, place.machine)
    return lab.open_lab(place, copy.folder, port, browser=wish.browser)


def told(copy: working_copy.WorkingCopy) -> list[str]:
    """Say what happened to the learner's copy, a line each; nothing when nothing did."""
    lines = []
    if copy.made:
        lines.append(_("Copied into my_course, your own: {n} pages.").format(n=len(copy.made)))
    if copy.kept:
        lines.append(_("Your old page is kept: my_course/{page}").format(page=copy.kept))
    if copy.renewed:
        lines.append(_("Renewed: {pages}").format(pages=", ".join(copy.renewed)))
    if copy.behind:
        told = _("A newer version of these is out, yours is untouched (lab --fresh): {pages}")
        lines.append(told.format(pages=", ".join(copy.behind)))
    return lines


def read(words: Sequence[str], machine: Machine) -> argparse.Namespace:
    """Read the command line; what follows a word of ``_PASS_ON`` is its own, word for word."""
    parser = argparse.ArgumentParser(
        prog=machine.command("").strip(), description=_("The microfinance course.")
    )
    wishes = parser.add_subparsers(dest="word", required=True, metavar="|".join(meanings()))
    for word, meaning in meanings().items():
        options = wishes.add_parser(word, help=meaning, description=meaning, allow_abbrev=False)
        options.add_argument("--here", action="store_true", help=_here())
        if word == "lab":
            _add_lab_options(options)
    own, rest = _split(list(words))
    return parser.parse_args(own, argparse.Namespace(rest=rest))


def _split(words: list[str]) -> tuple[list[str], list[str]]:
    """Split the door's own words from those to pass on: argparse would take some for its own."""
    if not words or words[0] not in _PASS_ON:
        return words, []
    own = 2 if words[1:2] == ["--here"] else 1
    return words[:own], words[own:]


def meanings() -> dict[str, str]:
    """Say what each word does, in a line."""
    return {
        "lab": _("open the course in JupyterLab; the first time, install what it needs"),
        "handouts": _("write the printed pages of the five days: cards, job aids, sheets"),
        "test": _("run all tests; what follows goes to pytest, for example: test -k money"),
        "build": _("build notebooks, exercises and solutions from course/lessons"),
        "check": _("look at each part of the course and say what to do about what fails"),
    }


def _here() -> str:
    return _("use the Python that runs this (conda, Binder) and install nothing")


def _add_lab_options(options: argparse.ArgumentParser) -> None:
    options.add_argument("--port", type=int, help=_("the port to use; a free one when left out"))
    options.add_argument(
        "--no-browser", dest="browser", action="store_false", help=_("open no browser page")
    )
    options.add_argument(
        "--fresh", metavar="PAGE", help=_("start one page anew, for example day3; yours is kept")
    )


def _give_up(sentence: str, code: int) -> int:
    print(sentence, file=sys.stderr, flush=True)
    return code
