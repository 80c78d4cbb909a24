"""``to_frame``: anything the kit computes as a pandas DataFrame. Amounts stay whole kopecks.

Here stand the tables of the books; those of the rules are in `rule_frames`.
"""

from dataclasses import fields
from datetime import date

import numpy as np
import pandas as pd

from simulator.books.balances import Balances
from simulator.books.events import Cause, Kind
from simulator.books.group_book import Act, GroupBook
from simulator.books.income import IncomeStatement
from simulator.books.ledger import NO_DAY, NONE, Log
from simulator.books.monthly import MonthlyTable
from simulator.books.report import Report, line_names
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
    return pd.DataFrame(lines, columns=["line", "name", "value"], dtype=object)


@to_frame.register
def _(table: MonthlyTable) -> pd.DataFrame:
    return _with_date(table)


@to_frame.register
def _(statement: IncomeStatement) -> pd.DataFrame:
    frame = _with_date(statement)
    frame.insert(list(frame).index("provisions"), "income", statement.income)
    return frame.assign(
        expenses=statement.expenses,
        surplus=statement.surplus,
        self_sufficiency=statement.self_sufficiency,
    )


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
