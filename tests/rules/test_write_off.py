"""Write-off: what leaves the books, and what it does to the ratios."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.policies import load_policy
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.house.reserve import ageing, reserve
from simulator.rules.house.write_off import write_off

BANDS = load_policy("smolensk_individual").ageing


@pytest.mark.rule("WOF-2")
@given(
    st.integers(1, 10**9).flatmap(
        lambda balance: st.tuples(st.just(balance), st.integers(0, balance))
    )
)
def test_portfolio_falls_by_the_balance_and_reserve_by_what_was_held(loan):
    balance, held = loan

    plain = write_off(balance, held, provision_missing_first=False)
    topped_up = write_off(balance, held)

    assert (plain.provisioned, plain.portfolio, plain.reserve) == (0, -balance, -held)
    assert topped_up.portfolio == topped_up.reserve == -balance
    assert topped_up.provisioned + topped_up.reserve == -held


@pytest.mark.rule("WOF-2")
@given(st.integers(1, 10**9), st.lists(st.tuples(st.integers(0, 300), st.integers(1, 10**8))))
def test_a_fully_reserved_loan_leaves_the_net_portfolio_as_it_was(balance, others):
    """The rate beyond 120 days is 100 %, so what leaves the portfolio leaves the reserve too."""
    before = reserve([(121, balance), *others], BANDS)
    entry = write_off(balance, held=reserve([(121, balance)], BANDS))

    assert entry.provisioned == 0
    assert before + entry.reserve == reserve(others, BANDS)
    assert entry.portfolio == entry.reserve


@pytest.mark.rule("MON-11")
def test_writing_off_lowers_the_portfolio_at_risk():
    """The manual says higher; by its own formula 18.0 % becomes 16.5 %."""
    portfolio, late, lost = roubles("100 000"), roubles("18 000"), roubles("1 750")

    before, after = Fraction(late, portfolio), Fraction(late - lost, portfolio - lost)

    assert before == Fraction(18, 100)
    assert round(after * 1000) == 165


@pytest.mark.parametrize(("balance", "held"), [(0, 0), (-5, 0), (100, 101), (100, -1)])
def test_an_impossible_write_off_is_refused(balance, held):
    with pytest.raises(InputError):
        write_off(balance, held)


@pytest.mark.rule("COL-8", "WOF-1")
def test_the_papers_are_due_after_the_last_line_but_one_of_the_ageing_table():
    policy = load_policy("smolensk_individual")
    *_lines, last, _total = ageing([(policy.write_off.papers_day + 1, 100)], policy.ageing)

    assert policy.write_off.papers_day == 120
    assert policy.write_off.decided_by == "committee"
    assert last.number == 1
