"""What a late loan under three ladders says: in sentences, and day by day side by side."""

import pandas as pd

from course.cases.worlds.late_loan import Lane, SideBySide, State, Taken
from course.figures.kit.amounts import whole_roubles
from course.language import _
from simulator.rules.house.acts import ACTS

NAMES = (_("individual"), _("group"), _("with dignity"))
SIGNS: dict[State, str] = {"done": "✓", "today": "→", "to_come": "·"}


def short(taken: Taken) -> str:
    """Name a step in a word or two, for a picture.

    Examples
    --------
    >>> from simulator.rules.house.ladder import Step
    >>> short(Taken(14, 14, Step("Letter to the guarantors", 14, "guarantor_letter", "COL-5")))
    'guarantors'
    """
    return ACTS[taken.step.act].short


def describe(seen: SideBySide) -> str:
    """Say for each lane what is done, what is due today and next, and what is owed."""
    return "\n".join(_lane(name, lane, seen.loan.today)
                     for name, lane in zip(NAMES, seen.lanes, strict=True))


def _lane(name: str, lane: Lane, today: int) -> str:
    done = lane.of("done", today) + lane.of("today", today)
    minutes = sum(taken.step.minutes for taken in done)
    text = _("{name}: {late}. {n} steps so far, {minutes} minutes of work. {today} {next}")
    return text.format(
        name=name[0].upper() + name[1:], late=_standing(lane, today), n=len(done),
        minutes=minutes, today=_today(lane, today), next=_next(lane, today),
    ) + _owed(lane, today)  # fmt: skip


def _standing(lane: Lane, today: int) -> str:
    if lane.caught_up is not None and today >= lane.caught_up:
        return _("caught up on day {day}").format(day=lane.caught_up)
    late = lane.on(today).days_late
    return _("{n} days late").format(n=late) if late > 0 else _("nothing is late yet")


def _today(lane: Lane, today: int) -> str:
    due = lane.of("today", today)
    if not due:
        return _("Nothing is due today.")
    return _("Today: {steps}.").format(steps=", ".join(taken.step.name for taken in due))


def _next(lane: Lane, today: int) -> str:
    coming = lane.of("to_come", today)
    if not coming:
        return _("No further step.")
    return _("Next, on day {day}: {step}.").format(day=coming[0].day, step=coming[0].step.name)


def _owed(lane: Lane, today: int) -> str:
    now = lane.on(today)
    if not now.due:
        return ""
    text = _(" Due and unpaid {due} roubles, penalty {penalty}; the loan requires {reserve} in "
             "reserve.")
    return text.format(due=whole_roubles(now.due), penalty=whole_roubles(now.penalty),
                       reserve=whole_roubles(lane.reserve(today)))


def tabulate(seen: SideBySide) -> pd.DataFrame:
    """Lay out the three ladders side by side, a row for each day on which one of them acts."""
    days = sorted({taken.day for lane in seen.lanes for taken in lane.steps})
    return pd.DataFrame(
        {name: [_cell(lane, day, seen.loan.today) for day in days]
         for name, lane in zip(NAMES, seen.lanes, strict=True)},
        index=pd.Index([f"{day:+d}" for day in days], name=_("day")),
    )


def _cell(lane: Lane, day: int, today: int) -> str:
    """Write what falls on a day: done, due or to come, for whom, by which rule."""
    found = [taken for taken in lane.steps if taken.day == day]
    return "; ".join(
        f"{SIGNS[taken.state(today)]} {taken.step.name} "
        f"({taken.step.addressee}, {taken.step.rule})" for taken in found
    )
