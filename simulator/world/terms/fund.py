"""What the fund lives on and under: parameters, each with its reason in the model card."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from simulator.rules.ground.money import Kopecks
from simulator.rules.ground.shares import Rate
from simulator.rules.ground.validation import InputError, validated
from simulator.world.terms.parameters import Money, Positive, Share


@validated
class LenderCredit:
    """A lender's money, drawn when granted loans would have to wait (FND-1).

    Attributes
    ----------
    limit : int
        The most that may be owed at a time, kopecks.
    rate_per_year : Decimal
        Interest on what is owed, by the day over 365, paid on the last day of each month.
    drawn_from, drawn_until : int
        First and last day on which money may be drawn.
    step : int
        Draws are whole multiples of so many kopecks.
    months : int
        From the first month-end after ``drawn_until`` on, what is owed goes back in so many even
        monthly parts.
    """

    limit: Money
    rate_per_year: Rate = Decimal("0.55")
    drawn_from: int = 0
    drawn_until: int = 182
    step: Annotated[Kopecks, Field(gt=0)] = 1_000_00
    months: Annotated[int, Field(ge=1)] = 12

    def __post_init__(self) -> None:
        if self.drawn_until < self.drawn_from:
            raise InputError("drawn_until: should not lie before drawn_from")


@validated
class PriceTerms:
    """Prices, and the currency's rate, from day 0 on (FND-2, FND-3).

    Attributes
    ----------
    inflation_per_year : float
        Sales, costs and needs of clients and the branch's costs grow by it.
    limits_indexed : bool
        Whether loan limits are raised with prices, by whole steps.
    currency : int
        Kopecks for a unit of currency on day 0.
    currency_per_year : float
        By how much it rises a year; the branch's own rate follows on the first of each month.
    devaluation : float
        By how much it jumps when the currency falls (SHK-3.currency).
    """

    inflation_per_year: Positive = 0.0
    limits_indexed: bool = False
    currency: Annotated[Kopecks, Field(gt=0)] = 28_16
    currency_per_year: Annotated[float, Field(gt=-1)] = 0.07
    devaluation: Positive = 0.3


@validated
class DemandTerms:
    """How clients answer to waiting and to the price (BEH-14 to BEH-18).

    Attributes
    ----------
    patience_weeks : int
        A client whose granted loan has waited so long goes elsewhere (BEH-15).
    noticed_weeks : int
        A granted loan that waits longer than this is talked about (BEH-14).
    hearsay : float
        How far a week of such talk moves what clients expect of the fund.
    price_elasticity : float
        By what share demand grows when the price falls by a small share (BEH-16).
    price_worth : float
        How much of a saving on the price of the next loan adds to the worth of access (BEH-11).
    fears_currency : float
        Share of clients who ask later rather than owe in currency (BEH-17).
    gift : float
        Share of the worth of access that a loan given for nothing would lose: it is taken for
        a gift (BEH-18).
    """

    patience_weeks: Annotated[int, Field(ge=1)] = 6
    noticed_weeks: Annotated[int, Field(ge=1)] = 2
    hearsay: Share = 0.15
    price_elasticity: Positive = 0.2
    price_worth: Positive = 0.5
    fears_currency: Share = 0.25
    gift: Share = 0.0


@validated
class FundTerms:
    """The fund beside its own capital, which ``BranchTerms`` gives.

    Attributes
    ----------
    credit : LenderCredit, optional
        None: it lends its own money only.
    tax : float
        Tax on a month's surplus.
    paid_out : float
        Share of a month's surplus, after tax, that leaves the fund instead of being lent again
        (PRI-2).
    """

    credit: LenderCredit | None = None
    tax: Share = 0.0
    paid_out: Share = 0.0
    prices: PriceTerms = PriceTerms()
    demand: DemandTerms = DemandTerms()
