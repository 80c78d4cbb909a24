"""Texts for people, in the reader's language.

English stands in the code; a catalogue ``simulator/locale/<language>/LC_MESSAGES/kit.mo`` or
``course/locale/...`` replaces it, so that a Russian edition needs no change of code.
"""

import gettext
from pathlib import Path

_CATALOGUES = Path(__file__).parent / "locale"


def _(text: str) -> str:
    """Give ``text`` in the language of the environment (``LANGUAGE``, ``LANG``), or as it stands.

    Examples
    --------
    >>> _("loan")
    'loan'
    """
    return gettext.translation("kit", _CATALOGUES, fallback=True).gettext(text)
