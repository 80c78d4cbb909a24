"""A trainer's own policy file is offered wherever a branch is lived; a bad one gets a sentence."""

from decimal import Decimal

import pytest

from course.cases.worlds.branches import METHODS, branch_by, lends, offered
from course.cases.worlds.committee_case import CommitteeCase, hear
from course.cases.worlds.live_branch import Beginning, LiveBranch
from course.cases.worlds.own_policies import own_policies, policies_folder, remarks
from course.cases.worlds.twin_years import TwinYears
from course.widgets.arrears.portfolio_panel import Branch, policy_of, portfolio_panel
from course.widgets.arrears.report_panel import report_panel
from course.widgets.arrears.write_off_panel import OWN, gathered, write_off_panel
from course.widgets.kit.branch_choice import branch_choice, remarks_below
from course.widgets.kit.grouped import lines
from course.widgets.worlds.live_panel import LivePanel
from simulator.rules.ground.validation import InputError

MINE = """
based_on = "smolensk_individual"
name = "mine"
title = "Our cooperative"

[product]
rate = 0.08
"""


@pytest.fixture
def put():
    """Write a policy file into the learner's folder."""

    def write(text=MINE, name="mine.toml"):
        policies_folder().mkdir(parents=True, exist_ok=True)
        (policies_folder() / name).write_text(text, encoding="utf-8")
        return name

    return write


def test_without_a_folder_only_the_kits_branches_are_offered():
    assert [method for _shown, method in offered()] == list(METHODS)


def test_each_own_file_is_offered_beside_the_kits_branches(put):
    put()
    put("", "broken.toml")

    assert own_policies() == ("broken.toml", "mine.toml")
    assert branch_choice().trials() == (*METHODS, "broken.toml", "mine.toml")


def test_a_branch_lives_by_the_own_file_with_the_courses_people(put):
    scenario = branch_by(put(), 60)

    assert scenario.policy.title == "Our cooperative"
    assert scenario.cast == branch_by("single", 60).cast


def test_live_branch_and_switchboard_take_the_own_file(put):
    name = put()

    assert Beginning(method=name).scenario.policy.name == "mine"
    assert TwinYears(method=name).scenario.policy.name == "mine"
    assert lends(name) == "lends by your own policy, mine.toml"


@pytest.mark.parametrize("name", ["singel", "../mine.toml", "x/mine.toml", "a\\mine.toml"])
def test_a_branch_that_there_is_not_is_refused(name):
    with pytest.raises(InputError, match="is not known"):
        branch_by(name)
    with pytest.raises(InputError, match="is not known"):
        Beginning(method=name)


def test_the_sentence_below_the_chooser_follows_it(put):
    put()
    put("name = ", "broken.toml")
    put(MINE.replace("0.08", '"900 %"'), "dear.toml")
    chooser = branch_choice().widget()
    said = remarks_below(chooser)

    seen = {}
    for name in ("mine.toml", "broken.toml", "dear.toml", "village"):
        chooser.value = name
        seen[name] = said.value

    assert "Our cooperative" in seen["mine.toml"]
    assert "broken.toml" in seen["broken.toml"]
    assert "line 1" in seen["broken.toml"]
    assert "Our cooperative" in seen["dear.toml"]
    assert "Our cooperative" not in seen["village"]


def test_of_the_kits_branches_there_is_nothing_to_remark():
    assert remarks("single") == ()


# -- in the panels that live a branch ------------------------------------------------------------


def test_the_report_panel_lives_the_year_of_the_branch_that_is_chosen(put):
    name = put()
    panel = report_panel()
    panel.widget  # noqa: B018  # puts the controls to work
    before = panel.text
    panel.branch.chooser.value = name

    assert panel.year.result.scenario.policy.name == "mine"
    assert panel.branch.said.value == ""
    assert panel.text != before


def test_a_file_that_cannot_be_used_leaves_the_year_that_was_shown(put, small_year):
    panel = report_panel()
    panel.branch._lived = small_year
    panel.widget  # noqa: B018  # puts the controls to work
    put("name = ", "broken.toml")
    panel.branch.chooser.options = [*panel.branch.chooser.options, ("broken", "broken.toml")]

    panel.branch.chooser.value = "broken.toml"

    assert panel.year.result is small_year
    assert "Below stands the year lived before" in panel.branch.said.value
    assert "broken.toml, line 1" in panel.branch.parts[1].value
    assert not panel.branch.chooser.disabled


@pytest.mark.parametrize("make", [report_panel, write_off_panel])
def test_a_year_that_was_given_stays_and_has_no_chooser(make, small_year):
    panel = make(small_year)

    assert panel.branch.parts == ()
    assert panel.branch.names == {}


def test_the_committee_hears_the_loans_of_the_own_branch_under_its_own_ladder(put):
    name = put()
    panel = write_off_panel()
    panel.widget  # noqa: B018  # puts the controls to work
    panel.branch.chooser.value = name
    proposed = [loan for _shown, loan in panel.whose.options if loan != OWN]

    panel.whose.value = proposed[0]

    assert panel.widgets["ladder"].value == name
    assert hear(gathered(**panel.values)).policy.name == "mine"


def test_a_ladder_that_there_is_not_is_refused():
    with pytest.raises(InputError, match="did you mean `dignity`"):
        CommitteeCase(ladder="dignty")


def test_the_portfolio_panel_takes_penalty_and_reaction_from_the_own_file(put):
    name = put(MINE + "\n[penalty]\nrate_per_day = 0.02\n")
    panel = portfolio_panel()
    panel.widget  # noqa: B018  # puts the controls to work
    panel.widgets["method"].value = name

    assert policy_of(Branch(method=name, penalty_percent=0)).penalty.rate_per_day == Decimal("0.02")
    assert all(panel.widgets[each].disabled for each in ("penalty_percent", "reaction"))
    assert "Penalty and reaction are those of the file" in panel.below[0].value

    panel.widgets["method"].value = "single"

    assert not panel.widgets["reaction"].disabled
    assert panel.below[0].value == lines("")


def test_the_live_panel_lives_by_the_own_file_and_knows_one_that_came_later(put):
    panel = LivePanel()
    panel.widget  # noqa: B018  # puts the controls to work
    name = put()

    panel.open(LiveBranch(Beginning(method=name, clients=50)))

    assert panel.widgets["method"].value == name
    assert panel.live.session.scenario.policy.name == "mine"
    assert "mine.toml" in panel.said.value
