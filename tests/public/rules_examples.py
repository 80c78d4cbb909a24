"""A good call of every public name of the rules."""

from decimal import Decimal
from fractions import Fraction
from functools import cache

import simulator as sim
from simulator.rules.client.shocks import poor_month
from tests.public.example import Any_of, Example, function, inputs, method
from tests.public.things import (
    SPRING,
    account,
    application,
    bands,
    finance,
    form,
    history,
    plan,
    policy,
    priced,
    terms,
    written_off,
)

ACCOUNT_QUESTIONS = (
    "arrears",
    "days_late",
    "oldest_penalty",
    "oldest_unpaid",
    "overdue",
    "owed",
    "payoff",
    "penalty",
    "pay_off",
    "write_off",
)


@cache
def rules_examples() -> dict[str, Example]:
    """Made when they are first asked for."""
    return {
        # money, rates and prices
        "roubles": function(sim.roubles, amount=Any_of("1 841.40", 5, Decimal("5.5"))),
        "in_roubles": function(sim.in_roubles, kopecks=184_140),
        "conversions": function(
            sim.conversions, rate=Any_of("9 %", Decimal("0.09")), interval="week"
        ),
        "effective_rate": function(
            sim.effective_rate,
            flows=[(0, 100), (1, -60), (2, -60)],
            unit=Any_of("month", 12.0),
            day_count="actual/365",
        ),
        "nominal_rate": function(
            sim.nominal_rate,
            flows=[(0, 100), (1, -60), (2, -60)],
            unit=Any_of("month", 12.0),
            method="us_actuarial",
        ),
        "loan_cost": function(sim.loan_cost, plan=plan(), savings=Any_of(None)),
        "quotes": function(
            sim.quotes,
            principal=100_000,
            rate="3 %",
            instalments=4,
            interval="month",
            fee="3 %",
            declining="annuity",
        ),
        "client_burden": function(sim.client_burden, plan=plan(), expected_revenue=1_400_000),
        "cost_covering_rate": function(
            sim.cost_covering_rate,
            operating_costs="20 %",
            losses="10 %",
            borrowed_funds="5 %",
            taxes="1 %",
            margin="6 %",
            other_income="1 %",
            portfolio=Any_of(None, 10_000_000),
        ),
        "break_even_clients": function(
            sim.break_even_clients,
            rate_per_month="9 %",
            average_balance=470_000,
            fixed_costs=81_600_000,
            losses="5 %",
            borrowed_funds="1 %",
            taxes="1 %",
            margin="10 %",
        ),
        "project_growth": function(
            sim.project_growth,
            clients=300,
            average_balance=600_000,
            income_rate_per_month="9 %",
            growth_per_month="10 %",
            reinvested_share="35 %",
            new_client_balance=Any_of(200_000, None),
            months=12,
        ),
        "market_corridor": function(
            sim.market_corridor, covering_rate="7 %", rivals={"pawnshop": "12 %"}, distance="10 %"
        ),
        "compare_currencies": function(
            sim.compare_currencies,
            rouble_rate="50 %",
            currency_rate="20 %",
            currency_rise="14 %",
            tax_on_exchange_gain="10 %",
        ),
        "Fee": inputs(
            sim.Fee,
            lambda fee: priced(sim.LoanTerms(rate="9 %", fees=(fee,))),
            share=Any_of("3 %"),
            amount=Any_of(500),
        ),
        "Fee.kopecks": method(lambda: sim.Fee(share="3 %"), "kopecks", principal=100_000),
        "CompulsorySavings": inputs(
            sim.CompulsorySavings,
            lambda savings: sim.loan_cost(plan(), savings),
            share_at_start="10 %",
            each_instalment=100,
        ),
        # a loan
        "LoanTerms": inputs(
            sim.LoanTerms,
            priced,
            rate="9 %",
            first_period_days=Any_of(None, 10),
            rounding_unit=Any_of(100, "1"),
            days_off=Any_of(None),
            shares=(),
            interest_shares=(),
            fees=(),
            payment=Any_of(None),
        ),
        "DaysOff": inputs(
            sim.DaysOff, lambda days_off: priced(sim.LoanTerms(rate="9 %", days_off=days_off))
        ),
        "DaysOff.is_off": method(sim.DaysOff, "is_off", day=SPRING),
        "DaysOff.working": method(sim.DaysOff, "working", day=SPRING),
        "schedule": function(
            sim.schedule, terms=terms(), principal=1_000_000, start=Any_of(0, SPRING)
        ),
        "terms_for_payment": function(
            sim.terms_for_payment,
            terms=terms(),
            principal=1_000_000,
            payment=100_000,
            start=Any_of(0, SPRING),
        ),
        "PenaltyTerms": inputs(
            sim.PenaltyTerms,
            lambda terms: sim.Account(plan(), penalty=terms).penalty(30),
            rate_per_day="0.5 %",
            stop_day=Any_of(90, None),
            once=300_00,
        ),
        "PenaltyTerms.charged_days": method(sim.PenaltyTerms, "charged_days", first=88, last=95),
        "PenaltyTerms.exact": method(sim.PenaltyTerms, "exact", base=10_410, days=10),
        "Account": function(
            sim.Account,
            schedule=plan(),
            payment_order=("interest", "principal", "penalty"),
            penalty=sim.PenaltyTerms(),
            paid_instalments=1,
            allocation="oldest_first",
            early_interest="to_day",
            overdue_interest="runs",
            early_fee=sim.EarlyFee(),
        ),
        "EarlyFee": inputs(
            sim.EarlyFee,
            lambda fee: sim.Account(plan(), early_fee=fee).payoff(3),
            share="2 %",
            least=5_000,
            waived_after=Any_of(60, None),
        ),
        **{f"Account.{name}": method(account, name, on=30) for name in ACCOUNT_QUESTIONS},
        "Account.receive": method(
            account, "receive", on=30, amount=1_000, number=Any_of(None), waive_penalty=True
        ),
        "Account.charge": method(account, "charge", on=30, amount=1_000, due=Any_of(None, 40)),
        "Account.disburse": method(account, "disburse", on=30, amount=1_000, over="even"),
        "Account.waive": method(account, "waive", on=30, amount=Any_of(None, 1)),
        "Account.receive_up_to": method(account, "receive_up_to", on=30, amount=Any_of(1_000)),
        "Account.recover": method(written_off, "recover", on=40, amount=1_000),
        "Account.pause": method(account, "pause", on=10, until=20),
        "Account.prepay": method(
            account, "prepay", on=1, amount=50_000, how="shorten", interest="first"
        ),
        "Account.postpone": method(
            account,
            "postpone",
            on=1,
            days=7,
            interest=True,
            day_count=Any_of("actual/365", None),
            interest_due="spread",
            keep_late_for=3,
        ),
        "Account.restructure": method(
            account, "restructure", on=30, terms=terms(), forgive_penalty=False, keep_late_for=3
        ),
        "Account.revalue": method(
            account, "revalue", on=1, factor=Any_of(Fraction(11, 10), "110 %")
        ),
        "AccountHistory": function(sim.AccountHistory, account=account()),
        "AccountHistory.account": method(history, "account", booked_by=Any_of(None, 30)),
        "AccountHistory.outcome": method(history, "outcome", number=1),
        "AccountHistory.book": method(
            history, "book", act="write_off", on=30, booked=Any_of(None, 40)
        ),
        "AccountHistory.reverse": method(history, "reverse", number=1, booked=Any_of(None, 40)),
        # the portfolio's quality
        "Band": inputs(
            sim.Band,
            lambda band: sim.reserve([(40, 1_000)], (band,)),
            name="late",
            over=0,
            reserve_rate="50 %",
            up_to=None,
        ),
        "Band.holds": method(lambda: bands()[0], "holds", days_late=12),
        "Band.reserve": method(lambda: bands()[0], "reserve", balance=10_000),
        "ageing": function(
            sim.ageing, loans=[(4, 1_000), (31, 200)], bands=Any_of(bands()), on=Any_of(None, 5)
        ),
        "reserve": function(
            sim.reserve, loans=[(4, 1_000), (31, 200)], bands=Any_of(bands()), on=Any_of(None, 5)
        ),
        "write_off": function(
            sim.write_off, balance=250_000, held=187_500, provision_missing_first=True
        ),
        # the client
        "Questionnaire": inputs(sim.Questionnaire, sim.cash_flow, client="Vera", finance=finance()),
        "read_questionnaire": function(
            sim.read_questionnaire,
            source="form.json",
            values={
                "client": "Vera",
                "finance": {
                    "good_sales": "60 000",
                    "average_sales": "45 000",
                    "poor_sales": "33 000",
                },
            },
        ),
        "cash_flow": function(
            sim.cash_flow,
            questionnaire=form(),
            sales="average",
            months=12,
            start_month=1,
            shocks=(),
            living_minimum=0,
        ),
        "stress": function(
            sim.stress,
            questionnaire=form(),
            plan=plan(SPRING),
            shocks=Any_of((poor_month(),), None),
        ),
        "Application": inputs(
            sim.Application,
            lambda asked: sim.appraise(asked, policy()),
            questionnaire=form(),
            amount=Any_of(1_200_000, "12 000"),
            start=SPRING,
            instalments=Any_of(12, None),
            trusted=Any_of(True, None),
        ),
        "SectorNorms": inputs(
            sim.SectorNorms,
            lambda norms: sim.appraise(application(), policy(), norms),
            trade="food",
            monthly_sales=Any_of(("10 000", "90 000"), None),
            mark_up=Any_of((10, 60), None),
            rent=Any_of(None),
            tax=Any_of(None),
        ),
        "appraise": function(
            sim.appraise, application=application(), policy=policy(), norms=Any_of(None)
        ),
        "expert_opinion": function(
            sim.expert_opinion, appraisal=sim.appraise(application(), policy())
        ),
        "ClientFile": inputs(sim.ClientFile, lambda file: file.missing(), opened=0),
        "ClientFile.days_late": method(lambda: sim.ClientFile(opened=0), "days_late", on=9),
        "ClientFile.missing": method(
            lambda: sim.ClientFile(opened=0), "missing", stage=Any_of("analysis", None)
        ),
        "ClientFile.wanted": method(
            lambda: sim.ClientFile(opened=0), "wanted", stage=Any_of("analysis", None)
        ),
        "assess": function(sim.assess, answers={"privacy": [4, 5, None]}),
        # officers
        "PayTerms": inputs(
            sim.PayTerms,
            lambda terms: sim.officer_pay(terms, "90 %", "2 %", (0, 4)),
            base=Any_of(100_000, "1 000"),
        ),
        "officer_pay": function(
            sim.officer_pay,
            terms=sim.PayTerms("1 000"),
            coefficient="90 %",
            write_off_ratio="2 %",
            growth=(0, 4),
            repayment=Any_of("90 %", None),
        ),
        "repayment_coefficient": function(
            sim.repayment_coefficient, actual="90 %", terms=Any_of(sim.PayTerms("1 000"), None)
        ),
        "growth": function(sim.growth, closed=5, made_to_old_clients=3, made_to_new_clients=4),
    }
