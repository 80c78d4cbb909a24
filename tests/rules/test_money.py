"""Money: whole kopecks, read as people write it, rounded in one place."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.money import in_roubles, roubles, round_kopecks
from simulator.rules.ground.validation import InputError


@pytest.mark.parametrize(
    ("written", "kopecks"),
    [
        ("10 000", 1_000_000),
        ("10\u00a0000,50", 1_000_050),
        ("1\u202f234.5", 123_450),
        ("7", 700),
        ("-7,05", -705),
        ("1,234.50", 123_450),
        ("1.234.567,89", 123_456_789),
        ("1'234.50", 123_450),
        ("1841.4 руб", 184_140),
        ("1841.40 roubles", 184_140),
        ("RUB 1841.40", 184_140),
        ("1 841,40 р.", 184_140),
        ("₽1841.40", 184_140),
        ("1 841 руб. 40 коп.", 184_140),
        ("17\u2009000", 1_700_000),
        (350, 35_000),
        (Decimal("0.010"), 1),
        (Decimal("1E+3"), 100_000),
    ],
)
def test_roubles_are_read_as_people_write_them(written, kopecks):
    assert roubles(written) == kopecks


@pytest.mark.parametrize(
    "written",
    ["", "ten", "10 00", "1.005", 0.1, True, None, Decimal("0.001"), "1e3", "21 %", "5 days",
     "12,500,50", "1 + 1", "5 roubles roubles", "1 500 dollars", "1.50 руб. 40 коп.", "nan",
     Decimal("nan"), Decimal("inf"), 10**400, Decimal("1e999999"), "9" * 400],
)  # fmt: skip
def test_an_amount_that_is_not_exact_roubles_is_refused(written):
    with pytest.raises(InputError, match="roubles"):
        roubles(written)


@pytest.mark.parametrize("written", ["12,500", "12.500"])
def test_what_can_be_read_in_two_ways_is_not_guessed(written):
    with pytest.raises(InputError, match="two ways; write 12 500 or"):
        roubles(written)


@given(st.integers(-(10**12), 10**12))
def test_what_is_shown_reads_back_the_same(kopecks):
    assert roubles(in_roubles(kopecks)) == kopecks


@pytest.mark.parametrize(
    ("exact", "unit", "rounded"),
    [
        (Fraction(1, 2), 1, 1),
        (Fraction(-1, 2), 1, -1),
        (Decimal("2.4999"), 1, 2),
        (149, 100, 100),
        (150, 100, 200),
    ],
)
def test_a_half_is_rounded_away_from_nothing(exact, unit, rounded):
    assert round_kopecks(exact, unit) == rounded
