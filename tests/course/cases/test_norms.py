"""The card index: the course's cards, the learner's own, and the panel that writes them."""

import pytest

from course.cases.clients.norms import keep_card, norms_by_trade, own_cards
from course.widgets.study.appraisal_panel import appraisal_panel
from course.widgets.study.norms_panel import norms_panel, written
from simulator.rules.client.application import SectorNorms
from simulator.rules.ground.validation import InputError

SHOES = SectorNorms(trade="shoe stall", monthly_sales=("20 000", "35 000"), mark_up=(30, 55))


@pytest.fixture
def panel():
    made = norms_panel()
    made.widget  # noqa: B018  # puts the controls to work
    return made


@pytest.mark.rule("APP-3")
def test_a_card_of_ones_own_stands_beside_those_of_the_course_and_comes_back():
    before = len(norms_by_trade())
    keep_card(SHOES)

    assert own_cards() == {"shoe stall": SHOES}
    assert len(norms_by_trade()) == before + 1


def test_a_card_of_ones_own_goes_over_the_courses():
    keep_card(SectorNorms(trade="bakery", rent=("1", "2")))

    assert norms_by_trade()["bakery"].rent == (100, 200)
    assert norms_by_trade()["bakery"].monthly_sales is None


def test_a_card_without_a_name_is_refused():
    with pytest.raises(InputError, match="give the card a name"):
        keep_card(SectorNorms(trade=" "))


def test_a_damaged_index_is_named_and_the_courses_cards_are_still_there(progress_file):
    progress_file.parent.mkdir()
    (progress_file.parent / "norms.json").write_text("[{", encoding="utf-8")

    with pytest.raises(InputError, match=r"norms\.json"):
        own_cards()
    assert "bakery" in norms_by_trade()


def test_a_written_card_is_kept_and_other_panels_can_compare_with_it(panel):
    panel.fill(trade="shoe stall", monthly_sales_from=20_000, monthly_sales_to=35_000,
               mark_up_from=30, mark_up_to=55, rent_from=None, rent_to=None, tax_from=None,
               tax_to=None)
    panel.keeper.click()

    assert "Kept in norms.json" in panel.said.value
    assert own_cards() == {"shoe stall": SHOES}
    desk = appraisal_panel("Zoya")
    desk.widget  # noqa: B018
    desk.widgets["trade"].value = "shoe stall"
    assert "Above the norm. Monthly sales: 39 000.00" in desk.tables.value.replace("\u00a0", " ")


def test_a_chosen_card_fills_the_boxes(panel):
    panel.card.value = "bakery"

    assert panel.values["mark_up_to"] == 90
    assert "bakery: 4 of 4 norms" in panel.words.value


def test_a_from_above_its_to_is_answered_in_words_and_not_kept(panel):
    panel.fill(rent_from=9_000, rent_to=100)
    panel.keeper.click()

    assert "low norm first" in panel.words.value
    assert "low norm first" in panel.said.value
    assert own_cards() == {}


def test_the_panel_answers_at_the_ends_and_in_the_middle_of_each_control(panel):
    for trial in panel.trials():
        try:
            said, tables = panel.show(**trial)
        except InputError as error:
            said, tables = str(error), "bakery"

        assert any(word in said for word in ("norms", "low norm first", "fill in both"))
        assert "bakery" in tables


def test_a_norm_that_is_left_empty_is_not_known_and_nought_is_a_norm():
    assert written(trade="x", rent_from=None, rent_to=None).rent is None
    assert written(trade="x", rent_from=0, rent_to=0).rent == (0, 0)


def test_half_a_norm_is_asked_back():
    with pytest.raises(InputError, match="fill in both, from and to"):
        written(trade="x", rent_from=500)
