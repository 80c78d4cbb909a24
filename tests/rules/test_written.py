"""Numbers as people write them: read as a person means them, or refused in words."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.units import CALLED, UNIT_OF
from simulator.rules.ground.validation import InputError
from simulator.rules.ground.written import read_number, write_number

ALIKE = ["12500", "12 500", "12\u00a0500", "12\u202f500", "12\u2009500", "12'500", " 12 500 ",
         "12,500.00", "12.500,00", "12500.", "+12 500"]  # fmt: skip


@pytest.mark.parametrize("text", ALIKE)
@pytest.mark.parametrize("unit", ["roubles", "per cent", "weeks", "count"])
def test_thousands_are_read_however_they_stand_apart(text, unit):
    assert read_number(text, unit) == (12_500, None, "")


@pytest.mark.parametrize("word", sorted(UNIT_OF))
def test_a_unit_may_stand_before_or_behind_and_no_other_unit_is_taken(word):
    unit = UNIT_OF[word]

    assert read_number(f"12 {word}.", unit)[:2] == (12, unit)
    assert read_number(f"{word.upper()} 12", unit)[:2] == (12, unit)
    for other in set(CALLED) - {unit}:
        with pytest.raises(InputError, match=f"in {CALLED[unit]}; wanted is"):
            read_number(f"12 {word}", other)


def test_three_digits_behind_one_comma_are_thousands_of_roubles_and_are_said_to_be():
    assert read_number("12,500", "roubles").value == 12_500
    assert "is read as 12 500 roubles" in read_number("12,500", "roubles").said
    assert "is read as 12 500." in read_number("12,500", "count").said


def test_in_per_cent_they_are_a_fraction_and_are_said_to_be():
    assert read_number("12,500", "per cent").value == Decimal("12.5")
    assert "is read as 12.5 per cent" in read_number("12,500", "per cent").said


def test_a_fraction_that_begins_with_nought_is_not_in_doubt():
    assert read_number("0,500", "roubles") == (Decimal("0.5"), None, "")


@pytest.mark.parametrize(
    "text", ["", " ", "abc", "1e3", "10 00", "12,500,50", "1 + 1", "--5", "5-", "0x10", "½", "1/2",
             "12;5", "nan", "inf", "5 %%", "% 5 %", "9" * 16]
)
@pytest.mark.parametrize("unit", ["roubles", "per cent", "count"])
def test_what_is_not_understood_is_quoted_and_an_example_given(text, unit):
    with pytest.raises(InputError, match="such as") as refused:
        read_number(text, unit)

    assert f"“{text.strip()}”" in str(refused.value)


@given(st.text(max_size=30), st.sampled_from(["roubles", "per cent", "days", "count"]))
def test_whatever_is_typed_gets_a_number_or_a_sentence(text, unit):
    value = Decimal(0)
    with suppress(InputError):
        value = read_number(text, unit).value

    assert value.is_finite()


@given(st.integers(-(10**12), 10**12), st.sampled_from(["roubles", "per cent", "count"]))
def test_what_is_written_reads_back_the_same(hundredths, unit):
    value = Decimal(hundredths) / 100

    assert read_number(write_number(value, "roubles"), "roubles").value == value
    if unit == "per cent":
        assert read_number(write_number(value, unit), unit).value == value
