"""The ladder of a policy: which step on which day, and who says so."""

import pandas as pd

from course.display import Shown, table
from course.language import _
from simulator.rules.house.policy import Policy


def ladder_steps(policy: Policy) -> Shown:
    """Show the steps of a late loan in the order of their days."""
    frame = pd.DataFrame(
        {
            _("step"): [step.name for step in policy.ladder],
            _("for whom"): [step.addressee for step in policy.ladder],
            _("officer's minutes"): [step.minutes for step in policy.ladder],
            _("rule"): [step.rule for step in policy.ladder],
        },
        index=pd.Index([f"{step.day:+d}" for step in policy.ladder], name=_("day")),
    )
    return table(frame, _("The ladder: days from the due day of the oldest unpaid instalment"))
