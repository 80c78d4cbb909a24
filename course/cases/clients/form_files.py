"""A client's papers in one plain file: JSON that any editor opens and no learner fears.

The questionnaire stands at the top; what else was filled in for the client follows in parts of its
own: what the officer saw, and the other forms.
"""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from course import paper
from course.language import _
from course.progress import progress_path
from simulator.rules.client.answered import questions
from simulator.rules.client.questionnaire import (
    Finance,
    Questionnaire,
    read_questionnaire,
    to_plain,
)
from simulator.rules.ground.form import Business, Personal
from simulator.rules.ground.validation import InputError

_ENDING = ".json"

PARTS = ("inspection", "interview", "borrower", "guarantor")
"""What may stand in a client's file beside the questionnaire."""


class ClientRecord(NamedTuple):
    """A client's file: the questionnaire, and the other parts as plain values.

    ``asks_form`` tells whether whoever saves it has asked the questionnaire's questions; if not,
    a questionnaire that already lies in the file stays.
    """

    form: Questionnaire
    parts: Mapping[str, Any] = {}
    asks_form: bool = True


def blank_form(client: str = "") -> Questionnaire:
    """Give a questionnaire in which nothing stands yet."""
    finance = Finance(
        good_sales=0, average_sales=0, poor_sales=0, unanswered=questions(Finance))
    return Questionnaire(
        client=client, finance=finance, personal=Personal(unanswered=questions(Personal)),
        business=Business(unanswered=questions(Business)))


def clients_folder() -> Path:
    """Find the folder of the learner's own clients: ``clients`` beside the progress file."""
    return progress_path().parent / "clients"


def file_name(client: str) -> str:
    """Make a file's name of a client's.

    Examples
    --------
    >>> file_name("Zoya Mironova"), file_name(" Зоя / М. "), file_name("")
    ('Zoya Mironova.json', 'Зоя М..json', 'client.json')
    """
    return paper.file_name(client, _ENDING, "client")


def saved_clients(folder: Path | None = None) -> tuple[str, ...]:
    """List the files of clients in a folder, the learner's own when left out."""
    place = folder or clients_folder()
    return tuple(sorted(path.name for path in place.glob(f"*{_ENDING}")))


def load_client(path: str | Path) -> Questionnaire:
    """Read a questionnaire from a file that `save_client` wrote, or that somebody typed.

    Raises
    ------
    InputError
        For a file that cannot be read or holds no client; see `read_record`.
    """
    return load_record(path).form


def load_record(path: str | Path) -> ClientRecord:
    """Read a client's whole file.

    Raises
    ------
    InputError
        For a file that cannot be read or holds no client; see `read_record`.
    """
    place = Path(path)
    try:
        content = place.read_bytes()
    except FileNotFoundError:
        raise InputError(_("{file}: there is no such file.").format(file=place.name)) from None
    except OSError as error:
        raise InputError(_("{file} could not be read: {why}.").format(
            file=place.name, why=error.strerror or error)) from None
    return read_record(content, place.name)


def read_client(content: bytes, source: str) -> Questionnaire:
    """Read a questionnaire from the content of a file; see `read_record`.

    Examples
    --------
    >>> read_client(b'{"client": "Vera", "finance": {', "Vera.json")
    Traceback (most recent call last):
    simulator.InputError: Vera.json, line 1, column 32: the file is damaged ...
    """
    return read_record(content, source).form


def read_record(content: bytes, source: str) -> ClientRecord:
    """Read a client's file from its content.

    A file that holds other parts and no answers of the questionnaire has a blank one.

    Parameters
    ----------
    source
        The file's name, for messages.

    Raises
    ------
    InputError
        For what is no text, no JSON, or has a wrong answer in the questionnaire; the message
        names the file, the place in it, and what would be right. The other parts are checked by
        whoever uses them.
    """
    values = _read_json(content, source)
    parts = {name: values.pop(name) for name in PARTS if name in values}
    blank = to_plain(blank_form())
    if parts and "finance" not in values:
        values["finance"] = blank["finance"]
    for part in ("personal", "business", "finance"):
        if part != "finance":
            values.setdefault(part, {})
        _say_unanswered(values.get(part), blank[part]["unanswered"])
    return ClientRecord(read_questionnaire(values, source), parts)


def _say_unanswered(part: Any, asked: Iterable[str]) -> None:
    """Take what a typed file leaves out for not answered; a file of ours says it itself."""
    if isinstance(part, dict) and "unanswered" not in part:
        part["unanswered"] = [name for name in asked if name not in part]


def _read_json(content: bytes, source: str) -> dict[str, Any]:
    try:
        values = json.loads(content.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError:
        raise InputError(_("{file}: not a text file; a client's file is plain UTF-8 text.").format(
            file=source)) from None
    except json.JSONDecodeError as error:
        raise InputError(_(
            "{file}, line {line}, column {column}: the file is damaged here ({what}). Mend that "
            "place in a text editor, or take an older copy."
        ).format(file=source, line=error.lineno, column=error.colno, what=error.msg)) from None
    except RecursionError:
        raise InputError(_("{file}: holds no client.").format(file=source)) from None
    if not isinstance(values, dict):
        raise InputError(_("{file}: holds no client; a client's file begins with a brace.").format(
            file=source))
    return values
