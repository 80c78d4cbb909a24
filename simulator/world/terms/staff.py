"""What the model assumes of officers; the model card gives each value its reason and range."""

from typing import Annotated

from pydantic import Field

from simulator.rules.ground.validation import validated
from simulator.world.terms.parameters import Share


@validated
class FraudTerms:
    """How dishonest officers are, and how they are found out (OFF-6, OFF-7).

    Attributes
    ----------
    ghosts_a_year, pockets_a_year : float
        Chance that an officer makes a loan to nobody, or keeps payments, within a year.
    kept_up : int
        Instalments of such a loan that she pays herself.
    control : float
        Chance that a colleague or the director comes to a client's monthly meeting.
    complains : float
        Chance that a client complains when a letter says that she has not paid what she has.
    """

    ghosts_a_year: Share = 0.0
    pockets_a_year: Share = 0.0
    kept_up: Annotated[int, Field(ge=0)] = 4
    control: Share = 0.05
    complains: Share = 0.8


@validated
class StaffTerms:
    """How officers look, work, come and go (OFF-1 .. OFF-7).

    Attributes
    ----------
    care_for_fixed_pay, care_for_growth : float
        Care of an officer whose pay nothing moves, and of one whose pay only growth moves; 1 is
        what the norms ask.
    much : float
        Weight of repayment in what moves pay that is enough for full care (DEL-4).
    answer : float
        How far care rises with the share of a month's pay that late and lost loans cost.
    habit : float
        How far one month moves care towards where pay pulls it.
    rosy : float
        How much too high an officer without any care would see net income, as a log.
    contact : float
        How far a meeting moves a client's belief that lateness is noticed, towards being sure.
    alarm_below : float
        Share of usual sales below which an officer who looks sees that they are falling.
    sees : float
        Chance that she sees it at a meeting, or that money went elsewhere.
    puts_back : float
        Share of money that strayed which a client who is found out puts back into the business.
    leaves_a_year : float
        Chance that an officer leaves within a year.
    gap_days, successor_after_days : int
        Days until colleagues take her clients over, and until a successor is hired.
    first_skill, learns_days : float, int
        What a new officer's day is worth at first, and how long she learns.
    belief_in_new, unsettles : float
        What a client thinks of somebody new: how sure it is that lateness will be noticed, and
        how far a change of officer moves her belief there.
    fraud : FraudTerms
    comes_again_weeks : int
        After a refusal for falling sales a client asks again after so many weeks.
    """

    care_for_fixed_pay: Share = 0.75
    care_for_growth: Share = 0.6
    much: Annotated[float, Field(gt=0, le=1)] = 0.8
    answer: Annotated[float, Field(ge=0)] = 0.5
    habit: Share = 0.3
    rosy: Annotated[float, Field(ge=0)] = 0.4
    contact: Share = 0.05
    alarm_below: Share = 0.8
    sees: Share = 0.9
    puts_back: Share = 0.3
    leaves_a_year: Share = 0.1
    gap_days: Annotated[int, Field(ge=0)] = 7
    successor_after_days: Annotated[int, Field(ge=1)] = 45
    first_skill: Annotated[float, Field(gt=0, le=1)] = 0.6
    learns_days: Annotated[int, Field(ge=1)] = 90
    belief_in_new: Share = 0.5
    unsettles: Share = 0.3
    fraud: FraudTerms = FraudTerms()
    comes_again_weeks: Annotated[int, Field(ge=1)] = 8
