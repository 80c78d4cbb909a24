"""Why no single rate belongs to flows, in words."""

from __future__ import annotations

from typing import Any, Literal

from simulator.language import _
from simulator.rules.ground.validation import InputError

Reason = Literal["one_way", "none", "several", "unsure", "too_large"]


class RateProblem(InputError):  # noqa: N818 - it names a finding about flows, not a crash
    """No single rate belongs to these flows.

    Attributes
    ----------
    reason : {"one_way", "none", "several", "unsure", "too_large"}
        Money flows one way only; no rate balances the flows; more than one does; one was found,
        but not all rates were looked at; or the only one has more than 300 digits.
    rates : tuple of float
        The rates that balance them and were found, named as the caller asked.
    looked : tuple of float, optional
        Between which rates they were looked for; None where all of them were found.
    """

    def __init__(
        self,
        reason: Reason,
        rates: tuple[float, ...] = (),
        looked: tuple[float, float] | None = None,
    ) -> None:
        texts = {
            "one_way": _("no rate: money must flow both ways, and not all of it on one day"),
            "none": _("no rate balances these flows; check their signs and amounts"),
            "several": _("several rates balance these flows ({shown}): none of them is the price"),
            "unsure": _("{shown} balances these flows, and other rates may do so too"),
            "too_large": _(
                "the yearly rate has more than 300 digits; check days and amounts of these flows"
            ),
        }
        said = texts[reason].format(shown=", ".join(map(_per_cent, rates)))
        if looked:
            part = _("they change direction too often to look at more than rates from {} to {}")
            said = f"{said}; {part.format(*map(_per_cent, looked))}"
        super().__init__(said)
        self.reason = reason
        self.rates = rates
        self.looked = looked

    def __reduce__(self) -> tuple[type[RateProblem], tuple[Any, ...]]:
        """Travel between processes with all that it says."""
        return type(self), (self.reason, self.rates, self.looked)


def _per_cent(rate: float) -> str:
    """Write a rate for a reader; one of many digits by its power of ten."""
    return f"{rate:.2%}" if abs(rate) < 1e6 else f"{rate * 100:.2e}%"
