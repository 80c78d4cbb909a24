"""Pay: the manual's pay slip in all three readings, and what moves it."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.policies import load_policy
from simulator.rules.money import roubles
from simulator.rules.pay import Growth, PayTerms, growth, officer_pay, repayment_coefficient
from simulator.rules.validation import InputError

TERMS = load_policy("smolensk_individual").pay
REPAYMENT, WRITE_OFFS, FOUR_NEW = Decimal("0.9"), Decimal("0.02"), Growth(0, 4)
SHARES = st.decimals(0, 1, places=3)


@pytest.mark.rule("STA-7", "STA-8")
@pytest.mark.parametrize(
    ("reading", "slip"),
    [
        ("a", ("930", "837", "74.40", "1 841.40")),
        ("b", ("980", "882", "78.40", "1 940.40")),
        ("c", ("930", "881.05", "74.40", "1 885.45")),
    ],
)
def test_the_manuals_pay_slip_in_each_reading(reading, slip):
    pay = officer_pay(replace(TERMS, reading=reading), REPAYMENT, WRITE_OFFS, FOUR_NEW)

    assert pay == tuple(roubles(part) for part in slip)


@pytest.mark.rule("STA-8")
def test_the_smolensk_policy_takes_the_reading_that_gives_the_manuals_figure():
    assert officer_pay(TERMS, REPAYMENT, WRITE_OFFS, FOUR_NEW).total == roubles("1 841.40")


@pytest.mark.rule("STA-6", "STA-7")
@pytest.mark.parametrize("reading", ["a", "b", "c"])
def test_meeting_the_plan_counts_as_full_repayment(reading):
    terms = replace(TERMS, reading=reading)

    assert repayment_coefficient(terms, Decimal("0.95")) == 1
    assert officer_pay(terms, Decimal("0.95"), 0, (0, 0)).total == 2 * TERMS.base


@pytest.mark.rule("STA-7")
def test_an_old_client_counts_one_per_cent_and_a_new_one_two():
    old, new = (officer_pay(TERMS, 1, 0, each).for_growth for each in [(1, 0), (0, 1)])

    assert (old, new) == (roubles("10"), roubles("20"))


@pytest.mark.rule("STA-7")
def test_five_closed_and_seven_made_is_growth_by_two():
    assert sum(growth(closed=5, made_to_old_clients=3, made_to_new_clients=4)) == 2


def test_shrinking_counts_as_no_growth():
    assert growth(closed=9, made_to_old_clients=3, made_to_new_clients=4) == Growth(0, 0)


def test_a_given_coefficient_takes_the_place_of_the_readings():
    pay = officer_pay(TERMS, REPAYMENT, WRITE_OFFS, FOUR_NEW, coefficient=Fraction(1, 2))

    assert pay.for_repayment == roubles("465")


@pytest.mark.rule("STA-7")
@given(SHARES, SHARES, SHARES, st.sampled_from("abc"))
def test_better_repayment_never_lowers_pay_and_write_offs_never_raise_it(one, other, lost, reading):
    terms = PayTerms("1 000", reading=reading)
    worse, better = sorted((one, other))

    assert (
        officer_pay(terms, worse, lost, (1, 2)).total
        <= officer_pay(terms, better, lost, (1, 2)).total
    )
    assert (
        officer_pay(terms, lost, better, (1, 2)).total
        <= officer_pay(terms, lost, worse, (1, 2)).total
    )


@pytest.mark.parametrize("repayment", [0.9, Decimal("1.2"), -1, "0.9"])
def test_a_share_that_is_none_is_refused(repayment):
    with pytest.raises(InputError, match=r"repayment: .* should be a share from 0 to 1"):
        officer_pay(TERMS, repayment, 0, (0, 0))
