"""The account: payments, days late, penalty, pause, write-off and recovery of one loan."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.policies import load_policy
from simulator.rules.ground.money import roubles, round_kopecks
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.penalty import PenaltyTerms

TERMS = LoanTerms(rate="9 %")
PENALTY = PenaltyTerms(rate_per_day="0.5 %")
PLAN = schedule(TERMS, roubles("12 000"), start=0)
FIRST = PLAN.instalments[0]


@pytest.fixture
def account():
    return Account(PLAN, penalty=PENALTY)


def test_a_loan_paid_on_its_days_is_closed_with_nothing_left(account):
    for line in PLAN:
        (part,) = account.receive(line.due, line.total)

        assert (part.principal, part.interest, part.penalty) == (line.principal, line.interest, 0)
    assert (account.status, account.outstanding) == ("closed", 0)


def test_the_due_day_itself_is_not_late(account):
    assert account.days_late(7) == 0
    assert account.penalty(7) == 0
    assert account.oldest_unpaid(6) is None
    assert account.oldest_unpaid(7) == FIRST


@pytest.mark.rule("MON-8")
def test_days_late_count_from_the_oldest_unpaid_instalment(account):
    assert account.days_late(20) == 13

    account.receive(20, account.overdue(20).total - PLAN.instalments[1].total)

    assert account.days_late(20) == 6


def test_a_part_of_an_instalment_leaves_it_late(account):
    account.receive(8, FIRST.total - 1)

    assert account.days_late(10) == 3
    assert account.oldest_unpaid(10) == FIRST


@pytest.mark.rule("COL-2")
def test_the_penalty_starts_on_the_first_day_late(account):
    assert account.penalty(8) == round_kopecks(Fraction(5, 1000) * FIRST.total)


@pytest.mark.rule("COL-7")
def test_the_penalty_of_an_instalment_stops_after_its_ninetieth_day():
    """Each instalment has its own ninety days, so the sum grows until the last one's."""
    plan = schedule(LoanTerms(rate="9 %", instalments=1), 1_000_000, start=0)
    account = Account(plan, penalty=PENALTY)

    assert account.penalty(7 + 89) < account.penalty(7 + 90)
    assert account.penalty(7 + 90) == account.penalty(7 + 400)
    assert account.penalty(400) == round_kopecks(Fraction(90 * 5, 1000) * plan.instalments[0].total)


def test_each_late_instalment_is_charged_for_its_own_days(account):
    lines = PLAN.instalments
    exact = [Fraction(5, 1000) * line.total * (20 - line.due) for line in lines[:2]]

    assert account.penalty(20) == sum(map(round_kopecks, exact))


def test_a_partial_payment_lowers_the_base_from_the_next_day_on(account):
    account.receive(10, FIRST.interest)

    exact = Fraction(5, 1000) * (3 * FIRST.total + 2 * FIRST.principal)
    assert account.penalty(12) == round_kopecks(exact)


def test_asking_changes_nothing(account):
    before = account.state
    account.penalty(300), account.days_late(300), account.overdue(300)

    assert account.state == before
    assert account.penalty(8) == round_kopecks(Fraction(5, 1000) * FIRST.total)


@pytest.mark.parametrize(
    ("base", "kopeck_days"),
    [
        ("overdue", (8 * FIRST.total, PLAN.instalments[1].total)),
        ("overdue_principal", (8 * FIRST.principal, PLAN.instalments[1].principal)),
        ("balance", (8 * PLAN.principal,)),
        ("first_amount", (8 * PLAN.principal,)),
    ],
)
def test_the_penalty_runs_on_the_base_the_policy_names(base, kopeck_days):
    """On day 15 the first instalment is 8 days late and the second 1."""
    account = Account(PLAN, penalty=PenaltyTerms(rate_per_day="0.5 %", base=base))

    assert account.penalty(15) == sum(
        round_kopecks(Fraction(5, 1000) * each) for each in kopeck_days
    )


def test_on_balance_the_penalty_falls_with_the_balance_on_first_amount_it_does_not():
    on_balance, on_first = (
        Account(PLAN, penalty=PenaltyTerms(rate_per_day="0.1 %", base=base), paid_instalments=6)
        for base in ("balance", "first_amount")
    )

    assert on_balance.penalty(50) * 2 == on_first.penalty(50)


def test_within_the_grace_days_nothing_is_charged_beyond_them_all_is():
    account = Account(PLAN, penalty=PenaltyTerms(rate_per_day="0.5 %", grace_days=3))

    assert account.penalty(10) == 0
    assert account.penalty(11) == round_kopecks(Fraction(4 * 5, 1000) * FIRST.total)


def test_paid_within_the_grace_days_stays_free():
    account = Account(PLAN, penalty=PenaltyTerms(rate_per_day="0.5 %", grace_days=3))
    account.receive(10, FIRST.total)

    assert account.penalty(13) == 0


def first_penalty(days):
    return round_kopecks(Fraction(5 * days, 1000) * FIRST.total)


