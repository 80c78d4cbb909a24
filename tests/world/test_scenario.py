"""What a scenario takes, and what it refuses in words."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind


def test_a_policys_name_serves_where_a_policy_is_wanted(policy):
    by_name = sim.Scenario(policy="smolensk_individual", also="samara_village")

    assert by_name == sim.Scenario(policy=policy, also=(sim.load_policy("samara_village"),))
    assert by_name.varied(policy="dignity").policy == sim.load_policy("dignity")


def test_a_trainers_own_file_serves_too(tmp_path, policy):
    mine = tmp_path / "mine.toml"
    mine.write_text('based_on = "smolensk_individual"\nname = "mine"\n', encoding="utf-8")

    assert sim.Scenario(policy=str(mine)).policy == replace(policy, name="mine")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"policy": "smolensk_individul"}, "did you mean `smolensk_individual`"),
        ({"policy": None}, "should be a policy: its name"),
        ({"also": (3,)}, "should be a policy: its name"),
        ({"dropped": ("COL-99",)}, "did you mean `COL-9`"),
        ({"dropped": ("DIG-3",)}, "has nothing of this rule to drop"),
        ({"dropped": ("COL-1", "COL-1")}, "COL-1 is named twice"),
        ({"dropped_since": "warm_up"}, "did you mean `warm-up`"),
        ({"clients": 10**9}, "at most 200000"),
        ({"conduct": 3}, "a class that acts for the clients"),
        ({"conduct": int}, "int has no `asks_first`"),
        ({"officers": 10**9}, "at most 5000"),
        ({"opening": date(9999, 12, 1)}, "2200"),
        ({"opening": date(1, 1, 1)}, "1900"),
    ],
)
def test_what_no_branch_can_be_is_refused_in_words(small, changes, said):
    with pytest.raises(sim.InputError, match=said):
        small.varied(**changes)


def test_a_penalty_cannot_stop_before_it_starts():
    with pytest.raises(sim.InputError, match="stop_day"):
        sim.PenaltyTerms(stop_day=-5)


def test_several_rules_are_dropped_in_one_call_or_one_by_one(small):
    together = small.without("COL-1", "COL-5")

    assert together == small.without(["COL-1", "COL-5"]) == small.without("COL-1").without("COL-5")
    assert together.dropped == ("COL-1", "COL-5")
    for nothing in ((), ([],)):
        with pytest.raises(sim.InputError, match="none given"):
            small.without(*nothing)
    for odd in (None, 5, {"COL-1": 1}):
        with pytest.raises(sim.InputError, match="should be an id"):
            small.without(odd)
    with pytest.raises(sim.InputError, match="did you mean `COL-9`"):
        small.without("COL-1", "COL-99")


# -- since when ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def reminders(small):
    """Days on which anybody is reminded: with the rule, without it, and never with it."""
    worlds = (small, small.without("COL-1"), small.without("COL-1", since="warm-up"))
    return [sim.run(world.varied(days=30)).log.of(Kind.REMINDED).day for world in worlds]


@pytest.mark.rule("COL-1")
def test_a_rule_ends_on_day_0_unless_the_warm_up_is_asked_for(reminders):
    usual, from_day_0, never = reminders

    assert (usual >= 0).any()
    assert np.array_equal(from_day_0, usual[usual < 0])
    assert len(from_day_0) > 0
    assert len(never) == 0


def test_rules_that_are_dropped_together_end_on_one_day(small):
    early = small.without("COL-1", since="warm-up")

    assert early.without("COL-5").dropped_since == "warm-up"
    assert small.without("COL-1").dropped_since == "day 0"
    with pytest.raises(sim.InputError, match="COL-1 ended with 'warm-up'"):
        early.without("COL-5", since="day 0")
    with pytest.raises(sim.InputError, match="did you mean `warm-up`"):
        small.without("COL-1", since="warmup")


def test_without_a_warm_up_both_are_the_same_world(small):
    cold = small.varied(warm_up=0, days=40)
    logs = [sim.run(cold.without("COL-9", since=since)).log for since in ("day 0", "warm-up")]

    for name, column in logs[0].columns.items():
        assert np.array_equal(column, logs[1].columns[name]), name


def test_groups_feel_a_rule_that_was_never_there(small):
    world = small.varied(policy="smolensk_solidarity", days=60)
    log = sim.run(world.without("GRP-2", since="warm-up")).log

    assert len(log.of(Kind.DISBURSED)) > 0


# -- what is asked of a run ------------------------------------------------------------------------


@pytest.mark.parametrize("odd", ["smolensk_individual", None, 3])
def test_only_a_scenario_can_be_lived(odd):
    with pytest.raises(sim.InputError, match="should be a scenario, such as"):
        sim.run(odd)


def test_a_report_is_on_days_that_were_lived(small):
    result = sim.run(small.varied(days=40))

    for odd in (40, -91, "x", 10.5, True):
        with pytest.raises(sim.InputError, match=r"day: .* from -90 to 39"):
            result.report(odd)
    with pytest.raises(sim.InputError, match=r"since: 20 given, .* to 10"):
        result.report(10, 20)


def test_a_session_reports_on_the_day_where_it_stands(small):
    session = sim.start(small, ())
    session.advance(44)

    assert session.result.report() == sim.run(small).report(44)
    assert session.result.report().day == 44
    with pytest.raises(sim.InputError, match="to 44"):
        session.result.report(45)


def test_the_books_want_a_log_and_days(small):
    result = sim.run(small.varied(days=9))

    for asked in (sim.income_statement, lambda it: sim.monthly(it, small.policy.ageing),
                  lambda it: sim.capital(it, 3)):  # fmt: skip
        with pytest.raises(sim.InputError, match=r"should be a log; result.log is one"):
            asked(result)
    for odd in (5, "x", ["x"], [2.5], []):
        with pytest.raises(sim.InputError):
            sim.income_statement(result.log, odd)
    with pytest.raises(sim.InputError, match="since"):
        sim.income_statement(result.log, [5], since="x")
    with pytest.raises(sim.InputError, match="day"):
        sim.capital(result.log, "x")
