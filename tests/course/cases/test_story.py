"""The people of the course, and the story of Zoya's loan."""

from datetime import date

import pytest

import simulator as sim
from course import cases
from course.cases.clients.forms import counted_form, trial_of
from course.figures.arrears import life, story
from simulator.books.log.events import Kind
from simulator.rules.ground.validation import InputError


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


def test_the_loans_of_day_5_are_those_that_fitted_on_day_3():
    known = {"Valentina": {"questionnaire": counted_form("Valentina")},
             "Tamara": {"start": date(2001, 6, 4)}}  # fmt: skip
    told = {each.name.split()[0]: each.fits for each in cases.branch().cast if each.fits}

    assert told == {name: trial_of(name, **known.get(name, {})).offer.amount for name in told}


@pytest.fixture(scope="module")
def branch_year():
    """The year that day 5 looks at."""
    return sim.run(cases.branch())


def test_zoya_gets_on_5_march_what_fits_and_pays_every_monday_until_the_fire(branch_year):
    """Days 3 and 5 tell it in prose."""
    loan = story.late_loan(branch_year, cases.person("Zoya").number)
    log, fire = branch_year.log, cases.branch().incidents[0].day
    hers = (log.client == cases.person("Zoya").number) & (log.day < fire)
    lent = (log.kind == Kind.DISBURSED) & hers

    assert (log.day[lent].tolist(), log.principal[lent].tolist()) == ([63], [1_150_000])
    assert log.day[hers & (log.kind == Kind.PAID)].tolist() == list(range(70, fire, 7))
    assert not (hers & (log.kind == Kind.MISSED)).any()
    assert Kind.VISITED in [loan.kind(event) for event in loan.late_part]


def test_galina_is_refused_and_pavel_borrows_after_the_parts_shop_is_paid(branch_year):
    log = branch_year.log
    galina, pavel = (log.client == cases.person(name).number for name in ("Galina", "Pavel"))

    assert not (galina & (log.kind == Kind.DISBURSED)).any()
    assert (galina & (log.kind == Kind.REFUSED)).any()
    assert log.day[pavel & (log.kind == Kind.DISBURSED)].min() > 63
    missed = log.day[pavel & (log.kind == Kind.MISSED)]
    assert missed.min() > cases.branch().incidents[1].day


def test_zoyas_loan_goes_up_the_ladder_to_the_write_off(branch_year):
    """Day 5 tells her story in prose: it has to happen."""
    loan = story.late_loan(branch_year, cases.person("Zoya").number)
    kinds = [loan.kind(event) for event in loan.late_part]
    in_order = [
        Kind.MISSED, Kind.WARNED, Kind.LETTER_SENT, Kind.GUARANTORS_TOLD, Kind.SUIT_APPLIED,
        Kind.PENALTY_STOPPED, Kind.WRITE_OFF_PROPOSED, Kind.WRITTEN_OFF,
    ]  # fmt: skip

    assert [kind for kind in kinds if kind in in_order] == in_order


def test_the_picture_of_a_loan_ends_with_nothing_outstanding(branch_year):
    loan = story.late_loan(branch_year, cases.person("Zoya").number)
    days, balances = story.balance_by_day(loan)

    assert days == sorted(days)
    assert balances[-1] == 0
    assert "leaves the books" in story.loan_picture(loan).summary


def test_every_step_is_shown_with_its_rule_and_its_reason(branch_year):
    loan = story.late_loan(branch_year, cases.person("Zoya").number)
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


def test_a_year_in_months_counts_what_happened(branch_year):
    shown = life.life_of(branch_year, cases.person("Zoya").number).text

    assert len(shown.splitlines()) == 1 + 2 + 12
