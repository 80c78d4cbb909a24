"""The four forms of DOC-5: filled in, kept in one file, printed blank and filled in."""

import json
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.cases.clients.form_files import clients_folder, load_record
from course.cases.clients.forms import filled_in, form_of
from course.cases.clients.long_answers import answers_of, questionnaire_of
from course.cases.clients.long_form import forms, long_form
from course.cases.clients.paper_forms import read_answers
from course.figures.study.form_paper import form_paper
from course.widgets.study.appraisal_panel import appraisal_panel
from course.widgets.study.cash_flow_panel import cash_flow_panel
from course.widgets.study.form_panel import form_panel
from simulator.rules.client.questionnaire import form_items
from simulator.rules.ground.validation import InputError

NAMES = tuple(forms())
each_form = pytest.mark.parametrize("name", NAMES)


@pytest.fixture
def opened():
    def open_form(name, client="Zoya"):
        panel = form_panel(name, client)
        panel.widget  # noqa: B018  # puts the controls to work
        return panel

    return open_form


def some_answers(form):
    """An answer to everything a form asks."""
    made = {
        "line": "Anna <b>", "text": "one\ntwo\nthree", "months": [str(n) for n in range(12)],
    }  # fmt: skip
    return {
        item.key: made.get(item.kind) or (
            [["a"] * len(item.columns)] if item.kind == "rows"
            else list(item.words[:1]) if item.kind == "some_of" else item.words[-1])
        for item in form.items
    }  # fmt: skip


# -- what the forms ask --------------------------------------------------------------------------


@pytest.mark.rule("DOC-5")
def test_the_four_forms_are_there_and_the_long_one_has_its_45_items():
    numbers = {item.number for item in long_form().items}

    assert NAMES == ("interview", "borrower", "confidential", "guarantor")
    assert numbers == set(range(1, 46))
    assert len(long_form().items) == len(form_items())


def test_the_other_forms_ask_what_the_manual_lists():
    """DOC-9: a few of each that are easily forgotten."""
    asked = {name: " ".join(item.asked.lower() for item in forms()[name].items) for name in NAMES}

    assert "borrowed before" in asked["interview"]
    assert all(word in asked["borrower"] for word in (
        "with how much", "competition", "suppliers", "take on",
        "women", "balance of last year", "what should it bring"))  # fmt: skip
    assert all(word in asked["guarantor"] for word in (
        "depend", "court decision", "civil suits", "elsewhere", "checks", "income"))


@each_form
def test_every_question_has_a_name_of_its_own(name):
    keys = [item.key for item in forms()[name].items]

    assert len(set(keys)) == len(keys)


# -- on paper ------------------------------------------------------------------------------------


@each_form
def test_a_blank_form_holds_every_question_and_room_for_the_answer(name):
    form = forms()[name]
    title, page = form_paper(form)

    assert title == form.title
    assert all(escape(item.asked) in page for item in form.items)
    assert page.count('class="tick"') == sum(len(item.words) for item in form.items)
    assert page.count("×") == 0
    assert "http" not in page


@each_form
def test_a_filled_in_form_shows_every_answer_and_reads_none_as_html(name):
    form = forms()[name]
    page = form_paper(form, some_answers(form), "Anna")[1]

    assert "Anna &lt;b&gt;" in page
    assert "<b>" not in page
    assert all(line in page for line in (">one<", ">two<", ">three<"))
    assert page.count("×") == sum(bool(item.words) for item in form.items)


@pytest.mark.rule("DOC-5", "DOC-6")
def test_zoyas_long_form_is_printed_as_she_filled_it_in():
    page = form_paper(long_form(), answers_of(form_of("Zoya")), "Zoya Mironova")[1]

    assert "Confidential questionnaire: Zoya Mironova" in page
    assert '>42</span><span class="ask">Rent</span><span class="ans">800</span>' in page
    assert '<span class="tick">×</span> rented' in page


# -- answers and the questionnaire ---------------------------------------------------------------


@pytest.mark.parametrize("name", filled_in())
def test_answers_on_paper_are_the_questionnaire_to_the_kopeck(name):
    assert questionnaire_of(form_of(name).client, answers_of(form_of(name))) == form_of(name)


@given(rent=st.integers(0, 10**9), ages=st.lists(st.integers(0, 90), max_size=6))
def test_any_amount_and_any_ages_come_back(rent, ages):
    form = questionnaire_of("A", {"rent": f"{rent // 100}.{rent % 100:02d}",
                                  "children_ages": "; ".join(map(str, ages))})  # fmt: skip

    assert form.finance.rent == rent
    assert form.personal.children_ages == tuple(ages)
    assert questionnaire_of("A", answers_of(form)) == form


def test_loans_and_months_come_back():
    given_answers = {"past_loans": [["bank", "1998", "3 000", "a year", ""]],
                     "season": ["90", *["100"] * 10, ""], "imported_share": "12,5 %"}  # fmt: skip
    form = questionnaire_of("A", given_answers)

    assert form.business.past_loans[0].amount == 300_000
    assert float(form.finance.season[0]) == 0.9
    assert float(form.business.imported_share) == 0.125
    assert questionnaire_of("A", answers_of(form)) == form


