"""How far numbers and days may go, and the same limits for the fields of every checked input.

Wide enough for any lender, narrow enough that no sum, day or rate can leave what the kit can
reckon with. A field may set narrower ones of its own.
"""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic_core import PydanticKnownError, core_schema

MOST = 10**15
"""Kopecks: ten million million roubles. Any other number stays below it too."""

MOST_DAYS = 36_525
"""A hundred years: the longest time between two days."""

FIRST_DATE, LAST_DATE = date(1900, 1, 1), date(2200, 12, 31)

_NUMBERS = {"int": "a whole number", "float": "a number", "decimal": "a number"}


def within_limits(schema: Any) -> Any:
    """Give a field's schema back with the kit's limits, and with words for what breaks them."""
    if isinstance(schema, list):
        return [within_limits(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kind = schema.get("type")
    if kind in _OF_KIND:
        return _OF_KIND[kind](schema)
    inner = {key: within_limits(each) for key, each in schema.items() if key != "metadata"}
    return {**schema, **inner} if kind != "union" else _union(schema, inner)


def _limited(schema: dict[str, Any]) -> Any:
    """Bound a number on both sides."""
    kind, bounds = schema["type"], dict(schema)
    if "ge" not in bounds and "gt" not in bounds:
        bounds["ge"] = Decimal(-MOST) if kind == "decimal" else -MOST
    if "le" not in bounds and "lt" not in bounds:
        bounds["le"] = Decimal(MOST) if kind == "decimal" else MOST
    if kind != "int":
        bounds["allow_inf_nan"] = False
    checked = core_schema.no_info_before_validator_function(_no_truth, bounds)
    return core_schema.custom_error_schema(
        checked, "should_be", custom_error_message=f"{_NUMBERS[kind]}{_range(bounds)}"
    )


def _range(bounds: dict[str, Any]) -> str:
    """Say in words what a number's bounds allow.

    Examples
    --------
    >>> _range({"ge": 1, "le": 3650}), _range({"gt": 0, "le": MOST}), _range({"ge": -MOST})
    (' from 1 to 3650', ' above 0', '')
    """
    low, high = bounds.get("ge"), bounds.get("le")
    closed = high if high is not None and high < MOST else None
    if low is not None and low > -MOST and closed is not None:
        return f" from {low} to {closed}"
    said = [] if low is None or low <= -MOST else [f"at least {low}"]
    said += [f"above {bounds['gt']}"] if "gt" in bounds else []
    said += [f"below {bounds['lt']}"] if "lt" in bounds else []
    said += [f"at most {closed}"] if closed is not None else []
    return "".join(f" {' and '.join(said)}" for _any in said[:1])


def _dated(schema: dict[str, Any]) -> Any:
    bounded = {"ge": FIRST_DATE, "le": LAST_DATE, **schema}
    checked = core_schema.no_info_before_validator_function(_no_number, bounded)
    words = f"a date from {FIRST_DATE.year} to {LAST_DATE.year}, such as 2001-02-26"
    return core_schema.custom_error_schema(checked, "should_be", custom_error_message=words)


def _union(schema: dict[str, Any], inner: dict[str, Any]) -> Any:
    """Let a choice between plain kinds (a date or a day number) fail in one sentence."""
    words = [each.get("custom_error_message") for each in inner["choices"]]
    checked: Any = {**schema, **inner}
    if not all(words):
        return checked
    said = " or ".join(words)
    return core_schema.custom_error_schema(checked, "should_be", custom_error_message=said)


def _no_truth(value: object) -> object:
    """Refuse True and False, which Python takes for 1 and 0."""
    if value is True or value is False:
        raise PydanticKnownError("int_type")
    return value


def _no_number(value: object) -> object:
    """Refuse a number where a date is wanted: it is no count of seconds since 1970."""
    if not isinstance(value, (date, str)):
        raise PydanticKnownError("date_type")
    return value


def _finite_fraction(value: object) -> object:
    """Refuse what is no number, and a number beyond the limits."""
    if isinstance(value, bool) or (isinstance(value, float) and not math.isfinite(value)):
        raise PydanticKnownError("float_type")
    if isinstance(value, (int, float, Decimal)) and not -MOST <= value <= MOST:
        raise PydanticKnownError("less_than_equal", {"le": MOST})
    return value


def _fraction(schema: Any) -> Any:
    return core_schema.no_info_before_validator_function(_finite_fraction, schema)


def _strict(schema: Any) -> Any:
    """Take nothing but text: bytes are none."""
    return {**schema, "strict": True}


def _answer(schema: Any) -> Any:
    return core_schema.no_info_before_validator_function(_yes_or_no, schema)


def _yes_or_no(value: object) -> object:
    """Take True and False, and the words yes and no as a form holds them; 1 is neither."""
    if not isinstance(value, (bool, str)):
        raise PydanticKnownError("bool_type")
    return value


_OF_KIND = {
    **dict.fromkeys(_NUMBERS, _limited),
    "fraction": _fraction,
    "date": _dated,
    "bool": _answer,
    "str": _strict,
}
