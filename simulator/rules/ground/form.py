"""The client's person and business: items 1 to 32 of the confidential questionnaire (DOC-5).

The items and their numbers are the form's. A few fields complete an item that the form leaves to
the officer; `Item.beyond` marks them. They are **assumptions** of the kit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer, model_validator

from simulator.rules.ground.money import Kopecks, in_roubles
from simulator.rules.ground.validation import InputError, validated

Amount = Annotated[Kopecks, Field(ge=0), PlainSerializer(in_roubles, when_used="json")]
"""Kopecks, never negative; text such as "10 000" is roubles, and so it is written to a file."""

Count = Annotated[int, Field(ge=0)]
Part = Annotated[Decimal, Field(ge=0, le=1)]
Percent = Annotated[Decimal, Field(ge=0)]
Unanswered = tuple[str, ...]
"""Names of the questions of a part that nobody has answered: what stands there is no answer."""



@dataclass(frozen=True)
class Item:
    """A numbered item of the form.

    Attributes
    ----------
    number : int
        1 to 45.
    title : str
        What is asked, in English; show it through gettext.
    beyond : bool
        True where the form does not ask this and the kit adds it.
    """

    number: int
    title: str
    beyond: bool = False


@validated
class Personal:
    """Items 1-16: the person and the family."""

    birth_date: Annotated[date | None, Item(1, "Date of birth")] = None
    passport: Annotated[str, Item(2, "Passport: number, issued by, on")] = ""
    registered_address: Annotated[str, Item(3, "Address, registered")] = ""
    home_address: Annotated[str, Item(3, "Address, lived at")] = ""
    telephone: Annotated[str, Item(4, "Telephone, home and work")] = ""
    education: Annotated[str, Item(5, "Education and speciality")] = ""
    earlier_occupation: Annotated[str, Item(6, "Earlier occupation")] = ""
    married: Annotated[bool, Item(7, "Family status: married")] = False
    children_ages: Annotated[tuple[Count, ...], Item(8, "Children: their ages")] = ()
    family_costs: Annotated[Amount, Item(9, "Real family costs a month")] = 0
    family_income: Annotated[Amount, Item(10, "Real other family income a month")] = 0
    housing: Annotated[
        Literal["own_house", "own_flat", "state_flat", "rented", "service", "hostel", "other"],
        Item(11, "Housing"),
    ] = "other"
    years_at_home: Annotated[Count, Item(11, "Years lived there")] = 0
    own_attitude: Annotated[
        Literal["calling", "for_a_time", "other"], Item(12, "Own attitude to being in business")
    ] = "other"
    family_attitude: Annotated[
        Literal["helps", "supports", "cool", "against"], Item(13, "The family's attitude to it")
    ] = "supports"
    relatives: Annotated[str, Item(14, "Nearest relatives: addresses, telephones")] = ""
    possessions: Annotated[str, Item(15, "Possessions: movable, real estate, appliances")] = ""
    heard_from: Annotated[
        Literal["clients", "others", "leaflets", "street", "press", "television", "radio", "other"],
        Item(16, "Heard of us from"),
    ] = "other"
    unanswered: Unanswered = ()

    @property
    def family_members(self) -> int:
        """Count the people who live on the family's money, as far as items 7 and 8 tell."""
        return 1 + self.married + len(self.children_ages)


@validated
class PastLoan:
    """One line of item 27."""

    lender: str
    taken: str = ""
    amount: Amount = 0
    term: str = ""
    still_owed: Amount = 0


@validated
class Business:
    """Items 17-32: the enterprise, its credit history and its plans."""

    place: Annotated[str, Item(17, "Place of business")] = ""
    legal_status: Annotated[
        Literal["entrepreneur", "legal_entity", "not_registered"], Item(18, "Legal status")
    ] = "entrepreneur"
    activity: Annotated[Literal["production", "trade", "services"], Item(19, "Activity")] = "trade"
    years_in_business: Annotated[Decimal, Field(ge=0), Item(20, "Years in business")] = Decimal(0)
    fixed_assets: Annotated[str, Item(21, "Equipment and real estate in the business")] = ""
    goods: Annotated[str, Item(22, "Goods or services")] = ""
    suppliers: Annotated[str, Item(23, "Main suppliers")] = ""
    buyers: Annotated[str, Item(24, "Main buyers")] = ""
    largest_buyer_share: Annotated[Part, Item(24, "Sales to the largest buyer", True)] = Decimal(0)
    buys_at: Annotated[str, Item(25, "Where goods or materials are bought")] = ""
    imported_share: Annotated[Part, Item(25, "Purchases priced in currency", True)] = Decimal(0)
    borrowed_before: Annotated[bool, Item(26, "Borrowed before")] = False
    past_loans: Annotated[tuple[PastLoan, ...], Item(27, "Credit history")] = ()
    has_debts: Annotated[bool, Item(28, "Debts at present")] = False
    debt_outstanding: Annotated[Amount, Item(28, "Debts at present: how much", True)] = 0
    debt_payment: Annotated[Amount, Item(28, "Debts: to be paid a month", True)] = 0
    main_aim: Annotated[str, Item(29, "Main aim at present")] = ""
    loan_purpose: Annotated[str, Item(30, "What the loan is for")] = ""
    why_on_time: Annotated[str, Item(31, "Should a loan be repaid on time, and why")] = ""
    fallback: Annotated[str, Item(32, "Other ways to repay if the business is in trouble")] = ""
    unanswered: Unanswered = ()

    @model_validator(mode="after")
    def _debts_agree(self) -> Business:
        if not self.has_debts and (self.debt_outstanding or self.debt_payment):
            raise InputError(
                "item 28 says there are no debts, yet an amount is given; set `has_debts`"
            )
        return self