@pytest.mark.parametrize(
    ("order", "covered"),
    [
        (("interest", "principal", "penalty"), (40_000 - FIRST.interest, FIRST.interest, 0)),
        (
            ("penalty", "interest", "principal"),
            (40_000 - FIRST.interest - first_penalty(3), FIRST.interest, first_penalty(3)),
        ),
        (("principal", "interest", "penalty"), (40_000, 0, 0)),
    ],
)
def test_the_order_of_payment_is_data(order, covered):
    account = Account(PLAN, payment_order=order, penalty=PENALTY)
    (part,) = account.receive(10, 40_000)

    assert (part.principal, part.interest, part.penalty) == covered


def test_oldest_first_settles_an_instalment_whole_before_the_next(account):
    first, second = account.receive(20, FIRST.total + first_penalty(13) + 100)

    assert first.total == FIRST.total + first_penalty(13)
    assert (second.number, second.interest, second.principal) == (2, 100, 0)


def test_kind_first_takes_all_interest_before_any_principal():
    account = Account(PLAN, penalty=PENALTY, allocation="kind_first")
    interest = sum(line.interest for line in PLAN.instalments[:2])
    first, second = account.receive(20, interest + 5)

    assert (first.interest, first.principal) == (FIRST.interest, 5)
    assert (second.interest, second.principal) == (PLAN.instalments[1].interest, 0)


def test_a_named_instalment_is_paid_out_of_turn():
    account = Account(PLAN, penalty=PENALTY, allocation="named_instalment")
    (part,) = account.receive(14, PLAN.instalments[1].total, number=2)

    assert part.number == 2
    assert account.days_late(15) == 8


def test_money_ahead_of_time_covers_the_next_instalment(account):
    account.receive(3, FIRST.total)

    assert account.oldest_unpaid(7) is None
    assert account.days_late(14) == 0


@given(day=st.integers(1, 120), brought=st.integers(1, 1_300_000))
def test_of_what_a_client_brings_only_what_is_due_is_taken(day, brought):
    """As much as `receive` would take if the client knew the sum."""
    day += 7
    one, other = (Account(PLAN, penalty=PENALTY) for _ in "12")
    due = one.overdue(day).total

    parts = one.receive_up_to(day, brought)

    assert sum(part.total for part in parts) == min(brought, due)
    assert parts == other.receive(day, min(brought, due))
    assert one.state == other.state
    assert one.arrears(day) == one.overdue(day).principal + one.overdue(day).interest


def test_an_account_may_open_when_the_loan_leaves_its_schedule():
    whole = Account(PLAN, penalty=PENALTY)
    for line in PLAN.instalments[:3]:
        whole.receive(line.due, line.total)
    late = Account(PLAN, penalty=PENALTY, paid_instalments=3)

    assert late.state == whole.state
    assert late.penalty(40) == whole.penalty(40)


def test_dates_and_day_numbers_give_the_same_account():
    start = date(2001, 1, 15)
    dated, counted = Account(PLAN.starting(start), penalty=PENALTY), Account(PLAN, penalty=PENALTY)
    dated.receive(date(2001, 1, 25), 30_000)
    counted.receive(10, 30_000)

    assert dated.state == counted.state
    assert dated.days_late(date(2001, 2, 1)) == counted.days_late(17)


def test_a_pause_stops_days_late_and_penalty(account):
    account.pause(10, until=30)

    assert [account.days_late(day) for day in (10, 11, 30, 31)] == [3, 3, 3, 4]
    assert account.penalty(30) == first_penalty(3)


def test_an_instalment_that_falls_due_in_a_pause_is_late_after_it(account):
    account.receive(7, FIRST.total)
    account.pause(10, until=30)

    assert account.days_late(30) == 0
    assert account.days_late(32) == 2


@pytest.mark.rule("WOF-1", "WOF-2", "WOF-3")
def test_a_written_off_loan_leaves_the_portfolio_but_stays_owed(account):
    account.receive(7, FIRST.total)
    left = account.outstanding

    assert account.write_off(200) == left
    assert (account.status, account.outstanding) == ("written_off", 0)

    parts = account.recover(300, 50_000)
    assert sum(part.total for part in parts) == 50_000
    assert (account.status, account.outstanding) == ("written_off", 0)


def test_no_penalty_is_charged_after_the_write_off(account):
    account.write_off(50)

    assert account.penalty(50) == account.penalty(90)


REFUSED = {
    "before the last event": lambda account: account.receive(19, 100),
    "more than is owed": lambda account: account.receive(20, 10**9),
    "nothing": lambda account: account.receive(20, 0),
    "a negative amount": lambda account: account.receive(20, -5),
    "kopecks in a float": lambda account: account.receive(20, 100.0),
    "recovery of a living loan": lambda account: account.recover(20, 100),
    "an instalment by number": lambda account: account.receive(20, 100, number=1),
    "a pause that ends before it begins": lambda account: account.pause(25, 25),
}


@pytest.mark.parametrize("event", REFUSED.values(), ids=REFUSED.keys())
def test_a_refused_event_leaves_the_account_as_it_was(account, event):
    account.receive(20, 30_000)
    before = account.state

    with pytest.raises(InputError):
        event(account)

    assert account.state == before


