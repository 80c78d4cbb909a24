"""The answers of the questionnaire as people write them, and back again: DOC-6 to the kopeck."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from course.cases.clients.long_form import CLASSES, ROUBLES, SHARES, hint_of, is_number
from course.cases.clients.paper_forms import Answers
from course.language import _
from simulator.rules.client.answered import questions
from simulator.rules.client.questionnaire import Questionnaire, form_items, read_questionnaire
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.units import Unit
from simulator.rules.ground.validation import InputError
from simulator.rules.ground.written import read_number

_LOAN = ("lender", "taken", "amount", "term", "still_owed")
_PER_CENT = ("season", "smallest_mark_up", "average_mark_up", "largest_mark_up", *SHARES)
_NEEDED = ("good_sales", "average_sales", "poor_sales")


def answers_of(form: Questionnaire) -> dict[str, Any]:
    """Write a questionnaire's answers as they stand on paper.

    Examples
    --------
    >>> from course.cases.clients.forms import form_of
    >>> found = answers_of(form_of("Zoya"))
    >>> found["rent"], found["married"], found["average_mark_up"]
    ('800', 'yes', '32')
    """
    return {
        name: "" if name in getattr(form, part).unanswered
        else _writer(part, name)(getattr(getattr(form, part), name))
        for _item, part, name in form_items()
    }


def questionnaire_of(client: str, answers: Answers) -> Questionnaire:
    """Read a questionnaire from answers as they stand on paper; no answer stays no answer.

    Raises
    ------
    InputError
        Naming each answer that cannot be read.

    Examples
    --------
    >>> made = questionnaire_of("Vera", {"rent": "1 200", "birth_date": "14.9.1956"})
    >>> made.finance.rent, made.personal.birth_date.year
    (120000, 1956)
    """
    values: dict[str, Any] = {"client": client, "finance": dict.fromkeys(_NEEDED, "0")}
    for _item, part, name in form_items():
        answer = answers.get(name)
        if answer not in (None, "", []):
            values.setdefault(part, {})[name] = _reader(part, name)(answer)
    for part, kind in CLASSES.items():
        values.setdefault(part, {})["unanswered"] = _unanswered(kind, answers)
    return read_questionnaire(values, _("Questionnaire of {client}").format(client=client))


def _unanswered(part: type, answers: Answers) -> list[str]:
    """List the questions of a part without an answer; who has no debts has said how much."""
    without_debts = answers.get("has_debts") == "no"
    return [name for name in questions(part) if answers.get(name) in (None, "", [])
            and not (without_debts and name.startswith("debt_"))]


# -- writing -------------------------------------------------------------------------------------


def _writer(part: str, name: str) -> Callable[[Any], Any]:
    own: dict[str, Callable[[Any], Any]] = {
        "season": lambda months: [_number(share * 100) for share in months],
        "past_loans": lambda loans: [_loan_row(loan) for loan in loans],
        "children_ages": lambda ages: ", ".join(map(str, ages)),
        **dict.fromkeys(SHARES, lambda share: _number(share * 100)),
        **dict.fromkeys(ROUBLES, _money),
    }
    if name in own:
        return own[name]
    if hint_of(part, name) is bool:
        return lambda yes: "yes" if yes else "no"
    return _number if is_number(part, name) else _words


def _loan_row(loan: Any) -> list[str]:
    return [loan.lender, loan.taken, _money(loan.amount), loan.term, _money(loan.still_owed)]


def _money(kopecks: int) -> str:
    return in_roubles(kopecks).removesuffix(".00")


def _number(value: Decimal | None) -> str:
    """Write a number without needless noughts.

    Examples
    --------
    >>> _number(Decimal("120.00")), _number(Decimal("1.50")), _number(None)
    ('120', '1.5', '')
    """
    return "" if value is None else f"{value.normalize():f}"


def _words(answer: Any) -> str:
    return "" if answer is None else str(answer)


# -- reading -------------------------------------------------------------------------------------


def _reader(part: str, name: str) -> Callable[[Any], Any]:
    own: dict[str, Callable[[Any], Any]] = {
        "season": lambda months: [_decimal(name, each or "100") / 100 for each in months],
        "past_loans": lambda rows: [_loan(row) for row in rows if any(row)],
        "children_ages": _ages,
        "birth_date": _day,
        **dict.fromkeys(SHARES, lambda text: _decimal(name, text) / 100),
    }
    if name in own:
        return own[name]
    return partial(_decimal, name) if is_number(part, name) else lambda answer: answer


def _loan(row: list[str]) -> dict[str, str]:
    named = dict(zip(_LOAN, row, strict=True))
    return named | {name: named[name] or "0" for name in ("amount", "still_owed")}


def _ages(text: str) -> list[str]:
    return [age.strip() for age in text.replace(";", ",").split(",") if age.strip()]


def _decimal(name: str, text: str) -> Decimal:
    unit: Unit = "per cent" if name in _PER_CENT else "count"
    try:
        return read_number(text, unit).value
    except InputError as error:
        raise InputError(f"`{name}`: {error}") from None


def _day(text: str) -> date | str:
    """Read a date written with dots, as people do; leave any other to be checked."""
    parts = [part.strip() for part in text.split(".")]
    if len(parts) == 3 and all(part.isdigit() for part in parts):
        with suppress(ValueError):
            return date(int(parts[2]), int(parts[1]), int(parts[0]))
    return text
