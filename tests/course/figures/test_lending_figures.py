"""Figures of days 1 and 2: what they say is what the rules and the manual say."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import simulator as sim
from course.cases import branch
from course.figures.context import (
    institutions,
    outreach,
    policy_page,
    promises,
    small_loan,
    waiting,
)
from course.figures.lending import lending_methods, plan, plan_tables, village
from course.figures.study import client_papers, client_path
from simulator.rules.ground.validation import InputError

TEN_THOUSAND = 10_000_00


@pytest.fixture(scope="module")
def zoya():
    terms = sim.load_policy("smolensk_individual").terms
    return sim.schedule(terms, TEN_THOUSAND, date(2001, 1, 4))


@pytest.fixture(scope="module")
def samara():
    return sim.load_policy("samara_village")


def test_below_the_break_even_a_loan_costs_more_than_it_earns():
    data = small_loan.bank_loans()
    place = small_loan.AMOUNTS.index(data.break_even)

    assert data.interest[place] >= data.cost > data.interest[place - 1]


def test_no_loan_breaks_even_at_no_interest():
    data = small_loan.earnings(Fraction(0), 12, 1)

    assert data.break_even is None
    assert "No loan up to 100 000 roubles" in small_loan.describe(data)


@pytest.mark.rule("CTX-5")
def test_the_regional_fund_lives_to_70_and_20_per_cent():
    assert (institutions.LENDING, institutions.PROGRAMMES) == (70, 20)
    assert institutions.growth_to_fill() == pytest.approx(2 / 7)


def test_without_a_wait_the_cheaper_loan_wins_and_nobody_waits_for_nothing():
    quick, cheap = waiting.Offer(0, Decimal("0.09")), waiting.Offer(0, Decimal("0.02"))
    both = waiting.TwoOffers(TEN_THOUSAND, Fraction(6, 100), quick, cheap)

    assert both.ends[1] > both.ends[0]
    assert "worth the wait" in waiting.describe(both)
    whole = replace(both, cheap=waiting.Offer(12, Decimal("0.02")))
    assert whole.ends[1] == 0


def test_the_line_of_gains_ends_where_the_table_says():
    both = waiting.TwoOffers(
        TEN_THOUSAND, Fraction(5, 100), waiting.Offer(0, Decimal("0.09")),
        waiting.Offer(5, Decimal("0.02")),
    )  # fmt: skip

    assert [both.gains(both.quick)[-1], both.gains(both.cheap)[-1]] == list(both.ends)


def test_another_price_changes_nothing_else_in_the_branch():
    ours = branch(clients=30, officers=1)
    cheap = outreach.at_price(ours, Decimal("0.02"))

    assert cheap.policy.terms.rate == Decimal("0.02")
    back = replace(cheap.policy.product, rate=ours.policy.product.rate)
    assert replace(cheap.policy, product=back) == ours.policy


def test_the_loans_of_all_years_are_all_loans(small_year):
    """A year has 364 days, and so has this run."""
    made = outreach.loans_made(small_year, 0)

    assert made == small_year.report().lines["P2"]
    assert outreach.open_loans(small_year, [363])[0] == small_year.report().lines["P3"]
    assert outreach.people_reached(small_year, 0) <= made


def test_a_policy_page_tells_rules_from_assumptions():
    policy = sim.load_policy("smolensk_individual")
    shown = str(policy_page.policy_page(policy))

    assert "IND-1" in shown
    assert policy_page.source(policy, "product.largest_loan") == "our assumption"
    assert 0 < policy_page.assumed_share(policy) < 1


def test_three_per_cent_a_month_is_rosenbergs_six_prices():
    """R. Rosenberg (1995): 36.0, 38.9, 51.4, 56.3, 63.8 and 82.0 % a year."""
    rates = [round(100 * quote.nominal, 1) for quote in promises.three_per_cent()]

    assert rates == [36.0, 38.9, 51.4, 56.3, 63.8, 82.0]
    assert len({promises.quote_name(quote) for quote in promises.three_per_cent()}) == 6


@pytest.mark.rule("IND-1")
def test_the_three_readings_stand_in_the_table(zoya):
    shown = str(plan_tables.conversions(zoya.terms, zoya.principal, zoya.start))

    for figure in ("108.0 %", "109.2 %", "117.0 %", "1 350.00", "1 365.00", "1 462.50"):
        assert figure in shown


@pytest.mark.rule("GRP-9")
def test_paying_early_saves_the_interest_of_the_weeks_to_come(zoya):
    early = plan.Plan(zoya, 6)
    to_come = sum(line.interest for line in zoya.instalments[6:])

    assert early.saved == to_come
    assert early.price + to_come == zoya.total_interest
    assert plan.Plan(zoya, 12).saved == 0


def test_what_is_paid_is_what_was_lent_and_its_price(zoya):
    for early in (None, 1, 6, 11):
        seen = plan.Plan(zoya, early)
        assert sum(principal + price for _due, principal, price in seen.payments) == (
            zoya.principal + seen.price
        )


@pytest.mark.rule("DOC-2")
def test_the_file_has_nine_papers(zoya):
    shown = str(client_papers.file_table(client_path.oksana()))

    assert [line.split()[0] for line in shown.splitlines()[3:]] == [str(n) for n in range(1, 10)]
    assert "not needed" in shown.splitlines()[-1]


@pytest.mark.rule("IND-7", "DOC-1")
def test_a_late_paper_holds_up_the_whole_file():
    assert client_path.days_to_decision(client_path.oksana()) == 6 + 3
    assert client_path.days_to_decision(client_path.oksana("passport", 11)) == 11 + 3
    repeat = client_path.as_repeat(client_path.oksana())
    assert client_path.days_to_decision(repeat) == 6 + 1


def test_an_incomplete_file_has_no_day_of_decision():
    file = client_path.oksana()
    papers = {key: day for key, day in file.papers.items() if key != "passport"}

    with pytest.raises(InputError, match="passport"):
        client_path.days_to_decision(replace(file, papers=papers))
    assert "copy of the passport" in client_path.describe(replace(file, papers=papers))


@pytest.mark.rule("GRP-8", "VIL-5")
def test_the_same_need_costs_the_same_twice_and_more_at_the_end():
    need = lending_methods.same_need(TEN_THOUSAND)
    alone, solidarity, bank = need.plans

    assert alone.total_interest == solidarity.total_interest == 1_350_00
    assert len(bank.instalments) == 1
    assert bank.total_interest == 2_492_28
    assert lending_methods.average_balance(bank) == TEN_THOUSAND


@pytest.mark.rule("VIL-4", "VIL-5", "VIL-8")
def test_a_cycle_adds_up(samara):
    for trouble in range(4):
        cycle = village.Cycle(samara, in_trouble=trouble)
        paid, after = cycle.cover
        from_fund = paid.own_savings + paid.income + paid.others_savings

        assert cycle.loan == 7 * TEN_THOUSAND
        assert from_fund + paid.short == pytest.approx(cycle.debt, abs=trouble)
        assert after.total == cycle.fund.total - from_fund


@pytest.mark.rule("VIL-6")
def test_a_group_that_is_short_has_no_next_cycle(samara):
    assert village.Cycle(samara, in_trouble=0).next_limit > 0
    assert village.Cycle(samara, in_trouble=5).next_limit == 0
    assert "There will be no next cycle." in village.describe(village.Cycle(samara, in_trouble=5))


def test_a_policy_without_groups_is_no_village_bank():
    alone = village.Cycle(sim.load_policy("smolensk_individual"))

    with pytest.raises(InputError, match="take samara_village"):
        alone.loan  # noqa: B018
