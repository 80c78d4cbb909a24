"""What an appraisal finds: findings with their rules, the loan in its year, the opinion."""

import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from course.cases.clients.forms import appraisal_of, filled_in
from course.display import Shown, table
from course.figures.kit.picture import Picture
from course.figures.study.cash_flow import TITLE, CashFlowDrawing
from course.figures.study.cash_flow_words import SIGNS, describe, tabulate
from course.language import _
from simulator.rules.client.appraisal import Appraisal
from simulator.rules.client.opinion import expert_opinion
from simulator.rules.client.what_if import Trial

_PAGE_NOTE = _("Print it from the browser, sign it, and put it into the file.")


@dataclass(frozen=True)
class Page:
    """A text in Markdown, as a notebook and a printer show it."""

    markdown: str

    def __repr__(self) -> str:
        return self.markdown

    def _repr_mimebundle_(self, **_wishes: Any) -> dict[str, str]:
        return {"text/markdown": self.markdown, "text/plain": self.markdown}


def trial_picture(trial: Trial) -> Picture:
    """Draw a client's year with the loan in it."""
    return Picture(CashFlowDrawing().draw(trial), TITLE, describe(trial), tabulate(trial))


def findings(appraisal: Appraisal, *rules: str) -> Shown:
    """Show what was found, rule by rule; only the rules named, if any are."""
    found = [each for each in appraisal.findings if not rules or each.rule in rules]
    words = {"good": _("for"), "note": _("note"), "doubt": _("doubt"), "open": _("open"),
             "stop": _("against")}  # fmt: skip
    frame = pd.DataFrame(
        {
            "": [SIGNS[each.grade] for each in found],
            _("speaks"): [words[each.grade] for each in found],
            _("because"): [each.reason for each in found],
        },
        index=pd.Index([each.rule for each in found], name=_("rule")),
    )
    client = appraisal.case.application.questionnaire.client
    return table(frame, _("What we found: {client}").format(client=client))


def opinion(appraisal: Appraisal) -> Page:
    """Write the expert opinion as a page (IND-4, APP-16, DOC-2)."""
    lowered = re.sub(r"^#", "###", expert_opinion(appraisal), flags=re.MULTILINE)
    return Page(f"{lowered}\n*{_PAGE_NOTE}*\n")


def recommendations() -> Shown:
    """Show what the officer may recommend for each of the named clients, and the first reason."""
    said = {"approve": _("approve"), "approve_changed": _("approve another size or term"),
            "look_further": _("look further"), "refuse": _("refuse")}  # fmt: skip
    judged = [appraisal_of(name) for name in filled_in()]
    frame = pd.DataFrame(
        {
            _("recommendation"): [said[each.recommendation] for each in judged],
            _("what weighs most"): [_weightiest(each) for each in judged],
        },
        index=pd.Index([each.case.application.questionnaire.client for each in judged],
                       name=_("client")),
    )  # fmt: skip
    return table(frame, _("What the rules say of each"))


def _weightiest(appraisal: Appraisal) -> str:
    order = ("stop", "open", "doubt", "good")
    first = min(appraisal.findings, key=lambda each: order.index(each.grade)
                if each.grade in order else len(order))  # fmt: skip
    return f"{SIGNS[first.grade]} {first.reason} ({first.rule})"
