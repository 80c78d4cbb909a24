"""Reading the kit's TOML files with exact decimals and errors that name the file and the line."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from simulator.language import _
from simulator.policies.toml_words import in_words
from simulator.rules.ground.validation import InputError

LARGEST = 1_000_000
"""Bytes; a policy is a few pages of text."""


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file, its decimal figures as exact decimals.

    Raises
    ------
    InputError
        When the file cannot be read or is not TOML, with the line where it goes wrong.
    """
    return parse_toml(read_text(path), path.name)


def read_text(path: Path) -> str:
    """Read a text file, with or without the mark that some editors put before the first letter.

    Raises
    ------
    InputError
        For a folder, a file that is not there or may not be read, is too large or no UTF-8 text.
    """
    try:
        content = _content(path)
    except InputError:
        raise
    except FileNotFoundError:
        raise InputError(_("{file}: there is no such file").format(file=path)) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or _("its name is no file's name")
        raise InputError(_("{file}: cannot be read ({why})").format(file=path, why=why)) from None
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(_(
            "{file}, line {line}: not written as UTF-8 text; save it in your editor with the "
            "encoding UTF-8"
        ).format(file=path.name, line=line)) from None  # fmt: skip


def _content(path: Path) -> bytes:
    if path.is_dir():
        raise InputError(_("{file}: is a folder, should be a file").format(file=path))
    if path.exists() and not path.is_file():
        raise InputError(_("{file}: is no ordinary file").format(file=path))
    if path.stat().st_size > LARGEST:
        raise InputError(_("{file}: more than {n} bytes long, so no file of ours; a policy is a "
                           "few pages of text").format(file=path.name, n=LARGEST))  # fmt: skip
    return path.read_bytes()


def parse_toml(text: str, source: str) -> dict[str, Any]:
    """Read TOML from a text.

    Parameters
    ----------
    source : str
        The file's name, for messages.

    Raises
    ------
    InputError
        With file, line, what is wrong and what would be right.

    Examples
    --------
    >>> parse_toml("rate = 9 %", "mine.toml")
    Traceback (most recent call last):
    ...
    simulator.InputError: mine.toml, line 1: what stands after "=" cannot be ...
    """
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError:
        said = _("{file}: brackets within brackets, far too many")
        raise InputError(said.format(file=source)) from None
    except (ValueError, ArithmeticError) as error:
        wrong = in_words(str(error), text)
        where = _(", line {line}").format(line=wrong.line) if wrong.line else ""
        raise InputError(f"{source}{where}: {wrong.what}") from None
