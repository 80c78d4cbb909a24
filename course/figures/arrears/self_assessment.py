"""The shape of an institution: a radar of seven axes, its table, and what to do first."""

import math
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from course.cases.rounds import Round, changes
from course.cases.self_assessment import HIGHEST, Scores, Standing, axes, improvements, standings
from course.display import Shown, table
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, GREY, look, new_figure
from course.language import _

TITLE = _("Our promises to clients: a self-assessment")
_TURNS = [2 * math.pi * place / len(axes()) for place in range(len(axes()))]


def radar(scores: Scores, before: Scores | None = None) -> Picture:
    """Draw the mean of each axis, and of the round before, dashed.

    An axis without a score stands at nought here, and is open in the table.
    """
    with look():
        figure, circle = _empty_chart()
        if before:
            _outline(circle, before, GREY, "--", _("last time"))
        if scores:
            _outline(circle, scores, BLUE, "-", _("now"))
            circle.fill(*_closed(scores), color=BLUE, alpha=0.2)
        if before:
            circle.legend(loc="lower left", bbox_to_anchor=(-0.28, -0.14))
    return Picture(figure, TITLE, describe(scores))


def blank_radar() -> Picture:
    """Draw the seven axes with nothing on them, for the printer."""
    with look():
        figure, _circle = _empty_chart()
    return Picture(figure, _("Seven axes from 0 to 5"), "")


def _empty_chart() -> tuple[Figure, Any]:
    figure = new_figure(width=5.6, height=4.4)
    circle: Any = figure.add_subplot(projection="polar")
    figure.subplots_adjust(left=0.2, right=0.8, bottom=0.1, top=0.88)
    circle.set_theta_zero_location("N")
    circle.set_theta_direction(-1)
    circle.set_ylim(0, HIGHEST)
    circle.set_yticks(range(HIGHEST + 1))
    circle.set_xticks(_TURNS, [_(axis.title) for axis in axes()])
    for turn, label in zip(_TURNS, circle.get_xticklabels(), strict=True):
        side = math.sin(turn)
        label.set_horizontalalignment(
            "center" if abs(side) < 0.1 else "left" if side > 0 else "right")
    circle.grid(visible=True)
    return figure, circle


def _closed(scores: Scores) -> tuple[list[float], list[float]]:
    means = [each.mean or 0.0 for each in standings(scores)]
    return [*_TURNS, _TURNS[0]], [*means, means[0]]


def _outline(circle: Any, scores: Scores, colour: str, dash: str, label: str) -> None:
    circle.plot(*_closed(scores), dash, color=colour, linewidth=2, marker="o", label=label)


def describe(scores: Scores) -> str:
    """Say how much is scored, and which axis is the weakest."""
    found = standings(scores)
    done, of = sum(each.scored for each in found), sum(len(e.axis.indicators) for e in found)
    said = _("{done} of {of} indicators scored.").format(done=done, of=of)
    scored = [(each.mean, each) for each in found if each.mean is not None]
    if not scored:
        return said
    _lowest, standing = min(scored, key=lambda pair: pair[0])
    return said + " " + _("The lowest axis is “{title}” with {mean} of {highest}.").format(
        title=_(standing.axis.title), mean=_mean(standing), highest=HIGHEST)


def numbers(scores: Scores, before: Scores | None = None) -> Shown:
    """Show the table beside the radar."""
    found = standings(scores)
    columns = {_("mean, 0 to 5"): [_mean(each) for each in found]}
    if before:
        columns = {_("last time"): [_mean(each) for each in standings(before)], **columns}
    columns[_("scored")] = [f"{each.scored} / {len(each.axis.indicators)}" for each in found]
    frame = pd.DataFrame(
        columns, index=pd.Index([_(each.axis.title) for each in found], name=_("promise"))
    )
    return table(frame, _("The seven axes (that the scale begins at 0 is our assumption)"))


def first_steps(scores: Scores) -> Shown:
    """Show the three most useful improvements, each with its tool (CPP-5)."""
    found = improvements(scores)
    if not found:
        return Shown(f"<p>{_('Nothing is below five.')}</p>", _("Nothing is below five."))
    frame = pd.DataFrame(
        {
            _("score"): [each.score for each in found],
            _("begin with"): [_(each.indicator.asked) for each in found],
            _("so that you can show"): [_(each.indicator.evidence) for each in found],
            _("a tool for it"): [_(each.standing.axis.tool) for each in found],
        },
        index=pd.Index([_(each.standing.axis.title) for each in found], name=_("promise")),
    )
    return table(frame, _("Three steps that help most: the lowest line of the lowest axes"))


def since_last_time(before: Round, now: Scores) -> Shown:
    """Show what rose and what fell since an earlier round."""
    moved = changes(before.scores, now)
    when = before.day.isoformat() if before.day else _("an earlier day")
    if not moved:
        said = _("Since {day} nothing that was scored both times has moved.").format(day=when)
        return Shown(f"<p>{said}</p>", said)
    frame = pd.DataFrame(
        {
            _("indicator"): [_(each.indicator.asked) for each in moved],
            _("then"): [each.before for each in moved],
            _("now"): [each.now for each in moved],
        },
        index=pd.Index([_sign(each.by) for each in moved], name=_("change")),
    )
    return table(frame, _("What has changed since {day}").format(day=when))


def _sign(points: int) -> str:
    return f"▲ +{points}" if points > 0 else f"▼ −{-points}"


def _mean(standing: Standing) -> str:
    return "–" if standing.mean is None else f"{standing.mean:.1f}"
