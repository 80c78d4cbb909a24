"""Texts of the course, in the reader's language.

The catalogue ``course/locale/<language>/LC_MESSAGES/kit.mo`` replaces the English of the code;
the simulator has one of its own beside it.
"""

import gettext
import os
from functools import cache
from pathlib import Path

_CATALOGUES = Path(__file__).parent / "locale"
_ASKED_IN = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@cache
def _catalogue(languages: tuple[str | None, ...]) -> gettext.NullTranslations:
    """Find the catalogue once for each setting of the language: a panel asks for many texts."""
    wanted = next((each for each in languages if each), "").split(":")
    return gettext.translation("kit", _CATALOGUES, wanted, fallback=True)


def _(text: str) -> str:
    """Give ``text`` in the language of the environment (``LANGUAGE``, ``LANG``), or as it stands.

    Examples
    --------
    >>> _("Welcome")
    'Welcome'
    """
    return _catalogue(tuple(os.environ.get(name) for name in _ASKED_IN)).gettext(text)
