"""``to_frame``: anything the kit computes as a pandas DataFrame. Amounts stay whole kopecks.

Here stand the tables of the books; those of the rules are in `rule_frames`.
"""

from dataclasses import fields
from datetime import date

import numpy as np
import pandas as pd

from simulator.books.log.events import Cause, Kind
from simulator.books.log.ledger import NO_DAY, NONE, Log
from simulator.books.reports.balances import Balances
from simulator.books.reports.group_book import Act, GroupBook
from simulator.books.reports.income import IncomeStatement
from simulator.books.reports.monthly import MonthlyTable
from simulator.books.reports.report import Report
from simulator.books.reports.report_card import line_names
from simulator.books.reports.unknown import Ratios, unknown, why_unknown
from simulator.books.rule_frames import to_frame

__all__ = ["to_frame"]


@to_frame.register
def _(log: Log) -> pd.DataFrame:
    """The design's columns in the design's order."""
    return pd.DataFrame(
        {
            "day": log.day,
            "date": _dates(log.start, log.day),
            "kind": _names(log.kind, Kind),
            "rule": pd.Categorical.from_codes(log.rule, list(log.rules)),
            "cause": _names(log.cause, Cause),
            "loan": _known(log.loan, NONE),
            "client": _known(log.client, NONE),
            "group": _known(log.group, NONE),
            "officer": _known(log.officer, NONE),
            "due": _known(log.due, NO_DAY),
            "amount": log.amount,
            "principal": log.principal,
            "interest": log.interest,
            "penalty": log.penalty,
            "fee": log.fee,
        }
    )


@to_frame.register
def _(book: GroupBook) -> pd.DataFrame:
    """One row an entry of a village bank's treasurer; amounts in kopecks."""
    return pd.DataFrame(
        {
            "day": book.day,
            "group": book.group,
            "member": _known(book.member, NONE),
            "act": pd.Categorical.from_codes(book.act, [act.name.lower() for act in Act]),
            "principal": book.principal,
            "interest": book.interest,
        }
    )


@to_frame.register
def _(report: Report) -> pd.DataFrame:
    """P1 to P11; the other parts are frames of their own: ``.ageing``, ``.ratios``."""
    lines = [(line, name, report.lines[line]) for line, name in line_names().items()]
    frame = pd.DataFrame(lines, columns=["line", "name", "value"], dtype=object)
    return _with_reasons(frame, "line")


@to_frame.register
def _(ratios: Ratios) -> pd.DataFrame:
    return _with_reasons(pd.DataFrame(ratios.items(), columns=["name", "value"]), "name")


def _with_reasons(frame: pd.DataFrame, key: str) -> pd.DataFrame:
    """Write "–" for what cannot be computed, and beside it why."""
    missing = unknown(dict(zip(frame[key], frame["value"], strict=True)))
    if missing:
        frame["note"] = [missing.get(each, "") for each in frame[key]]
        known = frame["value"].notna()
        frame["value"] = frame["value"].astype(object).where(known, "–")
    return frame


@to_frame.register
def _(table: MonthlyTable) -> pd.DataFrame:
    return _with_date(table)


@to_frame.register
def _(statement: IncomeStatement) -> pd.DataFrame:
    frame = _with_date(statement)
    frame.insert(list(frame).index("provisions"), "income", statement.income)
    sufficient = pd.Series(statement.self_sufficiency)
    known = sufficient.notna()
    frame = frame.assign(
        expenses=statement.expenses,
        surplus=statement.surplus,
        self_sufficiency=sufficient if known.all() else sufficient.astype(object).where(known, "–"),
    )
    no_expenses = why_unknown()["self_sufficiency"]
    return frame if known.all() else frame.assign(note=np.where(known, "", no_expenses))


@to_frame.register
def _(held: Balances) -> pd.DataFrame:
    """One row for each loan that owes something."""
    loans = np.flatnonzero((held.outstanding > 0) | (held.unpaid > 0))
    return pd.DataFrame(
        {
            "loan": loans,
            "outstanding": held.outstanding[loans],
            "unpaid": held.unpaid[loans],
            "oldest_due": _known(held.oldest_due[loans], NO_DAY),
            "days_late": held.days_late[loans],
        }
    )


def _dates(start: date, day: np.ndarray) -> np.ndarray:
    return np.datetime64(start, "s") + day.astype("timedelta64[D]")


def _names(codes: np.ndarray, names: type[Kind] | type[Cause]) -> pd.Categorical:
    return pd.Categorical.from_codes(codes, [each.name.lower() for each in names])


def _known(numbers: np.ndarray, unknown: int) -> pd.arrays.IntegerArray:
    """Nullable whole numbers: what the log codes as "none" becomes missing."""
    return pd.arrays.IntegerArray(numbers.astype(np.int32), numbers == unknown)


def _with_date(table: MonthlyTable | IncomeStatement) -> pd.DataFrame:
    """One row per closing day, its date beside it."""
    columns = {each.name: getattr(table, each.name) for each in fields(table)}
    frame = pd.DataFrame({name: columns[name] for name in columns if name != "start"})
    frame.insert(list(frame).index("day") + 1, "date", _dates(table.start, table.day))
    return frame
