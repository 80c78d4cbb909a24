"""A finding of the appraisal: which rule, how it came out, and why, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from simulator.rules.client.application import Application, SectorNorms
from simulator.rules.client.capacity import Fit, MonthLoad
from simulator.rules.client.cashflow import CashFlow
from simulator.rules.loan.schedule import Schedule

Grade = Literal["good", "note", "doubt", "open", "stop"]
"""good: holds; note: worth knowing; doubt: weakens; open: not answered yet; stop: breaks a rule."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says about one application.

    Attributes
    ----------
    rule : str
        The rulebook id, such as "APP-6".
    grade : str
    reason : str
        One sentence with the figures, in the reader's language.
    """

    rule: str
    grade: Grade
    reason: str


class Case(NamedTuple):
    """Everything the findings are drawn from.

    Attributes
    ----------
    statement, poor : CashFlow
        Over the repayment period, at average and at poor sales.
    months : tuple of MonthLoad
        The requested loan against `statement`.
    fits : tuple of Fit
        What would fit, for each term the policy allows.
    """

    application: Application
    norms: SectorNorms | None
    plan: Schedule
    statement: CashFlow
    poor: CashFlow
    months: tuple[MonthLoad, ...]
    fits: tuple[Fit, ...]


def per_cent(share: Fraction | float) -> str:
    """Write a share in whole per cent.

    Examples
    --------
    >>> per_cent(Fraction(2, 3))
    '67 %'
    """
    return f"{float(share) * 100:.0f} %"


def graded(findings: Iterable[Finding], *grades: Grade) -> tuple[Finding, ...]:
    """Pick the findings of these grades."""
    return tuple(finding for finding in findings if finding.grade in grades)
