"""What may go wrong for a client's business, as a change of sales or of purchase prices.

A shock is a question the officer asks of a cash-flow statement (APP-12, APP-17): would the client
still get through? It is not a forecast.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from simulator.language import _
from simulator.rules.client.questionnaire import SalesLevel
from simulator.rules.ground.validation import validated

Factor = Annotated[Decimal, Field(ge=0)]


@validated
class Shock:
    """A change that lasts for some months of a statement.

    Parameters
    ----------
    sales, purchase_prices : Decimal
        Factors: 0.6 leaves 60 % of the sales; 1.1 makes each purchase 10 % dearer.
    level : {"good", "average", "poor"}, optional
        Sell at this level of item 35 in those months instead.
    from_month : int
        The first month struck, 1 being the first of the statement.
    months : int, optional
        How many months it lasts; None means to the end.
    """

    name: str
    sales: Factor = Decimal(1)
    purchase_prices: Factor = Decimal(1)
    level: SalesLevel | None = None
    from_month: Annotated[int, Field(ge=1)] = 1
    months: Annotated[int, Field(ge=1)] | None = None

    def strikes(self, number: int) -> bool:
        """Say whether month ``number`` of the statement is struck."""
        if self.months is None:
            return number >= self.from_month
        return self.from_month <= number < self.from_month + self.months


def poor_month(from_month: int = 1, months: int = 1) -> Shock:
    """Sell at the poor level for a month or more.

    Examples
    --------
    >>> [poor_month(2).strikes(number) for number in (1, 2, 3)]
    [False, True, False]
    """
    return Shock(name=_("a poor month"), level="poor", from_month=from_month, months=months)


def lost_buyer(share: Decimal, from_month: int = 1) -> Shock:
    """Lose the buyer who takes ``share`` of the sales (APP-11).

    Examples
    --------
    >>> lost_buyer(Decimal("0.4")).sales
    Decimal('0.6')
    """
    return Shock(name=_("the largest buyer leaves"), sales=1 - share, from_month=from_month)


def price_shock(rise: Decimal, from_month: int = 1) -> Shock:
    """Let wholesale prices rise by ``rise`` while the client cannot raise the own prices.

    Examples
    --------
    >>> price_shock(Decimal("0.1")).purchase_prices
    Decimal('1.1')
    """
    return Shock(name=_("wholesale prices rise"), purchase_prices=1 + rise, from_month=from_month)


def currency_shock(rise: Decimal, imported_share: Decimal, from_month: int = 1) -> Shock:
    """Let the foreign currency rise by ``rise``; only imported goods become dearer.

    Examples
    --------
    >>> currency_shock(Decimal("0.14"), Decimal("0.5")).purchase_prices
    Decimal('1.070')
    """
    return Shock(
        name=_("the currency rises"),
        purchase_prices=1 + rise * imported_share,
        from_month=from_month,
    )
