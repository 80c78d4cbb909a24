"""Notes and the skills audit: kept, found again, and harmless when they cannot be kept."""

import json

import pytest

from course.widgets.context.skills_audit import LEVELS, SkillsAudit, skills_change, statements
from course.widgets.kit.controls import NOT_CHOSEN
from course.widgets.kit.kept import keep, kept_path, load_kept
from course.widgets.kit.notes import action_plan, portrait


def test_what_was_written_stands_there_again():
    plan = action_plan("day1")
    plan.fields["what"].value = "Say the price in roubles, и по-русски"

    assert "Kept." in plan.keep()
    assert action_plan("day1").fields["what"].value == "Say the price in roubles, и по-русски"
    assert action_plan("day2").fields["what"].value == ""


def test_notes_of_two_pages_do_not_overwrite_each_other():
    for page in (action_plan("day1"), portrait()):
        next(iter(page.fields.values())).value = "a word"
        page.keep()

    assert set(load_kept("notes")) == {"day1.plan", "day1.portrait"}


def test_a_damaged_file_counts_as_empty_and_is_put_aside(progress_file):
    kept_path("notes").parent.mkdir(parents=True)
    kept_path("notes").write_text("{half", encoding="utf-8")

    assert load_kept("notes") == {}
    assert keep("notes", "day1.plan", {"what": "again"})
    assert json.loads(kept_path("notes").read_text(encoding="utf-8")) == {
        "day1.plan": {"what": "again"}
    }
    aside = kept_path("notes").with_suffix(".damaged.json")
    assert aside.read_text(encoding="utf-8") == "{half"


def test_a_folder_that_cannot_be_written_to_is_said_in_a_sentence(progress_file, monkeypatch):
    progress_file.parent.write_text("a file where a folder should be", encoding="utf-8")

    plan, audit = action_plan("day1"), SkillsAudit("start")
    plan.fields["what"].value = "a word"
    next(iter(audit.fields.values())).value = 1

    assert "sheet of paper" in plan.keep()
    assert "on paper" in audit.keep()


def test_the_text_of_notes_never_shows_what_was_kept():
    plan = action_plan("day1")
    plan.fields["what"].value = "a secret"
    plan.keep()

    assert "a secret" not in action_plan("day1").text


def test_the_audit_asks_for_two_promises_of_each_day():
    days = [name.partition(".")[0] for name in statements()]

    assert days == [f"day{number}" for number in (1, 1, 2, 2, 3, 3, 4, 4, 5, 5)]


def test_two_audits_stand_side_by_side():
    for when, level in (("start", 0), ("end", 2)):
        audit = SkillsAudit(when)
        for field in audit.fields.values():
            field.value = level
        assert "Kept." in audit.keep()
    shown = str(skills_change())

    assert shown.count(LEVELS[0]) == shown.count(LEVELS[2]) == len(statements())


def test_open_statements_are_counted():
    audit = SkillsAudit("start")
    next(iter(audit.fields.values())).value = 1

    assert "9 still open" in audit.keep()


@pytest.mark.parametrize("strange", ["two", 17, -1, None, [1]])
def test_a_level_that_does_not_exist_counts_as_open(strange):
    name = next(iter(statements()))
    keep("skills", "start", {name: strange})

    assert SkillsAudit("start").fields[name].value == NOT_CHOSEN
