"""Break-even: how many clients the rate charged needs."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.validation import InputError
from simulator.rules.price.break_even import break_even_clients
from simulator.rules.price.cost_rate import cost_covering_rate

SHARES = {"losses": "5 %", "borrowed_funds": "4 %", "taxes": "3 %", "margin": "10 %"}


def covering(clients, balance, fixed):
    """The rate a month that covers everything with so many clients."""
    operating = Fraction(fixed, clients * balance)
    return cost_covering_rate(operating_costs=operating, **SHARES).even_rate_per_month


@pytest.mark.rule("PRI-1")
@given(balance=st.integers(50_000, 3_000_000), fixed=st.integers(1, 10**10))
def test_at_break_even_the_rate_charged_covers_the_costs_and_one_client_less_does_not(
    balance, fixed
):
    rate = Decimal("0.09")
    even = break_even_clients(
        rate_per_month=rate, average_balance=balance, fixed_costs=fixed, **SHARES)  # fmt: skip

    assert covering(even, balance, fixed) <= Fraction(rate)
    assert even == 1 or covering(even - 1, balance, fixed) > Fraction(rate)


def test_without_fixed_costs_nobody_is_needed():
    even = break_even_clients(rate_per_month="9 %", average_balance=1, fixed_costs=0)

    assert even == 0


def test_a_rate_below_what_a_rouble_costs_never_breaks_even():
    even = break_even_clients(
        rate_per_month="1 %", average_balance=100, fixed_costs=0, borrowed_funds="12 %"
    )

    assert even is None


def test_a_balance_of_nothing_is_refused():
    with pytest.raises(InputError, match="average_balance"):
        break_even_clients(rate_per_month="9 %", average_balance=0, fixed_costs=1)
