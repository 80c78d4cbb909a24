"""The dossier of a write-off: what each ladder leaves, what is missing, what is decided."""

import pytest

from simulator.policies import load_policy
from simulator.rules.ground.validation import InputError
from simulator.rules.house.dossier import KEYS, LEAVES, Dossier, decide, dossier_title, papers_of
from simulator.rules.house.write_off import WriteOff

INDIVIDUAL, GROUP, DIGNITY = (
    load_policy(name) for name in ("smolensk_individual", "smolensk_solidarity", "dignity")
)
ALL = {paper.key for paper in papers_of(INDIVIDUAL.ladder)}


def dossier(**changes):
    return Dossier(**{"balance": "2 500", "held": "1 875", "days_late": 125,
                      "papers": tuple(ALL)} | changes)  # fmt: skip


def missing(found, policy=INDIVIDUAL):
    return [paper.key for paper in found.missing(policy.ladder)]


@pytest.mark.rule("COL-8", "WOF-1")
def test_each_ladder_leaves_its_own_papers_and_the_memo_last():
    own = [[paper.key for paper in papers_of(policy.ladder)]
           for policy in (INDIVIDUAL, GROUP, DIGNITY)]  # fmt: skip

    assert all(papers[:2] == ["contract", "account"] and papers[-1] == "memo" for papers in own)
    assert "guarantor_letter" in own[0]
    assert {"members_minutes", "claim_on_members"} <= set(own[1])
    assert {"hand_over", "report_on_listening", "agreement"} <= set(own[2])


def test_nothing_is_missing_in_a_whole_dossier():
    assert missing(dossier()) == []


def test_what_is_not_there_is_missing_from_its_day_on():
    nothing = dossier(papers=())

    assert missing(nothing)[-1] == "memo"
    assert missing(dossier(papers=(), days_late=6)) == [
        "contract", "account", "warning", "explanation", "letter"]  # fmt: skip


@pytest.mark.rule("COL-4", "COL-5")
def test_no_report_is_asked_for_of_what_was_not_due():
    few = dossier(papers=tuple(ALL - {"visit_report", "guarantor_letter"}))

    assert missing(few) == ["visit_report", "guarantor_letter"]
    assert missing(dossier(papers=few.papers, explained=True)) == ["guarantor_letter"]
    assert missing(dossier(papers=few.papers, guaranteed=False)) == ["visit_report"]


@pytest.mark.rule("WOF-2")
def test_an_order_books_what_the_reserve_lacks_first():
    decision = decide(dossier(), INDIVIDUAL, "order")

    assert decision.entries == WriteOff(62_500, -250_000, -250_000)


@pytest.mark.rule("WOF-1")
def test_a_refusal_needs_its_reasons_and_books_nothing():
    with pytest.raises(InputError, match="needs its reasons"):
        decide(dossier(), INDIVIDUAL, "refuse", "  ")
    assert decide(dossier(), INDIVIDUAL, "refuse", "ask the guarantor").entries is None


@pytest.mark.rule("WOF-3")
def test_what_is_owed_is_the_same_before_and_after():
    assert dossier(interest="200", penalty="1 100").still_owed == 380_000


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"papers": ("mem",)}, "did you mean `memo`"), ({"held": "3 000"}, "more is held"),
     ({"balance": 0}, "balance")],
)  # fmt: skip
def test_a_dossier_that_cannot_be_is_refused(changes, said):
    with pytest.raises(InputError, match=said):
        dossier(**changes)


def test_every_paper_has_a_name_for_a_reader():
    assert all(dossier_title(key) for key in KEYS)
    assert len(set(LEAVES.values())) == len(LEAVES)
