"""The questionnaires of the named clients, the loans they ask for, the papers they brought."""

import tomllib
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from course.cases import person
from course.cases.clients.norms import norms_for
from simulator.families import load_families
from simulator.policies import load_policy
from simulator.rules.client.application import Application
from simulator.rules.client.appraisal import Appraisal, appraise
from simulator.rules.client.questionnaire import Questionnaire, read_questionnaire
from simulator.rules.client.what_if import Trial, try_out
from simulator.rules.ground.validation import InputError, nearest
from simulator.rules.house.policy import Policy

POLICY = "smolensk_individual"
_FORMS = Path(__file__).parent / "forms.toml"


class FileSoFar(NamedTuple):
    """Papers that came in by a day after the first meeting, and those this trade needs."""

    day: int
    papers: tuple[str, ...]
    asked_for: tuple[str, ...] = ()


@cache
def policy() -> Policy:
    """Give the policy of the course's branch, read once."""
    return load_policy(POLICY)


def filled_in() -> tuple[str, ...]:
    """List the clients who have filled in the questionnaire, by first name, in the cast's order.

    Examples
    --------
    >>> filled_in()[-1]
    'Zoya'
    """
    return tuple(_read())


def form_of(name: str) -> Questionnaire:
    """Give the questionnaire as a named client filled it in (DOC-5, DOC-6).

    The season of sales is that of the client's business family.

    Raises
    ------
    InputError
        When nobody of that name filled one in; the message names the nearest.

    Examples
    --------
    >>> form_of("Zoya").finance.average_sales
    3900000
    """
    known = _case(name)
    client = person(name)
    family = next(each for each in load_families() if each.key == client.family)
    finance = known["finance"] | {"season": [Decimal(str(share)) for share in family.season]}
    parts = {part: known[part] for part in ("personal", "business")}
    return read_questionnaire({"client": client.name, "finance": finance, **parts}, _FORMS.name)


def counted_form(name: str) -> Questionnaire:
    """Give the form with what the officer counted in place of what the client said (APP-3).

    Examples
    --------
    >>> counted_form("Valentina").finance.average_sales
    1000000
    """
    form = form_of(name)
    seen = _case(name).get("counted", {})
    return replace(form, finance=replace(form.finance, **seen))


def request_of(name: str, **changes: Any) -> Application:
    """Give the loan a named client asks for, with what the officer has seen so far.

    Parameters
    ----------
    **changes
        Anything an `Application` has, as ``amount="9 000"``.

    Examples
    --------
    >>> request_of("Zoya").amount, request_of("Zoya", amount="9 000").amount
    (1500000, 900000)
    """
    asked = {"questionnaire": form_of(name)} | _case(name)["request"] | changes
    return Application(**asked)


def appraisal_of(name: str, **changes: Any) -> Appraisal:
    """Appraise the loan a named client asks for, beside the norms of her trade.

    Parameters
    ----------
    **changes
        Anything an `Application` has, as ``questionnaire=counted_form("Valentina")``.

    Examples
    --------
    >>> appraisal_of("Galina").recommendation
    'refuse'
    """
    return appraise(request_of(name, **changes), policy(), norms_for(name))


def trial_of(name: str, **changes: Any) -> Trial:
    """Try out the loan a named client asks for: a year of months, and what would fit.

    Examples
    --------
    >>> trial_of("Zoya").offer.amount
    1150000
    """
    return try_out(request_of(name, **changes), policy())


def file_of(name: str) -> FileSoFar:
    """Give what the officer has of a named client's file so far.

    Examples
    --------
    >>> file_of("Zoya").day, "registration" in file_of("Galina").papers
    (3, False)
    """
    kept = _case(name)["file"]
    return FileSoFar(kept["day"], tuple(kept["papers"]), tuple(kept["asked_for"]))


def _case(name: str) -> dict[str, Any]:
    cases = _read()
    if name not in cases:
        raise InputError(f"forms: nobody is called {name!r}; {nearest(name, cases)}")
    return cases[name]


@cache
def _read() -> dict[str, dict[str, Any]]:
    return tomllib.loads(_FORMS.read_text(encoding="utf-8"), parse_float=Decimal)