def test_a_closed_loan_takes_no_payment(account):
    account.receive(7, sum(line.total for line in PLAN))

    with pytest.raises(InputError, match="the loan is closed"):
        account.receive(8, 100)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"allocation": "oldest"}, "did you mean `oldest_first`"),
        ({"early_interest": "today"}, "did you mean `to_day`"),
        ({"penalty": {"rate_per_day": "0.5 %"}}, "should be a PenaltyTerms"),
        ({"paid_instalments": 12}, "should be a whole number from 0 to 11"),
    ],
)
def test_a_wrong_setting_is_refused_with_the_right_one(settings, said):
    with pytest.raises(InputError, match=said):
        Account(PLAN, **settings)


def test_what_is_owed_is_listed_by_instalment_with_the_penalty(account):
    account.receive(10, 30_000)
    first, second, *_others = account.owed(20)

    assert (first.number, first.total - first.penalty) == (1, FIRST.total - 30_000)
    assert first.penalty + second.penalty == account.penalty(20)
    assert sum(part.principal for part in account.owed(20)) == account.outstanding


def test_an_account_tells_how_it_stands(account):
    account.receive(7, FIRST.total)

    assert repr(account) == "<Account: open, 11 000.00 outstanding, last event on 7>"


def test_a_policy_opens_accounts_under_its_own_rules():
    policy = load_policy("smolensk_individual")
    account = policy.account(PLAN, paid_instalments=3)

    assert account.state == Account(PLAN, penalty=policy.penalty, paid_instalments=3).state
    assert account.penalty(30) == Account(PLAN, penalty=PENALTY, paid_instalments=3).penalty(30)


def test_a_wrong_payment_order_is_refused():
    with pytest.raises(InputError, match="did you mean `interest`"):
        Account(PLAN, payment_order=("intrest", "principal", "penalty"))


EVENTS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 400_000)), max_size=12)


@given(EVENTS, st.sampled_from(["oldest_first", "kind_first"]), st.booleans())
def test_what_was_lent_is_repaid_or_outstanding_whatever_happens(events, allocation, write_off):
    account = Account(PLAN, penalty=PENALTY, allocation=allocation)
    day = received = principal = 0
    for pause, amount in events:
        day += pause
        owed = sum(claim.unpaid for claim in account.claims) + account.penalty(day)
        if account.status == "open" and amount <= owed:
            parts = account.receive(day, amount)
            received += amount
            principal += sum(part.principal for part in parts)

            assert sum(part.total for part in parts) == amount
    left = account.write_off(day) if write_off and account.status == "open" else account.outstanding

    assert PLAN.principal == principal + left
    assert left == sum(claim.principal for claim in account.claims)


LIFE = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.sampled_from(
            [
                lambda account, on, amount: account.receive(on, amount),
                lambda account, on, amount: account.prepay(on, amount, "lower"),
                lambda account, on, _amount: account.pay_off(on),
                lambda account, on, amount: account.pause(on, on + amount % 20),
                lambda account, on, amount: account.postpone(on, amount % 20),
                lambda account, on, _amount: account.waive(on),
                lambda account, on, amount: account.receive(on, amount, waive_penalty=True),
                lambda account, on, amount: account.charge(on, amount, on + amount % 30),
                lambda account, on, amount: account.disburse(on, amount),
                lambda account, on, _amount: account.restructure(on, TERMS),
                lambda account, on, _amount: account.write_off(on),
                lambda account, on, amount: account.recover(on, amount),
            ]
        ),
        st.integers(1, 400_000),
    ),
    max_size=12,
)


@given(LIFE)
def test_replaying_the_same_events_gives_the_same_state(events):
    """Refused events among them, which must leave no trace."""
    first, again = (Account(PLAN, penalty=PENALTY) for _copy in range(2))
    booked, day = [], 0
    for pause, act, amount in events:
        day += pause
        before = first.state
        try:
            act(first, day, amount)
        except InputError:
            assert first.state == before
            continue
        booked.append((act, day, amount))
    for act, on, amount in booked:
        act(again, on, amount)

    assert again.state == first.state


@given(st.integers(8, 200), st.integers(1, 10))
def test_paying_in_pieces_on_one_day_is_paying_at_once(day, pieces):
    """Rounding happens once, so slicing a payment gains nobody a kopeck."""
    once, sliced = (Account(PLAN, penalty=PENALTY) for _copy in range(2))
    total = once.overdue(day).total
    once.receive(day, total)
    for piece in range(pieces):
        sliced.receive(day, total // pieces + (piece < total % pieces))

    assert sliced.state == once.state


@pytest.mark.parametrize("second", [10, 15])
def test_pauses_that_overlap_leave_a_day_out_once(second):
    once, twice = Account(PLAN, penalty=PENALTY), Account(PLAN, penalty=PENALTY)
    once.pause(10, 20)
    twice.pause(10, 20)
    twice.pause(second, 20)

    assert [twice.days_late(day) for day in (12, 20, 25)] == [3, 3, 8]
    assert twice.penalty(25) == once.penalty(25)
