"""The switchboard: every rule can be asked for, both years are lived, and names are given."""

from dataclasses import replace

import pytest

from course.cases import branch
from course.cases.worlds.branches import METHODS, branch_by
from course.cases.worlds.rule_chapters import CHAPTERS, by_chapter, found, offered_rules
from course.cases.worlds.twin_years import TwinYears, live_both
from course.figures.kit.dates import dated
from course.figures.worlds import hardest, twins
from course.figures.worlds import switchboard as figures
from course.widgets.kit.controls import css
from course.widgets.kit.pick_table import NOTHING
from course.widgets.worlds.switchboard import Switchboard
from simulator.policies import load_rulebook
from simulator.rules.ground.validation import InputError
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


def rules(method="single"):
    return [each.rule for each in offered_rules(method)]


def test_every_switch_that_makes_sense_in_the_courses_branch_is_on_the_board():
    assert sorted(rules()) == sorted(known_to(branch().policy))
    assert all(SWITCHES[each.rule].without in each.shown for each in offered_rules("single"))


def test_over_all_branches_every_switch_there_is_is_on_the_board():
    offered = {rule for method in METHODS for rule in rules(method)}

    assert offered >= set(SWITCHES)
    assert {"DIG-1.visit", "DIG-2", "COL-2.leader"} <= offered - set(SWITCHES)


@pytest.mark.parametrize("method", METHODS)
def test_every_rule_on_the_board_can_be_taken_from_its_branch(method):
    kept = branch_by(method)

    for rule in rules(method):
        assert kept.without(rule).dropped == (rule,)
        assert TwinYears(rule, method=method).scenario.policies == kept.policies


@pytest.mark.parametrize("method", METHODS)
def test_rules_stand_under_their_chapters_in_the_order_of_the_course(method):
    chapters = by_chapter(offered_rules(method))
    listed = [each for _name, here in chapters for each in here]

    assert listed == list(offered_rules(method))
    assert [name for name, _here in chapters] == [
        name for key, name in CHAPTERS.items() if any(r.startswith(key) for r in rules(method))
    ]


def test_every_chapter_with_a_switchable_rule_has_a_name():
    switchable = {each.id.partition("-")[0] for each in load_rulebook().values()
                  if "S" in each.kinds}  # fmt: skip

    assert switchable <= set(CHAPTERS)


def test_a_rule_is_found_by_a_word_of_the_rule_or_of_what_its_absence_is(board):
    board.finder.word.value = "Visit"
    shown = board.finder.list.keys_shown

    assert "COL-4" in shown
    assert set(shown) == {each.rule for each in found(offered_rules("single"), "visit")}
    assert f"{len(shown)} of {len(rules())} rules are listed" in board.finder.said.value
    assert "still COL-9 · late loans" in board.finder.said.value
    board.finder.word.value = "no such thing"
    assert board.finder.list.keys_shown == ()
    assert "No rule of this branch has this in it" in board.finder.said.value
    assert board.asked.rule == "COL-9"


def test_a_chapter_narrows_the_list_and_another_branch_has_its_own(board):
    board.finder.chapter.value = "WOF"
    alone = board.finder.list.keys_shown
    board.widgets["method"].value = "village"

    assert alone == ("WOF-1", "WOF-3")
    assert set(board.finder.list.keys_shown) == set(rules("village"))
    assert f"all chapters ({len(rules('village'))} rules)" == board.finder.chapter.options[0][0]


def test_another_branch_offers_its_own_rules_and_keeps_the_one_that_stands(board):
    board.finder.list.picked = "COL-4"
    board.widgets["method"].value = "dignity"
    instead = board.finder.rule  # the officer's visit is DIG-1's there
    board.widgets["method"].value = "all"
    again = board.finder.rule
    board.widgets["method"].value = "dignity"
    board.finder.list.picked = "DIG-1"
    board.widgets["method"].value = "all"

    assert instead == rules("dignity")[0]
    assert again == "COL-4"
    assert board.finder.rule == rules("all")[0]
    board.finder.list.picked = "VIL-8"
    board.widgets["method"].value = "village"
    assert board.asked == TwinYears("VIL-8", method="village")


def test_the_board_lives_as_many_pairs_and_clients_as_it_takes_and_says_its_limits(board):
    for name, limits in (("pairs", (2, 50)), ("clients", (20, 1000))):
        box = board.widgets[name]
        for limit, beyond in zip(limits, (1, 10_000), strict=True):
            box.text.value = str(limit)
            assert (getattr(board.asked, name), box.said) == (limit, "")
            box.text.value = str(beyond)
            assert getattr(board.asked, name) == limit
            assert "here: " in box.said
    with pytest.raises(InputError, match="51"):
        TwinYears(pairs=51)


