"""One value of a task: what is right, what counts as right, and the mistakes people make."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from course.checks.kit.reading import (
    CannotReadError,
    is_blank,
    read_roubles,
    read_share,
    show_roubles,
)
from course.checks.kit.slips import Slip
from course.language import _

_ROUBLE = 100
_TENTH, _PER_CENT = Fraction(1, 1000), Fraction(1, 100)


@dataclass(frozen=True)
class Mistake:
    """A wrong value that tells how it came about, and what to say to who gives it."""

    value: Any
    hint: str


@dataclass(frozen=True)
class From:
    """How a value comes from those of parts before it, right or wrong.

    Parameters
    ----------
    names
        The parts it comes from.
    how
        Given their values in this order, tells the value.
    slack
        How far rounding on the way may lead, beside a rouble or a tenth of a per cent.
    """

    names: tuple[str, ...]
    how: Callable[..., Any]
    slack: int = 0

    def expected(self, values: dict[str, Any]) -> Any:
        """Tell the value that follows, None where one of those before is open or nonsense."""
        if not all(name in values for name in self.names):
            return None
        try:
            return self.how(*(values[name] for name in self.names))
        except ArithmeticError:
            return None


@dataclass(frozen=True)
class Part:
    """One value to be found.

    Parameters
    ----------
    name
        What the value is called in the learner's answer.
    right
        The right value, as ``read`` would give it.
    mistakes
        Known wrong values; the first that fits is named.
    nudge
        What to say of any other wrong value.
    read, show
        How the learner's value is read and shown back; roubles unless told otherwise.
    follows
        How it comes from parts before it: a slip there is not named again here.
    to_the_kopeck
        Whether whole roubles are not enough; the task's text says so.
    """

    name: str
    right: Any
    mistakes: tuple[Mistake, ...] = ()
    nudge: str = ""
    read: Callable[[Any], Any] = read_roubles
    show: Callable[[Any], str] = show_roubles
    follows: From | None = None
    to_the_kopeck: bool = False

    def slip(self, answer: Any, values: dict[str, Any], wrong: Collection[str]) -> Slip | None:
        """Say what is wrong with an answer; None when it is right or blank.

        Parameters
        ----------
        answer
            What the learner gave.
        values
            The values read in the parts before; this one is added.
        wrong
            Which of them are wrong.
        """
        if is_blank(answer):
            return None
        try:
            value = values[self.name] = self.read(answer)
        except CannotReadError as error:
            return Slip(self.name, "", str(error))
        if value == self.right:
            return None
        follows = self._follows(value, values)
        if self.follows and follows and set(wrong) & set(self.follows.names):
            return Slip(self.name, "", "", follows=True)
        hint = self._known(value) or ("" if follows else self._hint(value))
        return Slip(self.name, self.show(value), hint) if hint else None

    def _known(self, value: Any) -> str:
        return next((slip.hint for slip in self.mistakes if slip.value == value), "")

    def _hint(self, value: Any) -> str:
        """Find what to say of a value that is not to the point right; nothing where it will do."""
        if self.read is read_share and value == _rounded(self.right, _PER_CENT):
            return _("right as far as it goes; a tenth of a per cent is asked for.")
        if self.read is read_roubles and _is_rounded(value, self.right):
            return _("right to the rouble; here the kopecks count.") if self.to_the_kopeck else ""
        return self.nudge or _("this is another figure.")

    def _follows(self, value: Any, values: dict[str, Any]) -> bool:
        """Tell whether the value comes from those before it, roundings on the way forgiven."""
        expected = self.follows.expected(values) if self.follows else None
        if self.follows is None or expected is None:
            return False
        rounding = _TENTH if self.read is read_share else 1 if self.to_the_kopeck else _ROUBLE
        return bool(abs(value - expected) <= rounding + self.follows.slack)


def _is_rounded(kopecks: int, right: int) -> bool:
    """Tell whether an amount is the right one to the nearest rouble, half a rouble either way."""
    return kopecks % _ROUBLE == 0 and 2 * abs(kopecks - right) <= _ROUBLE


def _rounded(share: Fraction, unit: Fraction) -> Fraction:
    return round(share / unit) * unit
