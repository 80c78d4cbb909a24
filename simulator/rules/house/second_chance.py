"""A second chance for a late client with real potential: a new schedule, a larger loan (MON-5)."""

from __future__ import annotations

from fractions import Fraction

from pydantic import Field

from simulator.rules.ground.sections import Section, Share
from simulator.rules.ground.validation import validated


@validated
class SecondChance(Section):
    """Whom the committee may give a new schedule, and what it looks like (MON-5).

    Parameters
    ----------
    restructures : bool
        Whether a late loan can be put on a new schedule at all.
    refinances : bool
        Whether a client may get a larger and longer loan that repays the late one.
    longest_weeks : int
        Longest new schedule, weeks.
    blow_weeks_left : int
        A blow is temporary when the business works again within so many weeks; until then only
        interest is due.
    paid_before : Fraction
        Who never repaid a loan must have repaid this share of the present one.
    keep_late_for : int
        The loan counts as late as it was until so many new instalments are paid.
    forgive_penalty : bool
        Whether the penalty owed so far is forgiven; otherwise it is due with the first instalment.
    loans_before_refinancing : int
        Loans repaid well before the present one that a larger loan asks for.
    top_up : Fraction
        Fresh money in a refinancing, as a share of the first sum of the late loan.
    """

    restructures: bool = True
    refinances: bool = True
    longest_weeks: int = Field(default=26, ge=1)
    blow_weeks_left: int = Field(default=4, ge=0)
    paid_before: Share = Fraction(1, 4)
    keep_late_for: int = Field(default=3, ge=0)
    forgive_penalty: bool = False
    loans_before_refinancing: int = Field(default=1, ge=0)
    top_up: Share = Fraction(1, 4)
