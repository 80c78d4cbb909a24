"""The appraisal desk: findings, papers, the opinion on paper, and a client kept in one file."""

import json

import pytest

from course.cases.clients.form_files import clients_folder, load_client, load_record
from course.cases.clients.forms import appraisal_of, filled_in, form_of
from course.cases.clients.inspection import (
    Inspection,
    inspect,
    inspection_of,
    plain,
    read_inspection,
)
from course.figures.study.opinion_page import opinion_page
from course.widgets.study.appraisal_groups import AS_NEEDED, ONCE, gathered, spread
from course.widgets.study.appraisal_panel import appraisal_panel
from course.widgets.study.cash_flow_panel import cash_flow_panel
from simulator.rules.client.client_file import PAPERS, SECOND_LEVEL
from simulator.rules.ground.validation import InputError


@pytest.fixture
def panel():
    made = appraisal_panel("Zoya")
    made.widget  # noqa: B018  # puts the controls to work
    return made


@pytest.mark.parametrize("name", filled_in())
def test_the_desk_judges_a_client_of_the_course_as_the_lesson_does(name):
    seen = inspect(form_of(name), inspection_of(name)).appraisal

    assert seen.recommendation == appraisal_of(name).recommendation
    assert seen.offer == appraisal_of(name).offer


@pytest.mark.parametrize("name", filled_in())
def test_what_stands_in_the_controls_is_the_inspection(name):
    seen = inspection_of(name)
    back = gathered(**spread(seen))

    assert spread(back) == spread(seen)
    assert set(back.papers) == set(seen.papers)
    assert read_inspection(json.loads(json.dumps(plain(back))), "here") == back


@pytest.mark.rule("DOC-2", "DOC-7")
def test_every_paper_of_the_file_can_be_ticked():
    assert {*ONCE, *AS_NEEDED} == {paper.key for paper in PAPERS} | set(SECOND_LEVEL)


def test_the_desk_answers_at_the_ends_and_in_the_middle_of_each_control(panel):
    for trial in panel.trials():
        said, tables = panel.show(**trial)

        assert said.startswith("→ Zoya Mironova: The officer")
        assert tables.count("<caption") == 5
        assert "None" not in said + tables


def test_a_loan_that_fits_leaves_nothing_that_speaks_against_it(panel):
    assert "✗ In month 1 the repayment takes 86 %" in panel.words.value.replace("\u00a0", " ")
    panel.widgets["amount"].value = 11_500

    assert "recommends the loan as asked for" in panel.words.value
    assert "✗ against" not in panel.tables.value


def test_an_officer_who_does_not_trust_ends_the_work(panel):
    panel.fill(amount=11_500, trusted="no")

    assert "does not recommend a loan" in panel.words.value
    assert "work ends. (APP-13)" in panel.words.value


def test_a_reason_that_she_gives_stands_under_the_person(panel):
    panel.widgets["motive"].value = "her mother stood surety"

    assert "Why repay on time: her mother stood surety." in panel.tables.value


@pytest.mark.rule("DOC-1")
def test_papers_are_missing_until_they_are_ticked_and_late_after_a_week(panel):
    assert "Day 3 of 7 for the papers: 3 are missing" in panel.words.value
    panel.widgets["day"].value = 9
    assert "the week for papers is over by 2; 3 are missing" in panel.words.value

    panel.fill(paper_expert_opinion=True, paper_financial_plan=True, paper_delivery_notes="there")

    assert "complete for the committee. Counted from today, it decides by day 12" in (
        panel.words.value)


@pytest.mark.rule("DOC-3")
def test_a_second_level_paper_is_missing_only_where_the_trade_needs_it(panel):
    before = panel.tables.value
    panel.widgets["paper_tax_certificate"].value = "missing"

    assert "tax certificate" not in before
    assert "tax certificate" in panel.tables.value


def test_what_cannot_be_asked_for_is_answered_in_words(panel):
    with pytest.raises(InputError, match="amount"):
        panel.show(amount=0)


# -- the client's file ---------------------------------------------------------------------------


