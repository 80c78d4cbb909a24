"""Reading what a learner typed."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.checks.kit.reading import (
    CannotReadError,
    is_blank,
    parts_of,
    read_roubles,
    read_share,
    read_whole,
)


@pytest.mark.parametrize(
    "typed",
    [8750, 8750.0, "8750", "8 750", "8 750,00", "8\u00a0750 ₽", Decimal(8750), np.int64(8750),
     "8750.00 roubles", "RUB 8750", "8750 руб.", "8,750.00"],
)
def test_an_amount_is_read_however_people_write_it(typed):
    assert read_roubles(typed) == 875_000


def test_a_computed_float_is_taken_to_the_kopeck():
    assert read_roubles(930 * 4 * 0.02) == 7440


@pytest.mark.parametrize(
    "typed", [True, "much", [1], float("nan"), float("inf"), "1.2.3", 1j, object(), pd.NA]
)
def test_what_is_no_amount_is_refused_with_an_example(typed):
    with pytest.raises(CannotReadError, match="such as"):
        read_roubles(typed)


@given(st.integers(0, 10**12))
def test_any_amount_in_kopecks_is_read_back_exactly(kopecks):
    assert read_roubles(kopecks / 100) == kopecks
    assert read_roubles(Decimal(kopecks) / 100) == kopecks


def test_what_can_be_read_in_two_ways_is_asked_back():
    with pytest.raises(CannotReadError, match="two ways; write 8 750 or"):
        read_roubles("8,750")


def test_shares_and_per_cent_are_the_same():
    assert read_share("10 %") == read_share(0.1) == read_share("0,1") == read_share("10 per cent")


def test_days_may_be_called_so():
    assert read_whole("12 days") == read_whole("12") == 12


@pytest.mark.parametrize("typed", ["twelve", 1.5, "1e", True, None])
def test_what_is_no_whole_number_is_refused(typed):
    with pytest.raises(CannotReadError, match="such as 12"):
        read_whole(typed)


def test_blank_is_what_was_left_as_it_came():
    assert all(is_blank(left) for left in (..., None, "", "...", "  "))
    assert not any(is_blank(answer) for answer in (0, "0", False, []))


def test_parts_are_taken_by_name_or_in_order():
    wanted = {"a": 1, "b": 2}

    assert parts_of({"b": 2, "a": 1}, ("a", "b")) == wanted
    assert parts_of([1, 2], ("a", "b")) == wanted
    assert parts_of(np.array([1, 2]), ("a", "b")) == wanted
    assert parts_of(pd.Series([1, 2]), ("a", "b")) == wanted
    assert parts_of(pd.Series({"a": 1, "b": 2}), ("a", "b")) == wanted


def test_a_wrong_name_or_number_of_parts_is_explained():
    with pytest.raises(CannotReadError, match="no “c” to fill in; the names are: a, b"):
        parts_of({"a": 1, "c": 2}, ("a", "b"))
    with pytest.raises(CannotReadError, match="2 answers are wanted"):
        parts_of([1, 2, 3], ("a", "b"))
