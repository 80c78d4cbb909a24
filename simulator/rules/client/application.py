"""What the officer brings to the appraisal: the request, what was seen, and the trade's norms."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from simulator.rules.client.questionnaire import Questionnaire
from simulator.rules.ground.form import Amount, Percent
from simulator.rules.ground.validation import InputError, validated


@validated
class Application:
    """A request for a loan, with the officer's answers to what no form can tell.

    Parameters
    ----------
    amount : int
        Kopecks asked for; text such as "10 000" is roubles.
    start : date
        The day the money would be paid out.
    instalments : int, optional
        How many the client asks for; None for the policy's own number.
    repaid_loans : int
        Loans this client has already repaid here; 0 for a first loan.
    trusted : bool, optional
        "Do I trust this client, do I believe they will repay?" (APP-13); None while unanswered.
    place_visited, home_visited : bool
        Whether the officer went and looked (APP-4).
    crisis_plan : str
        How the loan would be repaid in a crisis, as agreed with the client (APP-12).
    debts_found : int
        Kopecks of obligations the questionnaire does not mention (APP-10).
    """

    questionnaire: Questionnaire
    amount: Annotated[Amount, Field(gt=0)]
    start: date
    instalments: Annotated[int, Field(ge=1)] | None = None
    repaid_loans: Annotated[int, Field(ge=0)] = 0
    trusted: bool | None = None
    motive: str = ""
    place_visited: bool = False
    home_visited: bool = False
    crisis_plan: str = ""
    guarantors: Annotated[int, Field(ge=0)] = 0
    debts_found: Amount = 0


@validated
class SectorNorms:
    """What is usual in a trade: each norm a (low, high) pair, None where not known (APP-3).

    Amounts are kopecks a month, mark-up is per cent. The officer collects them; the kit has none
    of its own.
    """

    trade: str
    monthly_sales: tuple[Amount, Amount] | None = None
    mark_up: tuple[Percent, Percent] | None = None
    rent: tuple[Amount, Amount] | None = None
    tax: tuple[Amount, Amount] | None = None

    @model_validator(mode="after")
    def _low_first(self) -> SectorNorms:
        for name in ("monthly_sales", "mark_up", "rent", "tax"):
            pair = getattr(self, name)
            if pair is not None and pair[0] > pair[1]:
                raise InputError(f"`{name}`: give the low norm first, then the high one")
        return self
