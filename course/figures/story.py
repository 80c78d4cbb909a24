"""One loan's story: what is owed day by day, and every step taken for it, with its reason."""

from dataclasses import dataclass
from datetime import timedelta

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from course.display import Shown, table
from course.figures.picture import Picture
from course.figures.style import BLUE, GREY, INK, ORANGE, look, new_figure
from course.language import _
from simulator.books.events import REPAID, Kind
from simulator.books.ledger import NO_DAY
from simulator.books.meaning import MEANING
from simulator.rules.validation import InputError
from simulator.world.result import Result

_QUIET = (Kind.REMINDED, Kind.APPLIED, Kind.APPRAISED, Kind.PROVISIONED)
_MONEY = (Kind.DISBURSED, *REPAID)
_STEPS = range(Kind.WARNED, Kind.RECOVERED + 1)


@dataclass(frozen=True)
class Story:
    """The life of one loan; ``events`` are its rows in the log of ``result``, in order."""

    result: Result
    client: int
    loan: int
    events: tuple[int, ...]

    @property
    def name(self) -> str:
        """The client."""
        return self.result.clients[self.client].name

    def kind(self, event: int) -> Kind:
        """The kind of one of the events."""
        return Kind(self.result.log.kind[event])

    def day(self, event: int) -> int:
        """The day of one of the events."""
        return int(self.result.log.day[event])

    def days_late(self, event: int) -> int | None:
        """Days late of the instalment meant, on the day of the event."""
        due = int(self.result.log.due[event])
        if due == NO_DAY or self.kind(event) in _MONEY:
            return None
        return max(0, self.day(event) - due)

    @property
    def late_part(self) -> tuple[int, ...]:
        """The events from the first missed instalment on, missed ones after it left out."""
        first = next(
            (n for n, event in enumerate(self.events) if self.kind(event) == Kind.MISSED),
            len(self.events),
        )
        told = [
            event
            for event in self.events[first + 1 :]
            if self.kind(event) not in (*_QUIET, Kind.MISSED)
        ]
        return (*self.events[first : first + 1], *told)


def late_loan(result: Result, client: int) -> Story:
    """Find the loan of a client that was late the longest: the one with the most steps.

    Raises
    ------
    InputError
        When the client never had a loan.
    """
    log = result.log
    mine = np.flatnonzero((log.client == client) & (log.loan >= 0))
    steps = mine[np.isin(log.kind[mine], list(_STEPS))]
    if not len(mine):
        raise InputError(_("{name} had no loan").format(name=result.clients[client].name))
    loans = log.loan[steps] if len(steps) else log.loan[mine]
    loan = int(np.bincount(loans).argmax())
    return Story(result, client, loan, tuple(int(row) for row in mine[log.loan[mine] == loan]))


def loan_story(result: Result, loan: int) -> Story:
    """Give the life of one loan, by its number.

    Raises
    ------
    InputError
        When no loan has this number.
    """
    log = result.log
    rows = np.flatnonzero(log.loan == loan)
    if not len(rows):
        raise InputError(_("there is no loan {number}").format(number=loan))
    return Story(result, int(log.client[rows[0]]), loan, tuple(int(row) for row in rows))


def is_step(story: Story, event: int) -> bool:
    """Tell whether an event is a step of the ladder, or what came of one."""
    return story.kind(event) in _STEPS


def loan_steps(story: Story) -> Shown:
    """Show each step of the late loan: its day, its rule, and why it was taken."""
    reasons = [story.result.why(event) for event in story.late_part]
    opening = story.result.scenario.opening
    late = [story.days_late(event) for event in story.late_part]
    frame = pd.DataFrame(
        {
            _("days late"): ["" if days is None else str(days) for days in late],
            _("what happened"): [meaning(story.kind(event)) for event in story.late_part],
            _("rule"): [reason.rule for reason in reasons],
            _("why"): [" ".join(reason.sentences[1:]) for reason in reasons],
        },
        index=pd.Index([f"{opening + timedelta(reason.day)}" for reason in reasons], name=_("day")),
    )
    return table(frame, _("{name}'s loan from its first missed instalment").format(name=story.name))


def meaning(kind: Kind) -> str:
    """Say what a kind of event means, without what the bookkeeper needs to know of it.

    Examples
    --------
    >>> meaning(Kind.WRITTEN_OFF)
    'the loan leaves the portfolio and the held reserve'
    """
    return _(MEANING[kind]).partition(" (")[0]


def balance_by_day(story: Story) -> tuple[list[int], list[float]]:
    """Give the days on which the principal changes, and what is outstanding after each, roubles."""
    log, balance = story.result.log, 0
    days, balances = [], []
    for event in story.events:
        kind, principal = story.kind(event), int(log.principal[event])
        if kind not in (*_MONEY, Kind.WRITTEN_OFF):
            continue
        balance += principal if kind == Kind.DISBURSED else -principal
        days.append(story.day(event))
        balances.append(balance / 100)
    return days, balances


def loan_picture(story: Story) -> Picture:
    """Draw what is outstanding on the loan, with the steps of the ladder above it."""
    days, balances = balance_by_day(story)
    steps = [event for event in story.late_part if story.kind(event) in _STEPS]
    words = _(
        "The loan of {lent:,.0f} roubles is paid down to {left:,.0f} by day {day}; {n} steps "
        "of the ladder follow, until it leaves the books on day {end}."
    )
    summary = words.format(
        lent=max(balances),
        left=([0, *balances])[-2],
        day=days[-2] if len(days) > 1 else days[0],
        n=len(steps),
        end=days[-1],
    )
    title = _("The loan of {name}").format(name=story.name)
    return Picture(draw_loan(story, days, balances, steps, title), title, summary)


def draw_loan(
    story: Story, days: list[int], balances: list[float], steps: list[int], title: str
) -> Figure:
    """Draw a loan's balance by day, with its steps marked above it."""
    with look():
        figure = new_figure()
        axes = figure.add_subplot()
        figure.subplots_adjust(left=0.09, right=0.98, bottom=0.14, top=0.9)
        axes.step(days, balances, where="post", color=BLUE, linewidth=2)
        axes.fill_between(days, balances, step="post", color=BLUE, alpha=0.15)
        high = max(balances)
        for place, event in enumerate(_one_a_day(story, steps)):
            _mark(axes, story, event, high * (1.08 + 0.11 * (place % 4)))
        axes.set_ylim(0, 1.6 * high)
        axes.set_xlim(days[0] - 3, days[-1] + 0.16 * (days[-1] - days[0] + 1))
        axes.yaxis.set_major_locator(MaxNLocator(5, steps=(1, 2, 5, 10)))
        axes.set_title(f"{title}: {_('principal outstanding, roubles')}")
        axes.set_xlabel(_("day of the year"))
    return figure


def _one_a_day(story: Story, steps: list[int]) -> list[int]:
    """Keep the last of the steps of each day: one label a day is what fits."""
    return list({story.day(event): event for event in steps}.values())


def _mark(axes: Axes, story: Story, event: int, height: float) -> None:
    day, kind = story.day(event), story.kind(event)
    colour = ORANGE if kind == Kind.WRITTEN_OFF else GREY
    axes.plot([day, day], [0, height], color=colour, linewidth=0.8, linestyle=":")
    axes.plot([day], [height], marker="o", color=colour, markersize=4)
    late = story.days_late(event)
    label = kind.name.lower().replace("_", " ") + (f" +{late}" if late else "")
    axes.annotate(label, (day, height), (4, 1), textcoords="offset points", fontsize=8, color=INK)
