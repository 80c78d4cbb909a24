"""Try it: the report of a branch month by month, down to whose loans stand behind a line."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets
import pandas as pd

from course.cases import branch
from course.cases.reported_year import Look, ReportedYear
from course.display import html_table, side_by_side
from course.figures import drill, loan_life
from course.figures.marked_portfolio import TITLE, MarkedPortfolioDrawing, describe_year
from course.language import _
from course.widgets.controls import Choice, Slider, Switch, css
from course.widgets.framing import Framed, framed, live_text
from course.widgets.grouped import lines
from course.widgets.pick_table import PickTable
from course.widgets.view import View
from simulator.world.result import Result
from simulator.world.run import run

PERIODS = ((_("the month"), "month"), (_("the year so far"), "year"))
_HIGHEST = "330px"


class ReportPanel(Framed):
    """A report whose lines open: the loans behind a line, and the life of each of them.

    Parameters
    ----------
    result
        A run of the branch.
    """

    title = TITLE

    def __init__(self, result: Result) -> None:
        self.year, self.look = ReportedYear(result), Look()
        self.look = replace(self.look, month=self.year.count)
        self._drawing = MarkedPortfolioDrawing()
        self.controls = (
            Slider("month", _("Month-end"), 1, self.year.count, self.look.month),
            Choice("period", _("Report on"), PERIODS, self.look.period),
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

    # -- what is shown ---------------------------------------------------------------------------

    def overview(self, look: Look) -> View:
        """Give the picture of the year, its words, and the ratios."""
        data = self.year.months, look.month
        ratios = drill.ratio_table(self.year, look)
        return View(self._drawing.png(data), describe_year(data), ratios)

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
        made = ipywidgets.Image(format="png", width=str(self._drawing.pixels_wide),
                                layout={"max_width": "100%", "object_fit": "contain"})
        made.add_class("kit-picture")
        return made

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
            self._show_ratios(drill.ratio_table(self.year, self.look))
        else:
            self.show_all()

    def show_all(self) -> None:
        """Show everything for where one looks now."""
        view = self.overview(self.look)
        self.image.value, self.words.value = view.png, lines(view.summary)
        self._show_lines()
        self._show_ratios(view.table)
        self._show_loans()

    def _show_lines(self) -> None:
        self.lines.fill(*drill.line_rows(self.year, self.look), chosen=self.look.line)
        self.ageing.fill(*drill.ageing_rows(self.year, self.look), chosen=self.look.line)

    def _show_ratios(self, ratios: pd.DataFrame | None) -> None:
        tables = [] if ratios is None else [html_table(ratios, _("Ratios"))]
        if self.widgets["matrix"].value:
            months = drill.matrix(self.year, self.look.period)
            tables.append(html_table(months, _("Month by month; roubles, per cent")))
        self.ratios.value = side_by_side(*tables)

    def _show_loans(self) -> None:
        behind = self.year.behind(self.look)
        if self.look.loan is not None and self.look.loan not in behind.loan:
            self.look = replace(self.look, loan=None)
        chosen = None if self.look.loan is None else str(self.look.loan)
        self.loans.fill(*drill.loan_rows(self.year, self.look, behind), chosen=chosen)
        self.told.value = loan_life.life_page(self.year, self.look)

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole panel."""
        head = ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        row = {"flex_flow": "row wrap", "align_items": "flex-start"}
        top = ipywidgets.HBox([self.widgets["month"], self.widgets["period"]], layout=row)
        report = ipywidgets.HBox([self.lines, self.ageing], layout=row)
        hint = ipywidgets.HTML(lines(_("Press a line to see whose loans stand behind it; press a "
                                       "client to see the loan's life.")))
        self.show_all()
        parts = [head, top, self.image, self.words, hint, report, self.loans,
                 self.widgets["later"], self.told, self.widgets["matrix"], self.ratios]
        names = {css(control.name): control.label for control in self.controls}
        box, _labels = framed(self.title, parts, names | {"kit-picture": self.title})
        return box

    @property
    def text(self) -> str:
        """The panel in words: the report and the ratios."""
        rows = (drill.line_rows(self.year, self.look), drill.ageing_rows(self.year, self.look))
        told = [" | ".join(cells) for table in rows for cells in table.cells]
        ratios = drill.ratio_table(self.year, self.look).to_string()
        return "\n".join([self.title, describe_year((self.year.months, 1)), *told, ratios])


def report_panel(result: Result | None = None) -> ReportPanel:
    """Make the panel over a run; over a year of the course's branch when left out."""
    return ReportPanel(run(branch()) if result is None else result)
