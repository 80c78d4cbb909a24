"""Why a group did so, with whom it began, and where groups part in two worlds."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.groups.reasons import OF_GROUPS
from simulator.world.lived.partings import group_partings
from simulator.world.terms.parameters import BehaviourTerms


def rows(result, *kinds):
    return np.flatnonzero(np.isin(result.log.kind, kinds) & (result.log.group >= 0)).tolist()


def test_a_refusal_names_the_member_whose_no_began_it(unpaid):
    events = rows(unpaid, Kind.COVER_REFUSED)

    assert events
    for event in events[:6]:
        reason, first = unpaid.why(event), unpaid.log.client[event]
        assert f"It began with {unpaid.clients[first].name}." in str(reason)
        assert reason.numbers["first_no"] == first
        assert reason.numbers["covers"] == 0


def test_the_first_no_was_too_dear_or_too_poor(mixed):
    """In the stated model a refusal has a reason that its numbers bear out."""
    result = sim.run(mixed.varied(behaviour=BehaviourTerms(temptation=0.6), days=150))
    events = rows(result, Kind.COVER_REFUSED)

    assert events
    for event in events:
        n = result.why(event).numbers
        if "first_no" in n:
            assert n["cost"] > n["worth"] or n["spare"] < n["owed"]


def test_a_part_was_worth_paying_to_each_who_paid(lived):
    for group in lived.groups:
        for sitting in group.sittings:
            for said in sitting.said:
                if sitting.covers and said.answer == "pays":
                    assert said.cost <= said.worth + 1e-6
                    assert said.asked <= said.spare


def test_each_kind_of_group_event_can_be_explained(lived, unpaid, banks):
    for result in (lived, unpaid, banks):
        for kind in set(result.log.kind.tolist()) & set(OF_GROUPS):
            reason = result.why(rows(result, kind)[0])

            assert reason.title
            assert len(reason.sentences) > 1


def test_a_member_is_told_what_her_group_weighs(lived):
    log = lived.log
    paid = np.flatnonzero((log.kind == Kind.PAID) & (log.group >= 0) & (log.day >= 0))
    reason = lived.why(int(paid[0]))

    assert reason.numbers["neighbours"] > 0
    assert "counted on" in str(reason)


def test_a_village_bank_pays_from_its_box(banks):
    paid = rows(banks, Kind.PAID)
    reason = banks.why(paid[-1])

    assert reason.numbers["box"] + reason.numbers["fund"] >= 0
    assert "had brought" in str(reason)


@pytest.mark.rule("GRP-6")
def test_groups_that_live_differently_are_named_with_the_day_they_part(mixed):
    hard = mixed.varied(behaviour=BehaviourTerms(temptation=0.6), days=150)
    a, b = sim.run(hard), sim.run(hard.without("GRP-6"))
    partings = group_partings(a, b)

    assert partings
    assert [parting.day for parting in partings] == sorted(parting.day for parting in partings)
    for parting in partings:
        assert parting.day >= 0
        assert parting.in_a != parting.in_b or parting.event_a is not None
        assert parting.group.leaders[0][1].name in str(parting)
        for began in (parting.began_a, parting.began_b):
            assert began is None or began.name in str(parting)
    assert any(parting.began_a or parting.began_b for parting in partings)


def test_a_world_beside_itself_parts_nowhere(lived, mixed):
    assert group_partings(lived, sim.run(mixed)) == ()
