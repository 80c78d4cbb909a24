"""The report as rows to choose from: its lines, the months beside each other, the loans behind."""

from collections.abc import Sequence
from datetime import timedelta
from math import isnan
from typing import NamedTuple

import pandas as pd

from course.cases.worlds.reported_year import Look, Period, ReportedYear
from course.display import html_table, side_by_side
from course.figures.arrears.portfolio import month_names
from course.figures.kit.amounts import percent, whole_roubles
from course.language import _
from simulator.books.log.ledger import NONE
from simulator.books.reports.behind import Behind
from simulator.books.reports.ratios import ratio_names
from simulator.books.reports.report import Report
from simulator.books.reports.report_card import line_names

COUNTS = ("P2", "P3")
MONTHS, OFFICERS = "P10", "P11"
KOPECKS = ("cost_per_loan", "cost_per_borrower")
OF_COSTS = ("cost_per_rouble_lent", *KOPECKS, "operating_cost", "self_sufficiency")
RATES = ("cost_per_rouble_lent", "risk_coverage", "self_sufficiency")


def names_of_ratios() -> dict[str, str]:
    """Name the ratios for a reader; costs of one loan stand in roubles here."""
    return ratio_names() | {
        "cost_per_loan": _("R2: operating costs / P2, roubles"),
        "cost_per_borrower": _("Operating costs / average borrowers, roubles"),
    }


class Rows(NamedTuple):
    """A table whose rows can be chosen: what it shows, its heads, a key and cells for each row."""

    caption: str
    heads: tuple[str, ...]
    keys: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]


def when(year: ReportedYear, look: Look) -> str:
    """Name the period that is reported on."""
    month = month_names(year.months)[look.month - 1]
    return month if look.period == "month" else _("the year up to {month}").format(month=month)


def line_rows(year: ReportedYear, look: Look) -> Rows:
    """Lay out P1 to P11: the period, and the month-end before it."""
    now, before = year.report(look.month, look.period), earlier(year, look)
    rows = tuple(
        (line, name, line_value(line, now), "–" if before is None else line_value(line, before))
        for line, name in line_names().items()
    )
    heads = (_("line"), _("what"), when(year, look), _("before"))
    caption = _("Portfolio report, {when}; roubles").format(when=when(year, look))
    return Rows(caption, heads, tuple(line_names()), rows)


def earlier(year: ReportedYear, look: Look) -> Report | None:
    """Give the report one month before, over a period of the same kind; None in the first."""
    return year.report(look.month - 1, look.period) if look.month > 1 else None


def line_value(line: str, report: Report) -> str:
    """Write a line's value as it stands in the report.

    Counts as they are, P10 in months, everything else in whole roubles.
    """
    value = report.lines[line]
    if isnan(value):
        return "–"
    if line in COUNTS:
        return f"{value:,.0f}".replace(",", " ")
    return f"{value:.1f}" if line in {MONTHS, OFFICERS} else whole_roubles(value)


def ageing_rows(year: ReportedYear, look: Look) -> Rows:
    """Lay out P12 to P16: number, balance, rate, reserve (MON-8)."""
    lines = year.report(look.month, look.period).ageing
    rows = tuple(
        (key, line.name, str(line.number), whole_roubles(line.balance),
         "" if line.reserve_rate is None else f"{float(line.reserve_rate):.0%}",
         whole_roubles(line.reserve))
        for key, line in lines.items()
    )
    heads = (_("line"), _("days late"), _("(A) loans"), _("(B) balance"), _("(C) rate"),
             _("(D) reserve"))
    caption = _("Late loans by age at the end of {month}; roubles").format(
        month=month_names(year.months)[look.month - 1])
    return Rows(caption, heads, tuple(lines), rows)


