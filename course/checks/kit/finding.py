"""Find a task or a question by its id.

``day5.mon9`` is the function ``mon9`` among the ``TASKS`` of the room ``course/checks/day5``, or
the item with that key among its ``QUESTIONS``. There is no registry to fill.
"""

from difflib import get_close_matches
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import course.checks
from course.checks.kit.task import Task
from course.language import _
from course.progress import learner


class UnknownIdError(LookupError):
    """There is no task or question of that id; the message names the nearest."""


def find_task(key: str) -> Task:
    """Make the task called ``key``, with the figures of this learner."""
    return dict(_tasks())[_known(key, [name for name, _maker in _tasks()])](learner())


def task_ids() -> tuple[str, ...]:
    """List the ids of all tasks."""
    return tuple(name for name, _maker in _tasks())


def questions() -> dict[str, Any]:
    """Give every question and prediction by its id."""
    return {
        f"{name}.{item.key}": item
        for name, module in _modules()
        for item in getattr(module, "QUESTIONS", ())
    }


def find_question(key: str) -> Any:
    """Find the question or prediction called ``key``."""
    known = questions()
    return known[_known(key, list(known))]


def _tasks() -> list[tuple[str, Any]]:
    return [
        (f"{name}.{maker.__name__}", maker)
        for name, module in _modules()
        for maker in getattr(module, "TASKS", ())
    ]


def _modules() -> list[tuple[str, ModuleType]]:
    """List the modules that hold a page's tasks and questions, as ("day5", module)."""
    pages = (room.name for room in iter_modules(course.checks.__path__) if room.name != "kit")
    rooms = {page: import_module(f"course.checks.{page}") for page in pages}
    return [
        (page, import_module(f"{room.__name__}.{found.name}"))
        for page, room in rooms.items()
        for found in iter_modules(room.__path__)
    ]


def _known(key: str, names: list[str]) -> str:
    if key in names:
        return key
    close = get_close_matches(key, names, n=1)
    nearest = _("did you mean “{name}”?").format(name=close[0]) if close else ", ".join(names)
    raise UnknownIdError(_("There is no “{key}” here: {nearest}").format(key=key, nearest=nearest))
