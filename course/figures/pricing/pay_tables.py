"""Four officers, one pay rule: what it rewards (STA-4, STA-7)."""

import pandas as pd

from course.cases.four_officers import FOUR, paid
from course.display import Shown, table
from course.figures.kit.amounts import exact_roubles, percent
from course.language import _


def four_officers() -> Shown:
    """Show a month of four officers, and what the manual's rule pays each."""
    pays = [paid(each) for each in FOUR]
    frame = pd.DataFrame(
        {
            _("what she did"): [each.did for each in FOUR],
            _("repaid"): [percent(float(each.repayment)) for each in FOUR],
            _("written off"): [percent(float(each.written_off)) for each in FOUR],
            _("growth: old + new"): [f"{each.old} + {each.new}" for each in FOUR],
            _("pay, roubles"): [exact_roubles(pay.total) for pay in pays],
        },
        index=pd.Index([each.name for each in FOUR], name=_("officer")),
    )
    return table(frame, _("One month, one rule (reading a), base 1 000 roubles"))
