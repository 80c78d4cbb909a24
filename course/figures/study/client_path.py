"""The client's path: four stages, nine papers, and the days they have."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
from matplotlib.artist import Artist

from course.figures.kit.drawing import Drawing
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, GREY, INK, ORANGE, PALE
from course.figures.study.client_papers import stage_title
from course.language import _
from simulator.rules.client.client_file import (
    PAPERS_WITHIN_DAYS,
    STAGES,
    ClientFile,
    paper_title,
)
from simulator.rules.ground.days import Day, days_between
from simulator.rules.ground.validation import InputError

TITLE = _("One client file, day by day")
_LAST_DAY = 16

# Oksana's file: the day, counted from the first meeting, on which each paper came in.
OKSANA: Mapping[str, int] = {
    "interview": 0, "questionnaire": 0, "passport": 1, "application": 3, "family_budget": 2,
    "registration": 4, "cash_flow": 5, "analytical_sheet": 5, "financial_plan": 5,
    "supply_contracts": 6, "leases": 4, "expert_opinion": 6,
}  # fmt: skip


def oksana(last_paper: str = "registration", day: int = 4, *, repeat: bool = False) -> ClientFile:
    """Give Oksana's file, with one of its papers coming in on a day of your own."""
    papers: dict[str, Day] = {**OKSANA, last_paper: day}
    return ClientFile(
        opened=0, papers=papers, asked_for=("supply_contracts", "leases"), repeat=repeat
    )


class PathDrawing(Drawing):
    """A lane for each of the first three stages: papers as they come in, the week, the decision."""

    def prepare(self) -> None:
        """Make the lanes and the marks."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.29, right=0.97, bottom=0.16, top=0.9)
        self.axes.set_title(TITLE)
        self.axes.set_xlabel(_("day after the first meeting"))
        self.axes.set_yticks((2, 1, 0), [stage_title(stage) for stage in STAGES[:3]])
        self.axes.set_xlim(-0.5, _LAST_DAY + 0.5)
        self.axes.set_ylim(-0.6, 2.7)
        self.axes.grid(axis="x")
        self.axes.axvspan(-0.5, PAPERS_WITHIN_DAYS + 0.5, color=PALE, alpha=0.5, linewidth=0)
        self.axes.text(PAPERS_WITHIN_DAYS + 0.4, 2.6, _("the week "
                                                        "for papers"), ha="right", va="top",
                       fontsize=9, color=GREY)
        (self.papers,) = self.axes.plot([], [], "o", color=BLUE, markersize=10)
        (self.last,) = self.axes.plot([], [], "D", color=ORANGE, markersize=12, markeredgecolor=INK)
        (self.wait,) = self.axes.plot([], [], "-", color=ORANGE, linewidth=7, solid_capstyle="butt")
        box = {"facecolor": "white", "edgecolor": "none", "pad": 1}
        self.said = self.axes.text(0, 0.28, "", va="center", fontsize=9, color=INK, bbox=box)

    def moving(self) -> Iterable[Artist]:
        """The papers, the last of them, the days to the decision and its word."""
        return (self.papers, self.wait, self.last, self.said)

    def update(self, data: Any) -> None:
        """Show a `ClientFile` with whole-day numbers."""
        lane = {"information": 2, "analysis": 1}
        marks = sorted({(day, lane[_stage_of(data, key)]) for key, day in data.papers.items()})
        self.papers.set_data([day for day, _lane in marks], [place for _day, place in marks])
        done, due = data.complete_on, data.decision_due
        if done is None:
            for line in (self.last, self.wait):
                line.set_data([], [])
            self.said.set_text(_("no decision yet: papers are missing"))
            self.said.set_x(0)
            return
        self.last.set_data([done], [max(place for day, place in marks if day == done)])
        self.wait.set_data([done, due], [0, 0])
        self.said.set_text(_("decision by day {day}").format(day=due))
        self.said.set_x(done)


def _stage_of(file: ClientFile, key: str) -> str:
    return next(paper.stage for paper in file.wanted() if paper.key == key)


def describe(data: ClientFile) -> str:
    """Say how far the file has come, and by when the committee decides."""
    if data.complete_on is None:
        names = ", ".join(paper_title(paper.key) for paper in data.missing("analysis"))
        return _("Still missing for the committee: {names}.").format(names=names)
    late = data.days_late(data.complete_on)
    week = (
        _("{n} days after the week was over").format(n=late) if late else _("within the week")
    )
    speed = _("a repeat loan") if data.repeat else _("a first loan")
    return _("The last paper came in on day {day}, {week}. From then on the clock runs: for "
             "{speed} the decision falls due by day {due}.").format(
        day=data.complete_on, week=week, speed=speed, due=data.decision_due)


def tabulate(data: ClientFile) -> pd.DataFrame:
    """List the papers in the order in which they came."""
    came = sorted(data.papers.items(), key=lambda item: item[1])
    return pd.DataFrame(
        {_("paper"): [paper_title(key) for key, _day in came]},
        index=pd.Index([day for _key, day in came], name=_("day")),
    )


def path_picture(file: ClientFile) -> Picture:
    """Draw one file's days."""
    return Picture(PathDrawing().draw(file), TITLE, describe(file), tabulate(file))


def days_to_decision(file: ClientFile) -> int:
    """Count the days from the first meeting to the last day for the decision."""
    if file.decision_due is None:
        missing = ", ".join(paper.key for paper in file.missing("analysis"))
        raise InputError(f"the file is not complete: {missing}")
    return days_between(file.opened, file.decision_due)


def as_repeat(file: ClientFile) -> ClientFile:
    """Give the same file for a repeat loan, which is decided within hours (IND-7)."""
    return replace(file, repeat=True)
