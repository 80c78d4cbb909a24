"""Pay: the manual's pay slip in all three readings, and what moves it."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.policies import load_policy
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.house.pay import Growth, PayTerms, growth, officer_pay, repayment_coefficient

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
    terms = replace(TERMS, reading=reading)
    pay = officer_pay(terms, repayment_coefficient(REPAYMENT, terms), WRITE_OFFS, FOUR_NEW)

    assert pay == tuple(roubles(part) for part in slip)


@pytest.mark.rule("STA-8")
def test_the_smolensk_policy_takes_the_reading_that_gives_the_manuals_figure():
    coefficient = repayment_coefficient(REPAYMENT)

    assert officer_pay(TERMS, coefficient, WRITE_OFFS, FOUR_NEW).total == roubles("1 841.40")


@pytest.mark.rule("STA-6", "STA-7")
@pytest.mark.parametrize("reading", ["a", "b", "c"])
def test_meeting_the_plan_counts_as_full_repayment(reading):
    terms = replace(TERMS, reading=reading)

    r = repayment_coefficient("95 %", terms)

    assert r == 1
    assert officer_pay(terms, r, 0, (0, 0)).total == 2 * TERMS.base


@pytest.mark.rule("STA-7")
def test_repayment_is_the_mean_of_principal_and_interest():
    assert repayment_coefficient(("92 %", "88 %")) == Fraction(9, 10)


@pytest.mark.rule("STA-7")
def test_an_old_client_counts_one_per_cent_and_a_new_one_two():
    old, new = (officer_pay(TERMS, 1, 0, each).for_growth for each in [(1, 0), (0, 1)])

    assert (old, new) == (roubles("10"), roubles("20"))


@pytest.mark.rule("STA-7")
def test_five_closed_and_seven_made_is_growth_by_two():
    assert sum(growth(closed=5, made_to_old_clients=3, made_to_new_clients=4)) == 2


def test_shrinking_counts_as_no_growth():
    assert growth(closed=9, made_to_old_clients=3, made_to_new_clients=4) == Growth(0, 0)


def test_a_coefficient_of_ones_own_leaves_the_base_to_the_repayment():
    pay = officer_pay(TERMS, Fraction(1, 2), WRITE_OFFS, FOUR_NEW, repayment=REPAYMENT)

    assert (pay.base, pay.for_repayment) == (roubles("930"), roubles("465"))


@pytest.mark.rule("STA-7", "DEL-4")
@given(SHARES, SHARES, SHARES, st.sampled_from("abc"))
def test_better_repayment_never_lowers_pay_and_write_offs_never_raise_it(one, other, lost, reading):
    terms = PayTerms("1 000", reading=reading)
    worse, better = sorted((one, other))
    r = {share: repayment_coefficient(share, terms) for share in (worse, better, lost)}

    assert (
        officer_pay(terms, r[worse], lost, (1, 2)).total
        <= officer_pay(terms, r[better], lost, (1, 2)).total
    )
    assert (
        officer_pay(terms, r[lost], better, (1, 2)).total
        <= officer_pay(terms, r[lost], worse, (1, 2)).total
    )


@given(SHARES)
@pytest.mark.parametrize("reading", ["a", "b", "c"])
def test_the_coefficient_alone_says_what_repayment_was(reading, repayment):
    """Beyond the plan nothing is lowered, so more need not be known."""
    terms = PayTerms("1 000", reading=reading)
    r = repayment_coefficient(repayment, terms)

    assert officer_pay(terms, r, 0, (0, 0)) == officer_pay(terms, r, 0, (0, 0), repayment=repayment)


@pytest.mark.parametrize("repayment", [1.2, "120 %", -1])
def test_a_share_that_is_none_is_refused(repayment):
    with pytest.raises(InputError, match=r"repayment: .* should be a share from 0 to 1"):
        repayment_coefficient(repayment)
