"""What a good history and a kind of business bring a client: a better price, and a credit line."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from pydantic import Field

from simulator.rules.ground.sections import Section
from simulator.rules.ground.shares import Rate
from simulator.rules.ground.validation import InputError, validated


@validated
class RateStep:
    """From so many good loans on, the rate is lower by a share of itself.

    Parameters
    ----------
    after_good_loans : int
        Loans repaid without spoiling the history.
    rebate : Decimal
        What is taken off the rate, as a share of it: "5 %" makes 8.55 of 9.
    """

    after_good_loans: int = Field(ge=1)
    rebate: Rate = Field(gt=0, lt=1)


@validated
class Preferences(Section):
    """Preferential rates (IND-3), one of the client's incentives to pay on time (DEL-3).

    Parameters
    ----------
    rate_steps : tuple of RateStep
        In rising order; the last one reached counts.
    slow_turnover_weeks : int
        A business that turns its money over in so many weeks or more is slow; 0: none is.
    slow_turnover_rebate : Decimal
        What is taken off the rate of a slow business, as a share of it: its money earns later.
    """

    rate_steps: tuple[RateStep, ...] = ()
    slow_turnover_weeks: int = Field(default=0, ge=0)
    slow_turnover_rebate: Rate = Field(default=Decimal(0), lt=1)

    def __post_init__(self) -> None:
        super().__post_init__()
        for before, step in pairwise(self.rate_steps):
            if not (
                before.after_good_loans < step.after_good_loans and before.rebate < step.rebate
            ):
                raise InputError("rate_steps: should rise, in loans and in rebate")
        if self.rebate(10**6, 10**6) >= 1:
            raise InputError("slow_turnover_rebate: with the last step nothing is left of the rate")

    def rebate(self, good_loans: int, turnover_weeks: int) -> Decimal:
        """Give the share of the rate that is taken off for such a client.

        Examples
        --------
        >>> terms = Preferences(rate_steps=(RateStep(2, "5 %"), RateStep(4, "10 %")),
        ...                     slow_turnover_weeks=8, slow_turnover_rebate="5 %")
        >>> [float(terms.rebate(*each)) for each in ((1, 4), (3, 4), (4, 12))]
        [0.0, 0.05, 0.15]
        """
        reached = [s.rebate for s in self.rate_steps if s.after_good_loans <= good_loans]
        slow = 0 < self.slow_turnover_weeks <= turnover_weeks
        return (reached[-1] if reached else Decimal(0)) + self.slow_turnover_rebate * slow


@validated
class CreditLine(Section):
    """After several good loans a client may draw again without a new decision (IND-9).

    Parameters
    ----------
    after_good_loans : int
        Loans repaid without spoiling the history, after which the committee opens a line with
        the next loan; 0: no lines.
    days : int
        How long a line stays open; its limit is the sum that the committee granted with it.
    """

    after_good_loans: int = Field(default=0, ge=0)
    days: int = Field(default=182, ge=1)
