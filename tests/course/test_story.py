"""The people of the course, and the story of Zoya's loan."""

import pytest

from course import cases
from course.figures import life, story
from simulator.books.events import Kind
from simulator.rules.validation import InputError


def test_the_cast_has_names_businesses_and_stories_of_its_own():
    people = cases.people()

    assert 6 <= len(people) <= 10
    assert len({each.name for each in people}) == len(people)
    assert all(each.about for each in people)


def test_the_cast_lives_in_the_branch(small_year):
    assert [client.name for client in small_year.clients[:8]] == [p.name for p in cases.people()]


def test_an_unknown_name_is_refused_with_the_nearest():
    with pytest.raises(InputError, match="did you mean `Zoya Mironova`"):
        cases.person("Zoia Mironova")


def test_a_wrong_parameter_of_the_branch_is_refused():
    with pytest.raises(InputError, match="officers"):
        cases.branch(officer=2)


def test_zoyas_loan_goes_up_the_ladder_to_the_write_off(small_year):
    """Day 5 tells her story in prose: it has to happen."""
    loan = story.late_loan(small_year, cases.person("Zoya").number)
    kinds = [loan.kind(event) for event in loan.late_part]
    in_order = [
        Kind.MISSED, Kind.WARNED, Kind.LETTER_SENT, Kind.GUARANTORS_TOLD, Kind.SUIT_APPLIED,
        Kind.PENALTY_STOPPED, Kind.WRITE_OFF_PROPOSED, Kind.WRITTEN_OFF,
    ]  # fmt: skip

    assert [kind for kind in kinds if kind in in_order] == in_order


def test_the_picture_of_a_loan_ends_with_nothing_outstanding(small_year):
    loan = story.late_loan(small_year, cases.person("Zoya").number)
    days, balances = story.balance_by_day(loan)

    assert days == sorted(days)
    assert balances[-1] == 0
    assert "leaves the books" in story.loan_picture(loan).summary


def test_every_step_is_shown_with_its_rule_and_its_reason(small_year):
    loan = story.late_loan(small_year, cases.person("Zoya").number)
    shown = story.loan_steps(loan)

    assert all(rule in shown.text for rule in ("COL-3", "COL-5", "COL-6", "COL-7", "COL-8"))
    assert "would have stopped it" in shown.text


def test_a_client_without_late_loans_has_a_story_too(small_year):
    log = small_year.log
    paying = set(log.client[log.kind == Kind.PAID]) - set(log.client[log.kind == Kind.MISSED])
    quiet = story.late_loan(small_year, int(min(paying)))

    assert quiet.late_part == ()
    assert story.loan_picture(quiet).summary


def test_who_never_had_a_loan_has_no_story(small_year):
    log = small_year.log
    without = set(range(len(small_year.clients))) - set(log.client[log.kind == Kind.DISBURSED])

    with pytest.raises(InputError, match="had no loan"):
        story.late_loan(small_year, min(without))


def test_a_year_in_months_counts_what_happened(small_year):
    shown = life.life_of(small_year, cases.person("Zoya").number).text

    assert len(shown.splitlines()) == 1 + 2 + 12
