"""Any switchable rule can be dropped, and nothing else changes."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.switches import known_to, switched
from simulator.world.terms.parameters import ShockTerms


@pytest.fixture(scope="module")
def half_year(scenario):
    """Long enough for every step to come up."""
    return scenario.varied(days=160)


@pytest.fixture(scope="module")
def lived(small, half_year):
    """Each world with all its rules, lived once."""
    return {world: sim.run(world).log for world in (small, half_year)}


@pytest.mark.parametrize("rule", sorted(known_to(sim.load_policy("smolensk_individual"))))
def test_a_dropped_rule_leaves_the_common_history_alone(small, lived, rule):
    if rule.startswith("DIG-"):
        pytest.skip("another institution's: see test_dignity.py")
    with_it, without = lived[small], sim.run(small.varied(days=10).without(rule)).log

    for name, column in with_it.columns.items():
        before = column[with_it.day < 0]
        assert np.array_equal(before, without.columns[name][without.day < 0])


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("COL-1", Kind.REMINDED),
        ("COL-2.warning", Kind.WARNED),
        ("COL-2.explanation", Kind.EXPLANATION_ASKED),
        ("COL-3", Kind.LETTER_SENT),
        ("COL-4", Kind.VISITED),
        ("COL-5", Kind.GUARANTORS_TOLD),
        ("COL-6", Kind.SUIT_APPLIED),
        ("COL-7", Kind.PENALTY_STOPPED),
        ("COL-8", Kind.WRITTEN_OFF),
    ],
)
def test_what_is_dropped_does_not_happen_any_more(half_year, lived, rule, kind):
    log = sim.run(half_year.without(rule)).log
    before = lived[half_year].of(kind)

    assert (before.day > 14).any()
    assert not (log.of(kind).day > 14).any()


@pytest.mark.rule("WOF-3")
def test_written_off_is_not_forgiven_unless_the_rule_is_dropped(scenario):
    hard = scenario.varied(days=500, shocks=ShockTerms(own=0.02, collapse=0.002))

    assert len(sim.run(hard).log.of(Kind.RECOVERED)) > 0
    assert len(sim.run(hard.without("WOF-3")).log.of(Kind.RECOVERED)) == 0


@pytest.mark.rule("COL-2")
def test_without_the_penalty_loans_lent_afterwards_pay_none(scenario):
    log = sim.run(scenario.without("COL-2.penalty")).log
    lent = log.of(Kind.DISBURSED)
    new = set(lent.loan[lent.day >= 0].tolist())

    paid = log.where(log.penalty > 0)
    assert len(paid) > 0
    assert not new & set(paid.loan.tolist())


@pytest.mark.rule("APP-8")
def test_without_fitting_the_size_loans_are_larger(small):
    fitted, largest = sim.run(small).log, sim.run(small.without("APP-8")).log

    assert mean_loan(largest) > mean_loan(fitted)


@pytest.mark.rule("APP-6", "APP-7")
def test_without_corridor_and_family_loans_are_larger_still(small):
    corridor = small.without("APP-6")

    assert mean_loan(sim.run(corridor).log) > mean_loan(sim.run(small.without("APP-8")).log)
    assert mean_loan(sim.run(corridor.without("APP-7")).log) > mean_loan(sim.run(corridor).log)


def mean_loan(log):
    lent = log.of(Kind.DISBURSED)
    return lent.principal[lent.day >= 0].mean()


@pytest.mark.rule("DEL-8")
def test_without_set_steps_nobody_reacts(small):
    log = sim.run(small.without("DEL-8")).log

    assert (log.of(Kind.MISSED).day >= 0).any()
    assert not (
        log.of(Kind.WARNED, Kind.LETTER_SENT, Kind.VISITED, Kind.SUIT_APPLIED).day > 14
    ).any()


@pytest.mark.rule("DIG-1", "DIG-2")
def test_steps_of_another_institution_can_be_dropped_too(small):
    dignity = small.varied(policy=sim.load_policy("dignity"))

    assert "DIG-2" in {step.rule for step in dignity.policy.ladder}
    assert dignity.without("DIG-2").without("DIG-1.visit").dropped == ("DIG-2", "DIG-1.visit")


@pytest.mark.rule("COL-9")
def test_the_policy_says_itself_what_is_off(policy):
    assert switched(policy, ("COL-9",)).reaction.noticed == "weekly_review"
    assert policy.reaction.noticed == "every_day"


@pytest.mark.parametrize("rule", ["COL-10", "COL-2.warnings", "MON-99", "IND-1", "DIG-1"])
def test_what_has_no_switch_is_refused_with_the_nearest_name(scenario, rule):
    with pytest.raises(sim.InputError, match="cannot be switched off"):
        scenario.without(rule)


def test_a_rule_the_policy_does_not_contain_is_refused(scenario):
    with pytest.raises(sim.InputError, match="nothing of this rule"):
        scenario.varied(policy=switched(scenario.policy, ("COL-3",))).without("COL-3")