def test_progress_counts_every_year(lived):
    _comparison, counted = lived

    assert counted == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_the_answer_has_intervals_amounts_and_both_events_of_each_name(lived):
    comparison, _counted = lived
    text = figures.both_years(comparison, "COL-9").text
    first = hardest.clients_hit(comparison)[0]

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
    board.finder.list.picked = "COL-4"
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
    first = hardest.clients_hit(lived[0])[0]
    board.why.clients.picked = 0

    assert hidden == "none"
    assert board.why.widget.layout.display == "flex"
    assert board.why.clients.rows[0][0] == first.client.name
    said = board.why.said.value
    assert said.index("With the rule, ") < said.index("Without it, ")
    assert dated(first.in_a, lived[0].a.opening) in said


def test_another_two_years_forget_the_names_of_the_last(board, lived):
    board.button.click()
    board.why.clients.picked = 1
    board.why.word.value = "no such name"
    board.button.click()

    assert board.why.clients.picked == NOTHING
    assert len(board.why.clients.rows) == len(lived[0].divergent)
    assert board.why.said.value == ""


def test_the_list_begins_with_those_hit_hardest_and_leaves_nobody_out(board, lived):
    board.button.click()
    hit = hardest.clients_hit(lived[0])
    stakes = [abs(each.written_off) + abs(each.penalty) for each in hit]

    assert stakes == sorted(stakes, reverse=True)
    assert set(hit) == set(lived[0].divergent)
    assert [row[0] for row in board.why.clients.rows] == [each.client.name for each in hit]
    assert f"{len(hit)} of the {len(hit)} clients" in board.why.clients.caption


def test_the_list_is_narrowed_by_what_happened_and_by_a_name_and_says_of_how_many(board, lived):
    board.button.click()
    everybody = lived[0].divergent
    for kind, (_shown, holds) in hardest.KINDS.items():
        board.why.kind.value = kind
        wanted = {each.client.name for each in everybody if holds(each)}
        assert {row[0] for row in board.why.clients.rows} == wanted
    board.why.kind.value = hardest.EVERYBODY
    board.why.clients.picked = 0
    board.why.word.value = everybody[0].client.name

    assert [row[0] for row in board.why.clients.rows] == [everybody[0].client.name]
    assert f"1 of the {len(everybody)} clients" in board.why.clients.caption
    assert board.why.said.value == ""


def test_old_years_are_marked_as_soon_as_a_control_moves_and_until_it_is_back(board):
    board.button.click()
    at_once = board.passed.value
    for move, back in (
        (("pairs", 9), ("pairs", 4)), (("clients", 300), ("clients", 150)),
        (("method", "all"), ("method", "single")),
    ):  # fmt: skip
        board.widgets[move[0]].value = move[1]
        assert "Below are still the years lived before: without COL-9" in board.passed.value
        assert board.answer.layout.border_left
        board.widgets[back[0]].value = back[1]
        assert board.passed.value == ""
        assert board.answer.layout.border_left is None
    board.finder.list.picked = "COL-4"
    marked = board.passed.value
    board.button.click()

    assert at_once == board.passed.value == ""
    assert "without COL-9" in marked


def test_nothing_is_marked_before_anything_was_lived(board):
    board.widgets["pairs"].value = 9

    assert board.passed.value == ""


def test_an_interrupt_shows_the_pairs_that_are_finished_or_says_that_there_are_none(board, lived):
    pairs = lived[0].pairs.copy()
    pairs.attrs["unfinished"] = "Interrupted: 2 of 4 are finished and kept."
    board._live = lambda *_: replace(lived[0], pairs=pairs)
    board.button.click()
    kept = board.said.value

    def stopped(*_asked):
        raise KeyboardInterrupt

    board._live = stopped
    board.button.click()

    assert "Interrupted: 2 of 4" in kept
    assert "2 pairs of years" in kept
    assert "Stopped before the first pair" in board.said.value
    assert board.button.disabled is False


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
        css(name)
        for name in (
            "method", "chapter", "find", "rule", "pairs", "clients", "whom", "whose",
        )
    }


def test_without_a_kernel_the_board_lists_its_rules(board):
    shown = board._repr_mimebundle_()["text/plain"]

    assert "COL-9 · late loans are seen at the weekly review only" in shown
