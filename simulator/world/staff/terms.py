"""What the model assumes of officers; the model card gives each value its reason and range."""

from typing import Annotated

from pydantic import Field

from simulator.rules.validation import validated

Share = Annotated[float, Field(ge=0, le=1)]


@validated
class StaffTerms:
    """How officers look, work, come and go (OFF-1 .. OFF-7).

    Attributes
    ----------
    contact : float
        How far a meeting moves a client's belief that lateness is noticed, towards being sure.
    alarm_below : float
        Share of usual sales below which an officer who looks sees that they are falling.
    sees : float
        Chance that she sees it at a meeting, or that money went elsewhere.
    puts_back : float
        Share of money that strayed which a client who is found out puts back into the business.
    comes_again_weeks : int
        After a refusal for falling sales a client asks again after so many weeks.
    """

    contact: Share = 0.05
    alarm_below: Share = 0.8
    sees: Share = 0.9
    puts_back: Share = 0.3
    comes_again_weeks: Annotated[int, Field(ge=1)] = 8
