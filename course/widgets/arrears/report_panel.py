"""Try it: the report of a branch month by month, down to whose loans stand behind a line."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets

from course.cases.worlds.reported_year import Look, ReportedYear
from course.figures.arrears import drill, loan_life
from course.figures.arrears.marked_portfolio import TITLE, MarkedPortfolioDrawing, describe_year
from course.language import _
from course.widgets.arrears.branch_year import BranchYear
from course.widgets.kit.controls import Choice, Slider, Switch, css
from course.widgets.kit.framing import PICTURE_CLASS, Framed, framed, live_text, picture_box
from course.widgets.kit.grouped import lines
from course.widgets.kit.pick_table import PickTable
from course.widgets.kit.view import View
from simulator.world.lived.result import Result

PERIODS = ((_("the month"), "month"), (_("the year so far"), "year"))
HINT = _("Press a line to see whose loans stand behind it; press a client to see the loan's life.")
_HIGHEST = "330px"


class ReportPanel(Framed):
    """A report whose lines open: the loans behind a line, and the life of each of them.

    Parameters
    ----------
    result
        A run of the branch; a year of a branch to choose when left out.
    """

    title = TITLE

    def __init__(self, result: Result | None = None) -> None:
        self._drawing = MarkedPortfolioDrawing()
        self.branch = BranchYear(result, self.take_year)

    def take_year(self) -> None:
        """Show another year, from the month one looks at."""
        del self.year
        self.look = replace(self.look, loan=None)
        self.show_all()

    @cached_property
    def year(self) -> ReportedYear:
        """The run, as its report shows it."""
        return ReportedYear(self.branch.result)

    @cached_property
    def look(self) -> Look:
        """Where one looks; it moves."""
        return Look(month=self.year.count)

    @cached_property
    def controls(self) -> tuple[Slider | Choice | Switch, ...]:
        """What can be moved besides the tables."""
        return (
            Slider("month", _("Month-end"), 1, self.year.count, self.year.count),
            Choice("period", _("Report on"), PERIODS, "month"),
            Switch("later", _("Show what became of the loan afterwards"), value=False),
            Switch("matrix", _("Show all months side by side"), value=False),
        )

    def trials(self) -> Iterator[Look]:
        """Give looks at the ends and the middle of every control, and at every line: for tests."""
        for month in self.controls[0].trials():
            yield replace(self.look, month=month)
        report = self.year.report(self.look.month, "year")
        for line in (*report.lines, *report.ageing):
            yield replace(self.look, period="year", line=line)

    def overview(self, look: Look) -> View:
        """Give the picture of the year and its words."""
        data = self.year.months, look.month
        return View(self._drawing.png(data), describe_year(data))

    # -- on the screen ---------------------------------------------------------------------------

    @cached_property
    def widgets(self) -> dict[str, ipywidgets.Widget]:
        """The widget of each control, at work."""
        made = {control.name: control.widget() for control in self.controls}
        for widget in made.values():
            widget.observe(self._moved, names="value")
        return made

    @cached_property
    def image(self) -> ipywidgets.Image:
        """The picture of the year."""
        return picture_box(self._drawing.pixels_wide)

    @cached_property
    def words(self) -> ipywidgets.HTML:
        """What the picture of the year says."""
        return live_text()

    @cached_property
    def lines(self) -> PickTable:
        """P1 to P11."""
        return PickTable(self.choose_line)

    @cached_property
    def ageing(self) -> PickTable:
        """P12 to P16."""
        return PickTable(self.choose_line)

    @cached_property
    def ratios(self) -> ipywidgets.HTML:
        """The ratios, and all months when they are wanted."""
        return ipywidgets.HTML()

    @cached_property
    def loans(self) -> PickTable:
        """The loans behind the chosen line."""
        return PickTable(self.choose_loan, height=_HIGHEST)

    @cached_property
    def told(self) -> ipywidgets.HTML:
        """The life of the chosen loan."""
        return live_text()

    def choose_line(self, line: str) -> None:
        """Open a line: show whose loans stand behind it."""
        self.look = replace(self.look, line=line, loan=None)
        self._show_lines()
        self._show_loans()

    def choose_loan(self, loan: str) -> None:
        """Open a loan: show its life."""
        self.look = replace(self.look, loan=int(loan))
        self.told.value = loan_life.life_page(self.year, self.look)

    def _moved(self, change: Any) -> None:
        values: dict[str, Any] = {
            control.name: control.read(self.widgets[control.name].value)
            for control in self.controls
        }
        values.pop("matrix")
        self.look = replace(self.look, **values)
        if change["owner"] is self.widgets["later"]:
            self.told.value = loan_life.life_page(self.year, self.look)
        elif change["owner"] is self.widgets["matrix"]:
            self._show_ratios()
        else:
            self.show_all()

    def show_all(self) -> None:
        """Show everything for where one looks now."""
        view = self.overview(self.look)
        self.image.value, self.words.value = view.png, lines(view.summary)
        self._show_lines()
        self._show_ratios()
        self._show_loans()

    def _show_lines(self) -> None:
        self.lines.fill(*drill.line_rows(self.year, self.look), chosen=self.look.line)
        self.ageing.fill(*drill.ageing_rows(self.year, self.look), chosen=self.look.line)

    def _show_ratios(self) -> None:
        asked = self.widgets["matrix"].value
        self.ratios.value = drill.ratios_page(self.year, self.look, all_months=asked)

    def _show_loans(self) -> None:
        behind = self.year.behind(self.look)
        if self.look.loan is not None and self.look.loan not in behind.loan:
            self.look = replace(self.look, loan=None)
        self.loans.fill(
            *drill.loan_rows(self.year, self.look, behind), chosen=str(self.look.loan))
        self.told.value = loan_life.life_page(self.year, self.look)

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole panel."""
        head = ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        row = {"flex_flow": "row wrap", "align_items": "flex-start"}
        top = ipywidgets.HBox([self.widgets["month"], self.widgets["period"]], layout=row)
        report = ipywidgets.HBox([self.lines, self.ageing], layout=row)
        hint = ipywidgets.HTML(lines(HINT))
        self.show_all()
        parts = [head, *self.branch.parts, top, self.image, self.words, hint, report, self.loans,
                 self.widgets["later"], self.told, self.widgets["matrix"], self.ratios]
        names = self.branch.names | {css(each.name): each.label for each in self.controls}
        box, _labels = framed(self.title, parts, names | {PICTURE_CLASS: self.title})
        return box

    @property
    def text(self) -> str:
        """The panel in words: the report and the ratios."""
        return "\n".join([self.title, drill.in_words(self.year, self.look)])


def report_panel(result: Result | None = None) -> ReportPanel:
    """Make the panel over a run; over a year of the course's branch when left out."""
    return ReportPanel(result)
