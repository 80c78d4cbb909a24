"""Reading the kit's TOML files with exact decimals and errors that name the file."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from simulator.rules.validation import InputError


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file, its decimal figures as exact decimals.

    Raises
    ------
    InputError
        When the file cannot be read or is not TOML, with the line where it goes wrong.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path.name}: not a TOML file: {error}") from None
