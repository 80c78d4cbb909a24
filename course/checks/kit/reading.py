"""Read what a learner typed: roubles, whole numbers, shares; and see whether anything was typed."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from numbers import Real
from typing import Any

from course.language import _
from simulator.rules.ground.money import in_roubles, roubles, round_kopecks
from simulator.rules.ground.units import Unit
from simulator.rules.ground.validation import InputError
from simulator.rules.ground.written import Reading, read_number


class CannotReadError(ValueError):
    """The answer is not of the kind asked for; the message says which kind that is."""


def is_blank(answer: object) -> bool:
    """Tell whether nothing was answered: ``...``, None or empty text.

    Examples
    --------
    >>> is_blank(...), is_blank(" "), is_blank(0)
    (True, True, False)
    """
    return answer is None or answer is Ellipsis or (
        isinstance(answer, str) and answer.strip(" .") == ""
    )


def read_roubles(answer: Any) -> int:
    """Read an amount of roubles, as a number or as text, in kopecks.

    A computed 74.39999999999999 counts as 74.40: the answer is right, the float is not to blame.

    Examples
    --------
    >>> read_roubles("8 750 руб."), read_roubles(74.4), read_roubles(930)
    (875000, 7440, 93000)
    """
    if isinstance(answer, str):
        try:
            return roubles(answer)
        except InputError as error:
            raise CannotReadError(str(error)) from None
    return round_kopecks(_exact(answer, _("Write an amount of roubles, such as 1234.50.")) * 100)


def read_whole(answer: Any) -> int:
    """Read a whole number, such as a number of days.

    Examples
    --------
    >>> read_whole("12 days"), read_whole(12.0)
    (12, 12)
    """
    wanted = _("Write a whole number, such as 12.")
    if isinstance(answer, str):
        answer = _number(answer, "days").value
    exact = _exact(answer, wanted)
    if exact.denominator != 1:
        raise CannotReadError(wanted)
    return int(exact)


def read_share(answer: Any) -> Fraction:
    """Read a share, as 0.1 or as "10 %", to a tenth of a per cent.

    Examples
    --------
    >>> read_share("10 %") == read_share(0.1)
    True
    """
    wanted = _('Write a share, such as 0.1 or "10 %".')
    if isinstance(answer, str):
        written = _number(answer, "per cent")
        answer = written.value / (100 if written.unit else 1)
    return Fraction(round_kopecks(_exact(answer, wanted) * 1000), 1000)


def _number(text: str, unit: Unit) -> Reading:
    try:
        return read_number(text, unit)
    except InputError as error:
        raise CannotReadError(str(error)) from None


def _exact(answer: Any, wanted: str) -> Fraction:
    """Take a number at its shortest decimal form, so that 0.1 is a tenth."""
    if isinstance(answer, bool) or not isinstance(answer, Real | Decimal):
        raise CannotReadError(wanted)
    try:
        return Fraction(answer) if isinstance(answer, Decimal) else Fraction(str(answer))
    except (ValueError, OverflowError):
        raise CannotReadError(wanted) from None


def show_roubles(kopecks: Any) -> str:
    """Show an amount to a learner."""
    return f"{in_roubles(kopecks)} {_('roubles')}"


def parts_of(answer: object, names: tuple[str, ...]) -> Mapping[str, Any]:
    """Lay an answer out by name: a dictionary, or values in the order of the names.

    Raises
    ------
    CannotReadError
        When a name is not asked for, or the number of values is another.

    Examples
    --------
    >>> parts_of([1, 2], ("a", "b"))
    {'a': 1, 'b': 2}
    """
    if is_blank(answer):
        return dict.fromkeys(names)
    if len(names) == 1 and not isinstance(answer, Mapping):
        return {names[0]: answer}
    given = _named(answer, names)
    strange = [str(name) for name in given if name not in names]
    if strange:
        raise CannotReadError(
            _("There is no “{name}” to fill in; the names are: {names}.").format(
                name=strange[0], names=", ".join(names))
        )
    return {name: given.get(name) for name in names}


def _named(answer: Any, names: tuple[str, ...]) -> dict[Any, Any]:
    """Turn a dictionary, a Series, a list or an array into a dictionary."""
    to_dict: Callable[[], Any] | None = getattr(answer, "to_dict", None)
    if isinstance(answer, Mapping):
        return dict(answer)
    if to_dict is not None and set(to_dict()) <= set(names):
        return dict(to_dict())
    try:
        values = list(answer)
    except TypeError:
        values = [answer]
    if isinstance(answer, str) or len(values) != len(names):
        raise CannotReadError(
            _("{n} answers are wanted, one for each of: {names}.").format(
                n=len(names), names=", ".join(names))
        )
    return dict(zip(names, values, strict=True))
