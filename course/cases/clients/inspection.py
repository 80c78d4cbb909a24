"""What an officer has seen of a client, and the appraisal and the file that come of it.

The questionnaire holds what the client says; an inspection what the officer found: the loan asked
for, the visits, the answer to "do I trust this client?", and which papers are there.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, TypeAdapter

from course.cases.clients.forms import file_of, policy, request_of
from course.cases.clients.norms import norms_by_trade, trade_of
from simulator.rules.client.application import Application
from simulator.rules.client.appraisal import Appraisal, appraise
from simulator.rules.client.client_file import ClientFile
from simulator.rules.client.questionnaire import Questionnaire
from simulator.rules.ground.money import as_roubles, roubles
from simulator.rules.ground.validation import read_as, validated

YEAR = 2001

Trust = Literal["open", "yes", "no"]
_TRUSTED: Mapping[Trust, bool | None] = {"open": None, "yes": True, "no": False}


@validated
class Inspection:
    """The officer's side of an application; amounts in roubles, to the kopeck.

    Parameters
    ----------
    amount, weeks, start_month
        The loan asked for, in how many weekly instalments, and the month it is to be paid out in.
    trusted
        "Do I trust this client?" (APP-13); open while unanswered.
    debts_found
        Obligations that the questionnaire does not mention (APP-10).
    trade
        The card of norms it is compared with; empty for none (APP-3).
    day
        Days since the first meeting.
    papers
        The papers that are in the file (DOC-2, DOC-3, DOC-7, DOC-8).
    asked_for
        Second-level papers that this trade needs, and other contracts if there are any.
    secured
        Whether a guarantee or a solidarity contract belongs to the loan.
    """

    amount: Annotated[int | Decimal, Field(gt=0)] = 10_000
    weeks: Annotated[int, Field(ge=1)] = 12
    start_month: Annotated[int, Field(ge=1, le=12)] = 3
    repaid_loans: Annotated[int, Field(ge=0)] = 0
    trusted: Trust = "open"
    motive: str = ""
    place_visited: bool = False
    home_visited: bool = False
    crisis_plan: str = ""
    guarantors: Annotated[int, Field(ge=0)] = 0
    debts_found: Annotated[int | Decimal, Field(ge=0)] = 0
    trade: str = ""
    day: Annotated[int, Field(ge=0)] = 0
    papers: tuple[str, ...] = ()
    asked_for: tuple[str, ...] = ()
    secured: bool = True


class Inspected(NamedTuple):
    """What comes of it: the appraisal, the file, and the day after the first meeting."""

    appraisal: Appraisal
    file: ClientFile
    day: int


def inspect(form: Questionnaire, seen: Inspection) -> Inspected:
    """Judge an application by the course's policy, and look through its file.

    Papers count as having come in by the day of the inspection: a tick says no more.
    """
    application = Application(
        questionnaire=form, amount=roubles(seen.amount), start=date(YEAR, seen.start_month, 5),
        instalments=seen.weeks, repaid_loans=seen.repaid_loans, trusted=_TRUSTED[seen.trusted],
        motive=seen.motive, place_visited=seen.place_visited, home_visited=seen.home_visited,
        crisis_plan=seen.crisis_plan, guarantors=seen.guarantors,
        debts_found=roubles(seen.debts_found),
    )  # fmt: skip
    norms = norms_by_trade().get(seen.trade)
    file = ClientFile(
        opened=0, papers=dict.fromkeys(seen.papers, seen.day), asked_for=seen.asked_for,
        secured=seen.secured, repeat=seen.repaid_loans > 0,
    )  # fmt: skip
    return Inspected(appraise(application, policy(), norms), file, seen.day)


def inspection_of(name: str) -> Inspection:
    """Give what the officer has seen of a named client so far.

    Examples
    --------
    >>> inspection_of("Zoya").amount, inspection_of("Zoya").trusted
    (15000, 'yes')
    """
    request, file = request_of(name), file_of(name)
    return Inspection(
        amount=as_roubles(request.amount),
        weeks=request.instalments or policy().terms.instalments,
        start_month=request.start.month,
        repaid_loans=request.repaid_loans,
        trusted=next(word for word, trusted in _TRUSTED.items() if trusted == request.trusted),
        motive=request.motive,
        place_visited=request.place_visited,
        home_visited=request.home_visited,
        crisis_plan=request.crisis_plan,
        guarantors=request.guarantors,
        debts_found=as_roubles(request.debts_found),
        trade=trade_of(name),
        day=file.day,
        papers=file.papers,
        asked_for=file.asked_for,
        secured=bool(request.guarantors),
    )


def read_inspection(values: object, source: str) -> Inspection:
    """Make an inspection of the plain values of a file.

    Raises
    ------
    InputError
        Naming the source and each field that is wrong.
    """
    return read_as(Inspection, values, source)


def plain(seen: Inspection) -> dict[str, Any]:
    """Turn an inspection into what a JSON file holds.

    Examples
    --------
    >>> read_inspection(plain(Inspection(weeks=8)), "here").weeks
    8
    """
    return dict(TypeAdapter(Inspection).dump_python(seen, mode="json"))
