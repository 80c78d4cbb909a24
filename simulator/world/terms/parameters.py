"""The model's own parameters: what the sources leave open, each with its reason.

Nothing here is the manual's. The model card lists every value with its reason and plausible
range, and records the calibration that fixed the levels.
"""

from typing import Annotated, Literal

from pydantic import Field

from simulator.rules.ground.money import Kopecks
from simulator.rules.ground.validation import validated

Share = Annotated[float, Field(ge=0, le=1)]
Positive = Annotated[float, Field(ge=0)]
Money = Annotated[Kopecks, Field(ge=0)]
Days = Annotated[int, Field(ge=0)]
SomeDays = Annotated[int, Field(ge=1)]
"""At least one."""


@validated
class Pressure:
    """What each act on a late loan adds to the cost of staying late, as a share of the sum due."""

    warn: Positive = 0.8
    letter: Positive = 0.5
    visit: Positive = 1.2
    visit_to_listen: Positive = 1.2
    visit_with_options: Positive = 1.2
    visit_to_choose: Positive = 1.2
    guarantor_letter: Positive = 1.0
    apply_to_sue: Positive = 0.3
    claim: Positive = 1.5


@validated
class BehaviourTerms:
    """How clients decide to pay (BEH-1 .. BEH-7).

    The will to pay compares, in units of the sum due, what keeping the money is worth with what
    being late costs in the client's eyes (DEL-5).

    Attributes
    ----------
    temptation : float
        What a week's use of the money is worth to the usual client, as a share of the sum due.
    temptation_spread, character_spread : float
        Standard deviation of its log from week to week, and between clients for good.
    access : float
        Worth of keeping access to the next loan, for the usual client.
    access_spread : float
        Standard deviation of its log between clients.
    promptness : float
        Worth of avoiding a reaction that comes the very next day.
    first_belief : float
        How sure clients are, before any experience, that lateness is noticed the next day.
    own_lesson : float
        How far one's own experience moves that belief.
    hearsay : float
        How far a week of neighbours' experience moves it.
    patience_days : float
        A first reaction after this many further days counts as none.
    pressure : Pressure
        What each act of the ladder adds to the cost of staying late.
    forgets, forgets_unreminded : float
        Chance to forget an instalment with and without a reminder.
    remembers_days : int
        At most so many days until the forgetful remember by themselves.
    spent_a_week : float
        Share of the money withheld that a household with a late loan spends in a week.
    explains : float
        Chance that a client who is asked comes and explains in writing.
    asks_again : float
        Chance to ask for the next loan at once after one is repaid.
    pause_weeks : int
        Longest pause of those who do not.
    barred_weeks : int
        After a refusal for her history, a client may start anew after so many weeks.
    pays_after_write_off : float
        Weekly chance that a client whose loan was written off pays something.
    """

    temptation: Positive = 0.27
    temptation_spread: Positive = 0.8
    character_spread: Positive = 0.4
    access: Positive = 0.6
    access_spread: Positive = 0.4
    promptness: Positive = 1.0
    first_belief: Share = 0.85
    own_lesson: Share = 0.5
    hearsay: Share = 0.15
    patience_days: Annotated[float, Field(gt=0)] = 7.0
    pressure: Pressure = Pressure()
    forgets: Share = 0.006
    forgets_unreminded: Share = 0.03
    remembers_days: Annotated[int, Field(ge=1)] = 10
    spent_a_week: Share = 0.5
    explains: Share = 0.6
    asks_again: Share = 0.9
    pause_weeks: Annotated[int, Field(ge=1)] = 16
    barred_weeks: Annotated[int, Field(ge=1)] = 26
    pays_after_write_off: Share = 0.04


@validated
class ShockTerms:
    """What hits businesses (SHK-1 .. SHK-4). Chances are per week.

    A blow to the whole market is a currency's fall, a ban or the market's closure, each as likely
    as the others; what it leaves to each business stands in the family's file.

    Attributes
    ----------
    own, trade, market, collapse : float
        Chance a week that one client, one trade, the whole market is hit, or that one business
        ends for good.
    own_income_left, trade_income_left, collapse_income_left : float
        Share of usual sales that remains.
    own_weeks, trade_weeks, currency_weeks, ban_weeks, closure_weeks : int
        Longest duration; durations are even from two weeks to this.
    collapse_weeks : int
        Weeks until a household whose business ended lives from something new.
    own_buffer_left : float
        Share of the household's money left after an illness or a theft.
    """

    own: Share = 0.007
    trade: Share = 0.004
    market: Share = 0.002
    collapse: Share = 0.0009
    own_income_left: Share = 0.25
    trade_income_left: Share = 0.65
    collapse_income_left: Share = 0.05
    own_weeks: Annotated[int, Field(ge=2)] = 10
    trade_weeks: Annotated[int, Field(ge=2)] = 6
    currency_weeks: Annotated[int, Field(ge=2)] = 8
    ban_weeks: Annotated[int, Field(ge=2)] = 12
    closure_weeks: Annotated[int, Field(ge=2)] = 4
    collapse_weeks: Annotated[int, Field(ge=2)] = 40
    own_buffer_left: Share = 0.3


@validated
class BranchTerms:
    """The branch beside its policy: the pool it serves, its money and its costs.

    Attributes
    ----------
    fund_per_client : int
        Capital at the start for each client of the pool, kopecks.
    cost_per_officer, overhead : int
        Operating costs a month beside officers' pay, which follows the policy (what we count
        as I19: travel, taxes and a desk for each officer; rent, telephone, administration),
        kopecks.
    suit_cost : int
        What a suit costs, kopecks; there is none where the debt is smaller (MON-5).
    scale_spread, needs_spread : float
        Standard deviation of the log of business size and of family needs between clients.
    first_buffer_weeks, largest_buffer_weeks : float
        Household money at the start (at most) and at most ever, in weeks of usual net income.
    estimate_spread : float
        Error of the officer's estimate of net income, standard deviation of its log.
    loan_return : float
        What a rouble of the loan earns a week in the business, before instalments.
    pays_out : {"own_weekday", "at_once"}
        Whether a granted loan waits for the client's own weekday, on which her instalments fall.
    registered : float
        Share of applicants who are registered entrepreneurs (IND-6).
    """

    fund_per_client: Money = 5_000_00
    cost_per_officer: Money = 5_000_00
    overhead: Money = 25_000_00
    suit_cost: Money = 1_500_00
    scale_spread: Positive = 0.35
    needs_spread: Positive = 0.2
    first_buffer_weeks: Positive = 2.0
    largest_buffer_weeks: Positive = 2.0
    estimate_spread: Positive = 0.1
    loan_return: Positive = 0.015
    pays_out: Literal["own_weekday", "at_once"] = "own_weekday"
    registered: Share = 0.97
