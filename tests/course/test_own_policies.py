"""A trainer's own policy file is offered wherever a branch is lived; a bad one gets a sentence."""

import pytest

from course.cases.branches import METHODS, branch_by, lends, offered
from course.cases.live_branch import Beginning
from course.cases.own_policies import own_policies, policies_folder, remarks
from course.cases.twin_years import TwinYears
from course.widgets.branch_choice import branch_choice, remarks_below
from simulator.rules.validation import InputError

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
