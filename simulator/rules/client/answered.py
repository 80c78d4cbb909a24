"""What a client's form does not answer yet: a question not answered is not zero (DOC-6)."""

from __future__ import annotations

from dataclasses import MISSING, fields, replace
from typing import Any

from simulator.language import _
from simulator.rules.client.questionnaire import Questionnaire, form_items
from simulator.rules.ground.validation import InputError

NEEDED = (
    "family_costs", "family_income", "debt_payment", "good_sales", "average_sales", "poor_sales",
    "purchases", "purchase_amount", "purchase_transport", "other_transport", "wages", "rent",
    "tax", "other_costs", "spoiled_goods",
)  # fmt: skip
"""What net income and the family's need are made of: items 9, 10, 28 and 35 to 45."""

STATED = ("sales_for", "trading_days", "season")
"""Answers that hold as they stand on the form until somebody changes them."""


class UnansweredError(InputError):
    """Nothing can be concluded yet; the message names the questions without an answer."""


def questions(part: Any) -> tuple[str, ...]:
    """List the questions of a part whose field holds something even where nobody has answered.

    Examples
    --------
    >>> from simulator.rules.ground.form import Business
    >>> [name for name in questions(Business) if "debt" in name]
    ['has_debts', 'debt_outstanding', 'debt_payment']
    """
    asked = {name for _item, _part, name in form_items()} - set(STATED)
    empty: tuple[Any, ...] = ("", None, ())
    return tuple(
        each.name for each in fields(part)
        if each.name in asked and (each.default is MISSING or each.default not in empty)
    )  # fmt: skip


def missing(form: Questionnaire) -> tuple[str, ...]:
    """Name what is not answered and net income rests on, as the form calls it.

    Examples
    --------
    >>> from simulator.rules.client.questionnaire import Finance
    >>> sales = {"good_sales": 3, "average_sales": 2, "poor_sales": 1}
    >>> missing(Questionnaire(client="Vera", finance=Finance(**sales, unanswered=("rent",))))
    ('42 Rent',)
    """
    return tuple(
        f"{item.number} {_(item.title)}" for item, part, name in form_items()
        if name in NEEDED and name in getattr(form, part).unanswered
    )  # fmt: skip


def not_yet(names: tuple[str, ...]) -> str:
    """Say which questions wait for an answer, and what waits for them."""
    return _("Nothing is said yet of net income and of a loan that fits. Not answered: items "
             "{names}. Where there is nothing, write 0.").format(names="; ".join(names))


def needs_answers(form: Questionnaire) -> None:
    """Refuse a form that does not answer what net income is made of.

    Raises
    ------
    UnansweredError
    """
    names = missing(form)
    if names:
        raise UnansweredError(not_yet(names))


def taken_as_nothing(form: Questionnaire) -> Questionnaire:
    """Give the form as if all were answered, for what does not depend on the answers."""
    parts = {part: replace(getattr(form, part), unanswered=())
             for part in ("personal", "business", "finance")}  # fmt: skip
    return replace(form, **parts)
