"""Ratios of the portfolio report: quality (MON-10), reserve held, repayment."""

from collections.abc import Mapping
from typing import Any

from simulator.books.log.columns import ratio
from simulator.books.log.ledger import Log
from simulator.books.reports.balances import Balances
from simulator.books.reports.levels import held_reserve
from simulator.books.reports.repayment import current_recovery_rate, repayment_rate
from simulator.language import _
from simulator.rules.house.reserve import AgeingLine

THRESHOLDS = (0, 30, 60, 90, 120)


def ratio_names() -> dict[str, str]:
    """What each ratio of the report says, in the reader's language (MON-10, STA-5)."""
    return {
        "arrears": _("Arrears rate: P6 / P4"),
        "par": _("Portfolio at risk, late at all: P7 / P4"),
        "par30": _("Portfolio at risk, more than 30 days late"),
        "par60": _("Portfolio at risk, more than 60 days late"),
        "par90": _("Portfolio at risk, more than 90 days late"),
        "par120": _("Portfolio at risk, more than 120 days late"),
        "loan_loss": _("Loan loss (write-off) ratio: P8 / P5"),
        "reserve": _("Reserve ratio: P16 D / P4"),
        "held_reserve": _("Reserve held / P4"),
        "risk_coverage": _("Risk coverage: reserve held / loans more than 30 days late"),
        "repaid_on_time": _("Repayment rate on the due day"),
        "repaid_in_30_days": _("Repayment rate within 30 days"),
        "current_recovery": _("Current recovery rate: all received / fallen due"),
        "cost_per_rouble_lent": _("R1: operating costs / P1"),
        "cost_per_loan": _("R2: operating costs / P2, kopecks"),
        "cost_per_borrower": _("Operating costs / average borrowers, kopecks"),
        "operating_cost": _("Operating cost ratio: costs of a year / P5"),
        "portfolio_yield": _("Portfolio yield: interest, penalties and fees of a year / P5"),
        "self_sufficiency": _("Operational self-sufficiency: income / expenses"),
    }


def quality_ratios(
    lines: Mapping[str, Any], ageing: Mapping[str, AgeingLine], end: Balances
) -> dict[str, float]:
    """Set arrears, loans at risk, losses and reserve against the portfolio (MON-10)."""
    outstanding = lines["P4"]
    par = {f"par{over or ''}": ratio(end.at_risk(over), outstanding) for over in THRESHOLDS}
    by_band = {
        f"par_{name}": ratio(line.balance, outstanding)
        for name, line in ageing.items()
        if name != "P16"
    }
    return {
        "arrears": ratio(lines["P6"], outstanding),
        **par,
        **by_band,
        "loan_loss": ratio(lines["P8"], lines["P5"]),
        "reserve": ratio(ageing["P16"].reserve, outstanding),
    }


def reserve_ratios(log: Log, end: Balances) -> dict[str, float]:
    """Set the reserve held against the portfolio and against the loans over 30 days late."""
    held = held_reserve(log, end.day)
    return {
        "held_reserve": ratio(held, int(end.outstanding.sum())),
        "risk_coverage": ratio(held, end.at_risk(over=30)),
    }


def repayment_ratios(log: Log, since: int, day: int) -> dict[str, float]:
    """How much of what fell due in the period came, on time and within 30 days."""
    seasoned = day - 30
    return {
        "repaid_on_time": repayment_rate(log, since, day, within=0),
        "repaid_in_30_days": (
            repayment_rate(log, since, seasoned) if seasoned >= since else float("nan")
        ),
        "current_recovery": current_recovery_rate(log, since, day),
    }
