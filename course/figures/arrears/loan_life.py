"""The life of one loan up to a day: what is owed, each step on its day, and what came later."""

import pandas as pd
from matplotlib.figure import Figure

from course.cases.worlds.reported_year import Look, ReportedYear
from course.display import html_table, paragraph, scrolled, side_by_side
from course.figures.arrears.life import life_of
from course.figures.arrears.loan import UNSEEN
from course.figures.arrears.story import Story, balance_by_day, draw_loan, is_step, loan_story
from course.figures.kit.amounts import exact_roubles, whole_roubles
from course.figures.kit.dates import on_date
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, look
from course.language import _
from simulator.books.log.events import Kind
from simulator.books.log.meaning import meaning
from simulator.books.reports.balances import balances as balances_on

_HIGHEST = "330px"
_SILENT = (Kind.PROVISIONED, Kind.MISSED, Kind.REMINDED, *UNSEEN)


def up_to(story: Story, day: int) -> Story:
    """Give the part of a loan's life that had happened by the close of a day."""
    known = tuple(event for event in story.events if story.day(event) <= day)
    return Story(story.result, story.client, story.loan, known)


def life_picture(story: Story, today: int) -> Picture:
    """Draw a loan's life, with a line where today is; what comes after it is drawn too.

    Parameters
    ----------
    story
        The loan; cut it with `up_to` to hide what came later.
    today
        The day of the report.
    """
    title = _("The loan of {name}").format(name=story.name)
    return Picture(_draw(story, today, title), title, describe(story, today))


def _draw(story: Story, today: int, title: str) -> Figure:
    days, balances = balance_by_day(story)
    steps = [event for event in story.late_part if is_step(story, event)]
    reach = [*days, today] if story.day(story.events[-1]) <= today else days
    levels = [*balances, balances[-1]] if len(reach) > len(days) else balances
    figure = draw_loan(story, reach, levels, steps, title)
    with look():
        axes = figure.axes[0]
        axes.axvline(today, color=BLUE, linewidth=1.4, linestyle="--")
        axes.annotate(_("the day of the report"), (today, axes.get_ylim()[1]), (-4, -3),
                      textcoords="offset points", ha="right", va="top", fontsize=8, color=BLUE)
    return figure


def describe(story: Story, today: int) -> str:
    """Say how the loan stands on a day, and how it ended if it did."""
    days, balances = balance_by_day(up_to(story, today))
    late, taken = _lateness(story, today), _steps_by(story, today)
    opening = story.result.scenario.opening
    text = _("{name}: {lent} roubles lent on {start}; on {today} {left} are outstanding, "
             "{late}, and {n} steps of the ladder have been taken.")
    said = text.format(
        name=story.name, lent=whole_roubles(round(balances[0] * 100)),
        start=on_date(days[0], opening), today=on_date(today, opening),
        left=whole_roubles(round(balances[-1] * 100)), late=late, n=taken)
    end = next((event for event in story.events if story.kind(event) in
                (Kind.CLOSED, Kind.WRITTEN_OFF)), None)  # fmt: skip
    if end is None:
        return said
    ended = {Kind.CLOSED: _("It is repaid in full on {day}."),
             Kind.WRITTEN_OFF: _("It is written off on {day}.")}  # fmt: skip
    return f"{said} {ended[story.kind(end)].format(day=on_date(story.day(end), opening))}"


def _lateness(story: Story, today: int) -> str:
    days = int(balances_on(story.result.log, today).days_late[story.loan])
    return _("{n} days late").format(n=days) if days else _("nothing is late")


def _steps_by(story: Story, today: int) -> int:
    return sum(is_step(story, event) for event in up_to(story, today).late_part)


def events_table(story: Story) -> pd.DataFrame:
    """List what happened to the loan: the day, the days late, what, how much, by which rule."""
    log, opening = story.result.log, story.result.scenario.opening
    told = [event for event in story.events if story.kind(event) not in _SILENT]
    late = [story.days_late(event) for event in told]
    return pd.DataFrame(
        {
            _("days late"): ["" if days is None else str(days) for days in late],
            _("what happened"): [meaning(story.kind(event)) for event in told],
            _("roubles"): [exact_roubles(int(log.amount[event])) if log.amount[event] else ""
                           for event in told],
            _("rule"): [log.rules[log.rule[event]] for event in told],
        },
        index=pd.Index([on_date(story.day(event), opening) for event in told], name=_("day")),
    )  # fmt: skip


def life_page(year: ReportedYear, seen: Look) -> str:
    """Show the loan one looks at, as HTML: its picture, its days, and its client's year."""
    if seen.loan is None:
        return ""
    whole, today = loan_story(year.result, seen.loan), year.close_of(seen.month)
    story = whole if seen.later else up_to(whole, today)
    if not story.events:
        return paragraph(_("On the day of the report this loan had not been made yet."))
    days = html_table(events_table(story), _("What happened, day by day"))
    label = _("What happened to {name}, day by day").format(name=story.name)
    months = life_of(year.result, story.client, None if seen.later else today)
    tables = (scrolled(days, label, _HIGHEST), months.html)
    return life_picture(story, today).html + side_by_side(*tables)