@pytest.mark.parametrize(
    ("answers", "said"),
    [({"rent": "a lot"}, "rent"), ({"smallest_mark_up": "much"}, "write per cent, such as"),
     ({"birth_date": "soon"}, "birth_date"), ({"poor_sales": "5", "good_sales": "4"}, "item 35"),
     ({"housing": "palace"}, "housing")],
)  # fmt: skip
def test_an_answer_that_cannot_be_names_the_question(answers, said):
    with pytest.raises(InputError, match=said):
        questionnaire_of("A", answers)


@pytest.mark.parametrize(
    ("values", "said"),
    [([], "between braces"), ({"nmae": "A"}, "did you mean `name`"),
     ({"borrowed": "perhaps"}, "one of `yes`, `no`"), ({"loans": [["a"]]}, "rows of 5 texts"),
     ({"more": 3}, "should be a text")],
)  # fmt: skip
def test_a_file_with_a_wrong_answer_is_refused_with_what_would_be_right(values, said):
    with pytest.raises(InputError, match=said):
        read_answers(forms()["interview"], values, "Vera.json")


# -- on the screen -------------------------------------------------------------------------------


@each_form
def test_every_control_takes_an_answer_and_gives_it_back(name, opened):
    panel = opened(name)
    for control in panel.all_controls:
        for value in control.trials():
            panel.widgets[control.name].value = value

            assert panel.values[control.name] in (value, [])  # a table drops empty rows


@pytest.mark.parametrize("name", ["interview", "borrower", "guarantor"])
def test_a_filled_in_form_is_saved_beside_the_rest_and_comes_back(name, opened):
    panel = opened(name)
    answers = some_answers(panel.form)
    panel.fill(**answers)
    panel.bar_of_clients.name.value = "Анна"
    panel.bar_of_clients.saver.click()
    again = opened(name)
    again.bar_of_clients.looker.click()
    again.bar_of_clients.choice.value = "saved:Анна.json"

    assert {key: again.values[key] for key in answers} == answers
    assert f"✓ All {len(answers)} answers are there" in again.words.value


def test_the_four_forms_and_the_desk_share_one_file(opened):
    interview, guarantor = opened("interview"), opened("guarantor")
    long, desk, sums = opened("confidential"), appraisal_panel("Zoya"), cash_flow_panel("Zoya")
    interview.widgets["impression"].value = "calm"
    guarantor.widgets["dependants"].value = "2"
    long.widgets["passport"].value = "in the file"
    sums.widgets["rent"].value = 950
    for panel in (sums, interview, guarantor, desk):
        panel.bar_of_clients.saver.click()
    record = load_record(clients_folder() / "Zoya Mironova.json")

    assert record.form.finance.rent == 95_000  # nobody put the older questionnaire back
    assert record.parts["interview"]["impression"] == "calm"
    assert record.parts["guarantor"]["dependants"] == "2"
    assert record.parts["inspection"]["amount"] == 15_000
    long.bar_of_clients.saver.click()
    after = load_record(clients_folder() / "Zoya Mironova.json")
    assert after.form.personal.passport == "in the file"
    assert after.parts == record.parts


def test_a_file_with_only_an_interview_opens_everywhere(opened):
    clients_folder().mkdir(parents=True)
    (clients_folder() / "Vera.json").write_text(
        json.dumps({"client": "Vera", "interview": {"name": "Vera"}}), encoding="utf-8")
    panel, sums = opened("interview"), cash_flow_panel()
    for each in (panel, sums):
        each.bar_of_clients.choice.value = "saved:Vera.json"

    assert panel.values["name"] == "Vera"
    assert sums.current.finance.average_sales == 0


def test_a_figure_that_cannot_be_is_said_and_not_saved(opened):
    panel = opened("confidential")
    panel.widgets["rent"].value = "a lot"
    panel.bar_of_clients.saver.click()

    assert "rent" in panel.words.value
    assert "✗" in panel.bar_of_clients.said.value
    assert not clients_folder().exists()
    panel.filled.keep()
    assert "✗" in panel.filled.said.value


def test_rows_beyond_those_on_the_screen_are_not_lost(opened):
    panel = opened("guarantor")
    rows = [[str(row)] * 5 for row in range(7)]
    panel.widgets["loans"].value = rows

    assert panel.values["loans"] == rows
    panel.widgets["loans"].boxes[0].value = "changed"
    assert panel.values["loans"] == [["changed", *["0"] * 4], *rows[1:]]


def test_both_pages_are_kept_under_their_own_names(opened, progress_file):
    panel = opened("interview")
    panel.filled.keep()
    panel.blank.keep()
    kept = sorted(path.name for path in (progress_file.parent / "print").iterdir())

    assert kept == ["Record of the interview Zoya Mironova.html", "Record of the interview.html"]


@each_form
def test_everything_on_a_form_has_a_name_for_a_screen_reader(name, opened):
    panel = opened(name)
    labels = panel.widget.children[-1].names

    assert all(labels.get(f"kit-control-{key.replace('_', '-')}") for key in panel.widgets)
    assert {"kit-client", "kit-print", "kit-keep-page"} <= set(labels)


def test_an_unknown_form_is_refused_with_those_that_there_are():
    with pytest.raises(InputError, match="interview, borrower"):
        form_panel("questions")
