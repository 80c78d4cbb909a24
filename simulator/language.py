"""Texts for people, in the reader's language.

English stands in the code; a catalogue ``simulator/locale/<language>/LC_MESSAGES/kit.mo``
replaces it, so that a Russian edition needs no change of code.
"""

import gettext
import os
from functools import cache
from pathlib import Path

_CATALOGUES = Path(__file__).parent / "locale"
_ASKED_IN = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@cache
def _catalogue(languages: tuple[str | None, ...]) -> gettext.NullTranslations:
    """Find the catalogue once for each setting of the language."""
    wanted = next((each for each in languages if each), "").split(":")
    return gettext.translation("kit", _CATALOGUES, wanted, fallback=True)


def _(text: str) -> str:
    """Give ``text`` in the language of the environment (``LANGUAGE``, ``LANG``), or as it stands.

    Examples
    --------
    >>> _("loan")
    'loan'
    """
    return _catalogue(_asked()).gettext(text)


def counted(one: str, many: str, number: int) -> str:
    """Give the form of a text that goes with ``number``, which stands in it as ``{number}``.

    Examples
    --------
    >>> counted("{number} day late", "{number} days late", 1)
    '1 day late'
    """
    return _catalogue(_asked()).ngettext(one, many, number).format(number=number)


def _asked() -> tuple[str | None, ...]:
    return tuple(os.environ.get(name) for name in _ASKED_IN)
