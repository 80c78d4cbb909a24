"""The switchboard: every rule can be asked for, both years are lived, and names are given."""

from dataclasses import replace

import pytest

from course.cases import branch
from course.cases.branches import METHODS, branch_by
from course.cases.twin_years import TwinYears, live_both
from course.figures import switchboard as figures
from course.figures import twins
from course.figures.dates import dated
from course.widgets.controls import css
from course.widgets.switchboard import Switchboard, rules
from simulator.rules.validation import InputError
from simulator.world.switches import SWITCHES, known_to


@pytest.fixture(scope="module")
def lived():
    """Both years of a small branch without the reaction of the next day, and what was counted."""
    counted = []
    comparison = live_both(TwinYears("COL-9", pairs=2, clients=40), lambda *at: counted.append(at))
    return comparison, counted


@pytest.fixture
def board(lived):
    asked = []

    def live(question, progress):
        asked.append(question)
        progress(1, 2)
        progress(2, 2)
        return lived[0]

    made = Switchboard(live)
    made.widget  # noqa: B018  # puts the button to work
    made.asked_for = asked
    return made


def test_every_switch_that_makes_sense_in_the_courses_branch_is_on_the_board():
    assert [rule for _shown, rule in rules()] == list(known_to(branch().policy))
    assert all(SWITCHES[rule].without in shown for shown, rule in rules())


def test_over_all_branches_every_switch_there_is_is_on_the_board():
    offered = {rule for method in METHODS for _shown, rule in rules(method)}

    assert offered >= set(SWITCHES)
    assert {"DIG-1.visit", "DIG-2", "COL-2.leader"} <= offered - set(SWITCHES)


@pytest.mark.parametrize("method", METHODS)
def test_every_rule_on_the_board_can_be_taken_from_its_branch(method):
    kept = branch_by(method)

    for _shown, rule in rules(method):
        assert kept.without(rule).dropped == (rule,)
        assert TwinYears(rule, method=method).scenario.policies == kept.policies


def test_another_branch_offers_its_own_rules_and_keeps_the_one_that_stands(board):
    board.widgets["rule"].value = "COL-4"
    board.widgets["method"].value = "dignity"
    instead = board.widgets["rule"].value  # the officer's visit is DIG-1's there
    board.widgets["method"].value = "all"
    again = board.widgets["rule"].value
    board.widgets["method"].value = "dignity"
    board.widgets["rule"].value = "DIG-1"
    board.widgets["method"].value = "all"

    assert instead == rules("dignity")[0][1]
    assert again == "COL-4"
    assert board.widgets["rule"].value == rules("all")[0][1]
    board.widgets["rule"].value = "VIL-8"
    board.widgets["method"].value = "village"
    assert board.asked == TwinYears("VIL-8", method="village")


def test_progress_counts_every_year(lived):
    _comparison, counted = lived

    assert counted == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_the_answer_has_intervals_amounts_and_both_events_of_each_name(lived):
    comparison, _counted = lived
    text = figures.both_years(comparison, "COL-9").text
    first = comparison.divergent[0]

    assert text.startswith("Without COL-9: late loans are seen at the weekly review only.")
    assert "written off, roubles" in text
    assert first.client.name in text
    assert dated(first.in_a, comparison.a.opening) in text
    assert dated(first.in_b, comparison.a.opening) in text


def test_a_tiny_effect_looks_tiny(lived):
    tiny = lived[0].effects.assign(difference=1e-5, low=-1e-5, high=2e-5)
    picture = twins.effects_picture(replace(lived[0], effects=tiny), "COL-4")
    left, right = picture.figure.axes[0].get_xlim()

    assert (left, right) == (-twins.NARROWEST, twins.NARROWEST)


def test_where_nobody_parts_it_is_said(lived):
    alone = replace(lived[0], divergent=())

    assert "nobody's money or fate differs" in figures.names(alone).text


def test_pressing_lives_both_years_as_the_controls_ask(board):
    board.widgets["rule"].value = "COL-4"
    board.widgets["pairs"].value = 3
    board.widgets["clients"].value = 50
    board.button.click()

    assert board.asked_for == [TwinYears("COL-4", pairs=3, clients=50)]
    assert "Without COL-4: no visit." in board.answer.value
    assert "Done" in board.said.value
    assert board.bar.widget.layout.visibility == "hidden"
    assert board.button.disabled is False


def test_what_cannot_be_lived_is_answered_in_words_and_the_button_works_again(board):
    def refuse(_asked, _progress):
        raise InputError("no such year")

    board._live = refuse
    board.button.click()

    assert "no such year" in board.said.value
    assert board.answer.value == ""
    assert board.button.disabled is False


def test_a_name_is_asked_after_and_both_years_give_their_reasons(board, lived):
    hidden = board.why.widget.layout.display
    board.button.click()
    first = lived[0].divergent[0]
    board.why.whose.value = first

    assert hidden == "none"
    assert board.why.widget.layout.display == "flex"
    assert board.why.whose.label.endswith(str(first.client))
    said = board.why.said.value
    assert said.index("With the rule, ") < said.index("Without it, ")
    assert dated(first.in_a, lived[0].a.opening) in said


def test_another_two_years_forget_the_names_of_the_last(board, lived):
    board.button.click()
    board.why.whose.value = lived[0].divergent[0]
    board.button.click()

    assert board.why.whose.value is None
    assert board.why.said.value == ""


def test_where_nobody_parts_there_is_nobody_to_ask_after(board, lived):
    board._live = lambda *_: replace(lived[0], divergent=())
    board.button.click()

    assert board.why.widget.layout.display == "none"


def test_a_misspelt_rule_is_answered_with_the_nearest():
    with pytest.raises(InputError, match="COL-9"):
        TwinYears("COL9")


def test_a_rule_of_another_branch_is_refused_with_what_it_needs():
    with pytest.raises(InputError, match="it is about solidarity groups"):
        TwinYears("GRP-6")


def test_each_control_has_a_name_for_a_screen_reader(board):
    labels = board.widget.children[-1]

    assert set(labels.names) >= {
        css(name) for name in ("method", "rule", "pairs", "clients", "whose")
    }


def test_without_a_kernel_the_board_lists_its_rules(board):
    shown = board._repr_mimebundle_()["text/plain"]

    assert "COL-9 · late loans are seen at the weekly review only" in shown
