"""What the sources leave open about promises, guarantors, courts, visits and early clients.

Each value has its reason and plausible range in the model card.
"""

from typing import Annotated

from pydantic import Field

from simulator.rules.ground.validation import InputError, validated
from simulator.world.terms.parameters import Positive, Share, SomeDays


@validated
class PromiseTerms:
    """Promises to pay (BEH-20).

    Attributes
    ----------
    when_explaining, at_visit : float
        Chance that a client who explains in writing, or is visited, names a day.
    longest_days : int
        The day named lies two days to this many ahead.
    word : float
        What one's own word adds to the cost of staying late while the promise runs; share of the
        sum due.
    held_to_word : float
        What being held to a broken promise adds.
    """

    when_explaining: Share = 1.0
    at_visit: Share = 0.5
    longest_days: Annotated[int, Field(ge=2)] = 14
    word: Positive = 0.2
    held_to_word: Positive = 0.3


@validated
class GuarantorTerms:
    """Guarantors (BEH-21, BEH-22; IND-5, APP-12).

    Attributes
    ----------
    usual, when_doubtful : float
        Share of clients with a guarantor; of those who come for the first time, for whom extra
        guarantees are looked for.
    presence : float
        What a guarantor adds to the cost of staying late, share of the sum due.
    pays : float
        Chance that a guarantor who gets the letter pays.
    means_weeks : float
        The most a guarantor can pay, in weeks of the client's usual net income; even from 0.
    longest_days : int
        Longest time from the letter to the payment.
    peace : float
        What owing the guarantor adds to the cost of staying late.
    given_back : float
        Share of the household's money that goes back to the guarantor each week.
    """

    usual: Share = 0.5
    when_doubtful: Share = 0.8
    presence: Positive = 0.1
    pays: Share = 0.3
    means_weeks: Positive = 4.0
    longest_days: SomeDays = 10
    peace: Positive = 0.2
    given_back: Share = 0.25


@validated
class CourtTerms:
    """Courts (REC-1, REC-2; COL-6, MON-5). What a suit costs is ``branch.suit_cost``.

    Attributes
    ----------
    shortest_weeks, longest_weeks : int
        From filing to judgment.
    won, settled : float
        Chances of judgment for the institution, and of an agreement; else the suit is lost.
    parts, every_days : int
        How often the bailiff comes at most, and how many days apart.
    takes : float
        Share of the household's money that the bailiff takes each time.
    pledge : float
        Largest share of the debt that the pledge brings when it is sold; even from 0.
    judgment : float
        What a judgment adds to the cost of staying late, share of the sum due.
    """

    shortest_weeks: SomeDays = 6
    longest_weeks: SomeDays = 16
    won: Share = 0.75
    settled: Share = 0.15
    parts: SomeDays = 6
    every_days: SomeDays = 28
    takes: Share = 0.5
    pledge: Share = 0.3
    judgment: Positive = 0.5

    def __post_init__(self) -> None:
        """Refuse chances above one, and a longest time below the shortest."""
        if self.won + self.settled > 1:
            raise InputError(f"settled: {self.settled} and won {self.won} together exceed 1")
        if self.longest_weeks < self.shortest_weeks:
            raise InputError(
                f"longest_weeks: {self.longest_weeks} given, should be at least "
                f"shortest_weeks, {self.shortest_weeks}"
            )


@validated
class VisitTerms:
    """Recovery specialists and what their visits lead to (BEH-23, BEH-24; DIG-2, DIG-3).

    Attributes
    ----------
    specialists, minutes_per_day : int
        How many the branch has where its ladder asks for them, and the day of each.
    agrees : float
        Chance that a client at the third visit agrees on a way out.
    listened, thought_over : float
        What the first and the second visit add to that chance.
    pledge : float
        Largest share of the arrears that things handed over bring; even from 0.
    respect : float
        What each act of a respectful institution adds to the cost of staying late, since the
        relation is worth keeping; share of the sum due.
    """

    specialists: Annotated[int, Field(ge=0)] = 1
    minutes_per_day: SomeDays = 340
    agrees: Share = 0.3
    listened: Share = 0.25
    thought_over: Share = 0.25
    pledge: Share = 0.4
    respect: Positive = 0.1


@validated
class EarlyTerms:
    """Clients who repay before the last day (BEH-25; GRP-9).

    Attributes
    ----------
    repays : float
        Share of the pool who want to be rid of a loan early.
    at_season_end : float
        Share of the pool who repay when their season ends within the loan.
    season_falls : float
        A season ends with a month after which sales fall by at least this share of the usual.
    last_part : float
        They do it within this last part of the instalments.
    """

    repays: Share = 0.04
    at_season_end: Share = 0.15
    season_falls: Share = 0.15
    last_part: Share = 0.4


@validated
class RemedyTerms:
    """All that the sources leave open about late loans besides the ladder, and early ones."""

    promises: PromiseTerms = PromiseTerms()
    guarantors: GuarantorTerms = GuarantorTerms()
    court: CourtTerms = CourtTerms()
    visits: VisitTerms = VisitTerms()
    early: EarlyTerms = EarlyTerms()


NO_REMEDIES = RemedyTerms(
    promises=PromiseTerms(when_explaining=0, at_visit=0),
    guarantors=GuarantorTerms(usual=1, when_doubtful=1, presence=0, pays=0),
    court=CourtTerms(won=0, settled=0),
    early=EarlyTerms(repays=0, at_season_end=0),
)
"""The ladder alone: no promises; everybody has a guarantor, none pays; suits are lost."""
