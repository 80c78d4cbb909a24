"""Texts of the course, in the reader's language.

The catalogue ``course/locale/<language>/LC_MESSAGES/kit.mo`` replaces the English of the code;
the simulator has one of its own beside it.
"""

import gettext
from pathlib import Path

_CATALOGUES = Path(__file__).parent / "locale"


def _(text: str) -> str:
    """Give ``text`` in the language of the environment (``LANGUAGE``, ``LANG``), or as it stands.

    Examples
    --------
    >>> _("Welcome")
    'Welcome'
    """
    return gettext.translation("kit", _CATALOGUES, fallback=True).gettext(text)
