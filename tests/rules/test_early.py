"""Early repayment and restructuring: less interest for fewer days, and no way to hide arrears."""

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.rules.ground.days import plus
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.early import EarlyInterest
from simulator.rules.servicing.penalty import PenaltyTerms
from simulator.rules.servicing.replan import Recalculation
from tests.rules.any_terms import ANY_TERMS, plan_of

EARLY, HOW = get_args(EarlyInterest), get_args(Recalculation)
PENALTY = PenaltyTerms(rate_per_day="0.5 %")
TWELVE = roubles("12 000")
PLAN = schedule(LoanTerms(rate="9 %"), TWELVE, start=0)
ANNUITY = schedule(LoanTerms(rate="9 %", method="annuity"), TWELVE, start=0)


def paid(plan, instalments, **settings):
    """An account with so many instalments paid on their days."""
    return Account(plan, penalty=PENALTY, paid_instalments=instalments, **settings)


def lines(account):
    return [(claim.principal, claim.interest) for claim in account.claims]


@pytest.mark.rule("GRP-9")
def test_on_a_due_day_the_payoff_is_that_instalment_and_the_principal_after_it():
    line = PLAN.instalments[3]

    assert paid(PLAN, 3).payoff(line.due) == line.total + line.balance


@pytest.mark.rule("GRP-9")
@pytest.mark.parametrize(
    ("rule", "interest"),
    [
        ("to_day", 24_923 * 3 // 7),
        ("whole_period", 24_923),
        ("all", sum(line.interest for line in PLAN)),
    ],
)
def test_the_lender_says_which_interest_an_early_client_still_pays(rule, interest):
    assert paid(PLAN, 0, early_interest=rule).payoff(3) == TWELVE + interest


def test_paid_off_is_closed_with_nothing_owed():
    account = paid(PLAN, 3)
    amount = account.payoff(40)
    parts = account.pay_off(40)

    assert sum(part.total for part in parts) == amount
    assert (account.status, account.outstanding, account.claims) == ("closed", 0, ())


def test_a_late_payoff_includes_the_penalty():
    account = paid(PLAN, 3)
    overdue = account.overdue(40)

    earned = round(PLAN.instalments[5].interest * 5 / 7)
    assert account.payoff(40) == roubles("9 000") + overdue.interest + earned + overdue.penalty
    assert sum(part.penalty for part in account.pay_off(40)) == overdue.penalty > 0


def test_fees_that_are_not_due_fall_away():
    terms = LoanTerms(rate="9 %", fees=(Fee(amount=500, when="each_instalment"),))
    account = paid(schedule(terms, TWELVE, 0), 3)

    assert sum(part.fee for part in account.pay_off(28)) == 500


@pytest.mark.rule("GRP-9")
def test_shortened_the_instalments_stay_and_the_last_ones_go():
    account = paid(PLAN, 3)
    account.receive(28, PLAN.instalments[3].total)
    account.prepay(28, roubles("2 500"))

    assert [principal for principal, _interest in lines(account)] == [100_000] * 5 + [50_000]
    assert account.outstanding == roubles("5 500")
    assert lines(account)[0][1] == round(550_000 * 27 / 1300)


@pytest.mark.rule("GRP-9")
@pytest.mark.parametrize("how", ["lower", "spread"])
def test_lowered_the_number_stays_and_each_instalment_is_smaller(how):
    account = paid(PLAN, 3)
    account.prepay(28, PLAN.instalments[3].total + roubles("4 000"), how)

    assert lines(account) == [
        (50_000, round((400_000 - 50_000 * number) * 27 / 1300)) for number in range(8)
    ]


@pytest.mark.rule("GRP-9")
def test_spread_makes_a_seasonal_loan_even_and_lowering_keeps_its_season():
    terms = LoanTerms(
        rate="9 %", method="shares", instalments=4, shares=("0.1", "0.2", "0.3", "0.4")
    )
    plan = schedule(terms, 1_000_000, 0)
    shapes = {}
    for how in ("lower", "spread"):
        account = paid(plan, 1)
        account.prepay(14, plan.instalments[1].total + 140_000, how)
        shapes[how] = [principal for principal, _interest in lines(account)]

    assert shapes == {"lower": [240_000, 320_000], "spread": [280_000, 280_000]}


@pytest.mark.rule("GRP-9")
def test_a_shortened_annuity_keeps_its_payment():
    account = paid(ANNUITY, 3)
    account.prepay(28, ANNUITY.instalments[3].total + roubles("3 000"))
    *same, last = [sum(line) for line in lines(account)]

    assert set(same) == {ANNUITY.instalments[0].total}
    assert 0 < last <= same[0]


@pytest.mark.rule("GRP-9")
def test_a_lowered_annuity_has_equal_lower_payments():
    account = paid(ANNUITY, 3)
    account.prepay(28, ANNUITY.instalments[3].total + roubles("3 000"), "lower")
    payments = [sum(line) for line in lines(account)]

    assert len(payments) == 8
    assert max(payments[:-1]) - min(payments[:-1]) <= 1
    assert payments[0] < ANNUITY.instalments[0].total


def test_between_due_days_the_interest_earned_so_far_stays_due():
    account = paid(PLAN, 0)
    account.prepay(3, 600_000, "lower")

    earned, to_come = 24_923 * 3 / 7, 12_462 * 4 / 7
    assert abs(lines(account)[0][1] - (earned + to_come)) <= 1


def test_flat_interest_falls_in_proportion():
    plan = schedule(LoanTerms(rate="9 %", method="flat"), TWELVE, 0)
    account = paid(plan, 3)
    account.prepay(28, plan.instalments[3].total + roubles("4 000"), "lower")

    assert lines(account) == [(50_000, 12_461)] * 7 + [(50_000, 12_462)]


def test_a_second_prepayment_counts_from_the_first():
    account = paid(PLAN, 0)
    account.prepay(3, 300_000)
    before = account.payoff(5)
    account.prepay(5, 200_000, "spread")

    assert abs(before - 200_000 - account.payoff(5)) <= 1


def test_a_word_that_is_no_way_to_recalculate_is_refused():
    with pytest.raises(InputError, match="did you mean `shorten`"):
        paid(PLAN, 3).prepay(28, 500_000, "shortn")


@pytest.mark.parametrize("amount", [100, PLAN.instalments[3].total, 10**7])
def test_a_prepayment_that_is_none_is_refused_and_nothing_moves(amount):
    account = paid(PLAN, 3)
    before = account.state

    with pytest.raises(InputError, match=r"`receive`.*`pay_off`"):
        account.prepay(28, amount)

    assert account.state == before


@given(ANY_TERMS, st.integers(1_000, 10**8), st.integers(0, 2_000), st.sampled_from(EARLY))
def test_whatever_the_terms_a_payoff_never_costs_more_than_going_on(terms, principal, wait, rule):
    """Grace, interest up front or at the end, any rounding, months and days off among them."""
    plan = plan_of(terms, principal, date(2001, 1, 31))
    account = Account(plan, early_interest=rule)
    on = min(plan.start + timedelta(wait), plan.last_due)

    assert principal <= account.payoff(on) <= sum(line.total for line in plan)
    assert account.payoff(on) <= account.payoff(on + timedelta(1))
    assert account.payoff(plan.last_due) == sum(line.total for line in plan)


@given(ANY_TERMS, st.integers(0, 300), st.integers(1, 99), st.sampled_from(HOW))
def test_whatever_the_terms_a_prepayment_lowers_the_payoff_by_itself(terms, wait, share, how):
    """What was earned by the day stays owed, however the rest is laid out anew."""
    plan = plan_of(terms, TWELVE, date(2001, 1, 31))
    account, on = Account(plan), plan.start + timedelta(wait)
    due = account.overdue(on)
    extra = (account.outstanding - due.principal) * share // 100
    assume(extra and on < plan.last_due)
    before = account.payoff(on)
    account.prepay(on, due.total + extra, how)

    assert abs(before - due.total - extra - account.payoff(on)) <= 1
    assert account.outstanding == sum(claim.principal for claim in account.claims)
    assert min(min(line) for line in lines(account)) >= 0


def test_interest_added_to_the_debt_in_a_time_of_grace_is_not_forgotten_by_a_payoff():
    """Two months at 3 % have made 1,060.90 of 1,000, whoever repays on that day."""
    terms = LoanTerms(
        rate="3 %",
        interval="month",
        method="annuity",
        instalments=4,
        grace_all=2,
        grace_interest="capitalised",
    )
    account = Account(schedule(terms, 100_000, date(2001, 1, 15)))

    assert account.payoff(date(2001, 2, 12)) == 100_000 + round(9_273 * 28 / 90)
    assert account.payoff(date(2001, 4, 15)) == 100_000 + 9_273


def test_interest_at_the_end_is_earned_all_along():
    terms = LoanTerms(rate="9 %", interest_paid="at_end")
    at_end, usual = (paid(schedule(each, TWELVE, 0), 3) for each in (terms, LoanTerms(rate="9 %")))
    had = sum(line.interest for line in PLAN.instalments[:3])

    assert at_end.payoff(28) == usual.payoff(28) + had


def test_interest_paid_up_front_is_not_asked_for_again():
    terms = LoanTerms(rate="9 %", interest_paid="up_front")

    assert paid(schedule(terms, TWELVE, 0), 3).payoff(27) == roubles("9 000")


def test_daily_instalments_that_fall_on_one_working_day_can_be_repaid_early():
    terms = LoanTerms(rate="9 %", interval="day", instalments=10, days_off={})
    account = Account(schedule(terms, TWELVE, date(2001, 2, 28)))

    assert account.payoff(date(2001, 3, 3)) < sum(line.total for line in account.schedule)


WEEKS = schedule(LoanTerms(rate="9 %", instalments=3), 100_000, 0)


@pytest.mark.rule("GRP-9")
@pytest.mark.parametrize("part", ["total", "interest"])
def test_closing_on_the_day_of_an_early_instalment_costs_no_more_than_closing_alone(part):
    """1,000 roubles for three weeks at 9 %: 1,002.97 on the first day, not 1,020.77."""
    account, brought = Account(WEEKS), getattr(WEEKS.instalments[0], part)
    account.receive(1, brought)

    assert Account(WEEKS).payoff(1) == 100_297
    assert brought + account.payoff(1) == 100_297
    assert sum(each.total for each in account.pay_off(1)) == 100_297 - brought
    assert (account.status, account.outstanding) == ("closed", 0)


AHEAD = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 40)), max_size=4)


