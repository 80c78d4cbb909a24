"""The portfolio report as the manual lays it out: lines, ageing, ratios."""

import pandas as pd

from course.display import Shown, table
from course.figures.kit.amounts import percent, whole_roubles
from course.language import _
from simulator.books.reports.report import Report
from simulator.books.reports.report_card import line_names

_OTHER_UNITS = {
    "P2": (_("loans"), 0),
    "P3": (_("loans"), 0),
    "P10": (_("months"), 1),
    "P11": (_("officers"), 1),
}
_RATIOS = {
    "arrears": (_("Arrears rate"), "P6 / P4"),
    "par": (_("Portfolio at risk"), "P7 / P4"),
    "par30": (_("Portfolio at risk, more than 30 days"), "PAR30"),
    "par60": (_("Portfolio at risk, more than 60 days"), "PAR60"),
    "loan_loss": (_("Loan loss ratio"), "P8 / P5"),
    "reserve": (_("Reserve ratio"), "P16 D / P4"),
    "repaid_on_time": (_("Repaid on the due day"), ""),
    "repaid_in_30_days": (_("Repaid within 30 days"), ""),
}


def report_lines(report: Report) -> Shown:
    """Show the lines P1 to P11."""
    unknown = report.unknown
    rows = [(name, "–", unknown[line]) if line in unknown
            else (name, *_line(line, report.lines[line]))
            for line, name in line_names().items()]  # fmt: skip
    frame = pd.DataFrame(rows, columns=[_("what"), _("value"), _("unit")])
    frame.index = pd.Index(list(line_names()), name=_("line"))
    return table(frame, _("Portfolio report"))


def _line(line: str, value: float) -> tuple[str, str]:
    """Give a line's value as text, and its unit."""
    if line in _OTHER_UNITS:
        unit, places = _OTHER_UNITS[line]
        return f"{value:,.{places}f}".replace(",", " "), unit
    return whole_roubles(value), _("roubles")


def ageing_lines(report: Report) -> Shown:
    """Show the ageing of late loans and the reserve it requires, P12 to P16."""
    lines = report.ageing.values()
    frame = pd.DataFrame(
        {
            _("days late"): [line.name for line in lines],
            _("(A) loans"): [line.number for line in lines],
            _("(B) balance, roubles"): [whole_roubles(line.balance) for line in lines],
            _("(C) rate"): [
                "" if line.reserve_rate is None else f"{line.reserve_rate:.0%}" for line in lines
            ],
            _("(D) reserve, roubles"): [whole_roubles(line.reserve) for line in lines],
        },
        index=pd.Index(list(report.ageing), name=_("line")),
    )
    return table(frame, _("Late loans by age, and the reserve for them"))


def report_ratios(report: Report) -> Shown:
    """Show the ratios of quality, and how they are made, or why they cannot be."""
    frame = pd.DataFrame(
        [(report.unknown.get(key, how), percent(report.ratios[key]))
         for key, (_name, how) in _RATIOS.items()],
        columns=[_("how"), _("value")],
        index=pd.Index([name for name, _how in _RATIOS.values()], name=_("ratio")),
    )
    return table(frame, _("Quality of the portfolio"))
