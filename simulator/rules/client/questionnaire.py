"""The confidential questionnaire: 45 numbered items in three parts, checked as they are filled in.

Items 33 to 45, the finance of the business, feed the cash-flow statement (DOC-6); the person and
the business, items 1 to 32, stand in `form`.
"""

from __future__ import annotations

import typing
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, model_validator

from simulator.rules.ground.form import Amount, Business, Item, Percent, Personal, Unanswered
from simulator.rules.ground.money import round_kopecks, round_ratio
from simulator.rules.ground.validation import InputError, nearest, needs, read_as, validated

SalesLevel = Literal["good", "average", "poor"]

EVEN_SEASON = (Decimal(1),) * 12


@validated
class Finance:
    """Items 33-45: money, a month unless said otherwise. Sales are for a day or a month (item 35).

    What nobody has answered is named in `unanswered`: a question not answered is not zero.
    `season` (January to December) says how each month's sales compare with an ordinary month: 1.3
    is 30 % more. `owner_wage` is the part of item 41 that the owner takes home.
    """

    good_sales: Annotated[Amount, Item(35, "Good sales")]
    average_sales: Annotated[Amount, Item(35, "Average sales")]
    poor_sales: Annotated[Amount, Item(35, "Poor sales")]
    sales_for: Annotated[Literal["day", "month"], Item(35, "Sales are for a")] = "month"
    trading_days: Annotated[int, Field(ge=1, le=31), Item(35, "Trading days in a month", True)] = 26
    season: Annotated[
        tuple[Annotated[Decimal, Field(ge=0)], ...],
        Field(min_length=12, max_length=12),
        Item(35, "Season, January to December", True),
    ] = EVEN_SEASON
    cash: Annotated[Amount, Item(33, "Own working money: cash")] = 0
    stock: Annotated[Amount, Item(33, "Own working money: stock")] = 0
    on_consignment: Annotated[Amount, Item(34, "Goods taken on consignment")] = 0
    smallest_mark_up: Annotated[Percent | None, Item(36, "Smallest mark-up, %")] = None
    average_mark_up: Annotated[Percent | None, Item(36, "Average mark-up, %")] = None
    largest_mark_up: Annotated[Percent | None, Item(36, "Largest mark-up, %")] = None
    purchases: Annotated[Decimal, Field(ge=0), Item(37, "Purchases a month")] = Decimal(0)
    purchase_amount: Annotated[Amount, Item(38, "Amount of one purchase")] = 0
    purchase_transport: Annotated[Amount, Item(39, "Transport for one purchase")] = 0
    other_transport: Annotated[Amount, Item(40, "Other transport")] = 0
    wages: Annotated[Amount, Item(41, "Wages, the owner's included")] = 0
    owner_wage: Annotated[Amount, Item(41, "Of these, the owner's", True)] = 0
    rent: Annotated[Amount, Item(42, "Rent")] = 0
    tax: Annotated[Amount, Item(43, "Tax on imputed income")] = 0
    other_costs: Annotated[Amount, Item(44, "Other costs: loaders, taxi, storage")] = 0
    spoiled_goods: Annotated[Amount, Item(45, "Spoiled or faulty goods")] = 0
    unanswered: Unanswered = ()

    @model_validator(mode="after")
    def _in_order(self) -> Finance:
        names = ("poor_sales", "average_sales", "good_sales")
        sales = [getattr(self, name) for name in names if name not in self.unanswered]
        if sales != sorted(sales):
            raise InputError("item 35: poor sales should not be above average sales, nor average "
                             "sales above good sales")
        marks = [self.smallest_mark_up, self.average_mark_up, self.largest_mark_up]
        given = [mark for mark in marks if mark is not None]
        if given != sorted(given):
            raise InputError("item 36: the smallest mark-up should not be above the average one, "
                             "nor the average above the largest")
        if self.owner_wage > self.wages and "wages" not in self.unanswered:
            raise InputError("item 41: the owner's wage is part of the wages, and above them here")
        return self

    def monthly_sales(self, level: SalesLevel) -> int:
        """Give an ordinary month's sales at a level of item 35, in kopecks."""
        amounts = {"good": self.good_sales, "average": self.average_sales, "poor": self.poor_sales}
        return amounts[level] * (self.trading_days if self.sales_for == "day" else 1)

    def monthly_purchases(self, receipts: Decimal, prices: Decimal) -> int:
        """Buy again what was sold: an average month's purchases, moved as sales and prices move.

        Parameters
        ----------
        receipts : Decimal
            The month's sales, kopecks.
        prices : Decimal
            A factor: 1.1 when each purchase is 10 % dearer.
        """
        ordinary, average = self.purchases * self.purchase_amount, self.monthly_sales("average")
        if not average:
            return round_kopecks(ordinary * prices)
        above, below = (ordinary * receipts * prices).as_integer_ratio()
        return round_ratio(above, below * average)


@validated
class Questionnaire:
    """One client's filled-in form (DOC-5, the fourth form of the manual's chapter 14).

    Examples
    --------
    >>> form = Questionnaire(client="Vera", finance=Finance(
    ...     good_sales="60 000", average_sales="45 000", poor_sales="30 000"))
    >>> form.finance.average_sales
    4500000
    >>> read_questionnaire(to_plain(form)) == form
    True
    """

    client: str
    finance: Finance
    personal: Personal = Field(default_factory=Personal)
    business: Business = Field(default_factory=Business)

    @model_validator(mode="after")
    def _known(self) -> Questionnaire:
        """Refuse a question that its part of the form does not ask."""
        asked = [(part, name) for _item, part, name in form_items()]
        for part in ("personal", "business", "finance"):
            for name in getattr(self, part).unanswered:
                if (part, name) not in asked:
                    names = [each for place, each in asked if place == part]
                    raise InputError(f"{part}.unanswered: no `{name}` here; {nearest(name, names)}")
        return self


def read_questionnaire(values: object, source: str = "questionnaire") -> Questionnaire:
    """Make a questionnaire from the plain dict that `to_plain` gives.

    Parameters
    ----------
    values : dict
        ``client``, ``personal``, ``business``, ``finance``, as a JSON or TOML file holds them;
        amounts as text or whole roubles.
    source : str
        Named in errors: the file's name.

    Raises
    ------
    InputError
        Naming the source and each field that is wrong.
    """
    needs(str, source, "source")
    return read_as(Questionnaire, values, source, money="roubles")


def to_plain(questionnaire: Questionnaire) -> dict[str, Any]:
    """Turn a questionnaire into a dict of text, numbers and lists; amounts are roubles.

    Empty answers are left out, so that the dict can be written as JSON or TOML.
    """
    adapter = TypeAdapter(Questionnaire)
    return typing.cast(
        "dict[str, Any]", adapter.dump_python(questionnaire, mode="json", exclude_none=True)
    )


@cache
def form_items() -> tuple[tuple[Item, str, str], ...]:
    """List (item, part, field) in the order of the form, for drawing it.

    Examples
    --------
    >>> sorted({item.number for item, _, _ in form_items()}) == list(range(1, 46))
    True
    """
    parts = {"personal": Personal, "business": Business, "finance": Finance}
    found = [
        (item, part, name)
        for part, cls in parts.items()
        for name, hint in typing.get_type_hints(cls, include_extras=True).items()
        for item in getattr(hint, "__metadata__", ())
        if isinstance(item, Item)
    ]
    return tuple(sorted(found, key=lambda each: each[0].number))
