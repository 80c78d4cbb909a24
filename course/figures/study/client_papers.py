"""The stages of a client's path and the papers of her file, as tables."""

import pandas as pd

from course.display import Shown, table
from course.language import _
from simulator.rules.client.client_file import (
    PAPERS,
    SECOND_LEVEL,
    STAGES,
    ClientFile,
    Stage,
    paper_title,
)


def stage_title(stage: Stage) -> str:
    """Name a stage for a reader."""
    return {
        "information": _("1 · information and training"),
        "analysis": _("2 · analysis"),
        "decision": _("3 · decision"),
        "disbursement": _("4 · the money"),
    }[stage]


def stages_table() -> Shown:
    """Show the four stages (DOC-1): what happens, who does it, what it leaves behind."""
    rows = {
        "information": (_("information sheet, target group, interview, visits to home and work"),
                        _("officer and client"), _("the client knows the terms and applies")),
        "analysis": (_("papers within a week; cash flow, analytical sheet, financial plan"),
                     _("officer"), _("an opinion; the file goes to the programme director")),
        "decision": (_("the officer recommends, the committee decides"), _("committee"),
                     _("a yes, another sum, or a no with reasons")),
        "disbursement": (_("contract with schedule, guarantees, the money"),
                         _("officer and cashier"), _("the first due day stands in both copies")),
    }
    frame = pd.DataFrame(
        list(rows.values()), columns=[_("what happens"), _("who"), _("what it ends with")],
        index=pd.Index([stage_title(stage) for stage in STAGES], name=_("stage")),
    )
    return table(frame, _("From the first question to the money"))


def file_table(file: ClientFile) -> Shown:
    """Show the nine papers of a client file (DOC-2) and whether they are there."""
    papers = [paper for paper in PAPERS if paper.number]
    frame = pd.DataFrame(
        {
            _("paper"): [paper_title(paper.key) for paper in papers],
            _("needed by the end of"): [stage_title(paper.stage) for paper in papers],
            _("came in"): [_came(file, paper.key) for paper in papers],
        },
        index=pd.Index([paper.number for paper in papers], name=_("no.")),
    )
    return table(frame, _("The nine papers of the file"))


def _came(file: ClientFile, key: str) -> str:
    if key in file.papers:
        return _("day {day}").format(day=file.papers[key])
    return _("missing") if key in [paper.key for paper in file.wanted()] else _("not needed")


def second_level() -> Shown:
    """Show the second-level papers (DOC-3), and what each of them proves."""
    proofs = {
        "tax_certificate": _("that the business is in order with the tax office"),
        "supply_contracts": _("from whom and on which terms she buys"),
        "delivery_notes": _("that the goods really came"),
        "main_partners": _("whom one may ask"),
        "leases": _("that the place is hers to use, and for how long"),
        "contractor_agreements": _("work promised to her, or by her"),
        "other_by_trade": _("a licence, a sanitary book, whatever the trade asks for"),
    }
    frame = pd.DataFrame(
        {_("what it proves"): [proofs[key] for key in SECOND_LEVEL]},
        index=pd.Index([paper_title(key) for key in SECOND_LEVEL], name=_("paper")),
    )
    return table(frame, _("Second level: papers behind the analytical sheet, as the trade asks"))
