"""Stated and lived: indicators of the self-assessment that the event log can answer."""

from datetime import date

import pytest

from course.cases.self_assessment import indicators
from course.cases.worlds.lived_conduct import lived_conduct
from course.figures.arrears import lived
from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import Ledger
from simulator.policies import load_policy

POLICY = load_policy("smolensk_individual")


def history(*events):
    """A log of (day, kind, client), or with the due day, or with the due day and the rule."""
    ledger = Ledger()
    for day, kind, client, *more in sorted(events, key=lambda event: event[0]):
        due, rule = (*more, "T")[:2] if more else (0, "T")
        ledger.post(day, Phase.DUES, kind, rule, Cause.RULE, client, client, due=due)
    return ledger.log(date(2001, 1, 1))


def told(*events):
    """(kept, of) by indicator."""
    found = lived_conduct(history(*events), POLICY)
    return {each.indicator: (each.kept, each.of) for each in found}


def test_each_answer_belongs_to_an_indicator_of_the_self_assessment():
    assert set(told()) <= set(indicators())


def test_a_loan_rests_on_a_study_only_if_it_was_made_since_the_last_loan():
    found = told((1, Kind.APPRAISED, 0), (2, Kind.DISBURSED, 0), (90, Kind.DISBURSED, 0),
                 (91, Kind.APPRAISED, 1), (92, Kind.DISBURSED, 0))  # fmt: skip

    assert found["debt.3"] == (1, 3)


def test_what_came_before_day_0_is_known_and_not_counted():
    found = told((-9, Kind.APPRAISED, 0), (-8, Kind.DISBURSED, 0), (-1, Kind.APPRAISED, 1),
                 (3, Kind.DISBURSED, 1))  # fmt: skip

    assert found["debt.3"] == (1, 1)


@pytest.mark.rule("APP-10")
def test_a_debt_elsewhere_is_found_or_the_next_loan_is_made_over_it():
    found = told(
        (1, Kind.BORROWED_ELSEWHERE, 0), (5, Kind.REFUSED, 0, 0, "APP-10"),
        (1, Kind.BORROWED_ELSEWHERE, 1), (4, Kind.REFUSED, 1, 0, "APP-6"),
        (6, Kind.DISBURSED, 1), (2, Kind.BORROWED_ELSEWHERE, 2),
    )  # fmt: skip

    assert found["debt.4"] == (1, 2)


@pytest.mark.rule("COL-3", "COL-4", "COL-5")
def test_steps_are_measured_by_the_days_of_the_ladder():
    found = told((11, Kind.WARNED, 0, 10), (12, Kind.WARNED, 1, 10), (15, Kind.LETTER_SENT, 0, 10),
                 (17, Kind.VISITED, 0, 10), (25, Kind.GUARANTORS_TOLD, 0, 10))  # fmt: skip

    assert found["collections.1"] == (3, 5)
    assert found["collections.3"] == (0, 1)


def test_the_cause_is_asked_for_anew_for_each_instalment():
    found = told((11, Kind.EXPLANATION_ASKED, 0, 10), (15, Kind.LETTER_SENT, 0, 10),
                 (22, Kind.LETTER_SENT, 0, 17))  # fmt: skip

    assert found["collections.3"] == (1, 2)


@pytest.mark.rule("COL-7")
def test_penalties_end_and_ways_out_are_offered_or_not():
    found = told(
        (90, Kind.PENALTY_STOPPED, 0), (120, Kind.WRITE_OFF_PROPOSED, 0),
        (120, Kind.WRITE_OFF_PROPOSED, 1), (50, Kind.SUIT_APPLIED, 0), (50, Kind.SUIT_APPLIED, 1),
        (60, Kind.RESTRUCTURED, 1),
    )  # fmt: skip

    assert found["price.4"] == (1, 2)
    assert found["collections.4"] == (1, 2)


def test_a_year_of_the_branch_is_set_beside_its_words(small_year):
    found = lived_conduct(small_year.log, POLICY)
    text = lived.stated_and_lived(found).text

    assert all(0 <= each.kept <= each.of for each in found)
    assert 0 < lived.punctual(found) <= 1
    assert "leave no trace in a log" in text


def test_without_occasion_nothing_is_said():
    found = lived_conduct(history((1, Kind.APPRAISED, 0)), POLICY)

    assert "no occasion" in lived.stated_and_lived(found).text
    assert lived.punctual(found) == 0
