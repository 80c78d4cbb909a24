"""A month of four officers, invented, to try a pay rule on."""

from dataclasses import dataclass
from decimal import Decimal

from course.language import _
from simulator.policies import load_policy
from simulator.rules.house.pay import Pay, officer_pay, repayment_coefficient


@dataclass(frozen=True)
class OfficersMonth:
    """What an officer did, and how it shows: shares, and loans that count as growth."""

    name: str
    did: str
    repayment: Decimal
    written_off: Decimal
    old: int
    new: int


FOUR = (
    OfficersMonth(_("Lyuba"), _("visits everybody; took on two new clients"),
                  Decimal("0.98"), Decimal(0), 0, 2),
    OfficersMonth(_("Irina"), _("four new clients; a few late ones"),
                  Decimal("0.94"), Decimal("0.01"), 0, 4),
    OfficersMonth(_("Kira"), _("twenty-five new clients, half an hour for each"),
                  Decimal("0.85"), Decimal("0.02"), 0, 25),
    OfficersMonth(_("Svetlana"), _("no new clients; had two write-offs put off"),
                  Decimal("0.91"), Decimal(0), 0, 0),
)  # fmt: skip


def paid(month: OfficersMonth) -> Pay:
    """Work out the pay by the manual's rule.

    Examples
    --------
    >>> [paid(each).total // 100 for each in FOUR]
    [2040, 1979, 2068, 1833]
    """
    terms = load_policy("smolensk_individual").pay
    coefficient = repayment_coefficient(month.repayment, terms)
    return officer_pay(terms, coefficient, month.written_off, (month.old, month.new),
                       repayment=month.repayment)  # fmt: skip
