"""One late loan on three ladders: which steps fall when, and how the panel shows them."""

import pytest

from course.cases.worlds.late_loan import FIRST_DAY, LAST_DAY, LateLoan, side_by_side
from course.figures.arrears.ladder_words import NAMES, describe, tabulate
from course.widgets.arrears.ladder_panel import ladder_panel
from simulator.policies import load_policy
from simulator.rules.loan.schedule import schedule
from simulator.rules.servicing.account import Account


@pytest.fixture(scope="module")
def panel():
    made = ladder_panel()
    made.widget  # noqa: B018  # puts the controls to work
    return made


def lanes(**changes):
    return side_by_side(LateLoan(**changes)).lanes


def acts(lane):
    return [(taken.day, taken.step.act) for taken in lane.steps]


@pytest.mark.rule("COL-1", "COL-2", "COL-3", "COL-4", "COL-5", "COL-6", "COL-7", "COL-8")
def test_who_never_pays_meets_every_step_of_the_ladder_once_on_its_day():
    for lane in lanes():
        assert [taken.step for taken in lane.steps] == list(lane.policy.ladder)
        assert all(taken.day == taken.step.day for taken in lane.steps)


@pytest.mark.rule("COL-4")
def test_who_explains_is_not_visited():
    explained, _group, _dignity = lanes(client="explains", acts_on=6)

    assert "visit" not in [act for _day, act in acts(explained)]
    assert "visit" in [act for _day, act in acts(lanes(client="explains", acts_on=8)[0])]


def test_who_pays_one_instalment_goes_back_on_the_ladder():
    """On day 10 the oldest is paid; the next is 3 days late, and the letter comes again."""
    lane = lanes(client="pays_one", acts_on=10)[0]

    assert lane.on(9).days_late == 9
    assert lane.on(10).days_late == 3
    assert [day for day, act in acts(lane) if act == "letter"] == [5, 12]
    assert (21, "guarantor_letter") in acts(lane)


@pytest.mark.rule("COL-2")
def test_a_group_that_pays_within_seven_days_ends_its_own_ladder_only():
    individual, group, _dignity = lanes(group="pays")

    assert group.caught_up == 7
    assert "meet_members" not in [act for _day, act in acts(group)]
    assert group.on(8).due == 0
    assert individual.caught_up is None


def test_who_pays_all_has_caught_up_and_no_step_follows():
    for lane in lanes(client="pays_all", acts_on=6):
        assert lane.caught_up == 6
        assert max(day for day, _act in acts(lane)) <= 5


def test_a_payment_comes_before_the_officers_work_of_the_day():
    assert (5, "letter") not in acts(lanes(client="pays_all", acts_on=5)[0])


@pytest.mark.rule("COL-7")
def test_what_is_owed_is_what_the_account_says():
    policy = load_policy("smolensk_individual")
    plan = schedule(policy.terms, 1_150_000, 0)
    account = Account(plan, policy.payments.order, policy.penalty, 3)
    lane, due = lanes()[0], plan.instalments[3].due
    for day in (1, 30, 90, 120, LAST_DAY):
        now = account.overdue(due + day)

        assert (lane.on(day).due, lane.on(day).penalty) == (now.total - now.penalty, now.penalty)


@pytest.mark.rule("MON-8")
def test_the_reserve_follows_the_days_late():
    lane = lanes()[0]
    rates = {day: lane.reserve(day) / lane.on(day).outstanding for day in (1, 31, 61, 121)}

    assert {day: round(rate, 2) for day, rate in rates.items()} == {
        1: 0.1, 31: 0.5, 61: 0.75, 121: 1.0}  # fmt: skip


@pytest.mark.rule("DIG-1", "DIG-2")
def test_the_panel_answers_at_the_ends_and_in_the_middle_of_each_control(panel):
    for trial in panel.trials():
        view = panel.show(**trial)

        assert view.png.startswith(b"\x89PNG")
        assert view.summary.count("steps so far") == 3
        assert tuple(view.table.columns) == NAMES
        assert "nan" not in view.summary


def test_the_day_moves_picture_and_words(panel):
    before = panel.image.value, panel.words.value
    panel.widgets["today"].value = 58

    assert panel.image.value != before[0]
    assert "Today: First visit: listen for the cause" in panel.words.value


def test_the_table_sets_the_ladders_side_by_side():
    table = tabulate(side_by_side(LateLoan(today=14)))

    assert table.loc["+14", "individual"].startswith("→ Letter to the guarantors")
    assert table.loc["+14", "with dignity"] == ""
    assert table.loc["+5", "individual"].startswith("✓")
    assert table.loc["+120", "group"].startswith("·")


def test_before_the_due_day_nothing_is_late():
    assert "nothing is late yet" in describe(side_by_side(LateLoan(today=FIRST_DAY)))


def test_a_loan_with_fewer_instalments_misses_its_last():
    assert lanes(weeks=4, missed=9) == lanes(weeks=4, missed=4)
