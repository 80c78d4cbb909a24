"""How well officers and the committee see: parameters, each with its reason in the card."""

from typing import Annotated

from pydantic import Field

from simulator.rules.ground.validation import validated
from simulator.world.terms.parameters import Days, Positive, Share


@validated
class StudyTerms:
    """What a study finds, and what it takes (APP-4, APP-9 to APP-11, APP-13, IND-4, IND-7).

    Attributes
    ----------
    visit_finds : float
        Chance that a visit shows the true sales of one who misstates them.
    visit_share : float
        Part of an appraisal's minutes that the visits take.
    asking_finds_debt, visit_finds_debt : float
        Chance that a debt elsewhere comes out by asking, and by the visit where asking did not.
    one_buyer_share : float
        Share of net income that counts where one buyer takes everything.
    doubted : float
        Share of unknown applicants of whom the officer does not believe that they will repay.
    trust_noise : float
        Noise of that judgement beside the spread of true character (standard deviations).
    second_look : float
        Chance that the committee sees through a recommendation that is too high.
    papers_days : int
        Longest time until a newcomer's papers are complete, days (DOC-1); even from 0.
    study_days : int
        Days from complete papers to the officer's opinion, for a first loan.
    again_weeks : int
        Weeks until one whose business was too small for a loan asks again.
    """

    visit_finds: Share = 0.75
    visit_share: Share = 0.3
    asking_finds_debt: Share = 0.5
    visit_finds_debt: Share = 0.4
    one_buyer_share: Share = 0.7
    doubted: Annotated[float, Field(ge=0, lt=1)] = 0.05
    trust_noise: Positive = 1.0
    second_look: Share = 0.4
    papers_days: Days = 6
    study_days: Days = 2
    again_weeks: Annotated[int, Field(ge=1)] = 13


PLAIN_STUDY = StudyTerms(doubted=0, second_look=0, papers_days=0, study_days=0)