def pay_ahead(account, events):
    """Pay so many hundredths of all that is owed, one after another; give the sum and the day."""
    paid, day = 0, account.last_event
    for wait, share in events:
        day = plus(day, wait)
        amount = sum(claim.unpaid for claim in account.claims) * share // 100
        if amount:
            paid += sum(part.total for part in account.receive(day, amount))
    return paid, day


@given(ANY_TERMS, st.integers(1_000, 10**8), AHEAD, st.integers(0, 90), st.sampled_from(EARLY))
def test_whatever_was_paid_ahead_closing_costs_in_all_what_closing_alone_costs(
    terms, principal, events, wait, rule
):
    plan = plan_of(terms, principal, date(2001, 1, 31))
    alone, account = (Account(plan, early_interest=rule) for _ in "12")
    paid, last = pay_ahead(account, events)
    on = last + timedelta(wait)
    amount = account.payoff(on)

    assert paid + amount == alone.payoff(on)
    assert sum(part.total for part in account.pay_off(on)) == amount
    assert (account.status, account.claims) == ("closed", ())


@given(ANY_TERMS, AHEAD, st.integers(0, 60), st.integers(1, 99), st.sampled_from(HOW))
def test_whatever_was_paid_ahead_a_prepayment_lowers_the_payoff_by_itself(
    terms, events, wait, share, how
):
    plan = plan_of(terms, TWELVE, date(2001, 1, 31))
    account = Account(plan)
    _paid, last = pay_ahead(account, events)
    on = last + timedelta(wait)
    due = account.overdue(on)
    extra = (account.outstanding - due.principal) * share // 100
    assume(extra and on < plan.last_due)
    before = account.payoff(on)
    account.prepay(on, due.total + extra, how)

    assert abs(before - due.total - extra - account.payoff(on)) <= 1
    assert min(min(line) for line in lines(account)) >= 0


