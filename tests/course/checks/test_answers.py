"""A check judges the answer of its own cell as it stands, or says that there is none."""

import pytest
from IPython.core.interactiveshell import InteractiveShell

RIGHT = '{"left": 0.82, "growth": 0.24}'
GIVEN = 'from course.checks import check, given\ngiven("day1.gap")'


@pytest.fixture
def run():
    """Runs cells as a kernel does; gives what the last one shows, in words."""
    shell = InteractiveShell.instance()
    shell.user_ns["_shown"] = None

    def run(*cells):
        for cell in cells:
            result = shell.run_cell(cell, store_history=True)
        return str(result.result)

    yield run
    InteractiveShell.clear_instance()


FAILS = {
    "an error": "gap = {'left': 1 / 0, 'growth': 0.24}",
    "no Python at all": "gap = {'left': 0.82,, 'growth': 0.24}",
    "an error after the answer": f"gap = {RIGHT}\n1 / 0",
    "a cell magic that is not": "%%nothing\ngap = 1",
}


@pytest.mark.parametrize("failing", FAILS.values(), ids=FAILS)
def test_a_cell_that_failed_leaves_no_answer_of_an_earlier_run_to_be_judged(run, failing):
    before = run(GIVEN, f"gap = {RIGHT}", 'check("day1.gap")')
    after = run(failing, 'check("day1.gap")')
    mended = run(f"gap = {RIGHT}", 'check("day1.gap")')

    assert "Right." in before
    assert "There is no answer here yet" in after
    assert "gap =" in after
    assert mended == before


def test_a_check_before_its_answer_says_that_there_is_nothing_and_raises_no_error(run):
    assert "There is no answer here yet" in run(GIVEN, 'check("day1.gap")')


def test_another_tasks_answer_is_never_judged(run):
    run(GIVEN, f"gap = {RIGHT}")

    assert "There is no answer here yet" in run('check("day1.overlap")')


def test_other_cells_that_fail_or_only_look_at_the_answer_leave_it_alone(run):
    run(GIVEN, f"gap = {RIGHT}", "gap == 1", "other = 1 / 0")

    assert "Right." in run('check("day1.gap")')


def test_strict_raises_where_the_answers_cell_has_failed(run, monkeypatch):
    monkeypatch.setenv("COURSE_STRICT", "1")
    run(GIVEN, f"gap = {RIGHT}", FAILS["no Python at all"])

    assert run('check("day1.gap")') == "None"  # it raised: there is nothing to show
