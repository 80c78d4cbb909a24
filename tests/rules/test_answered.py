"""A question not answered is not zero: it is named, and nothing is concluded from it."""

from dataclasses import replace

import pytest

from course.cases.clients.form_files import blank_form
from course.cases.clients.forms import filled_in, form_of, policy, request_of
from simulator.rules.client.answered import NEEDED, UnansweredError, missing, taken_as_nothing
from simulator.rules.client.appraisal import appraise
from simulator.rules.client.cashflow import cash_flow
from simulator.rules.client.opinion import expert_opinion
from simulator.rules.client.questionnaire import form_items, read_questionnaire, to_plain
from simulator.rules.client.stress import stress
from simulator.rules.client.what_if import try_out
from simulator.rules.ground.validation import InputError

PART = {name: part for _item, part, name in form_items()}
TITLE = {name: f"{item.number} {item.title}" for item, _part, name in form_items()}


def without(name, form):
    """The form with one question not answered."""
    part = getattr(form, PART[name])
    return replace(form, **{PART[name]: replace(part, unanswered=(name,))})


@pytest.mark.parametrize("name", NEEDED)
def test_no_statement_is_drawn_up_without_what_it_is_made_of(name):
    form = without(name, form_of("Zoya"))
    application = replace(request_of("Zoya"), questionnaire=form)
    plan = appraise(request_of("Zoya"), policy()).case.plan

    assert missing(form) == (TITLE[name],)
    for conclude in (lambda: cash_flow(form), lambda: try_out(application, policy()),
                     lambda: stress(form, plan)):  # fmt: skip
        with pytest.raises(UnansweredError, match=TITLE[name].replace("(", r"\(")):
            conclude()


@pytest.mark.rule("APP-5")
@pytest.mark.parametrize("name", NEEDED)
def test_an_appraisal_names_what_is_open_and_recommends_nothing(name):
    application = replace(request_of("Zoya"), questionnaire=without(name, form_of("Zoya")))
    found = appraise(application, policy())

    assert TITLE[name] in found.of("APP-5")[0].reason
    assert found.of("APP-5")[0].grade == "open"
    assert (found.recommendation, found.offer, found.case.months) == ("look_further", None, ())
    assert not any(found.of(rule) for rule in ("APP-3", "APP-6", "APP-7", "APP-14", "APP-15"))
    assert "questions of the form are still open" in expert_opinion(found)


@pytest.mark.parametrize(
    ("name", "rule"), [("legal_status", "IND-6"), ("has_debts", "APP-10"),
                       ("largest_buyer_share", "APP-11")])  # fmt: skip
def test_nothing_good_is_said_of_what_was_not_asked(name, rule):
    application = replace(request_of("Zoya"), questionnaire=without(name, form_of("Zoya")))

    assert [each.grade for each in appraise(application, policy()).of(rule)] == ["open"]


def test_a_business_that_is_not_registered_is_refused_whatever_is_still_open():
    form = without("rent", form_of("Galina"))
    application = replace(request_of("Galina"), questionnaire=form)

    assert appraise(application, policy()).recommendation == "refuse"


@pytest.mark.parametrize("name", filled_in())
def test_the_clients_of_the_course_have_answered(name):
    assert missing(form_of(name)) == ()


def test_a_blank_form_has_answered_nothing_and_says_so_in_its_file():
    form = blank_form("Vera")

    assert len(missing(form)) == len(NEEDED)
    assert read_questionnaire(to_plain(form)) == form
    assert missing(taken_as_nothing(form)) == ()


def test_a_question_that_the_form_does_not_ask_is_refused_with_the_nearest():
    finance = replace(form_of("Zoya").finance, unanswered=("rnt",))

    with pytest.raises(InputError, match="did you mean `rent`"):
        replace(form_of("Zoya"), finance=finance)
