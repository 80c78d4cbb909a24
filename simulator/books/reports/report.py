"""The portfolio report P1-P16 of any period, with its ratios, from the log alone (MON-7..10)."""

from dataclasses import dataclass
from fractions import Fraction
from math import nan
from typing import Literal

import numpy as np

from simulator.books.log.card import Card
from simulator.books.log.columns import is_any
from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.books.log.periods import Flows, flows, month_ends
from simulator.books.reports.ageing import ageing_lines
from simulator.books.reports.balances import Balances, walk
from simulator.books.reports.income import cost_ratios, statement_of
from simulator.books.reports.ratios import quality_ratios, repayment_ratios, reserve_ratios
from simulator.books.reports.report_card import line_names, report_card
from simulator.books.reports.unknown import Ratios, unknown
from simulator.rules.ground.money import round_kopecks
from simulator.rules.ground.validation import InputError
from simulator.rules.house.bands import Bands
from simulator.rules.house.reserve import AgeingLine

DAYS_A_MONTH = Fraction(365, 12)
Average = Literal["ends", "month_ends"]
Lines = dict[str, float]


@dataclass(frozen=True)
class Report:
    """The state of the portfolio at the close of ``day``, and what happened since ``since``.

    Attributes
    ----------
    day, since : int
        Last and first day of the period.
    lines : dict of str to number
        P1 to P11: kopecks, counts, months (P10), officers (P11). P9 and P10 are ``nan`` when no
        loan was made. ``line_names`` says what each is.
    ageing : dict of str to AgeingLine
        P12 to P16, each with number (A), balance (B), reserve_rate (C), reserve (D).
    ratios : dict of str to float
        ``arrears``, ``par``, ``loan_loss`` and ``reserve`` of MON-10; ``par_P12`` ... band by
        band, adding up to ``par``; ``par30`` ... cumulative, more than so many days late. Then
        ``held_reserve`` and ``risk_coverage`` (the reserve held over outstanding, and over the
        balance more than 30 days late), ``repaid_on_time``, ``repaid_in_30_days`` (instalments
        due up to 30 days before ``day``), ``current_recovery``, and the costs of
        ``cost_ratios``. ``nan`` where there is nothing to divide by.
    """

    day: int
    since: int
    lines: Lines
    ageing: dict[str, AgeingLine]
    ratios: Ratios

    @property
    def unknown(self) -> dict[str, str]:
        """The lines and ratios that cannot be computed, each with what is missing."""
        return unknown(self.lines, self.ratios)

    @property
    def _card(self) -> Card:
        return report_card((self.since, self.day), self.lines, self.ratios, self.unknown)

    def __repr__(self) -> str:
        return repr(self._card)

    def _repr_html_(self) -> str:
        return self._card.html


def portfolio_report(
    log: Log, day: int, since: int, bands: Bands, average: Average = "ends",
    officers: float | None = None,
) -> Report:  # fmt: skip
    """Report on the period ``since`` .. ``day``, as it stood at the close of ``day``.

    Parameters
    ----------
    bands : tuple of Band
        The policy's ageing table.
    average : {"ends", "month_ends"}
        P5 as (start + end) / 2, or as the mean of the period's month-ends (MON-7 allows both).
    officers : float, optional
        P11 where the log does not say who was hired when.

    Raises
    ------
    InputError
        For a period that ends before it begins, or an unknown way to average.
    """
    moved = flows(log, since, [day])
    start, end = walk(log, [since - 1, day])
    average_outstanding = _average_outstanding(log, start, end, average)
    at_work = _average_officers(log, since, day) if officers is None else officers
    lines = _stocks(end) | _made(log, since, day, moved)
    lines |= {"P5": average_outstanding, "P11": at_work}
    ageing = {line.line or line.name: line for line in ageing_lines(end, bands)}
    ratios = (
        quality_ratios(lines, ageing, end)
        | reserve_ratios(log, end)
        | repayment_ratios(log, since, day)
        | cost_ratios(statement_of(log.start, moved), lines, (start.loans + end.loans) / 2)
    )
    named = {name: lines[name] for name in line_names()}
    return Report(day, since, named, ageing, Ratios(ratios))


def _stocks(end: Balances) -> Lines:
    """P3, P4, P6 and P7: what stands at the close."""
    return {
        "P3": end.loans,
        "P4": int(end.outstanding.sum()),
        "P6": int(end.arrears.unpaid.sum()),
        "P7": end.at_risk(),
    }


def _made(log: Log, since: int, day: int, moved: Flows) -> Lines:
    """P1, P2, P8, and P9 and P10 of the loans made in the period."""
    lent = int(moved.total("principal", Kind.DISBURSED)[0])
    loans = int(moved.count(Kind.DISBURSED)[0])
    rows = is_any(log.kind, Kind.DISBURSED) & (log.day >= since) & (log.day <= day)
    days = int((log.due[rows].astype(np.int64) - log.day[rows]).sum())
    return {
        "P1": lent,
        "P2": loans,
        "P8": int(moved.total("principal", Kind.WRITTEN_OFF)[0]),
        "P9": round_kopecks(Fraction(lent, loans)) if loans else nan,
        "P10": float(days / loans / DAYS_A_MONTH) if loans else nan,
    }


def _average_outstanding(log: Log, start: Balances, end: Balances, average: Average) -> int:
    if average == "ends":
        stood = [start, end]
    elif average == "month_ends":
        stood = list(walk(log, month_ends(log.start, start.day + 1, end.day)))
    else:
        raise InputError(f'average: {average!r} is not known; "ends" or "month_ends"')
    return round_kopecks(Fraction(sum(int(each.outstanding.sum()) for each in stood), len(stood)))


def _average_officers(log: Log, since: int, day: int) -> float:
    """Officers at work, averaged over the days of the period."""
    days = 0
    for kind, sign in ((Kind.HIRED, 1), (Kind.OFFICER_LEFT, -1)):
        from_day = log.day[is_any(log.kind, kind)].astype(np.int64)
        days += sign * int(np.clip(day + 1 - np.maximum(from_day, since), 0, None).sum())
    return days / (day + 1 - since)
