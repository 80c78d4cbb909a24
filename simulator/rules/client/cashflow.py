"""The cash-flow statement: what the business takes in and pays out, month by month (APP-5).

Net income is receipts less actual outlays. It is no accounting profit, and nothing hoped for is
in it. Three readings are **assumptions** of the kit, because the form leaves them open: the
client buys again what was sold, so purchases follow sales; trips, wages, rent and tax do not; and
spoiled goods are bought again.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from simulator.rules.client.answered import needs_answers
from simulator.rules.client.questionnaire import Questionnaire, SalesLevel
from simulator.rules.client.shocks import Shock
from simulator.rules.ground.guards import a_list, count, kopecks
from simulator.rules.ground.money import round_kopecks
from simulator.rules.ground.validation import needs, one_of


class MonthFlow(NamedTuple):
    """One month of a statement; every amount in kopecks.

    Attributes
    ----------
    number : int
        1 for the first month of the statement.
    month : int
        The month of the year, 1 to 12.
    """

    number: int
    month: int
    receipts: int
    purchases: int
    transport: int
    wages: int
    rent: int
    tax: int
    other_costs: int
    spoiled_goods: int
    debt_payment: int

    @property
    def outlays(self) -> int:
        """All that is paid out, debts due included."""
        return sum(self[3:])

    @property
    def net_income(self) -> int:
        """Receipts less outlays (APP-5); the owner's wage is already paid."""
        return self.receipts - self.outlays


class CashFlow(NamedTuple):
    """A statement over one or more months.

    Attributes
    ----------
    sales : str
        The level of item 35 the ordinary months sell at.
    family_need : int
        Kopecks a month that the family needs from the business beyond the owner's wage (APP-7).
    """

    months: tuple[MonthFlow, ...]
    sales: SalesLevel
    shocks: tuple[Shock, ...]
    family_need: int

    @property
    def net_income(self) -> int:
        """Net income of all months together, kopecks."""
        return sum(month.net_income for month in self.months)

    @property
    def average_net_income(self) -> int:
        """Net income of an average month, kopecks."""
        return round_kopecks(Decimal(self.net_income) / len(self.months))

    @property
    def weakest(self) -> MonthFlow:
        """The month with the lowest net income."""
        return min(self.months, key=lambda month: month.net_income)


def cash_flow(
    questionnaire: Questionnaire,
    *,
    sales: SalesLevel = "average",
    months: int = 12,
    start_month: int = 1,
    shocks: Sequence[Shock] = (),
    living_minimum: int = 0,
) -> CashFlow:
    """Draw up the monthly statement from items 9, 10, 28 and 33-45 (APP-5, APP-9, DOC-6).

    Parameters
    ----------
    sales : {"good", "average", "poor"}
        Which sales of item 35 an ordinary month has; the season is applied to them.
    months : int
        Twelve, or the months of the repayment period.
    start_month : int
        The month of the year the statement starts with, 1 to 12.
    shocks : sequence of Shock
        What is supposed to go wrong.
    living_minimum : int
        Kopecks a month and person that the family needs whatever item 9 says (APP-7).

    Raises
    ------
    InputError
        For a number of months or a start that makes no sense, and for a form that does not
        answer what net income is made of.

    Examples
    --------
    >>> from simulator.rules.client.questionnaire import Finance
    >>> form = Questionnaire(client="Vera", finance=Finance(
    ...     good_sales="60 000", average_sales="45 000", poor_sales="30 000",
    ...     purchases=4, purchase_amount="7 500", rent="3 000"))
    >>> statement = cash_flow(form, months=3)
    >>> statement.months[0].receipts, statement.average_net_income
    (4500000, 1200000)
    """
    needs(Questionnaire, questionnaire, "questionnaire")
    one_of(SalesLevel, sales, "sales")
    needs_answers(questionnaire)
    shocks = a_list(shocks, "shocks", "shocks")
    for shock in shocks:
        needs(Shock, shock, "shocks")
    months, first = count(months, "months", 1, 120), count(start_month, "start_month", 1, 12)
    lines = tuple(
        _month(questionnaire, number, (first + number - 2) % 12 + 1, sales, shocks)
        for number in range(1, months + 1)
    )
    return CashFlow(lines, sales, tuple(shocks), family_need(questionnaire, living_minimum))


def family_need(questionnaire: Questionnaire, living_minimum: int = 0) -> int:
    """Say what the family needs a month from the business's net income, in kopecks (APP-7).

    Family costs, less other family income and the owner's wage, which is among the outlays
    already (DOC-6).

    Parameters
    ----------
    living_minimum : int
        Kopecks a month and person below which family costs are not believed; 0 to take item 9.

    Examples
    --------
    >>> from simulator.rules.ground.form import Personal
    >>> from simulator.rules.client.questionnaire import Finance
    >>> form = Questionnaire(client="Vera", finance=Finance(
    ...     good_sales=0, average_sales=0, poor_sales=0, wages="2 000", owner_wage="2 000"),
    ...     personal=Personal(family_costs="5 000", family_income="1 200"))
    >>> family_need(form)
    180000
    """
    person, least = questionnaire.personal, kopecks(living_minimum, "living_minimum")
    costs = max(person.family_costs, least * person.family_members)
    return max(0, costs - person.family_income - questionnaire.finance.owner_wage)


def _month(
    questionnaire: Questionnaire,
    number: int,
    month: int,
    sales: SalesLevel,
    shocks: Sequence[Shock],
) -> MonthFlow:
    finance = questionnaire.finance
    struck = [shock for shock in shocks if shock.strikes(number)]
    level = next((shock.level for shock in struck if shock.level), sales)
    receipts, prices = Decimal(finance.monthly_sales(level)) * finance.season[month - 1], Decimal(1)
    for shock in struck:
        receipts *= shock.sales
        prices *= shock.purchase_prices
    return MonthFlow(
        number,
        month,
        round_kopecks(receipts),
        finance.monthly_purchases(receipts, prices),
        round_kopecks(finance.purchases * finance.purchase_transport) + finance.other_transport,
        finance.wages,
        finance.rent,
        finance.tax,
        finance.other_costs,
        finance.spoiled_goods,
        questionnaire.business.debt_payment,
    )