@given(st.sampled_from(["declining", "annuity", "flat"]), AHEAD, st.integers(0, 60))
def test_whatever_was_paid_ahead_a_restructuring_keeps_the_payoff(method, events, wait):
    account = Account(schedule(LoanTerms(rate="9 %", method=method), TWELVE, 0))
    _paid, last = pay_ahead(account, events)
    before, new = account.payoff(last + wait), LoanTerms(rate="30 %", instalments=20)
    assume(account.status == "open")
    account.restructure(last + wait, new)

    assert account.payoff(last + wait) == before


def test_more_interest_paid_ahead_than_new_terms_charge_comes_back_with_the_payoff():
    """Of 249.23 paid for seven days one is earned; the other six stay the client's."""
    account = Account(PLAN)
    account.receive(1, PLAN.instalments[0].total)
    before = account.payoff(1)
    account.restructure(1, LoanTerms(rate=0, instalments=2))

    assert account.payoff(1) == before
    assert account.payoff(15) == before == roubles("11 000") - (24_923 - round(24_923 / 7))


METHODS = st.sampled_from(["declining", "annuity", "flat", "bullet"])
RULES = st.sampled_from(["to_day", "whole_period", "all"])


@pytest.mark.rule("GRP-9")
@given(METHODS, st.integers(0, 11), st.integers(0, 30), RULES, st.integers(10_000, 10**8))
def test_an_early_payoff_never_costs_more_than_going_on(method, instalments, wait, rule, principal):
    plan = schedule(LoanTerms(rate="9 %", method=method), principal, 0)
    account = paid(plan, instalments, early_interest=rule)
    on = 7 * instalments + wait
    going_on = sum(claim.unpaid for claim in account.claims) + account.penalty(on)

    assert account.payoff(on) <= going_on


