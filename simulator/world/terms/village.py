"""How village banks live: the model's own parameters, each with its reason in the model card."""

from typing import Annotated

from pydantic import Field

from simulator.rules.ground.validation import validated
from simulator.world.terms.parameters import Positive, Share


@validated
class VillageTerms:
    """What the sources leave open about village banks (GRB-7, GRB-8).

    Attributes
    ----------
    saves : float
        What a member saves a week, as a share of her usual net income.
    training_days : int
        From the last member found to the founding; staff coach the group (VIL-10).
    own_rate_per_week : float
        Price of a loan from the group's own fund, for each week.
    own_loan_weeks : int
        How long such a loan runs.
    own_loan_share : float
        Share of what lies idle in the fund that is lent at a time.
    own_loan_every_weeks : int
        How often the group lends from its own fund.
    summary : float
        What the officer's look at one member's request takes of the time for an appraisal.
    """

    saves: Share = 0.06
    training_days: Annotated[int, Field(ge=0)] = 14
    own_rate_per_week: Positive = 0.03
    own_loan_weeks: Annotated[int, Field(ge=1)] = 4
    own_loan_share: Share = 0.5
    own_loan_every_weeks: Annotated[int, Field(ge=1)] = 4
    summary: Positive = 0.1
