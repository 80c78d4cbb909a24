"""Part by part, OK or FAIL, and what to do about what fails."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from course.door import lab
from course.door.environment import Environment
from course.door.trouble import disk_full, read_only
from course.language import _
from course.working_copy import FOLDER

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_BYTES_TO_WORK = 200_000_000


@dataclass(frozen=True)
class Finding:
    """What was found out about one part; a remedy says that the part fails."""

    part: str
    detail: str
    remedy: str = ""


def check(place: Environment) -> int:
    """Look at every part and say what was found; gives 0 when all of them are fine."""
    failed = 0
    for finding in findings(place):
        failed += bool(finding.remedy)
        verdict = "FAIL" if finding.remedy else "OK  "
        place.machine.say(f"{verdict}  {finding.part}: {finding.detail}")
        if finding.remedy:
            place.machine.say(f"      -> {finding.remedy}")
    ending = _("{n} of the parts above need you.") if failed else _("All is well.")
    place.machine.say(ending.format(n=failed))
    return min(failed, 1)


def findings(place: Environment) -> Iterator[Finding]:
    """Look at the parts in the order in which they build on one another."""
    yield _python()
    yield _disk(place)
    yield _working_copy(place)
    private = _private_python(place)
    yield private
    if not private.remedy:
        for part, (name, remedy) in _inside(place).items():
            if place.locked or part != "packages":
                yield _ask_inside(place, part, name, remedy)
    yield _browser(place)


def _python() -> Finding:
    version = "{}.{}.{}".format(*sys.version_info[:3])
    if sys.maxsize > 2**32:
        return Finding("Python", version)
    return Finding(
        "Python", _("{version}, 32-bit").format(version=version), _("Install the 64-bit Python.")
    )


def _disk(place: Environment) -> Finding:
    free = place.machine.free_bytes(place.project)
    detail = _("{n} MB free").format(n=free // 1_000_000)
    return Finding(_("Disk"), detail, "" if free > _BYTES_TO_WORK else disk_full())


def _working_copy(place: Environment) -> Finding:
    folder = place.project / FOLDER
    probe = folder / ".writable"
    try:
        folder.mkdir(exist_ok=True)
        probe.write_text("", encoding="ascii")
        probe.unlink()
    except OSError as error:
        return Finding(_("Your copy"), str(error), read_only())
    return Finding(_("Your copy"), _("{folder} can be written to").format(folder=FOLDER))


def _private_python(place: Environment) -> Finding:
    name = _("The course's own Python")
    if place.works():
        return Finding(name, str(place.python))
    if not place.folder.exists():
        detail = _("not made yet")
        return Finding(name, detail, place.machine.command("lab") + _(" makes it."))
    detail = _("it does not start, or is too old")
    return Finding(name, detail, place.machine.command("lab") + _(" makes it anew."))


def _inside(place: Environment) -> dict[str, tuple[str, str]]:
    """List the parts the private Python answers for: the name and the remedy of each."""
    again = _("Delete the folder .venv, then: {command}").format(
        command=place.machine.command("lab")
    )
    whole = _("Get the whole course again; my_course keeps your work if you copy it over.")
    return {
        "packages": (_("Packages"), again),
        "code": (_("The course's code"), whole),
        "kernel": (_("A notebook's Python"), again),
        "lab": ("JupyterLab", again),
        "widgets": (_("Sliders and buttons"), again),
        "fonts": (_("Letters in pictures"), again),
    }


def _ask_inside(place: Environment, part: str, name: str, remedy: str) -> Finding:
    command = [str(place.python), "-m", "course.door.inside", part]
    env = lab.environ(place, place.project / FOLDER, token="check")  # noqa: S106  # opens nothing
    answer = place.machine.listen(command, env=env)
    lines = answer.text.strip().splitlines() or [_("no answer")]
    return Finding(name, lines[-1], remedy if answer.code else "")


def _browser(place: Environment) -> Finding:
    """Look for Chromium, which only the browser tests need: its absence is no failure."""
    found: Callable[[str], str | None] = place.machine.which
    path = next(filter(None, map(found, BROWSERS)), None)
    detail = path or _("none found, so test skips the browser tests; the course needs none")
    return Finding(_("Chromium for tests"), detail)