@pytest.mark.rule("GRP-9")
@given(
    METHODS,
    st.integers(0, 10),
    st.integers(0, 7),
    st.sampled_from(["shorten", "lower", "spread"]),
    st.integers(1, TWELVE),
)
def test_prepaying_loses_no_principal_and_saves_interest(method, instalments, wait, how, extra):
    plan = schedule(LoanTerms(rate="9 %", method=method), TWELVE, 0)
    account, on = paid(plan, instalments), 7 * instalments + wait
    due = account.overdue(on)
    assume(extra < account.outstanding - due.principal)
    owed = sum(claim.unpaid for claim in account.claims)
    before = account.outstanding

    parts = account.prepay(on, due.total + extra, how)
    left = sum(claim.unpaid for claim in account.claims)

    assert account.outstanding == before - due.principal - extra
    assert account.outstanding == sum(claim.principal for claim in account.claims)
    assert left <= owed - (due.total - due.penalty) - extra
    assert sum(part.total for part in parts) == due.total + extra
    assert min(min(line) for line in lines(account)) >= 0
    assert account.claims[-1].line.balance == 0


@pytest.fixture
def late():
    """Three instalments paid, then nothing for 33 days after the fourth was due."""
    return paid(PLAN, 3)


def test_interest_owed_from_before_a_restructuring_stays_owed_in_an_early_payoff(late):
    before = late.payoff(61)
    late.restructure(61, LoanTerms(rate="6 %", instalments=6))

    assert late.payoff(61) == before


def test_a_restructured_loan_has_all_its_principal_on_the_new_schedule(late):
    new = late.restructure(61, LoanTerms(rate="6 %", instalments=6))

    assert late.outstanding == sum(line.principal for line in new) == roubles("9 000")
    assert [line.due for line in new] == [68, 75, 82, 89, 96, 103]


def test_interest_and_penalty_owed_so_far_fall_due_with_the_first_new_instalment(late):
    earned, penalty = late.payoff(61) - roubles("9 000") - late.penalty(61), late.penalty(61)
    new = late.restructure(61, LoanTerms(rate="6 %", instalments=6))

    assert new.instalments[0].interest == round(900_000 * 6 * 12 / 5200) + earned
    assert late.penalty(61) == penalty
    assert late.receive(68, late.overdue(68).total)[0].penalty == penalty


def test_the_penalty_may_be_forgiven(late):
    late.restructure(61, LoanTerms(rate="6 %", instalments=6), forgive_penalty=True)

    assert late.penalty(61) == 0


@pytest.mark.rule("MON-10")
def test_a_restructured_loan_stays_late_until_three_instalments_are_paid(late):
    late.restructure(61, LoanTerms(rate="6 %", instalments=6))
    seen = [late.days_late(61)]
    for line in late.schedule.instalments[:3]:
        late.receive(line.due, late.overdue(line.due).total)
        seen.append(late.days_late(line.due))

    assert seen == [33, 33, 33, 0]


def test_postponed_instalments_are_due_later_and_cost_their_days():
    account = paid(PLAN, 3)
    charged = account.postpone(21, 14)

    assert account.oldest_unpaid(41) is None
    assert account.oldest_unpaid(42).number == 4
    assert charged == round(900_000 * 1.08 * 14 / 365)
    assert account.claims[0].interest == PLAN.instalments[3].interest + charged


def test_postponing_without_interest_changes_the_days_only():
    account = paid(PLAN, 3)

    assert account.postpone(21, 14, interest=False) == 0
    assert [sum(line) for line in lines(account)] == [line.total for line in PLAN.instalments[3:]]


@pytest.mark.rule("MON-10")
def test_postponing_does_not_hide_arrears(late):
    late.postpone(61, 60)

    assert late.days_late(61) == 33


@pytest.mark.parametrize(
    "event",
    [
        lambda account: account.restructure(20, LoanTerms(rate="6 %")),
        lambda account: account.postpone(61, 0),
        lambda account: account.postpone(20, 7),
        lambda account: account.pay_off(20),
        lambda account: account.restructure(61, LoanTerms(rate="6 %", interval="month")),
        lambda account: account.restructure(61, LoanTerms(rate="6 %", interest_paid="up_front")),
        lambda account: account.restructure(61, LoanTerms(rate="6 %", fees=(Fee(amount=100),))),
    ],
)
def test_a_change_that_cannot_be_leaves_the_account_as_it_was(late, event):
    late.receive(60, 100)
    before = late.state

    with pytest.raises(InputError):
        event(late)

    assert late.state == before


def test_changes_work_with_dates_too():
    account = paid(PLAN.starting(date(2001, 2, 26)), 3)
    account.restructure(date(2001, 4, 30), LoanTerms(rate="6 %", interval="month", instalments=2))

    assert [claim.line.due for claim in account.claims] == [date(2001, 5, 30), date(2001, 6, 30)]
    assert account.days_late(date(2001, 4, 30)) == 35
