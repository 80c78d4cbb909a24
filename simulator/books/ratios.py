"""Ratios of the portfolio report: quality (MON-10), reserve held, repayment."""

from collections.abc import Mapping
from typing import Any

from simulator.books.balances import Balances
from simulator.books.columns import ratio
from simulator.books.ledger import Log
from simulator.books.levels import held_reserve
from simulator.books.repayment import current_recovery_rate, repayment_rate
from simulator.rules.reserve import AgeingLine

THRESHOLDS = (0, 30, 60, 90, 120)


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
