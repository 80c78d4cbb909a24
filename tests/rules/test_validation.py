"""Inputs: a wrong value or name is refused with the place and the remedy."""

import pickle
from dataclasses import FrozenInstanceError, replace
from datetime import date
from decimal import Decimal

import pytest

from simulator.rules.client.client_file import ClientFile
from simulator.rules.ground.validation import InputError, nearest
from simulator.rules.ground.working_days import DaysOff
from simulator.rules.loan.terms import LoanTerms


def test_a_wrong_name_gets_the_nearest_right_one():
    with pytest.raises(InputError, match=r"no `instalment` here; did you mean `instalments`\?"):
        LoanTerms(rate="9 %", instalment=12)


def test_a_variant_with_a_wrong_name_is_refused_too():
    with pytest.raises(InputError, match="did you mean `interval`"):
        replace(LoanTerms(rate="9 %"), intervall="week")


def test_a_wrong_choice_gets_the_nearest_right_one():
    with pytest.raises(InputError, match="'weak' is not known; did you mean `week`"):
        LoanTerms(rate="9 %", interval="weak")


def test_a_missing_value_is_named():
    with pytest.raises(InputError, match="LoanTerms: `rate` is missing"):
        LoanTerms()


def test_every_mistake_is_told_at_once():
    with pytest.raises(InputError) as caught:
        LoanTerms(rate="9 %", instalments=0, interval="weak")

    assert len(caught.value.problems) == 2


def test_nine_meant_as_nine_per_cent_is_caught():
    with pytest.raises(InputError, match="9 would be 900 %"):
        LoanTerms(rate=9)


def test_inputs_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        LoanTerms(rate="9 %").instalments = 4


def test_an_input_error_is_a_value_error_and_travels_between_processes():
    error = pickle.loads(pickle.dumps(InputError("one", "two")))

    assert isinstance(error, ValueError)
    assert error.problems == ("one", "two")


def test_without_a_near_name_all_are_listed():
    assert nearest("xyz", ["day", "week"]) == "it can be `day`, `week`"


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        ("instalments", Decimal("-0.09"), "`instalments`: -0.09 given, should be a whole number"),
        ("instalments", True, "True given, should be a whole number from 1 to 1000"),
        ("instalments", None, "nothing given, should be a whole number from 1 to 1000"),
        ("instalments", 10**400, "a number of 401 digits given"),
        ("rate", float("nan"), "`rate`: nan given, should be a number"),
        ("rate", "nan", "`rate`: 'nan' is no rate"),
        ("rate", Decimal("nan"), "`rate`: NaN given, should be a number"),
        ("rate", "1e999999999", "is no rate"),
        ("rate", "200 000 %", "is no rate"),
        ("rate", "200000 %", "should be at most 100000 %"),
        ("fees", (3,), r"`fees` \(entry 1\): 3 given, should be a Fee"),
        ("days_off", 3, "`days_off`: 3 given, should be a DaysOff"),
        ("shares", (True,), r"`shares` \(entry 1\): True given, should be a number"),
        ("rounding_unit", 10**16, "17 digits given, should be a whole number of at most 15"),
    ],
)
def test_what_is_wrong_with_a_field_is_said_in_plain_words(field, given, said):
    with pytest.raises(InputError, match=said):
        LoanTerms(**({"rate": "9 %"} | {field: given}))


@pytest.mark.parametrize("day", [True, 0.5, date(9999, 12, 31), "soon", None])
def test_a_day_is_a_date_or_a_day_number_and_one_sentence_says_so(day):
    with pytest.raises(InputError, match=r"1900 to 2200, .* or a whole number") as caught:
        ClientFile(opened=day)

    assert len(caught.value.problems) == 1


def test_a_number_is_no_date_counted_in_seconds_from_1970():
    with pytest.raises(InputError, match="0 given, should be a date"):
        DaysOff(holidays=[0])


def test_a_field_given_by_its_place_is_named():
    with pytest.raises(InputError, match="LoanTerms: `rate_period`: 2 is not known"):
        LoanTerms("9 %", 2)
