"""CTX-5: an institution loses part of its income; lending must make up for it."""

from fractions import Fraction
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.kit.reading import read_share
from course.checks.kit.task import From, Mistake, Part, Task
from course.language import _


def shares(learner: str) -> tuple[int, int, int]:
    """Draw this learner's institution: per cent from lending, from programmes, from the rest."""
    chance = Random(sha256(f"day1.gap {learner}".encode()).digest())  # noqa: S311
    lending, programmes = chance.choice((60, 66, 72, 75)), chance.choice((12, 15, 18))
    return lending, programmes, 100 - lending - programmes


def gap(learner: str) -> Task:
    """Make the task, with figures of the learner's own."""
    lending, programmes, rest = shares(learner)
    left = Fraction(100 - programmes, 100)
    growth = _tenth(Fraction(programmes, lending))
    parts = (
        Part("left", left, (
            Mistake(Fraction(programmes, 100), _("that is what is lost, not what is left.")),
            Mistake(Fraction(lending, 100), _("that is lending alone; the other "
                                              "income stays too.")),
        ), _("take the lost part from 100 %."), read_share, _shown),
        Part("growth", growth, (
            Mistake(Fraction(programmes, 100),
                    _("that would do if all income came from lending; only part of it does.")),
            Mistake(_tenth(Fraction(programmes, 100 - programmes)),
                    _("you compared with all the income that is left; only lending can be made to "
                      "grow.")),
            Mistake(_tenth(Fraction(lending + programmes, lending)),
                    _("that is what lending must become, as a share of today; by how much must it "
                      "grow?")),
            Mistake(_tenth(Fraction(programmes, lending + programmes)),
                    _("you compared with lending as it will be; compare with lending as it is.")),
        ), _("what is lost, divided by what lending earns today."), read_share, _shown,
            From(("left",), lambda left: _tenth((1 - left) * 100 / lending))),
    )
    return Task(
        "day1.gap", _("When a programme ends"), parts,
        _("{lost} of 100 roubles must be earned by what earns "
          "{lending} of 100 today: {growth}.").format(
            lost=programmes, lending=lending, growth=_shown(growth)),
        ((_("Income of the institution, of 100 roubles"), _table(lending, programmes, rest)),),
    )


def _tenth(share: Fraction) -> Fraction:
    """Round a share to a tenth of a per cent, as answers are read."""
    return Fraction(round(share * 1000), 1000)


def _shown(share: Fraction) -> str:
    return f"{float(100 * share):.1f} %"


def _table(lending: int, programmes: int, rest: int) -> pd.DataFrame:
    rows = {
        _("interest of its loans"): lending,
        _("carrying out a state programme, which ends this year"): programmes,
        _("advice and training"): rest,
    }
    return pd.DataFrame({_("roubles"): rows.values()}, index=pd.Index(rows, name=_("from")))


TASKS = (gap,)
