"""The forms of DOC-5 as data: what each asks, how it is answered, and answers that are checked."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from course.language import _
from simulator.rules.ground.validation import InputError, nearest, read_as, validated

Kind = Literal["line", "text", "yes_no", "one_of", "some_of", "rows", "months"]
"""A line; several; yes or no; one of some words, or several of them; a table; a row of months."""

YES_NO = ("yes", "no")
_FORMS = Path(__file__).parent / "paper_forms.toml"

Answers = Mapping[str, Any]
"""By an item's key: a text, the words chosen, or the rows of a table."""


@validated
class Asked:
    """One thing that a form asks.

    Parameters
    ----------
    key
        Its name in a file.
    asked
        The question, in English; show it through gettext.
    number
        Its number on the form, 0 where the form does not number.
    lines
        Room on paper for an answer in words.
    choices
        Words to choose from, as they stand in a file.
    columns, count
        Of a table: the heads, and how many rows the paper has.
    half
        Whether half the width of the paper is enough.
    added
        True where the form does not ask this and the kit adds it.
    """

    key: str
    asked: str
    kind: Kind = "line"
    number: Annotated[int, Field(ge=0)] = 0
    lines: Annotated[int, Field(ge=1)] = 1
    choices: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    count: Annotated[int, Field(ge=1)] = 1
    half: bool = False
    added: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words that may be chosen; none where one writes."""
        return YES_NO if self.kind == "yes_no" else self.choices

    @property
    def empty(self) -> Any:
        """What stands for no answer."""
        if self.kind == "rows":
            return [[""] * len(self.columns) for _row in range(self.count)]
        return {"some_of": [], "months": [""] * 12}.get(self.kind, "")


@validated
class FormPart:
    """A part of a form under a heading."""

    title: str
    item: tuple[Asked, ...]


@validated
class PaperForm:
    """A form: its title, when it is filled in and by whom, its parts, and who signs."""

    key: str
    title: str
    about: str
    part: tuple[FormPart, ...]
    signed: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[Asked, ...]:
        """All that is asked, in order."""
        return tuple(item for part in self.part for item in part.item)

    def item(self, key: str) -> Asked:
        """Find what is asked under a key.

        Raises
        ------
        InputError
            When the form does not ask it; the message names the nearest.
        """
        for item in self.items:
            if item.key == key:
                return item
        known = [item.key for item in self.items]
        raise InputError(f"{self.title}: no `{key}` here; {nearest(key, known)}")

    def open_items(self, answers: Answers) -> tuple[Asked, ...]:
        """List what has no answer yet."""
        return tuple(item for item in self.items if not is_answered(answers.get(item.key)))


def is_answered(answer: Any) -> bool:
    """Tell whether something stands in an answer.

    Examples
    --------
    >>> is_answered("18"), is_answered([["", ""]]), is_answered(None)
    (True, False, False)
    """
    if isinstance(answer, (list, tuple)):
        return any(is_answered(each) for each in answer)
    return bool(answer)


@cache
def written_forms() -> Mapping[str, PaperForm]:
    """Give the three forms that are written down here: interview, borrower, guarantor.

    Examples
    --------
    >>> list(written_forms())
    ['interview', 'borrower', 'guarantor']
    """
    told = tomllib.loads(_FORMS.read_text(encoding="utf-8"))
    return {
        key: read_as(PaperForm, {"key": key, **values}, _FORMS.name)
        for key, values in told.items()
    }


def read_answers(form: PaperForm, values: object, source: str) -> dict[str, Any]:
    """Check the answers of a file against the form.

    Raises
    ------
    InputError
        One problem for each answer that the form does not ask, or cannot take.

    Examples
    --------
    >>> read_answers(written_forms()["guarantor"], {"suits": "perhaps"}, "Vera.json")
    Traceback (most recent call last):
    simulator.InputError: Vera.json: `suits`: 'perhaps' given, ...
    """
    if not isinstance(values, Mapping):
        raise InputError(_("{file}: the answers of a form stand between braces.").format(
            file=source))
    problems = [f"{source}: {said}" for said in _problems(form, values)]
    if problems:
        raise InputError(*problems)
    return {item.key: values[item.key] for item in form.items if item.key in values}


def _problems(form: PaperForm, values: Mapping[Any, Any]) -> Iterator[str]:
    known = {item.key: item for item in form.items}
    for key, answer in values.items():
        if key not in known:
            yield f"no `{key}` here; {nearest(str(key), known)}"
        elif not _fits(known[key], answer):
            yield f"`{key}`: {answer!r} given, should be {_wanted(known[key])}"


def _fits(item: Asked, answer: Any) -> bool:
    if item.kind in ("line", "text"):
        return isinstance(answer, str)
    if item.kind in ("yes_no", "one_of"):
        return answer == "" or answer in item.words
    if not isinstance(answer, list):
        return False
    if item.kind == "some_of":
        return all(each in item.words for each in answer)
    if item.kind == "months":
        return len(answer) == 12 and all(isinstance(each, str) for each in answer)
    return all(_is_row(row, len(item.columns)) for row in answer)


def _is_row(row: Any, width: int) -> bool:
    return isinstance(row, list) and len(row) == width and all(isinstance(x, str) for x in row)


def _wanted(item: Asked) -> str:
    words = ", ".join(f"`{word}`" for word in item.words)
    return {
        "line": "a text", "text": "a text", "months": "a list of twelve texts",
        "rows": f"rows of {len(item.columns)} texts", "some_of": f"a list of {words}",
    }.get(item.kind, f"one of {words}")  # fmt: skip
