"""The handouts: every sheet a day needs, whole in itself, from the sources of the notebooks."""

import re
from html import unescape

import pytest

from course.cases import cards
from course.cases.clients.long_form import forms
from course.handouts import every_day, own_sheets, pack
from course.outline import DAYS
from course.widgets.context.skills_audit import statements
from course.widgets.kit.notes import PLAN
from simulator.rules.client.client_file import PAPERS, paper_title

each_day = pytest.mark.parametrize("day", DAYS, ids=lambda day: day.name)


def read(html):
    """The text of a page, as it is read."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@each_day
def test_a_day_has_its_plan_cards_job_aid_and_next_step(day):
    text = read(pack.document(day))
    asked = (
        *(card.text for card in cards.role_play(day.name).cards),
        *cards.job_aid(day.name).lines,
        *(part.title for part in day.sessions),
        *(line.asked for line in PLAN),
    )

    assert [each for each in asked if " ".join(each.split()) not in text] == []


@each_day
def test_five_questions_on_the_day_before_stand_on_paper_with_answers_for_the_trainer(day):
    questions = every_day.recalled(day)
    page = pack.document(day)

    assert len(questions) == (0 if day.number == 1 else 5)
    assert every_day.answers(day).count("<li>") == len(questions)
    assert all(each.text in read(page) for each in questions)


@each_day
def test_the_first_page_lists_every_sheet_that_follows(day):
    titles = re.findall(r'<section class="sheet"><h1>(.*?)</h1>', pack.document(day))
    first = pack.document(day).partition("</section>")[0]

    assert len(titles) == 1 + len(pack.sheets(day))
    assert [title for title in titles[1:] if title not in first] == []


@each_day
def test_a_page_asks_for_nothing_from_elsewhere(day):
    page = pack.document(day)

    assert re.findall(r'(?:src|href)="(?!data:)[^"]*"|url\(|@import', page) == []


def test_the_days_own_sheets_hold_what_their_sessions_write_on():
    assert set(own_sheets.OWN) == {day.name for day in DAYS}
    assert all(said in read(own_sheets.skills().html) for said in statements().values())
    assert all(paper_title(paper.key) in own_sheets.papers_of_the_file().html
               for paper in PAPERS if paper.number)


@pytest.mark.rule("COL-1", "COL-2", "COL-3", "COL-4", "COL-5", "COL-6", "COL-7", "COL-8")
def test_the_ladder_for_the_floor_has_a_card_for_each_of_its_days():
    cards_shown = re.findall(r"<strong>(.*?)</strong>", own_sheets.steps_for_the_floor().html)

    assert cards_shown == ["-3", "+1", "+5", "+7", "+14", "+50", "+90", "+120"]


@pytest.mark.rule("MON-9")
def test_the_manuals_late_loans_are_printed_and_their_reserve_is_not():
    text = read(own_sheets.ageing_by_hand().html)

    assert all(figure in text for figure in ("200", "8 750", "75 %", "1 750"))
    assert not any(figure in text for figure in ("875 ", "2 500 2", "1 875"))


def test_the_files_are_written_where_one_says_and_printed_out_by_name(tmp_path, capsys):
    assert pack.main(["--to", str(tmp_path / "class of May")]) == 0

    written = sorted(path.name for path in (tmp_path / "class of May").iterdir())
    assert written == sorted([*(f"{day.name}.html" for day in DAYS),
                              *(f"form_{key}.html" for key in forms())])
    assert "day5.html" in capsys.readouterr().out


def test_a_folder_that_cannot_be_written_to_is_one_sentence(tmp_path, capsys):
    (tmp_path / "file").write_text("in the way")

    assert pack.main(["--to", str(tmp_path / "file" / "below")]) == 1
    assert "could not be written" in capsys.readouterr().out