def test_a_saved_client_comes_back_with_all_that_was_seen(panel):
    panel.fill(amount=9_000, trusted="open", debts_found=700, paper_leases="missing")
    panel.bar_of_clients.name.value = "Анна"
    panel.bar_of_clients.saver.click()
    saved = panel.values
    panel.bar_of_clients.choice.value = "Galina"
    panel.bar_of_clients.choice.value = "saved:Анна.json"

    assert panel.values == saved
    assert load_client(clients_folder() / "Анна.json").client == "Анна"


def test_what_was_seen_survives_when_the_questionnaire_is_saved_again(panel):
    panel.fill(guarantors=2)
    panel.bar_of_clients.saver.click()
    questionnaire = cash_flow_panel("Zoya")
    questionnaire.widgets["rent"].value = 950
    questionnaire.bar_of_clients.saver.click()
    record = load_record(clients_folder() / "Zoya Mironova.json")

    assert record.form.finance.rent == 95_000
    assert record.parts["inspection"]["guarantors"] == 2


def test_a_client_saved_elsewhere_is_found_by_looking_again(panel):
    elsewhere = cash_flow_panel("Tamara")
    elsewhere.bar_of_clients.name.value = "Vera"
    elsewhere.bar_of_clients.saver.click()
    bar = panel.bar_of_clients
    assert "saved:Vera.json" not in [key for _shown, key in bar.choice.options]
    bar.looker.click()
    bar.choice.value = "saved:Vera.json"

    assert panel.form.client == "Vera"
    assert panel.values["trusted"] == "open"  # nothing was seen of her yet


def test_a_wrong_word_in_the_saved_part_is_named_and_the_desk_stays(panel):
    panel.bar_of_clients.saver.click()
    place = clients_folder() / "Zoya Mironova.json"
    place.write_text(place.read_text(encoding="utf-8").replace('"yes"', '"perhaps"'), "utf-8")
    before = panel.values
    panel.bar_of_clients.choice.value = "Galina"
    panel.bar_of_clients.choice.value = "saved:Zoya Mironova.json"

    assert "perhaps" in panel.bar_of_clients.said.value
    assert panel.values != before
    assert panel.form.client == "Galina Sazonova"


# -- on paper ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", filled_in())
def test_the_opinion_on_paper_holds_every_finding_and_room_for_the_signatures(name):
    seen = inspect(form_of(name), inspection_of(name))
    title, page = opinion_page(seen)

    assert title == f"Expert opinion: {form_of(name).client}"
    assert page.count("<li>") == len(seen.appraisal.findings)
    assert all(word in page for word in ("size: A4", "signature", "the committee decides"))
    assert "http" not in page


def test_the_opinion_is_kept_as_a_file(panel, progress_file):
    panel.to_paper.keep()
    kept = progress_file.parent / "print" / "Expert opinion Zoya Mironova.html"

    assert kept.read_text(encoding="utf-8") == panel.page_now()[1]
    assert "print/Expert opinion Zoya Mironova.html" in panel.to_paper.said.value


def test_a_page_that_cannot_be_written_is_answered_in_words(panel, progress_file):
    progress_file.parent.mkdir()
    (progress_file.parent / "print").write_text("in the way", encoding="utf-8")
    panel.to_paper.keep()

    assert "could not be written" in panel.to_paper.said.value


def test_the_print_button_sends_the_page_of_now(panel, monkeypatch):
    sent = []
    monkeypatch.setattr(panel.to_paper.printer, "send", sent.append)
    panel.widgets["amount"].value = 8_000
    panel.to_paper.printer.press()

    assert "Asked for: 8 000.00 roubles" in sent[0]["page"]


def test_everything_on_the_desk_has_a_name_for_a_screen_reader(panel):
    labels = panel.widget.children[-1].names

    assert all(labels.get(f"kit-control-{name.replace('_', '-')}") for name in panel.widgets)
    assert {"kit-client", "kit-client-look", "kit-print", "kit-keep-page"} <= set(labels)


def test_nothing_is_seen_of_a_new_client():
    assert Inspection().trusted == "open"
    assert not Inspection().papers
