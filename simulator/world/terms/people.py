"""What clients are like and what befalls them: parameters, each with its reason in the card."""

from typing import Annotated

from pydantic import Field

from simulator.families import load_families
from simulator.rules.ground.validation import InputError, nearest, validated
from simulator.world.terms.parameters import Positive, Share

Weeks = Annotated[int, Field(ge=1)]


@validated
class TraitTerms:
    """What clients bring with them (BEH-8, BEH-9, BEH-10; APP-3, APP-10, APP-11). Chances a week.

    Attributes
    ----------
    families : tuple of str
        Keys of the business families that applicants come from; empty: all, by their shares.
    in_debt : float
        Share of the pool that owes somebody else at the start of the world.
    borrows, borrows_when_short : float
        Chance to borrow elsewhere in a usual week, and in a week when less is at hand than the
        family spends.
    largest_burden : float
        Largest weekly instalment elsewhere, as a share of usual net income; even from 0.
    debt_weeks : int
        Longest time such a debt still has to run.
    debt_price : float
        Roubles to be repaid elsewhere for each rouble borrowed there.
    diverts : float
        Chance that a loan goes in part to something else than the business, for each loan.
    largest_diverted : float
        Largest part that then does; even from 0.
    understates, overstates : float
        Shares of the pool that name less, and more, than they sell.
    largest_understatement, largest_overstatement : float
        By how much at most, as a share of sales; even from 0.
    one_buyer_spread : float
        By how much more the sales of a business with one buyer swing (factor on their spread).
    """

    families: tuple[str, ...] = ()
    in_debt: Share = 0.12
    borrows: Share = 0.001
    borrows_when_short: Share = 0.02
    largest_burden: Share = 0.3
    debt_weeks: Weeks = 40
    debt_price: Annotated[float, Field(ge=1)] = 1.3
    diverts: Share = 0.15
    largest_diverted: Share = 0.8
    understates: Share = 0.5
    overstates: Share = 0.1
    largest_understatement: Share = 0.2
    largest_overstatement: Positive = 0.4
    one_buyer_spread: Positive = 1.8

    def __post_init__(self) -> None:
        known = [family.key for family in load_families()]
        for key in self.families:
            if key not in known:
                raise InputError(f"families: no {key!r} here; {nearest(key, known)}")


@validated
class LifeTerms:
    """What befalls people besides their trade (SHK-5, SHK-6, SHK-7). Chances a week.

    Attributes
    ----------
    dies, moves, loses_buyer : float
        Chance that a client dies; moves away; that a business with one buyer loses it.
    heirs_take_over : float
        Chance that heirs carry on the business of one who died.
    heirs_income : float
        Share of usual sales that heirs make.
    comes_back : float
        Chance that one who moved away comes back.
    longest_away_weeks : int
        Longest time away of those who come back.
    new_place_income, new_place_weeks : float, int
        Share of usual sales in the new place, and for how long.
    buyer_income_left, buyer_weeks : float, int
        Share of usual sales without the buyer, and longest time to find another.
    """

    dies: Share = 0.00006
    moves: Share = 0.0002
    loses_buyer: Share = 0.004
    heirs_take_over: Share = 0.5
    heirs_income: Share = 0.6
    comes_back: Share = 0.3
    longest_away_weeks: Weeks = 52
    new_place_income: Share = 0.5
    new_place_weeks: Weeks = 12
    buyer_income_left: Share = 0.3
    buyer_weeks: Annotated[int, Field(ge=2)] = 12


@validated
class WillTerms:
    """What else counts when a client decides to pay (BEH-11, BEH-12, BEH-13; DEL-3, DEL-5).

    Attributes
    ----------
    growth : float
        How much of the growth of the next loan over this one adds to the worth of access.
    penalty : float
        How heavily a rouble of penalty weighs beside a rouble of the sum due.
    reach : float
        How much of the institution's pressure reaches one who moved away, or heirs.
    """

    growth: Positive = 0.5
    penalty: Positive = 2.0
    reach: Share = 0.4


NO_TRAITS = TraitTerms(
    in_debt=0, borrows=0, borrows_when_short=0, diverts=0, understates=0, overstates=0
)
NO_LIFE = LifeTerms(dies=0, moves=0, loses_buyer=0)
