"""The tasks of day 3: a statement, a corridor, a loan, by hand and for every learner."""

import pytest

from course.checks.day3.fit import client, corridor, size
from course.checks.day3.income import form, net_income
from simulator.rules.client.capacity import fit, monthly_repayments
from simulator.rules.client.cashflow import cash_flow

LEARNERS = ["demo", *(f"learner {n}" for n in range(60))]
TASKS = (net_income, corridor, size)


def rights(task):
    return {part.name: part.right for part in task.parts}


@pytest.mark.rule("APP-5", "DOC-6")
def test_the_demo_learners_statement_by_hand():
    """850 × 26; 4 × (3 370 + 120) + 2 000 + 700 + 400 + 150 + 200; 4 300 − 1 350 − 1 200."""
    assert rights(net_income("demo")) == {
        "receipts": 22_100_00, "outlays": 17_410_00, "net income": 4_690_00,
        "family needs": 1_750_00,
    }  # fmt: skip


@pytest.mark.rule("APP-6", "APP-7", "APP-8")
def test_the_demo_learners_corridor_and_loan_by_hand():
    """6 300 a month, the family needs 2 350: 3 950 are left, and 10 000 take 4 060.24."""
    assert rights(corridor("demo")) == {"low": 2_100_00, "high": 4_200_00, "most": 3_950_00}
    assert rights(size("demo")) == {"size": 9_700_00}
    assert max(client("demo").repayments) == 4_060_24


@pytest.mark.parametrize("learner", LEARNERS)
def test_every_learner_has_a_shop_that_earns_and_a_family_that_needs(learner):
    month = cash_flow(form(learner), months=1).months[0]

    assert 0 < month.net_income < month.receipts
    assert rights(net_income(learner))["family needs"] > 0


@pytest.mark.parametrize("learner", LEARNERS)
def test_for_every_learner_the_family_is_the_narrower_door_and_the_loan_fits(learner):
    case, right = client(learner), rights(size(learner))["size"]
    high = rights(corridor(learner))["high"]
    month = max(monthly_repayments(case.plan))

    assert case.bearable == case.net_income - case.need < high
    assert month * right <= case.bearable * 1_000_000 < month * (right + 10_000)


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("learner", LEARNERS[:20])
def test_no_misconception_is_the_right_answer_and_each_is_named(task, learner):
    for part in task(learner).parts:
        named = {mistake.value for mistake in part.mistakes}

        assert part.right not in named
        for mistake in part.mistakes:
            first = next(each for each in part.mistakes if each.value == mistake.value)
            assert part.slip(mistake.value / 100, {}, ()).hint == first.hint


def test_learners_have_figures_of_their_own():
    assert len({rights(net_income(each))["net income"] for each in LEARNERS}) > 20
    assert len({client(each).net_income for each in LEARNERS}) > 5


def test_the_fit_of_the_task_is_the_rules_own():
    case = client("demo")

    assert case.largest == fit(case.plan, statement_of(case)).largest // 10_000 * 10_000


def statement_of(case):
    """Three months alike."""
    from simulator.rules.client.cashflow import CashFlow, MonthFlow

    flows = tuple(MonthFlow(n, 9, case.net_income, 0, 0, 0, 0, 0, 0, 0, 0) for n in (1, 2, 3))
    return CashFlow(flows, "average", (), case.need)
