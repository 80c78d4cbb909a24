"""Groups: who may ask for how much, and what the group's fund pays."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.policies import load_policy
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.house.group_fund import GroupFund
from simulator.rules.loan.schedule import schedule

SOLIDARITY, VILLAGE = load_policy("smolensk_solidarity"), load_policy("samara_village")


def each(*amounts):
    return [roubles(amount) for amount in amounts]


@pytest.mark.rule("VIL-4")
def test_the_first_loan_is_the_sum_of_the_members_requests():
    requests = each("5 000", "7 000", "8 000", "12 000", "15 000")

    assert VILLAGE.group.loan(requests) == roubles("47 000")


@pytest.mark.rule("VIL-4")
@pytest.mark.parametrize(
    ("requests", "said"),
    [
        (each(*["5 000"] * 4), "4 members, should be 5 to 10"),
        (each(*["5 000"] * 11), "11 members, should be 5 to 10"),
        (each(*["5 000"] * 4, "16 000"), r"requests, member 5: 16 000.00 roubles, .* to 15 000.00"),
        (each("4 000", *["5 000"] * 4), r"requests, member 1: 4 000.00 .* be from 5 000"),
    ],
)
def test_a_group_or_a_request_outside_the_limits_is_refused(requests, said):
    with pytest.raises(InputError, match=said):
        VILLAGE.group.loan(requests)


@pytest.mark.rule("VIL-5")
@pytest.mark.parametrize("weeks", [12, 16, 20])
def test_a_cycle_ends_with_the_whole_loan_and_its_interest(weeks):
    assert weeks in VILLAGE.group.cycle_weeks
    terms = replace(VILLAGE.terms, instalments=weeks)
    (line,) = schedule(terms, roubles("52 000"), 0).instalments

    assert (line.due, line.principal) == (7 * weeks, roubles("52 000"))
    assert line.interest == roubles("1 080") * weeks


@pytest.mark.rule("VIL-6", "GRP-5")
def test_each_cycle_raises_the_quota_as_far_as_savings_carry_it():
    group = VILLAGE.group

    assert group.limit() == roubles("15 000")
    assert group.limit(cycles_repaid=2, savings=roubles("6 000")) == roubles("22 500")
    assert group.limit(cycles_repaid=2, savings=roubles("3 000")) == roubles("15 000")


@pytest.mark.rule("VIL-6")
def test_a_request_is_checked_against_its_members_own_savings():
    requests = each(*["18 000"] * 5)
    enough = each(*["3 600"] * 5)

    assert VILLAGE.group.loan(requests, 1, enough) == roubles("90 000")
    with pytest.raises(InputError, match=r"requests, member 3: 18 000.00 .* to 10 000.00"):
        VILLAGE.group.loan(requests, 1, [*enough[:2], roubles("2 000"), *enough[3:]])


@pytest.mark.rule("VIL-7")
def test_inner_loans_leave_the_fund_and_come_back_with_income():
    fund = GroupFund((1_000, 2_000)).save(0, 500)
    out = fund.lend(3_000)
    back = out.repay(3_000, interest=270)

    assert (out.total, out.at_hand) == (3_500, 500)
    assert (back.total, back.at_hand, back.income) == (3_770, 3_770, 270)


@pytest.mark.rule("VIL-7")
def test_the_fund_lends_no_more_than_it_holds():
    with pytest.raises(InputError, match="should be from 1 to 500"):
        GroupFund((1_000,), lent=500).lend(501)


@pytest.mark.rule("VIL-8")
def test_a_members_debt_is_paid_from_own_savings_then_income_then_the_others():
    cover, left = GroupFund((500, 300, 200), income=40).cover(member=0, debt=700)

    assert cover == (500, 40, 160, 0)
    assert left == ((0, 204, 136), 0, 0)


@pytest.mark.rule("VIL-8")
@given(
    st.lists(st.integers(0, 10**6), min_size=2, max_size=10),
    st.integers(0, 10**6),
    st.integers(1, 10**7),
    st.data(),
)
def test_covering_a_debt_loses_no_kopeck(savings, income, debt, data):
    fund = GroupFund(tuple(savings), income)
    fund = fund._replace(lent=data.draw(st.integers(0, fund.total)))
    cover, left = fund.cover(data.draw(st.integers(0, len(savings) - 1)), debt)
    paid = cover.own_savings + cover.income + cover.others_savings

    assert paid + cover.short == debt
    assert fund.total - left.total == paid <= fund.at_hand
    assert cover.short == 0 or left.at_hand == 0
    assert min(left.savings) >= 0


@pytest.mark.rule("GRP-8")
def test_a_members_loan_costs_what_an_individual_one_costs():
    individual = load_policy("smolensk_individual")
    amount = roubles("12 000")

    assert SOLIDARITY.terms.rate_per_year == Fraction(108, 100)
    assert (
        schedule(SOLIDARITY.terms, amount, 0).instalments
        == schedule(individual.terms, amount, 0).instalments
    )


@pytest.mark.rule("COL-1", "COL-2", "COL-4", "COL-5", "COL-6", "COL-7", "COL-8")
def test_the_groups_ladder_has_the_manuals_days_and_addressees():
    assert [(step.day, step.switch, step.addressee) for step in SOLIDARITY.ladder] == [
        (-3, "COL-1", "leader"),
        (1, "COL-2.warning", "client"),
        (1, "COL-2.penalty", "client"),
        (1, "COL-2.leader", "leader"),
        (7, "COL-4", "members"),
        (14, "COL-5", "client and members"),
        (50, "COL-6", "committee"),
        (90, "COL-7", "client"),
        (120, "COL-8", "director"),
    ]


@pytest.mark.rule("DIG-1", "DIG-2")
def test_with_dignity_the_officer_has_55_days_and_the_specialist_three_visits_by_day_90():
    ladder = load_policy("dignity").ladder
    (handed_over,) = [step for step in ladder if step.act == "hand_to_specialist"]
    late = [step for step in ladder if 1 <= step.day < handed_over.day]
    visits = [step for step in ladder if step.act.startswith("visit_")]

    assert handed_over.day == 56
    assert {step.handled_by for step in late} == {"officer"}
    assert [step.part for step in visits] == ["listen", "options", "choose"]
    assert all(56 <= step.day <= 90 and step.handled_by == "specialist" for step in visits)


def test_a_policy_based_on_another_keeps_what_it_does_not_change():
    individual = load_policy("smolensk_individual")

    assert SOLIDARITY.ageing == individual.ageing
    assert SOLIDARITY.source_of("officers.largest_load") == "STA-6"
    assert SOLIDARITY.source_of("payments.early_interest") == "GRP-9"
    assert VILLAGE.source_of("group.smallest") == "VIL-1"
    assert individual.group is None


def test_a_policy_based_on_an_unknown_one_is_refused(tmp_path):
    mine = tmp_path / "mine.toml"
    mine.write_text('based_on = "smolensk_indivdual"\n', encoding="utf-8")

    with pytest.raises(InputError, match="did you mean `smolensk_individual`"):
        load_policy(mine)


def test_a_policy_based_on_itself_is_refused(tmp_path):
    mine = tmp_path / "mine.toml"
    mine.write_text('based_on = "mine.toml"\n', encoding="utf-8")

    with pytest.raises(InputError, match="is based on this file in turn"):
        load_policy(mine)


def test_a_policy_may_be_based_on_a_file_beside_it(tmp_path):
    (tmp_path / "base.toml").write_text('based_on = "dignity"\n', encoding="utf-8")
    mine = tmp_path / "mine.toml"
    mine.write_text('based_on = "base.toml"\n[product]\nrate = 0.07\n', encoding="utf-8")

    assert load_policy(mine).terms.rate_per_year == Fraction(84, 100)
