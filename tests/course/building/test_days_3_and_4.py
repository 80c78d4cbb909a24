"""Days 3 and 4: every rule is asked about where it is taught; the printed pages are whole."""

import re

import pytest

from course.building.source import read_lesson, tags
from course.cases import cards, people
from course.cases.clients.forms import appraisal_of, filled_in, form_of, trial_of
from course.cases.lender import Lender
from course.checks.kit.finding import questions
from course.checks.kit.predict import Prediction
from course.figures.pricing import pay_tables, price_tables
from course.figures.study import appraisal, capacity, cash_flow_words, form_page
from course.navigation import LESSONS
from course.outline import DAYS
from simulator.rules.client.questionnaire import form_items

_ASKS = re.compile(r"\b(?:question|quiz|sort_out)\((.*?)\)", re.DOTALL)
TWO = DAYS[2:4]


def asked_in(day):
    """The (rules of the cell, ids of the questions) of each cell that asks."""
    for cell in read_lesson(LESSONS / f"{day.name}.py").cells:
        for call in _ASKS.findall(cell.source if cell.cell_type == "code" else ""):
            rules = {tag[5:] for tag in tags(cell) if tag.startswith("rule:")}
            yield rules, re.findall(r'"([\w.]+)"', call)


@pytest.mark.parametrize("day", TWO, ids=lambda day: day.name)
def test_every_rule_of_the_day_is_asked_about_in_a_cell_that_carries_it(day):
    known = questions()
    covered = {
        rule
        for rules, keys in asked_in(day)
        for key in keys
        for rule in set(known[key].rules) & rules
    }
    wanted = {rule for part in day.sessions for rule in part.rules}

    assert sorted(wanted - covered) == []


@pytest.mark.parametrize("day", TWO, ids=lambda day: day.name)
def test_every_question_of_the_day_is_asked(day):
    asked = {key for _rules, keys in asked_in(day) for key in keys}
    mine = {
        key for key, item in questions().items()
        if key.startswith(f"{day.name}.") and not isinstance(item, Prediction)
    }  # fmt: skip

    assert asked == mine


@pytest.mark.parametrize("day", TWO, ids=lambda day: day.name)
def test_every_session_has_a_prediction_that_is_revealed(day):
    source = (LESSONS / f"{day.name}.py").read_text(encoding="utf-8")
    sessions = re.split(r'tags=\["session:', source)[1:]

    assert len(sessions) == len(day.sessions)
    for session in sessions:
        assert "predict(" in session
        assert session.count("reveal(") == session.count("predict(")
        assert "Three lines to keep" in session


@pytest.mark.parametrize("day", TWO, ids=lambda day: day.name)
def test_a_day_opens_with_five_questions_on_the_day_before(day):
    first = next(iter(asked_in(day)))[1]
    before = {part.rules for part in DAYS[day.number - 2].sessions}

    assert len(first) == 5
    assert all(set(questions()[key].rules) & set().union(*before) for key in first)


@pytest.mark.parametrize("day", ["day3", "day4"])
def test_the_printed_pages_of_a_day_are_whole(day):
    play = cards.role_play(day)

    assert [card.role for card in play.cards] == ["Officer", "Client", "Observer"]
    assert len(play.after) >= 3
    assert any(each.name in play.cards[1].text for each in people())
    assert 5 <= len(cards.job_aid(day).lines) <= 12


# -- tables and pages of the two days ------------------------------------------------------------


@pytest.mark.rule("DOC-5", "DOC-6")
def test_a_form_page_holds_every_item_with_its_number():
    numbers = sorted({item.number for item, _part, _name in form_items()})
    page = form_page.form_page(form_of("Zoya"))
    found = sorted({int(each) for each in re.findall(r"^ +(\d+) ", page.text, re.MULTILINE)})

    assert found == numbers == list(range(1, 46))


def test_a_filled_in_page_shows_answers_as_people_write_them():
    text = form_page.form_page(form_of("Galina")).text

    assert "Legal status: not registered" in text
    assert "Sales are for a: day" in text
    assert "Rent: 1 100" in text
    assert "Decimal" not in text


@pytest.mark.parametrize("name", filled_in())
def test_an_opinion_is_a_page_with_its_three_blocks_and_a_recommendation(name):
    page = repr(appraisal.opinion(appraisal_of(name)))

    for heading in ("Capacity", "Security and surroundings", "Person", "Recommendation"):
        assert f"#### {heading}" in page
    assert form_of(name).client in page


def test_findings_can_be_narrowed_to_rules():
    shown = appraisal.findings(appraisal_of("Valentina"), "APP-3").text

    assert "APP-3" in shown
    assert "APP-6" not in shown


def test_the_tables_name_everybody():
    for shown in (capacity.fits_table(), appraisal.recommendations()):
        assert all(form_of(name).client in shown.text for name in filled_in())


def test_a_statement_has_a_line_for_each_kind_and_ends_with_net_income():
    lines = cash_flow_words.statement(form_of("Zoya")).text.splitlines()

    assert lines[-1].split()[-6:] == ["7", "060", "7", "534", "7", "534"]
    assert len(lines) == 1 + 2 + 10


def test_a_trial_has_a_picture_with_words_and_numbers():
    picture = appraisal.trial_picture(trial_of("Tamara"))

    assert "Tamara Gusak" in picture.summary
    assert next(iter(picture.table.columns)) == "Jan"


@pytest.mark.rule("PRI-4")
def test_roubles_win_until_the_currency_rises_by_a_third_and_longer_with_a_tax():
    plain = price_tables.roubles_or_currency().text
    taxed = price_tables.roubles_or_currency(tax="30 %").text

    assert plain.count("roubles") == 3 + 1  # and the heading
    assert taxed.count("roubles") == 4 + 1


def test_a_price_is_shown_in_roubles_beside_three_kinds_of_per_cent():
    line = next(each for each in price_tables.rates_in_roubles(Lender()).text.splitlines()
                if each.startswith("9 %"))  # fmt: skip

    assert "108.0 %" in line
    assert "191.2 %" in line
    assert "1 350" in line


def test_the_four_officers_are_paid_in_the_table():
    assert "2 068.00" in pay_tables.four_officers().text
