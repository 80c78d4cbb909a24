"""What a year of the branch cost and earned, and what more or fewer officers make of it."""

from collections.abc import Mapping

import pandas as pd

from course.display import Shown, table
from course.figures.kit.amounts import percent, whole_roubles
from course.language import _
from simulator.books.reports.report import Report

RATIOS = {
    "operating_cost": _("operating costs"),
    "loan_loss": _("written off"),
    "portfolio_yield": _("interest and penalties received"),
}


def costs_of_year(report: Report) -> Shown:
    """Show the branch's own costs and income as parts of the average portfolio (PRI-1)."""
    rows = {name: percent(report.ratios[key]) for key, name in RATIOS.items()}
    rows[_("income ÷ expenses (self-sufficiency)")] = percent(report.ratios["self_sufficiency"])
    rows[_("average portfolio, roubles")] = whole_roubles(report.lines["P5"])
    frame = pd.DataFrame(
        {_("in the year"): rows.values()}, index=pd.Index(rows, name=_("of the average portfolio"))
    )
    return table(frame, _("What the year of our branch cost and earned"))


def officers_compared(reports: Mapping[int, Report]) -> Shown:
    """Set years with different numbers of officers side by side (STA-3, STA-5)."""
    rows = {
        _("loans made (P2)"): [f"{each.lines['P2']}" for each in reports.values()],
        _("clients with a loan, per officer"): [
            f"{each.lines['P3'] / officers:.0f}" if officers else "–"
            for officers, each in reports.items()],
        _("R1: cost per rouble lent"): _ratio(reports, "cost_per_rouble_lent"),
        _("R2: cost per loan, roubles"): [
            whole_roubles(each.ratios["cost_per_loan"]) for each in reports.values()],
        _("repaid on the due day"): _ratio(reports, "repaid_on_time"),
        _("written off, of the portfolio"): _ratio(reports, "loan_loss"),
        _("income ÷ expenses"): _ratio(reports, "self_sufficiency"),
    }  # fmt: skip
    columns = [_("{n} officers").format(n=officers) for officers in reports]
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis(_("the year"))
    return table(frame, _("The same branch, the same luck, with more or fewer officers"))


def _ratio(reports: Mapping[int, Report], key: str) -> list[str]:
    return [percent(each.ratios[key]) for each in reports.values()]
