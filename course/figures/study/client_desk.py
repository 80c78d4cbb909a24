"""What an appraisal and a client's file say: for and against, what is missing, and by when."""

import pandas as pd

from course.cases.clients.inspection import Inspected
from course.figures.study.cash_flow_words import SIGNS
from course.figures.study.client_papers import stage_title
from course.language import _
from simulator.rules.client.client_file import STAGES, ClientFile, Paper, Stage, paper_title
from simulator.rules.client.findings import Finding, Grade, graded
from simulator.rules.client.opinion import Block, advice, graded_as, opinion_of

TITLE = _("Appraisal and client file")
_WEIGHT: tuple[Grade, ...] = ("stop", "open", "doubt", "note", "good")


def describe(seen: Inspected) -> str:
    """Say what the officer may recommend, what weighs most, and how far the file has come."""
    client = seen.appraisal.case.application.questionnaire.client or _("This client")
    return "\n".join([f"→ {client}: {advice(seen.appraisal)}", *_first_reasons(seen), _file(seen)])


def _first_reasons(seen: Inspected) -> list[str]:
    """Give the reasons that stand in the way; those that break a rule first."""
    weighing = sorted(graded(seen.appraisal.findings, "stop", "open"), key=_weight)
    return [f"{SIGNS[each.grade]} {each.reason} ({each.rule})" for each in weighing]


def _weight(finding: Finding) -> int:
    return _WEIGHT.index(finding.grade)


def _file(seen: Inspected) -> str:
    """Say what the committee still lacks, or by when it decides."""
    lacking = seen.file.missing("analysis")
    if not lacking:
        text = _("✓ The file is complete for the committee. Counted from today, it decides by day "
                 "{due}.")
        return text.format(due=seen.file.decision_due)
    late = seen.file.days_late(seen.day)
    text = (
        _("✗ Day {day}: the week for papers is over by {late}; {n} are missing for the committee.")
        if late else _("! Day {day} of 7 for the papers: {n} are missing for the committee.")
    )
    return text.format(day=seen.day, late=late, n=len(lacking))


def tabulate(seen: Inspected) -> list[tuple[str, pd.DataFrame]]:
    """Give the findings in the opinion's blocks, and the papers of the file by their stages."""
    return [*map(_block, opinion_of(seen.appraisal).blocks), papers_table(seen.file)]


def _block(block: Block) -> tuple[str, pd.DataFrame]:
    found = sorted(block.findings, key=_weight)
    frame = pd.DataFrame(
        {
            _("speaks"): [f"{SIGNS[each.grade]}\u00a0{graded_as(each.grade)}" for each in found],
            _("because"): [each.reason for each in found],
        },
        index=pd.Index([each.rule for each in found], name=_("rule")),
    )
    return block.title, frame


def papers_table(file: ClientFile) -> tuple[str, pd.DataFrame]:
    """Give every paper that this client needs: there or missing, by stage (DOC-1 to DOC-3)."""
    papers = sorted(file.wanted(), key=lambda paper: STAGES.index(paper.stage))
    lacking, now = {paper.key for paper in file.missing()}, STAGES.index(file.stage)
    titles = {stage: stage_title(stage) for stage in STAGES}
    frame = pd.DataFrame(
        {
            _("paper"): [paper_title(paper.key) for paper in papers],
            _("is it there?"): [_there(paper, lacking, now) for paper in papers],
            _("rule"): [_asked_by(paper) for paper in papers],
        },
        index=pd.Index([titles[paper.stage] for paper in papers], name=_("stage")),
    )
    caption = _("The client file: {there} of {all} papers are there")
    return caption.format(there=len(papers) - len(lacking), all=len(papers)), frame


def _there(paper: Paper, lacking: set[str], now: int) -> str:
    if paper.key not in lacking:
        return _("✓ there")
    return _("✗ missing") if STAGES.index(paper.stage) <= now else _("· later")


def _asked_by(paper: Paper) -> str:
    """Name the rule that asks for a paper, with its number in the manual's list of nine."""
    return f"{paper.rule} ({paper.number})" if paper.number else paper.rule


def missing_now(file: ClientFile) -> tuple[Paper, ...]:
    """List what is missing up to the end of the stage the client is in."""
    stage: Stage = file.stage
    return file.missing(stage)
