"""Inputs: a wrong value or name is refused with the place and the remedy."""

import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from simulator.rules.terms import LoanTerms
from simulator.rules.validation import InputError, nearest


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
