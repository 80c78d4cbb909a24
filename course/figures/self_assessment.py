"""The shape of an institution: a radar of seven axes, its table, and what to do first."""

import math

import pandas as pd

from course.cases.self_assessment import HIGHEST, Scores, Standing, standings, weakest
from course.display import Shown, table
from course.figures.picture import Picture
from course.figures.style import BLUE, look, new_figure
from course.language import _

TITLE = _("Our promises to clients: a self-assessment")


def radar(scores: Scores) -> Picture:
    """Draw the mean of each axis; an axis without a score stands at nought, open in the table."""
    found = standings(scores)
    turns = [2 * math.pi * place / len(found) for place in range(len(found))]
    means = [each.mean or 0.0 for each in found]
    with look():
        figure = new_figure(width=5.6, height=4.4)
        axes = figure.add_subplot(projection="polar")
        figure.subplots_adjust(left=0.2, right=0.8, bottom=0.1, top=0.88)
        axes.set_theta_zero_location("N")  # type: ignore[attr-defined]
        axes.set_theta_direction(-1)  # type: ignore[attr-defined]
        axes.plot([*turns, turns[0]], [*means, means[0]], color=BLUE, linewidth=2, marker="o")
        axes.fill([*turns, turns[0]], [*means, means[0]], color=BLUE, alpha=0.2)
        axes.set_ylim(0, HIGHEST)
        axes.set_yticks(range(HIGHEST + 1))
        axes.set_xticks(turns, [_(each.axis.title) for each in found])
        for turn, label in zip(turns, axes.get_xticklabels(), strict=True):
            side = math.sin(turn)
            label.set_horizontalalignment(
                "center" if abs(side) < 0.1 else "left" if side > 0 else "right")
        axes.grid(visible=True)
    return Picture(figure, TITLE, describe(scores))


def describe(scores: Scores) -> str:
    """Say how much is scored, and which axis is the weakest."""
    found = standings(scores)
    done, of = sum(each.scored for each in found), sum(len(e.axis.indicators) for e in found)
    said = _("{done} of {of} indicators scored.").format(done=done, of=of)
    lowest = weakest(scores, 1)
    if not lowest:
        return said
    return said + " " + _("The lowest axis is “{title}” with {mean} of {highest}.").format(
        title=_(lowest[0].axis.title), mean=_mean(lowest[0]), highest=HIGHEST)


def numbers(scores: Scores) -> Shown:
    """Show the table beside the radar."""
    found = standings(scores)
    frame = pd.DataFrame(
        {
            _("mean, 0 to 5"): [_mean(each) for each in found],
            _("scored"): [f"{each.scored} / {len(each.axis.indicators)}" for each in found],
        },
        index=pd.Index([_(each.axis.title) for each in found], name=_("promise")),
    )
    return table(frame, _("The seven axes (that the scale begins at 0 is our assumption)"))


def first_steps(scores: Scores) -> Shown:
    """Show the three weakest axes, each with a tool."""
    found = weakest(scores)
    frame = pd.DataFrame(
        {
            _("mean, 0 to 5"): [_mean(each) for each in found],
            _("a tool for it"): [_(each.axis.tool) for each in found],
        },
        index=pd.Index([_(each.axis.title) for each in found], name=_("promise")),
    )
    return table(frame, _("The three weakest, and where to begin"))


def _mean(standing: Standing) -> str:
    return "–" if standing.mean is None else f"{standing.mean:.1f}"
