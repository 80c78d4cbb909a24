"""What may be typed into a field of numbers, and what is said when it was not taken as it is."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from course.language import _
from simulator.rules.ground.units import Unit
from simulator.rules.ground.validation import InputError
from simulator.rules.ground.written import read_number, write_number

Number = int | Decimal
FINEST = Decimal("0.01")


@dataclass(frozen=True)
class Typed:
    """The kind and the limits of a number that is typed.

    Parameters
    ----------
    unit
        What it counts; see `simulator.rules.ground.units`.
    least, most
        What is taken at most; beyond it the nearer end is, and that is said.
    step
        What a slider or a key adds. With a Decimal step the values are Decimals.
    grain
        The finest that may be typed; what is finer is rounded, and that is said.
    blank
        Whether nothing is an answer too: *not filled in*, which is None and not zero.
    """

    unit: Unit
    least: Number
    most: Number
    step: Number = 1
    grain: Number = 1
    blank: bool = False

    def take(self, text: str, before: Number | None) -> tuple[Number | None, str]:
        """Take what was typed, and say what had to be said of it; ``before`` stays if need be.

        Examples
        --------
        >>> weeks = Typed("weeks", 2, 52)
        >>> weeks.take("26", 12), weeks.take("1 000", 12)
        ((26, ''), (52, '52 is the most here: 1 000 was typed.'))
        >>> weeks.take("many", 12)[1]
        '“many” is not understood; write a number of weeks, such as 12. It stays at 12.'
        """
        if not text.strip():
            return (None, "") if self.blank else (before, self._stays(_("Nothing typed."), before))
        try:
            read = read_number(text, self.unit)
        except InputError as error:
            return before, self._stays(str(error), before)
        value, changed = self._fitted(read.value)
        return self.exact(value), " ".join(said for said in (read.said, changed) if said)

    def _fitted(self, value: Decimal) -> tuple[Decimal, str]:
        """Bring a number between the ends and on the grain, and say which was needed."""
        end = min(max(value, Decimal(self.least)), Decimal(self.most))
        if end != value:
            said = (_("{end} is the most here: {typed} was typed.") if end < value
                    else _("{end} is the least here: {typed} was typed."))
            return end, said.format(end=self.shown(end), typed=self.shown(value))
        whole = (value / self.grain).to_integral_value(ROUND_HALF_UP) * self.grain
        if whole == value:
            return value, ""
        return whole, _("Rounded to {value}: {typed} was typed.").format(
            value=self.shown(whole), typed=self.shown(value))

    def _stays(self, why: str, before: Number | None) -> str:
        stays = _("It stays empty.") if before is None else _("It stays at {value}.").format(
            value=self.shown(before))
        return f"{why} {stays}"

    def exact(self, value: float | Decimal | None) -> Number | None:
        """Give what a slider holds exactly: whole where the steps are whole and it is.

        Examples
        --------
        >>> Typed("per cent", 0, 20, step=Decimal("0.1")).exact(0.30000004)
        Decimal('0.3')
        """
        if value is None:
            return None
        number = Decimal(f"{value:.{places(self.step)}f}" if isinstance(value, float) else value)
        return int(number) if isinstance(self.step, int) and number % 1 == 0 else number

    def shown(self, value: Number | None) -> str:
        """Write a value as it stands in the field."""
        return "" if value is None else write_number(value, self.unit)


def places(step: Number) -> int:
    """Count the digits behind the point of a step.

    Examples
    --------
    >>> places(5), places(Decimal("0.50"))
    (0, 1)
    """
    exponent = Decimal(step).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def grain_of(step: Number) -> Number:
    """Give the finest that may be typed where nothing else is said.

    Examples
    --------
    >>> grain_of(500), grain_of(Decimal("0.5"))
    (1, Decimal('0.01'))
    """
    return 1 if isinstance(step, int) else min(step, FINEST)
