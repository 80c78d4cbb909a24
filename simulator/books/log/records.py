"""Records as a DataFrame: a row each, a column for each field and each plain property."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import singledispatch
from typing import Any

import pandas as pd

from simulator.rules.ground.validation import InputError, shown

PLAIN = (int, float, str, date, Decimal, Fraction, type(None))


@singledispatch
def to_frame(anything: object) -> pd.DataFrame:
    """Show a log, schedule, report, ageing table, monthly table, ... as a DataFrame.

    Rooms further up add their own types with ``to_frame.register``.

    Parameters
    ----------
    anything : object
        Besides the kit's own types: a list or tuple of records (dataclasses or named tuples)
        becomes one row each; a dict of single values two columns, ``name`` and ``value``; a
        dict of records one row each.

    Raises
    ------
    InputError
        For a type nobody has said how to show.

    Examples
    --------
    >>> to_frame({"arrears": 0.04})
          name  value
    0  arrears   0.04
    """
    if is_dataclass(anything) and not isinstance(anything, type):
        return to_frame([anything])
    raise InputError(
        f"{shown(anything)} has no table; give a log, a schedule, a report or its parts"
    )


@to_frame.register
def _(frame: pd.DataFrame) -> pd.DataFrame:
    return frame


@to_frame.register(dict)
def _(values: dict) -> pd.DataFrame:
    if values and all(_is_record(each) for each in values.values()):
        return to_frame(list(values.values()))
    return pd.DataFrame({"name": list(values), "value": [_plain(v) for v in values.values()]})


@to_frame.register(list)
@to_frame.register(tuple)
def _(records: list | tuple) -> pd.DataFrame:
    rows = [records] if _is_record(records) else list(records)
    if not all(_is_record(each) for each in rows):
        raise InputError("a list becomes a table when each item is a record with named fields")
    return pd.DataFrame([_row(each) for each in rows])


def _is_record(value: object) -> bool:
    return hasattr(value, "_fields") or (is_dataclass(value) and not isinstance(value, type))


def _row(record: Any) -> dict[str, Any]:
    """Give fields, then what the record's properties make of them, where that is one figure."""
    row = {name: _plain(getattr(record, name)) for name in _fields(record)}
    told = {name: getattr(record, name) for name in _properties(type(record))}
    return row | {name: _plain(each) for name, each in told.items() if isinstance(each, PLAIN)}


def _fields(record: Any) -> Iterable[str]:
    return getattr(record, "_fields", None) or [each.name for each in fields(record)]


def _properties(kind: type) -> list[str]:
    names = [name for base in reversed(kind.__mro__) for name in vars(base)]
    return [n for n in names if isinstance(getattr(kind, n), property) and not n.startswith("_")]


def _plain(value: Any) -> Any:
    """Show an exact share as a decimal figure, and a record within a record by its name."""
    if isinstance(value, Fraction):
        return float(value)
    return getattr(value, "name", value) if _is_record(value) else value
