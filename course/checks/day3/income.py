"""Net income from items 33 to 45 of a questionnaire: the learner's own client (DOC-6, APP-5)."""

from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.kit.task import From, Mistake, Part, Task
from course.language import _
from simulator.rules.client.cashflow import cash_flow, family_need
from simulator.rules.client.questionnaire import Finance, Questionnaire
from simulator.rules.ground.form import Personal
from simulator.rules.ground.money import in_roubles

_TRADING_DAYS = 26
_RENT, _TAX, _OTHER, _SPOILED = 70_000, 40_000, 15_000, 20_000


def form(learner: str) -> Questionnaire:
    """Draw a client of this learner's own: a haberdashery, sales told by the day."""
    chance = Random(sha256(f"day3.net_income {learner}".encode()).digest())  # noqa: S311
    average = chance.randint(14, 22) * 5_000
    one_purchase = average * _TRADING_DAYS * chance.randint(55, 62) // 400 // 500 * 500
    finance = Finance(
        good_sales=average + 40_000, average_sales=average, poor_sales=average - 25_000,
        sales_for="day", trading_days=_TRADING_DAYS,
        purchases=Decimal(4), purchase_amount=one_purchase,
        purchase_transport=chance.randint(8, 15) * 1_000, wages=200_000, owner_wage=120_000,
        rent=_RENT, tax=_TAX, other_costs=_OTHER, spoiled_goods=_SPOILED,
    )  # fmt: skip
    other_income = chance.choice((90, 105, 135, 150)) * 1_000
    person = Personal(family_costs=430_000, family_income=other_income)
    return Questionnaire(client=_("Lidia, haberdashery"), finance=finance, personal=person)


def net_income(learner: str) -> Task:
    """Make the task: net income of an average month, and what the family needs of it."""
    client = form(learner)
    month = cash_flow(client, months=1).months[0]
    need = family_need(client)
    parts = (
        Part("receipts", month.receipts, _receipts_slips(client),
             _("average sales of a day, times the trading days of a month.")),
        Part("outlays", month.outlays, _outlays_slips(client),
             _("goods and transport for four purchases; wages; rent; tax; other costs; spoiled "
               "goods.")),
        Part("net income", month.net_income, _income_slips(client),
             _("receipts less outlays, and nothing else."),
             follows=From(("receipts", "outlays"), lambda receipts, outlays: receipts - outlays)),
        Part("family needs", need, _need_slips(client),
             _("family costs less everything that reaches the family from elsewhere.")),
    )
    return Task(
        "day3.net_income", _("Net income of an average month"), parts,
        _("Receipts less outlays, for a month as she can show it. The family's needs come "
          "afterwards: they are no outlay of the shop."),
        ((_("From the questionnaire of {client}, roubles").format(client=client.client),
          _table(client)),),
    )


def _receipts_slips(client: Questionnaire) -> tuple[Mistake, ...]:
    finance = client.finance
    good = replace(finance, average_sales=finance.good_sales).monthly_sales("average")
    return (
        Mistake(finance.average_sales, _("that is one day; the statement is for a month.")),
        Mistake(finance.average_sales * 30,
                _("she does not trade every day: the form says how many days.")),
        Mistake(good, _("you took the good sales; the plan rests on average ones.")),
        Mistake(finance.average_sales * 4, _("you counted four weeks of one day each.")),
    )


def _outlays_slips(client: Questionnaire) -> tuple[Mistake, ...]:
    finance, right = client.finance, cash_flow(client, months=1).months[0].outlays
    goods, trips = finance.purchase_amount, finance.purchase_transport
    return (
        Mistake(right - 3 * goods - 3 * trips,
                _("she buys four times a month; you counted one purchase.")),
        Mistake(right - 3 * trips, _("each of the four purchases has its own transport.")),
        Mistake(right - 4 * trips, _("the transport of the purchases is missing.")),
        Mistake(right - finance.owner_wage,
                _("the owner's wage is paid out too: it is among the wages of item 41.")),
        Mistake(right + finance.owner_wage,
                _("the owner's wage is part of the wages already; you counted it twice.")),
        Mistake(right - finance.spoiled_goods, _("spoiled goods have to be bought again.")),
        Mistake(right + client.personal.family_costs,
                _("the family does not live on outlays of the shop; it comes afterwards.")),
    )


def _income_slips(client: Questionnaire) -> tuple[Mistake, ...]:
    month, finance = cash_flow(client, months=1).months[0], client.finance
    return (
        Mistake(month.net_income - client.personal.family_costs,
                _("you took the family's costs off; net income is what the business leaves.")),
        Mistake(month.net_income - family_need(client),
                _("that is what is left after the family, which is the next question.")),
        Mistake(month.receipts - month.purchases, _("that is the margin on the goods alone.")),
        Mistake(month.net_income + finance.owner_wage,
                _("the owner's wage has been paid out: leave it among the outlays.")),
    )


def _need_slips(client: Questionnaire) -> tuple[Mistake, ...]:
    person, wage = client.personal, client.finance.owner_wage
    return (
        Mistake(person.family_costs, _("part of it comes from elsewhere: items 10 and 41.")),
        Mistake(person.family_costs - person.family_income,
                _("her own wage reaches the family too; without it you take the need twice.")),
        Mistake(person.family_costs - wage, _("the other income of the family is missing.")),
        Mistake(person.family_costs - person.family_income - client.finance.wages,
                _("only the owner's wage comes home; the rest belongs to the helper.")),
    )


def _table(client: Questionnaire) -> pd.DataFrame:
    finance, person = client.finance, client.personal
    rows = {
        _("9 real family costs a month"): in_roubles(person.family_costs),
        _("10 real other family income a month"): in_roubles(person.family_income),
        _("35 sales a day: good"): in_roubles(finance.good_sales),
        _("35 sales a day: average"): in_roubles(finance.average_sales),
        _("35 sales a day: poor"): in_roubles(finance.poor_sales),
        _("35 trading days a month"): str(finance.trading_days),
        _("37 purchases a month"): f"{finance.purchases}",
        _("38 amount of one purchase"): in_roubles(finance.purchase_amount),
        _("39 transport for one purchase"): in_roubles(finance.purchase_transport),
        _("41 wages, the owner's included"): in_roubles(finance.wages),
        _("41 of these, the owner's"): in_roubles(finance.owner_wage),
        _("42 rent"): in_roubles(finance.rent),
        _("43 tax on imputed income"): in_roubles(finance.tax),
        _("44 other costs"): in_roubles(finance.other_costs),
        _("45 spoiled or faulty goods"): in_roubles(finance.spoiled_goods),
    }
    return pd.DataFrame({_("answer"): rows.values()}, index=pd.Index(rows, name=_("item")))


TASKS = (net_income,)
