"""The fund's money in the world: borrowed, waited for, taxed, and worth less when prices rise."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.reports.capital import capital
from simulator.books.reports.identities import breaks
from simulator.books.reports.income import income_statement
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.lived.run import result_of
from simulator.world.terms.fund import DemandTerms, FundTerms, LenderCredit, PriceTerms
from simulator.world.terms.parameters import BranchTerms
from tests.world.conducts import EverybodyPays

ROUBLE = 100


def alive(scenario, until):
    branch = Branch(scenario, lambda _env: PolicyChair())
    branch.state.env.run(until=until)
    return branch


def log_of(branch):
    return result_of(branch).log


@pytest.fixture
def empty(policy):
    """Nobody there and nothing to pay: only what the test does."""
    return sim.Scenario(
        policy=policy, clients=0, officers=0, days=400, warm_up=0, opening=date(2001, 1, 1),
        branch=BranchTerms(overhead=0),
    )  # fmt: skip


@pytest.fixture(scope="module")
def short(small):
    """A third of the money that its clients could use."""
    terms = replace(
        small.branch, fund_per_client=1_500 * ROUBLE, overhead=0, cost_per_officer=1_000 * ROUBLE
    )
    return small.varied(branch=terms)


# -- the lender ------------------------------------------------------------------------------------


@pytest.mark.rule("PRI-1")
def test_a_lenders_money_costs_what_one_can_work_out_by_hand(empty):
    """9,300 roubles are wanted on day 9: 10,000 come. 50 % a year; three parts after day 40."""
    credit = LenderCredit(
        limit=25_000 * ROUBLE, rate_per_year="50 %", drawn_from=0, drawn_until=40, months=3
    )
    branch = alive(empty.varied(fund=FundTerms(credit=credit)), 10)
    branch.state.cash.receive(2_000 * ROUBLE)  # for the interest
    branch.desks.lender.draw(9, 9_300 * ROUBLE)
    branch.state.env.run(until=160)
    log = log_of(branch)
    cost, back = log.of(Kind.COST), log.of(Kind.FUNDS_REPAID)

    # day 30 closes January: 21 days; February has 28, March 31 (after its first part), April 30
    assert cost.day.tolist() == [30, 58, 89, 119]
    assert cost.interest.tolist() == [
        28_767,  # 10,000.00 x 0.5 x 21 / 365
        38_356,  # 10,000.00 x 0.5 x 28 / 365
        28_310,  # 6,666.66 x 0.5 x 31 / 365
        13_699,  # 3,333.33 x 0.5 x 30 / 365
    ]
    assert back.day.tolist() == [58, 89, 119]
    assert back.principal.tolist() == [333_334, 333_333, 333_333]
    assert branch.desks.lender.owed == 0


def test_a_lender_gives_no_more_than_the_limit_and_only_in_its_time(empty):
    credit = LenderCredit(limit=2_500 * ROUBLE, drawn_from=5, drawn_until=20)
    branch = alive(empty.varied(fund=FundTerms(credit=credit)), 5)
    lender = branch.desks.lender

    for day, wanted in ((4, 1), (5, 1_500 * ROUBLE), (6, 9_000 * ROUBLE), (21, 1)):
        lender.draw(day, wanted)
    assert lender.owed == 2_000 * ROUBLE
    with pytest.raises(sim.InputError, match="drawn_until"):
        LenderCredit(limit=1, drawn_from=5, drawn_until=4)


def test_interest_that_cannot_be_paid_is_owed_until_it_can(empty):
    credit = LenderCredit(limit=10_000 * ROUBLE, rate_per_year="36.5 %", drawn_until=300)
    branch = alive(empty.varied(fund=FundTerms(credit=credit)), 1)
    branch.desks.lender.draw(0, 10_000 * ROUBLE)
    branch.state.cash.spend(10_000 * ROUBLE - 50 * ROUBLE)
    branch.state.env.run(until=31)

    assert branch.desks.lender.interest_owed == 250 * ROUBLE  # 30 days at 10 roubles, 50 paid
    branch.state.cash.receive(1_000 * ROUBLE)
    branch.state.env.run(until=59)
    assert branch.desks.lender.interest_owed == 0
    assert log_of(branch).of(Kind.COST).interest.tolist() == [50 * ROUBLE, (250 + 280) * ROUBLE]


@pytest.mark.rule("PRI-1")
def test_borrowed_money_lets_a_short_fund_lend_more_and_is_paid_back(short):
    credit = LenderCredit(limit=75_000 * ROUBLE, drawn_until=60, months=3)
    world = short.varied(days=250, clients=30, conduct=EverybodyPays)
    own = sim.run(world).log
    branch = alive(world.varied(fund=FundTerms(credit=credit)), world.days)
    log = log_of(branch)

    assert lent_until(log, 60) > lent_until(own, 60)
    assert breaks(log) == []
    assert branch.desks.lender.owed == capital(log, 249).borrowed == 0
    assert income_statement(log, [249]).cost_of_funds[0] > 0


def lent_until(log, day):
    lent = log.of(Kind.DISBURSED)
    return lent.principal[(lent.day >= 0) & (lent.day <= day)].sum()


# -- waiting ---------------------------------------------------------------------------------------


def test_who_waits_too_long_for_the_money_goes_elsewhere_and_the_others_hear_of_it(short):
    branch = alive(short, 120)
    log = log_of(branch)
    gone, granted = log.of(Kind.GAVE_UP), log.of(Kind.APPROVED)

    assert len(gone) > 0
    for client, day in zip(gone.client.tolist(), gone.day.tolist(), strict=True):
        before = granted.day[(granted.client == client) & (granted.day <= day)]
        assert day - before.max() >= 42
    assert branch.fund.demand.confidence < 0.9
    assert branch.state.borrowers.stakes.terms_worth.max() <= 1.06 * branch.fund.demand.confidence


def test_where_there_is_money_nobody_waits_and_all_trust_the_fund(small):
    branch = alive(small.varied(branch=replace(small.branch, overhead=0)), 120)

    assert len(log_of(branch).of(Kind.GAVE_UP)) == 0
    assert branch.fund.demand.confidence == 1


def test_why_explains_what_the_fund_did(short):
    credit = LenderCredit(limit=20_000 * ROUBLE, drawn_until=20)
    result = sim.run(short.varied(fund=FundTerms(credit=credit), days=100))

    def said(kind, column="principal"):
        rows = np.flatnonzero((result.log.kind == kind) & (result.log.columns[column] > 0))
        return str(result.why(int(rows[0])))

    assert "so it borrowed" in said(Kind.FUNDS_BORROWED)
    assert "owed its lender 20 000" in said(Kind.COST, "interest").replace("\u00a0", " ")
    assert "days before" in said(Kind.GAVE_UP)


# -- the surplus -----------------------------------------------------------------------------------


@pytest.mark.rule("PRI-2")
def test_what_is_not_taxed_or_paid_out_stays_in_the_fund(small):
    world = small.varied(
        conduct=EverybodyPays, days=100, fund=FundTerms(tax=0.3, paid_out=0.5),
        branch=replace(small.branch, overhead=1_000 * ROUBLE),
    )  # fmt: skip
    result = sim.run(world)
    log = result.log
    months = income_statement(log, since=-89)
    closed = log.of(Kind.TAX_PAID)
    before_tax = (months.surplus + months.taxes)[:-1]
    paid_out = [log.of(Kind.SURPLUS_PAID_OUT).principal[i] for i in range(len(closed))]

    # the opening day is in December's part; each later month stands for itself
    whole = dict(zip(months.day.tolist(), before_tax.tolist(), strict=False))
    for day, tax, out in zip(closed.day.tolist(), closed.fee.tolist(), paid_out, strict=True):
        if day in whole and day > 0:
            assert tax == round(whole[day] * 0.3)
            assert out == round((whole[day] - tax) * 0.5)
    assert breaks(log) == []
    assert len(closed) >= 3
    assert "is tax" in str(result.why(int(np.flatnonzero(log.kind == Kind.TAX_PAID)[-1])))


@pytest.mark.rule("PRI-2")
def test_a_fund_that_gives_its_surplus_away_lends_less(short):
    world = short.varied(days=200, clients=30, conduct=EverybodyPays)
    kept, given = (
        sim.run(world.varied(fund=FundTerms(paid_out=share))).log for share in (0.0, 1.0)
    )

    assert lent_until(given, 199) < lent_until(kept, 199)


def test_the_funds_capital_grows_by_its_surplus_and_nothing_else(short):
    credit = LenderCredit(limit=100_000 * ROUBLE, drawn_until=60)
    terms = FundTerms(credit=credit, tax=0.2, paid_out=0.3)
    branch = alive(short.varied(fund=terms, days=150), 150)
    log = log_of(branch)
    surplus = int(income_statement(log, [149], since=-200).surplus[0])
    out = int(log.of(Kind.SURPLUS_PAID_OUT).principal.sum())
    began = int(log.of(Kind.CAPITAL).principal.sum())

    assert capital(log, 149).own == branch.fund.funding.own == began + surplus - out


# -- prices ----------------------------------------------------------------------------------------


def test_costs_follow_prices_and_limits_do_if_they_are_indexed(small):
    prices = PriceTerms(inflation_per_year=1.0)
    cheap = replace(small.branch, overhead=1_000 * ROUBLE, fund_per_client=20_000 * ROUBLE)
    world = small.varied(conduct=EverybodyPays, clients=15, days=370, branch=cheap)
    log = sim.run(world.varied(fund=FundTerms(prices=prices))).log
    indexed = replace(prices, limits_indexed=True)
    raised = sim.run(world.varied(fund=FundTerms(prices=indexed))).log
    cost = log.of(Kind.COST)
    cost = cost.where(cost.officer < 0)
    base = world.branch.overhead + world.branch.cost_per_officer

    assert cost.fee[cost.day == 364].tolist() == [round(base * 2 ** (364 / 365))]
    assert set(cost.fee[(cost.day < 0) & (cost.day > -62)].tolist()) == {base}
    assert cost.fee[cost.day == -62].tolist() == [base - base * 2 // 31]  # from 3 October on
    assert largest_asked(raised) > 1.5 * largest_asked(log)


def largest_asked(log):
    asked = log.of(Kind.APPLIED)
    return asked.principal[asked.day > 300].max()


def test_a_fund_that_only_keeps_its_roubles_loses_in_real_terms(small):
    result = sim.run(small.varied(clients=0, officers=0, branch=BranchTerms(overhead=0)))
    held = capital(result.log, 179)

    assert held.own == 0
    assert replace(held, cash=118 * ROUBLE, day=365).real(0.18) == 100 * ROUBLE


# -- currency --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def falling(small):
    """On day 40 the currency rises by a quarter; else it stands still."""
    prices = PriceTerms(currency=2_000, currency_per_year=0.0, devaluation=0.25)
    fall = sim.Incident(day=40, market="currency")
    return small.varied(
        fund=FundTerms(prices=prices), incidents=(fall,), conduct=EverybodyPays, days=100,
        clients=30,
    )  # fmt: skip


@pytest.mark.rule("PRI-4")
def test_in_currency_all_that_is_still_to_fall_due_grows_by_the_jump(falling):
    log = sim.run(falling.without("PRI-4.index")).log
    lent, paid = log.of(Kind.DISBURSED), log.of(Kind.PAID)
    grown = log.of(Kind.REVALUED)
    open_then = lent.where(np.isin(lent.loan, grown.loan))
    loan = int(open_then.loan[open_then.day.argmin()])
    amount = int(lent.principal[lent.loan == loan][0])
    rule = log.rules[lent.rule[lent.loan == loan][0]]
    rates = {"IND-1": "9 %", "IND-3": "8.55 %"}
    mine = paid.where(paid.loan == loan)
    plan = sim.schedule(sim.LoanTerms(rate=rates[rule]), amount, 0)
    lines = list(zip(mine.day.tolist(), plan, strict=True))

    assert set(grown.day.tolist()) == {40}
    assert mine.principal.tolist() == [
        line.principal if day < 40 else (5 * line.principal + 2) // 4 for day, line in lines
    ]
    assert mine.interest.tolist() == [
        line.interest if day < 40 else (5 * line.interest + 2) // 4 for day, line in lines
    ]
    assert breaks(log) == []
    row = int(np.flatnonzero(log.kind == Kind.REVALUED)[0])
    assert "follows the currency" in str(sim.run(falling.without("PRI-4.index")).why(row))


@pytest.mark.rule("PRI-4")
def test_loans_in_currency_balance_however_they_are_kept(falling):
    world = falling.without("PRI-4").varied(
        conduct=sim.Scenario.__dataclass_fields__["conduct"].default
    )
    blocks, cases = sim.run(world).log, sim.run(world.varied(every_loan_a_case=True)).log

    assert len(blocks.of(Kind.REVALUED)) > 0
    assert len(blocks.of(Kind.PAID_LATE)) > 0
    assert breaks(blocks) == []
    for name, column in blocks.columns.items():
        assert np.array_equal(column, cases.columns[name]), name


@pytest.mark.rule("PRI-4")
def test_in_roubles_the_currency_changes_no_contract(falling):
    log = sim.run(falling).log

    assert len(log.of(Kind.REVALUED)) == 0


@pytest.mark.rule("PRI-4")
def test_who_fears_the_currency_asks_later(falling):
    fearless = replace(falling.fund, demand=DemandTerms(fears_currency=0.0, price_elasticity=0))
    fearful = replace(falling.fund, demand=DemandTerms(fears_currency=0.9, price_elasticity=0))
    asked = [
        (sim.run(falling.varied(fund=fund).without("PRI-4")).log.of(Kind.APPLIED).day > 0).sum()
        for fund in (fearless, fearful)
    ]

    assert asked[1] < asked[0]


@pytest.mark.rule("CTX-6")
def test_a_cheaper_loan_is_asked_for_sooner(small):
    """Nobody pauses where a price of two ninths makes everybody want the next loan at once."""
    world = small.varied(conduct=EverybodyPausesOften, clients=30, days=120)
    eager = replace(small.fund, demand=DemandTerms(price_elasticity=9))
    asked = [
        sim.run(world.varied(fund=fund).without("CTX-6")).log.of(Kind.LEFT)
        for fund in (replace(small.fund, demand=DemandTerms(price_elasticity=0)), eager)
    ]

    assert len(asked[1]) < len(asked[0])
    assert (asked[0].day > 0).any()


class EverybodyPausesOften(EverybodyPays):
    """Pays, and asks for the next loan four weeks later."""

    def asks_again(self, who, cycle):
        return np.full(len(who), 28), np.ones(len(who), bool)
