"""The appraisal: each rule's finding, the fitting size and term, the recommendation."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.policies import load_policy
from simulator.rules.client.application import SectorNorms
from simulator.rules.client.appraisal import appraise
from simulator.rules.client.capacity import loan_month, monthly_repayments
from simulator.rules.client.opinion import expert_opinion
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from tests.rules.stall import request, stall

POLICY = load_policy("smolensk_individual")
NORMS = SectorNorms(
    trade="clothes", monthly_sales=("30 000", "50 000"), mark_up=(30, 60), rent=("2 000", "4 000")
)


def grades(appraisal, rule):
    return [finding.grade for finding in appraisal.of(rule)]


def test_a_sound_request_is_recommended_as_it_stands():
    appraisal = appraise(request(), POLICY, NORMS)

    assert appraisal.recommendation == "approve"
    assert (appraisal.offer.amount, appraisal.offer.instalments) == (1_200_000, 12)


@pytest.mark.rule("APP-6")
def test_above_two_thirds_of_net_income_a_repayment_is_too_heavy():
    appraisal = appraise(request(amount="15 000"), POLICY, NORMS)

    assert appraisal.case.months[0].share == Fraction(609_039, 750_000)
    assert grades(appraisal, "APP-6") == ["stop"]


@pytest.mark.rule("APP-6")
def test_below_a_third_the_term_is_longer_than_need_be():
    assert grades(appraise(request(amount="5 000"), POLICY, NORMS), "APP-6") == ["doubt"]


@pytest.mark.rule("APP-6")
def test_the_corridor_is_the_policys():
    wide = replace(POLICY, appraisal=replace(POLICY.appraisal, corridor_high=Fraction(9, 10)))

    assert grades(appraise(request(amount="15 000"), wide, NORMS), "APP-6") == ["good"]


@pytest.mark.rule("APP-7")
def test_a_family_must_live_on_what_is_left():
    hungry = stall(personal={"family_costs": "9 500", "family_income": "2 000"})
    appraisal = appraise(request(hungry), POLICY, NORMS)

    assert grades(appraisal, "APP-6") == ["good"]
    assert grades(appraisal, "APP-7") == ["stop"]
    assert appraisal.case.months[0].left == 750_000 - appraisal.case.months[0].repayment - 600_000


@pytest.mark.rule("APP-7")
def test_below_the_living_minimum_a_familys_own_figure_is_not_believed():
    """A couple with two children says it lives on 5 000 roubles."""
    personal = {"family_costs": "5 000", "married": True, "children_ages": (4, 9)}
    limits = replace(POLICY.appraisal, living_minimum="2 000")
    appraisal = appraise(
        request(stall(personal=personal)), replace(POLICY, appraisal=limits), NORMS
    )

    assert appraisal.case.months[0].family_need == 800_000 - 150_000
    assert grades(appraisal, "APP-7") == ["stop"]


@pytest.mark.rule("APP-8")
def test_too_large_a_request_is_cut_to_what_the_client_carries():
    appraisal = appraise(request(amount="15 000"), POLICY, NORMS)

    assert appraisal.recommendation == "approve_changed"
    assert (appraisal.offer.amount, appraisal.offer.instalments) == (1_200_000, 12)


@pytest.mark.rule("APP-8")
def test_a_small_request_gets_a_shorter_term_not_a_larger_loan():
    appraisal = appraise(request(amount="5 000"), POLICY, NORMS)

    assert (appraisal.offer.amount, appraisal.offer.instalments) == (500_000, 8)


@pytest.mark.rule("APP-8")
def test_the_policys_limit_is_a_frame_and_is_kept():
    assert "stop" in grades(appraise(request(amount="20 000"), POLICY, NORMS), "APP-8")
    repeat = request(amount="20 000", repaid_loans=1)
    assert "stop" not in grades(appraise(repeat, POLICY, NORMS), "APP-8")


@pytest.mark.rule("APP-8")
@settings(max_examples=25)
@given(amount=st.integers(30, 150), sales=st.integers(40, 60))
def test_whatever_is_offered_would_itself_pass(amount, sales):
    """The offer, asked for, lies in the corridor and leaves the family its living."""
    form = stall({"average_sales": f"{sales}000", "good_sales": f"{sales}000"})
    offer = appraise(request(form, amount=f"{amount}00"), POLICY, NORMS).offer
    if offer is None:
        return
    again = appraise(
        request(form, amount=offer.amount, instalments=offer.instalments), POLICY, NORMS
    )

    assert grades(again, "APP-6") == grades(again, "APP-7") == ["good"]
    assert again.offer == offer


@pytest.mark.rule("APP-3")
def test_sales_above_the_trades_norm_are_too_good_to_be_true():
    rich = stall({"average_sales": "60 000", "purchase_amount": "10 000"})
    reasons = [f.reason for f in appraise(request(rich), POLICY, NORMS).of("APP-3")]

    assert (
        "Above the norm. Monthly sales: 60 000.00, in this trade 30 000.00 to 50 000.00." in reasons
    )


@pytest.mark.rule("APP-3")
@pytest.mark.parametrize(
    ("purchase", "word"), [("5 000", "Too good to be true"), ("9 500", "understated")]
)
def test_sales_and_purchases_are_held_against_the_clients_own_mark_up(purchase, word):
    doubted = appraise(request(stall({"purchase_amount": purchase})), POLICY, NORMS)

    assert any(word in finding.reason for finding in doubted.of("APP-3"))
    assert "doubt" in grades(doubted, "APP-3")


@pytest.mark.rule("APP-3")
def test_without_norms_the_comparison_stays_open():
    appraisal = appraise(request(), POLICY)

    assert "open" in grades(appraisal, "APP-3")
    assert appraisal.recommendation == "look_further"


@pytest.mark.rule("APP-5")
def test_a_month_without_net_income_stops_the_loan():
    season = ["1", "1", "1", "0.1"] + ["1"] * 8
    appraisal = appraise(request(stall({"season": season})), POLICY, NORMS)

    assert grades(appraisal, "APP-5") == grades(appraisal, "APP-6") == ["stop"]


@pytest.mark.rule("APP-9")
def test_a_weak_month_within_the_term_is_pointed_out():
    season = ["1", "1", "1", "1", "0.9"] + ["1.2"] * 7
    appraisal = appraise(request(stall({"season": season})), POLICY, NORMS)

    assert grades(appraisal, "APP-9") == ["doubt"]
    assert "90 %" in appraisal.of("APP-9")[0].reason


@pytest.mark.rule("APP-10")
def test_a_debt_elsewhere_ends_a_first_loan_but_only_weighs_on_a_repeat_one():
    owing = stall(business={"has_debts": True, "debt_outstanding": "3 000", "fallback": "x"})

    assert appraise(request(owing), POLICY, NORMS).recommendation == "refuse"
    assert grades(appraise(request(owing, repaid_loans=1), POLICY, NORMS), "APP-10") == ["doubt"]


@pytest.mark.rule("APP-10")
def test_an_uncovered_debt_counts_like_a_declared_one():
    found = appraise(request(debts_found="2 000"), POLICY, NORMS)

    assert grades(found, "APP-10") == ["stop"]
    assert "not in the questionnaire" in found.of("APP-10")[0].reason


@pytest.mark.rule("APP-11")
@pytest.mark.parametrize(("share", "grade"), [("1", "doubt"), ("0.5", "doubt"), ("0.2", "good")])
def test_one_buyer_makes_a_client_dependent(share, grade):
    form = stall(business={"largest_buyer_share": share, "fallback": "x"})

    assert grades(appraise(request(form), POLICY, NORMS), "APP-11") == [grade]


@pytest.mark.rule("APP-13")
@pytest.mark.parametrize(
    ("trusted", "recommendation"), [(False, "refuse"), (None, "look_further"), (True, "approve")]
)
def test_a_client_the_officer_does_not_trust_is_not_recommended(trusted, recommendation):
    assert appraise(request(trusted=trusted), POLICY, NORMS).recommendation == recommendation


@pytest.mark.rule("APP-4")
def test_nobody_is_recommended_unvisited():
    assert appraise(request(home_visited=False), POLICY, NORMS).recommendation == "look_further"


def test_no_plan_for_a_crisis_is_an_open_question():
    form = stall(business={})

    assert grades(appraise(request(form), POLICY, NORMS), "APP-12") == ["open"]
    planned = request(form, crisis_plan="sell the freezer")
    assert grades(appraise(planned, POLICY, NORMS), "APP-12") == ["good"]


def test_doubts_ask_for_a_guarantor():
    form = stall(business={"largest_buyer_share": "0.6", "fallback": "x"})

    assert appraise(request(form, guarantors=0), POLICY, NORMS).recommendation == "look_further"
    assert appraise(request(form), POLICY, NORMS).recommendation == "approve"


@pytest.mark.rule("IND-6")
def test_only_registered_businesses_borrow():
    form = stall(business={"legal_status": "not_registered", "fallback": "x"})

    assert appraise(request(form), POLICY, NORMS).recommendation == "refuse"


@pytest.mark.rule("APP-15")
def test_interest_is_set_beside_the_revenue_of_the_borrowed_money():
    """12 000 sold at 150 % is 18 000; interest of 1 620 is 9 % of it."""
    note = appraise(request(), POLICY, NORMS).of("APP-15")[0]

    assert note.grade == "note"
    assert "1 620.00 is 9 %" in note.reason


def test_poor_sales_throughout_are_tried():
    assert grades(appraise(request(), POLICY, NORMS), "APP-14") == ["doubt"]
    assert grades(appraise(request(amount="8 000"), POLICY, NORMS), "APP-14") == ["good"]


@pytest.mark.rule("DOC-2")
def test_the_opinion_gives_the_committee_every_finding_with_its_rule():
    appraisal = appraise(request(), POLICY, NORMS)
    text = expert_opinion(appraisal)

    for finding in appraisal.findings:
        assert f"({finding.rule}) {finding.reason}" in text
    assert "# Expert opinion: Vera" in text
    assert "recommends the loan as asked for" in text


def test_norms_are_given_low_first():
    with pytest.raises(InputError, match="low norm first"):
        SectorNorms(trade="x", rent=("5", "4"))


@given(day=st.integers(1, 28), weeks=st.integers(1, 60))
def test_monthly_repayments_add_up_to_the_loan(day, weeks):
    terms = replace(POLICY.terms, instalments=weeks)
    plan = schedule(terms, 1_000_000, date(2001, 1, day))
    months = monthly_repayments(plan)

    assert sum(months) == 1_000_000 + plan.total_interest
    assert len(months) == loan_month(plan.start, plan.last_due)


def test_a_loan_repaid_every_two_months_is_set_aside_month_by_month():
    terms = replace(POLICY.terms, interval="month", every=2, instalments=2)
    months = monthly_repayments(schedule(terms, 1_000_000, date(2001, 1, 10)))

    assert len(months) == 4
    assert months[0] == months[1]
