"""The map of the course: days, sessions, exercises, and how far the learner has come."""

from html import escape

import pandas as pd

from course import progress
from course.checks.kit.finding import questions, task_ids
from course.checks.kit.question import Question
from course.checks.kit.whereabouts import last_stop
from course.display import Shown, table
from course.language import _
from course.navigation import OWN_POLICY, link_address, panels, title, written
from course.outline import DAYS, Day
from course.widgets.worlds.live_view import LiveView


def course_map() -> LiveView:
    """Show the five days, and how many tasks and questions of each are solved by now."""
    still = _("This map shows how things stood when its cell was last run. Click it and press "
              "Shift and Enter: it is true again.")
    return LiveView(_("The map of the course"), _map, still)


def _map() -> Shown:
    """Draw the map as the progress file has it now, and say where one has stopped."""
    solved = progress.solved()
    days = [(day, *_count(day, solved)) for day in DAYS]
    html = "".join(_row(day, done, of) for day, done, of in days) + _panels_row()
    heads = (_("Day"), _("Sessions and exercises"), _("Your progress"))
    top = "".join(f'<th scope="col" style="text-align:left">{head}</th>' for head in heads)
    text = "\n".join(
        f"{_('Day')} {day.number} · {day.title}: {_bar(done, of)}" for day, done, of in days
    )
    stop = last_stop()
    return Shown(
        (stop.html if stop else "")
        + f'<table><caption style="text-align:left">{_("The map of the course")}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{html}</tbody></table>",
        f"{stop.text}\n{text}" if stop else text,
    )


def promises() -> Shown:
    """Show what one can do after each day."""
    frame = pd.DataFrame(
        {_("On Monday morning you can"): [day.promise for day in DAYS]},
        index=pd.Index([day.number for day in DAYS], name=_("Day")),
    )
    return table(frame)


def _count(day: Day, solved: frozenset[str]) -> tuple[int, int]:
    """Count the solved and all the tasks and questions of a day; predictions are not scored."""
    known = [*task_ids(), *(key for key, item in questions().items() if isinstance(item, Question))]
    mine = [key for key in known if key.startswith(f"{day.name}.")]
    return sum(key in solved for key in mine), len(mine)


def _bar(done: int, of: int) -> str:
    """Write progress in words and in signs.

    Examples
    --------
    >>> _bar(2, 4)
    '●●○○ 2 of 4'
    """
    if not of:
        return _("nothing to solve yet")
    return f"{'●' * done}{'○' * (of - done)} " + _("{done} of {of}").format(done=done, of=of)


def _panels_row() -> str:
    """Link the panels that can be used alone and the way on; nothing where there are none."""
    beyond = [name for name in written() if name == OWN_POLICY]
    links = [f'<a href="{link_address(name)}">{escape(title(name))}</a>'
             for name in (*panels(), *beyond)]
    if not links:
        return ""
    head = _("Panels to use alone")
    return (
        f'<tr><th scope="row" style="text-align:left;vertical-align:top">{head}</th>'
        f'<td style="text-align:left" colspan="2">{"<br>".join(links)}</td></tr>'
    )


def _row(day: Day, done: int, of: int) -> str:
    present = written()
    name = escape(f"{day.number} · {day.title}")
    if day.name in present:
        name = f'<a href="{link_address(day.name)}">{name}</a>'
    parts = [escape(part.title) for part in day.sessions]
    parts += [
        f'✎ <a href="{link_address(part.name)}">{escape(part.title)}</a>' if part.name in present
        else f"✎ {escape(part.title)}"
        for part in day.exercises
    ]
    return (
        f'<tr><th scope="row" style="text-align:left;vertical-align:top">{name}</th>'
        f'<td style="text-align:left">{"<br>".join(parts)}</td>'
        f'<td style="text-align:left;vertical-align:top">{_bar(done, of)}</td></tr>'
    )
