"""The client's path: four stages, nine papers, deadlines."""

from datetime import date

import pytest

from simulator.rules.client.client_file import PAPERS, STAGES, ClientFile, notary_needed
from simulator.rules.ground.validation import InputError

FIRST = dict.fromkeys(
    ("application", "questionnaire", "registration", "passport", "interview", "family_budget"), 1
)
SECOND = dict.fromkeys(("cash_flow", "expert_opinion", "analytical_sheet", "financial_plan"), 5)


@pytest.mark.rule("DOC-2")
def test_the_file_holds_the_manuals_nine_papers_in_its_order():
    nine = sorted((paper for paper in PAPERS if paper.number), key=lambda paper: paper.number)

    assert [paper.key for paper in nine] == [
        "application",
        "questionnaire",
        "registration",
        "cash_flow",
        "expert_opinion",
        "passport",
        "loan_contract",
        "guarantee",
        "other_contracts",
    ]


@pytest.mark.rule("DOC-1")
def test_a_client_goes_through_four_stages_as_papers_come_in():
    seen = [
        ClientFile(opened=0, papers=papers).stage
        for papers in ({}, FIRST, FIRST | SECOND, FIRST | SECOND | {"decision": 6})
    ]

    assert seen == list(STAGES)


@pytest.mark.rule("IND-4")
def test_no_loan_is_paid_out_on_the_officers_opinion_alone():
    recommended = ClientFile(opened=0, papers=FIRST | SECOND)

    assert recommended.stage == "decision"
    assert "decision" in [paper.key for paper in recommended.missing("decision")]


@pytest.mark.rule("DOC-1")
def test_papers_are_collected_within_one_week():
    file = ClientFile(opened=date(2001, 3, 5), papers={})

    assert file.papers_due == date(2001, 3, 12)
    assert [file.days_late(date(2001, 3, day)) for day in (12, 13)] == [0, 1]


@pytest.mark.rule("IND-7")
def test_a_decision_is_due_days_after_complete_papers_and_sooner_for_a_repeat_loan():
    complete = ClientFile(opened=0, papers=FIRST | SECOND)

    assert (complete.complete_on, complete.decision_due) == (5, 8)
    assert ClientFile(opened=0, papers=FIRST | SECOND, repeat=True).decision_due == 6
    assert ClientFile(opened=0, papers=FIRST).decision_due is None


@pytest.mark.rule("DOC-7")
def test_the_first_stage_asks_for_interview_and_family_budget():
    keys = {paper.key for paper in ClientFile(opened=0).missing("information")}

    assert {"interview", "family_budget", "questionnaire", "passport", "registration"} <= keys


def test_second_level_papers_are_asked_for_by_trade():
    file = ClientFile(opened=0, asked_for=("leases",))

    assert "leases" in {paper.key for paper in file.missing("analysis")}
    assert "leases" not in {paper.key for paper in ClientFile(opened=0).missing()}


@pytest.mark.rule("DOC-2")
def test_a_guarantee_is_wanted_where_one_was_agreed():
    keys = {paper.key for paper in ClientFile(opened=0, secured=False).missing()}

    assert "guarantee" not in keys
    assert "guarantee" in {paper.key for paper in ClientFile(opened=0).missing()}


def test_an_unknown_paper_names_the_nearest():
    with pytest.raises(InputError, match="did you mean `passport`"):
        ClientFile(opened=0, papers={"pasport": 1})


def test_no_paper_comes_before_the_first_meeting():
    with pytest.raises(InputError, match="before the first meeting"):
        ClientFile(opened=10, papers={"passport": 9})


def test_only_real_estate_needs_a_notary():
    assert [notary_needed(pledge) for pledge in (["goods"], ["real_estate", "goods"])] == [
        False,
        True,
    ]
