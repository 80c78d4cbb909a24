"""What is said of an answer that is not right: each slip once, and what only follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass

from course.language import _


@dataclass(frozen=True)
class Slip:
    """One wrong value: the part it stands in, the value as read, and what to say of it.

    ``follows`` is true where the value comes rightly from a wrong one before it.
    """

    name: str
    shown: str
    hint: str
    follows: bool = False


def told(slips: Sequence[Slip], *, alone: bool) -> str:
    """Say each reason once, in lines.

    Parameters
    ----------
    slips
        At least one that does not merely follow.
    alone
        Whether the task has one part only, which needs no name.

    Examples
    --------
    >>> one = Slip("low", "7 roubles", "that is half of it.")
    >>> print(told([one, Slip("most", "9 roubles", "", follows=True)], alone=False))
    low: 7 roubles: that is half of it.
    most: this follows from it; work it out again afterwards.
    """
    own = [slip for slip in slips if not slip.follows]
    lines = [
        _line([slip for slip in own if slip.hint == hint], alone=alone)
        for hint in dict.fromkeys(slip.hint for slip in own)
    ]
    after = ", ".join(slip.name for slip in slips if slip.follows)
    if after:
        lines.append(
            _("{names}: this follows from it; work it out again afterwards.").format(names=after)
        )
    return "\n".join(lines)


def _line(slips: Sequence[Slip], *, alone: bool) -> str:
    """Write one reason, with the parts it is about; one part alone also with its value."""
    said = [slips[0].shown, slips[0].hint] if len(slips) == 1 else [slips[0].hint]
    names = [] if alone else [", ".join(slip.name for slip in slips)]
    return ": ".join(word for word in (*names, *said) if word)
