"""One loan's story: what is owed day by day, and every step taken for it, with its reason."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from course.display import Shown, table
from course.figures.arrears.loan import Story, balance_by_day, is_step, late_loan, loan_story
from course.figures.kit.amounts import whole_roubles
from course.figures.kit.dates import dated, month_starts, on_date
from course.figures.kit.label_levels import levels_of
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, GREY, INK, ORANGE, look, new_figure
from course.language import _
from simulator.books.log.events import Kind
from simulator.books.log.meaning import meaning

_LETTER, _LEVEL = 0.0085, 0.06
"""The width of a letter, as a share of the picture's; the height of a line, likewise."""

__all__ = [
    "Story", "balance_by_day", "draw_loan", "is_step", "late_loan", "loan_picture", "loan_steps",
    "loan_story",
]  # fmt: skip


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
            _("why"): [dated(" ".join(each.sentences[1:]), opening) for each in reasons],
        },
        index=pd.Index([on_date(reason.day, opening) for reason in reasons], name=_("day")),
    )
    return table(frame, _("{name}'s loan from its first missed instalment").format(name=story.name))


def loan_picture(story: Story) -> Picture:
    """Draw what is outstanding on the loan, with the steps of the ladder above it."""
    days, balances = balance_by_day(story)
    steps = [event for event in story.late_part if is_step(story, event)]
    opening = story.result.scenario.opening
    words = _("The loan of {lent} roubles is paid down to {left} by {day}; {n} steps of the ladder "
              "follow, until it leaves the books on {end}.")
    summary = words.format(
        lent=whole_roubles(100 * max(balances)), left=whole_roubles(100 * ([0, *balances])[-2]),
        day=on_date(days[-2] if len(days) > 1 else days[0], opening), n=len(steps),
        end=on_date(days[-1], opening),
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
        marked = _one_a_day(story, steps)
        letters = [len(_label(story, event)) + 3 for event in marked]
        first, wide = days[0] - 3, _width(days, [story.day(each) for each in marked], letters)
        axes.set_xlim(first, first + wide)
        levels = levels_of([(story.day(event), n * _LETTER * wide)
                            for event, n in zip(marked, letters, strict=True)])  # fmt: skip
        top = 1.08 * high / (1 - _LEVEL * (1.5 + max([3, *levels])))
        for event, level in zip(marked, levels, strict=True):
            _mark(axes, story, event, 1.08 * high + _LEVEL * top * level)
        axes.set_ylim(0, top)
        starts = month_starts(days[0], round(axes.get_xlim()[1]), story.result.scenario.opening)
        axes.set_xticks(list(starts), list(starts.values()))
        axes.yaxis.set_major_locator(MaxNLocator(5, steps=(1, 2, 5, 10)))
        axes.set_title(f"{title}: {_('principal outstanding, roubles')}")
    return figure


def _width(days: list[int], marked: list[int], letters: list[int]) -> float:
    """Give the days the axis must hold, so that the last labels end before the picture does."""
    first = days[0] - 3
    ends = [(day - first) / (1 - _LETTER * n) for day, n in zip(marked, letters, strict=True)]
    return float(max([1.05 * (days[-1] - first), *ends]))


def _label(story: Story, event: int) -> str:
    late = story.days_late(event)
    return story.kind(event).name.lower().replace("_", " ") + (f" +{late}" if late else "")


def _one_a_day(story: Story, steps: list[int]) -> list[int]:
    """Keep the last of the steps of each day: one label a day is what fits."""
    return list({story.day(event): event for event in steps}.values())


def _mark(axes: Axes, story: Story, event: int, height: float) -> None:
    day, kind = story.day(event), story.kind(event)
    colour = ORANGE if kind == Kind.WRITTEN_OFF else GREY
    axes.plot([day, day], [0, height], color=colour, linewidth=0.8, linestyle=":")
    axes.plot([day], [height], marker="o", color=colour, markersize=4)
    axes.annotate(_label(story, event), (day, height), (4, 1),
                  textcoords="offset points", fontsize=8, color=INK)
