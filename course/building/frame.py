"""What the outline adds to a lesson: its links, its plan for the day, the headings of sessions."""

# mypy: disable-error-code="no-untyped-call"
# nbformat gives types for half of what it publishes.

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from course.building.source import notebook, tagged
from course.language import _
from course.navigation import START, day_of, is_exercise, link, neighbours, session, title
from course.outline import Day, Exercise


def framed(name: str, lesson: NotebookNode, present: tuple[str, ...]) -> NotebookNode:
    """Put a lesson between its opening and its links, under headings taken from the outline.

    Parameters
    ----------
    name
        The lesson's name, as ``"day5"``.
    lesson
        The lesson as read from its source.
    present
        Names of the lessons that exist: links lead to these only.
    """
    cells = [_with_heading(name, cell) for cell in lesson.cells]
    opening = new_markdown_cell(_opening(name, present), metadata={"tags": ["frame"]})
    links = new_markdown_cell(_links(name, present), metadata={"tags": ["frame"]})
    return notebook([opening, *_whereabouts(name), *cells, links])


def _whereabouts(name: str) -> list[NotebookNode]:
    """Give a day's page the cell that says where its reader has stopped."""
    day = day_of(name)
    if day is None or day.name != name:
        return []
    source = ("from course.checks.kit.whereabouts import whereabouts\n\n"
              f'whereabouts("{name}")')
    return [new_code_cell(source, metadata={"tags": ["frame"]})]


def _with_heading(name: str, cell: NotebookNode) -> NotebookNode:
    """Give a cell tagged ``session:<key>`` the heading of that session."""
    key = tagged(cell, "session")
    if key is None:
        return cell
    number, found = session(name, key)
    kept = cell.copy()
    kept.source = (
        f"## {number} · {found.title}\n\n"
        f"*{_minutes(found.minutes)} {_('Afterwards you can')} {found.objective}.*\n\n{cell.source}"
    )
    return kept


def _minutes(minutes: int) -> str:
    return f"{minutes} {_('minutes')}."


def _opening(name: str, present: tuple[str, ...]) -> str:
    day = day_of(name)
    heading = _("Lending small sums well") if name == START else title(name)
    parts = [_links(name, present), f"# {heading}"]
    if day is not None and day.name == name:
        parts.append(_plan(day, present))
    elif is_exercise(name) and day is not None:
        parts.append(_exercise_note(day, name))
    return "\n\n".join(parts)


def _plan(day: Day, present: tuple[str, ...]) -> str:
    """Write the plan of a day: what it promises, its sessions, its exercises."""
    rows = [
        f"| {number} | {part.title} | {part.minutes} | {part.objective} |"
        for number, part in enumerate(day.sessions, 1)
    ]
    rows += [
        f"| ✎ | {link(part.name, part.title) if part.name in present else part.title} "
        f"| {part.minutes} | {_('try it on paper figures, with feedback')} |"
        for part in day.exercises
    ]
    head = f"| | {_('Session')} | {_('Minutes')} | {_('Afterwards you can')} |\n|---|---|---|---|"
    again = _("Coming back to this page? Run the next cell: it says where you stopped. Every "
              "session can be run from its own start.")
    plan = "\n".join([head, *rows])
    return f"{_('At the end of the day you can')} {day.promise}.\n\n{plan}\n\n*{again}*"


def _exercise_note(day: Day, name: str) -> str:
    exercise: Exercise = next(part for part in day.exercises if part.name == name)
    tasks = f"{len(exercise.tasks)} {_('tasks')}"
    return (
        f"*{_('Day')} {day.number}, {tasks}, {_minutes(exercise.minutes)}* "
        + _("Replace each `...` with your answer, run that cell, then the one under it. "
            "A wrong answer costs nothing and tells you what to look at. The figures are yours "
            "alone; the [solution](../solutions/{name}.ipynb) shows the way with those of "
            "somebody called *demo*.").format(name=name)
    )


def _links(name: str, present: tuple[str, ...]) -> str:
    """Write the line of links: back, start, on."""
    before, after = neighbours(name, present)
    parts = [f"← {link(before)}"] if before and before != START else []
    parts += [link(START)] if name != START else []
    parts += [f"{link(after)} →"] if after else []
    return " | ".join(parts)
