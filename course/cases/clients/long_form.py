"""The confidential questionnaire of 45 items as one of the forms of DOC-5."""

import typing
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from course.cases.clients.paper_forms import Asked, FormPart, Kind, PaperForm, written_forms
from course.language import _
from simulator.rules.client.questionnaire import Finance, form_items
from simulator.rules.ground.form import Business, Personal

KEY = "confidential"
PARTS = {"personal": _("Person"), "business": _("Business"), "finance": _("Finance")}
CLASSES = {"personal": Personal, "business": Business, "finance": Finance}
SHARES = ("largest_buyer_share", "imported_share")
"""Shares, which people write in per cent."""

ROUBLES = (
    "family_costs", "family_income", "debt_outstanding", "debt_payment", "good_sales",
    "average_sales", "poor_sales", "cash", "stock", "on_consignment", "purchase_amount",
    "purchase_transport", "other_transport", "wages", "owner_wage", "rent", "tax", "other_costs",
    "spoiled_goods",
)  # fmt: skip
"""The answers that are amounts."""

_COLUMNS = (_("from whom"), _("when"), _("amount, roubles"), _("term"), _("still owed, roubles"))
_HALF = (
    "birth_date", "married", "children_ages", "years_at_home", "trading_days", "sales_for",
    "borrowed_before", "has_debts",
)  # fmt: skip
_LONG = (
    "relatives", "possessions", "fixed_assets", "goods", "suppliers", "buyers", "buys_at",
    "loan_purpose", "why_on_time", "fallback", "registered_address", "home_address",
)  # fmt: skip


@cache
def long_form() -> PaperForm:
    """Give the questionnaire of 45 items as a form.

    Examples
    --------
    >>> len(long_form().items), long_form().item("rent").number
    (60, 42)
    """
    parts = tuple(
        FormPart(title, tuple(asked_for(part, name) for _item, place, name in form_items()
                              if place == part))
        for part, title in PARTS.items()
    )  # fmt: skip
    about = _("On the visit, with the client. Figures are roubles a month, unless said otherwise.")
    signed = ("client", "officer", "date")
    return PaperForm(KEY, "Confidential questionnaire", about, parts, signed)


def forms() -> dict[str, PaperForm]:
    """Give the four forms of DOC-5, in the order in which a client meets them.

    Examples
    --------
    >>> list(forms())
    ['interview', 'borrower', 'confidential', 'guarantor']
    """
    written = written_forms()
    return {"interview": written["interview"], "borrower": written["borrower"],
            KEY: long_form(), "guarantor": written["guarantor"]}  # fmt: skip


def asked_for(part: str, name: str) -> Asked:
    """Say how an answer of the questionnaire is asked for, from its type."""
    item = next(item for item, place, each in form_items() if (place, each) == (part, name))
    hint = hint_of(part, name)
    kind: Kind = "text" if name in _LONG else "line"
    more: dict[str, Any] = {"lines": 2} if name in _LONG else {}
    if hint is bool:
        kind = "yes_no"
    elif typing.get_origin(hint) is Literal:
        kind, more = "one_of", {"choices": typing.get_args(hint)}
    elif name == "past_loans":
        kind, more = "rows", {"columns": _COLUMNS, "count": 4}
    elif name == "season":
        kind = "months"
    units = {"season": _(", % of an ordinary month")} | dict.fromkeys(SHARES, ", %")
    title = item.title + units.get(name, "")
    half = name in _HALF or name in ROUBLES or is_number(part, name)
    return Asked(name, title, kind, item.number, half=half, added=item.beyond, **more)


@cache
def hint_of(part: str, name: str) -> Any:
    """Give the type of an answer."""
    return typing.get_type_hints(CLASSES[part])[name]


def is_number(part: str, name: str) -> bool:
    """Tell whether an answer is a number with a point, such as years or a share."""
    hint = hint_of(part, name)
    return Decimal in (hint, *typing.get_args(hint))
