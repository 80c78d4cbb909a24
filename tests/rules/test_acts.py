"""The table of acts: each has a name, a kind of event, words and, if it leaves one, a paper."""

from typing import get_args

import pytest

from simulator.books.log.events import Kind
from simulator.books.log.meaning import meaning
from simulator.books.log.steps import KIND_OF, STEPS
from simulator.rules.house.acts import ACTS, WITH_THE_GROUP, ActName
from simulator.rules.house.dossier import dossier_title


def test_every_name_has_its_row():
    assert set(get_args(ActName)) == ACTS.keys()


@pytest.mark.parametrize("name", ACTS)
def test_the_log_the_dossier_and_the_picture_know_an_act(name):
    act = ACTS[name]

    assert act.short
    assert meaning(KIND_OF[name])
    assert not act.paper or dossier_title(act.paper)


def test_whatever_the_ladder_leads_to_has_its_reason():
    assert Kind.REMINDED not in STEPS
    assert {Kind.WARNED, Kind.VISITED, Kind.HANDED_OVER, Kind.MEMBERS_CLAIMED} < STEPS
    assert {Kind.CLAIM_SENT, Kind.EXPLAINED, Kind.WRITTEN_OFF, Kind.RECOVERED} < STEPS


def test_what_goes_to_the_group_is_told_to_leader_or_members():
    assert {"tell_leader", "meet_members", "claim_on_members"} == WITH_THE_GROUP
