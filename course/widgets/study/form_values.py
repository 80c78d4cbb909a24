"""A questionnaire as what stands in a form's boxes, and back again without losing an answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from course.language import _
from course.widgets.kit.typed import Number
from simulator.rules.client.answered import questions
from simulator.rules.client.questionnaire import Questionnaire, form_items
from simulator.rules.ground.money import as_roubles, roubles

Kind = Literal["roubles", "plain", "percent", "share"]
"""How an answer is shown: in roubles, as it is, in per cent, a share in per cent."""

KINDS: dict[str, Kind] = {
    "sales_for": "plain",
    "trading_days": "plain",
    "purchases": "plain",
    "smallest_mark_up": "percent",
    "average_mark_up": "percent",
    "largest_mark_up": "percent",
    "largest_buyer_share": "share",
    "imported_share": "share",
}
"""All other answers are amounts of roubles."""

SALES = (
    "good_sales", "average_sales", "poor_sales", "sales_for", "trading_days",
    "smallest_mark_up", "average_mark_up", "largest_mark_up", "largest_buyer_share",
)  # fmt: skip
COSTS = (
    "purchases", "purchase_amount", "purchase_transport", "other_transport", "wages",
    "owner_wage", "rent", "tax", "other_costs", "spoiled_goods", "imported_share",
    "cash", "stock", "on_consignment",
)  # fmt: skip
HOME = ("family_costs", "family_income", "debt_payment", "debt_outstanding")
ANSWERS = (*SALES, *COSTS, *HOME)
SEASON = tuple(f"season_{month}" for month in range(1, 13))


@dataclass(frozen=True)
class Place:
    """Where an answer stands in the questionnaire, and what it is called on the form."""

    part: str
    label: str


@cache
def places() -> dict[str, Place]:
    """Find each answer of the panel in the form.

    Examples
    --------
    >>> places()["rent"]
    Place(part='finance', label='42 Rent')
    """
    return {
        name: Place(part, f"{item.number} {_(item.title)}")
        for item, part, name in form_items()
        if name in ANSWERS
    }


def shown(form: Questionnaire) -> dict[str, Any]:
    """Give what stands in the boxes for a questionnaire.

    Returns
    -------
    dict
        Roubles, per cent, counts, None where nobody has answered; ``season_1`` to ``season_12``
        in per cent.
    """
    parts = {name: getattr(form, place.part) for name, place in places().items()}
    values = {name: None if name in part.unanswered else _show(name, getattr(part, name))
              for name, part in parts.items()}  # fmt: skip
    season = {name: _percent(share)
              for name, share in zip(SEASON, form.finance.season, strict=True)}  # fmt: skip
    return values | season


def merged(form: Questionnaire, values: Mapping[str, Any]) -> Questionnaire:
    """Give the questionnaire with the boxes' answers in it.

    Only answers whose box shows something else than before are changed: kopecks or thirds that no
    box can show stay as they were.

    Raises
    ------
    InputError
        For answers that contradict each other, such as good sales below poor ones.
    """
    before = shown(form)
    new = {name: value for name, value in values.items() if value != before.get(name, value)}
    season = tuple(
        Decimal(new[name]) / 100 if name in new else share
        for name, share in zip(SEASON, form.finance.season, strict=True)
    )
    parts: dict[str, dict[str, Any]] = {
        "personal": {}, "business": {}, "finance": {"season": season}}
    for name, place in places().items():
        if name in new:
            parts[place.part][name] = _read(name, new[name])
    for part, answers in parts.items():
        answers["unanswered"] = _still_open(getattr(form, part), part, new)
    if any(new.get(name) for name in ("debt_payment", "debt_outstanding")):
        parts["business"] |= {"has_debts": True, "unanswered": tuple(
            name for name in parts["business"]["unanswered"] if name != "has_debts")}
    changed = {part: replace(getattr(form, part), **answers) for part, answers in parts.items()}
    return replace(form, **changed)


def _still_open(before: Any, part: str, new: Mapping[str, Any]) -> tuple[str, ...]:
    """List what a part leaves unanswered, once the boxes' new answers are in."""
    emptied = {name for name, value in new.items() if value is None}
    here = {name for name in emptied if name in places() and places()[name].part == part}
    still = here | {name for name in before.unanswered if new.get(name) is None}
    return tuple(name for name in questions(type(before)) if name in still)


def _show(name: str, answer: Any) -> Any:
    kind = KINDS.get(name, "roubles")
    if kind == "roubles":
        return as_roubles(answer)
    if kind == "percent":
        return answer
    return _percent(answer) if kind == "share" else answer


def _percent(share: Decimal) -> Number:
    """Give a share in per cent, to the hundredth that its box can show."""
    percent = round(share * 100, 2)
    return int(percent) if percent == int(percent) else percent


def _read(name: str, value: Any) -> Any:
    kind = KINDS.get(name, "roubles")
    if kind == "percent":
        return value if value is None else Decimal(value)
    if value is None:
        return 0  # and named among what is not answered
    if kind == "roubles":
        return roubles(value)
    return Decimal(value) / 100 if kind == "share" else value
