"""A client's questionnaire in one plain file: JSON that any editor opens and no learner fears."""

import json
from decimal import Decimal
from pathlib import Path

from course import paper
from course.language import _
from course.progress import progress_path
from simulator.rules.questionnaire import Questionnaire, read_questionnaire, to_plain
from simulator.rules.validation import InputError

_ENDING = ".json"


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


def save_client(form: Questionnaire, folder: Path | None = None) -> Path:
    """Write a questionnaire to a file named after the client.

    The file is written beside and renamed, so that an older one stays whole if this fails.

    Raises
    ------
    InputError
        When the folder cannot be written to; the message says which and why.
    """
    text = json.dumps(to_plain(form), ensure_ascii=False, indent=2) + "\n"
    return paper.write_whole((folder or clients_folder()) / file_name(form.client), text)


def load_client(path: str | Path) -> Questionnaire:
    """Read a questionnaire from a file that `save_client` wrote, or that somebody typed.

    Raises
    ------
    InputError
        For a file that cannot be read or holds no client; see `read_client`.
    """
    place = Path(path)
    try:
        content = place.read_bytes()
    except FileNotFoundError:
        raise InputError(_("{file}: there is no such file.").format(file=place.name)) from None
    except OSError as error:
        raise InputError(_("{file} could not be read: {why}.").format(
            file=place.name, why=error.strerror or error)) from None
    return read_client(content, place.name)


def read_client(content: bytes, source: str) -> Questionnaire:
    """Read a questionnaire from the content of a file.

    Parameters
    ----------
    source
        The file's name, for messages.

    Raises
    ------
    InputError
        For what is no text, no JSON, or has a wrong answer in it; the message names the file,
        the place in it, and what would be right.

    Examples
    --------
    >>> read_client(b'{"client": "Vera", "finance": {', "Vera.json")
    Traceback (most recent call last):
    simulator.rules.validation.InputError: Vera.json, line 1, column 32: the file is damaged ...
    """
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
    return read_questionnaire(values, source)