def ratio_table(year: ReportedYear, look: Look) -> pd.DataFrame:
    """Lay out the ratios: the period, and the one before it."""
    now, before = year.report(look.month, look.period), earlier(year, look)
    return pd.DataFrame(
        {
            when(year, look): [ratio_value(key, now) for key in ratio_names()],
            _("before"): [
                "–" if before is None else ratio_value(key, before) for key in ratio_names()],
        },
        index=pd.Index(list(names_of_ratios().values()), name=_("ratio")),
    )  # fmt: skip


def ratio_value(key: str, report: Report) -> str:
    """Write a ratio: as per cent, or in roubles where it is a cost of one loan or borrower.

    What costs are set against is left open in a period in which none were paid.
    """
    value = report.ratios[key]
    if isnan(value) or (key in OF_COSTS and not report.ratios["operating_cost"]):
        return "–"
    if key in KOPECKS:
        return whole_roubles(value)
    if key in RATES:
        return f"{value:.2f}"
    return percent(value)


def matrix(year: ReportedYear, period: Period) -> pd.DataFrame:
    """Lay out every line and ratio month by month, a column for each."""
    columns = {}
    for month, name in enumerate(month_names(year.months), 1):
        report = year.report(month, period)
        columns[name] = [
            *(line_value(line, report) for line in line_names()),
            *(whole_roubles(line.balance) for line in report.ageing.values()),
            *(ratio_value(key, report) for key in ratio_names()),
        ]
    late = [_("{line} (B) {days} days").format(line=key, days=line.name)
            for key, line in year.report(1, period).ageing.items()]  # fmt: skip
    index = [*(f"{line} {name}" for line, name in line_names().items()), *late,
             *names_of_ratios().values()]  # fmt: skip
    return pd.DataFrame(columns, index=pd.Index(index, name=_("line")))


def ratios_page(year: ReportedYear, look: Look, *, all_months: bool) -> str:
    """Show the ratios, and all months beside each other when they are wanted, as HTML."""
    tables = [html_table(ratio_table(year, look), _("Ratios"))]
    if all_months:
        months = matrix(year, look.period)
        tables.append(html_table(months, _("Month by month; roubles, per cent")))
    return side_by_side(*tables)


def in_words(year: ReportedYear, look: Look) -> str:
    """Write the report and its ratios as plain text."""
    rows = (*line_rows(year, look).cells, *ageing_rows(year, look).cells)
    told = [" | ".join(cells) for cells in rows]
    return "\n".join([*told, ratio_table(year, look).to_string()])


def loan_rows(year: ReportedYear, look: Look, behind: Behind) -> Rows:
    """Lay out the loans behind a line: whose, since when, how much of it, and how late."""
    result = year.result
    given = {loan: int(result.log.day[year.events_of(loan)[0]]) for loan in behind.loan.tolist()}
    rows = tuple(
        (*_person(year, client), f"{result.scenario.opening + timedelta(given[loan])}",
         whole_roubles(part), whole_roubles(outstanding), str(days) if days else "–")
        for loan, client, part, outstanding, days in _each(behind)
    )
    heads = (_("client"), _("business"), _("lent on"), _("part of {line}").format(line=look.line),
             _("outstanding"), _("days late"))
    return Rows(_caption(look, behind), heads, tuple(str(loan) for loan in behind.loan), rows)


def _each(behind: Behind) -> Sequence[tuple[int, ...]]:
    columns = (behind.loan, behind.client, behind.part, behind.outstanding, behind.days_late)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def _person(year: ReportedYear, client: int) -> tuple[str, str]:
    if client == NONE:
        return "–", "–"
    person = year.result.clients[client]
    return person.name, person.family.name.lower()


def _caption(look: Look, behind: Behind) -> str:
    if look.line == OFFICERS:
        return _("P11 counts officers: no loans stand behind it.")
    if not len(behind):
        return _("No loan stands behind {line}.").format(line=look.line)
    text = _("Behind {line}: {n} loans, {sum} roubles. The largest part stands first.")
    return text.format(line=look.line, n=len(behind), sum=whole_roubles(int(behind.part.sum())))
