"""The ladder of steps that follows a late instalment (COL-1 to COL-8).

How the ladder is read: it counts days from the due day of the loan's *oldest unpaid* instalment
(−3 is three days before it, +1 the day after). When that instalment is paid, the ladder goes on
at the days late of the next one: steps already passed are skipped, later ones come again on
their day. The visit (COL-4) is made only when the client came with no explanation.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from simulator.rules.ground.validation import validated
from simulator.rules.house.acts import ActName


@validated
class Step:
    """One step of the ladder: what is done, when, by whom it is heard, and what it costs.

    Parameters
    ----------
    day : int
        Days late of the oldest unpaid instalment on which the step is due; −3 is before it.
    rule : str
        Rulebook id, such as "COL-2"; `part` names the piece of a rule that holds several.
    minutes : int
        An officer's time for it.
    condition : {"always", "no_explanation"}
    handled_by : {"officer", "specialist"}
    day_is_assumed : bool
        Whether the sources leave the day open.
    """

    name: str
    day: int
    act: ActName
    rule: str
    part: str = ""
    minutes: int = Field(default=0, ge=0)
    addressee: str = "client"
    condition: Literal["always", "no_explanation"] = "always"
    handled_by: Literal["officer", "specialist"] = "officer"
    day_is_assumed: bool = False

    @property
    def switch(self) -> str:
        """The name under which a scenario can do without this step: "COL-2.warning"."""
        return f"{self.rule}.{self.part}" if self.part else self.rule


Ladder = tuple[Step, ...]


def steps_due(ladder: Ladder, days_late: int, after_day: int | None = None) -> Ladder:
    """Give the steps that fall on ``days_late``, in the ladder's order.

    Parameters
    ----------
    after_day : int, optional
        Look back to the day after this one, for a branch that did not look yesterday.

    Examples
    --------
    >>> ladder = (Step("Warning", 1, "warn", "COL-2"), Step("Letter", 5, "letter", "COL-3"))
    >>> [step.name for step in steps_due(ladder, 5)]
    ['Letter']
    >>> [step.name for step in steps_due(ladder, 5, after_day=0)]
    ['Warning', 'Letter']
    """
    since = days_late - 1 if after_day is None else after_day
    return tuple(step for step in ladder if since < step.day <= days_late)


def next_step(ladder: Ladder, days_late: int, after_day: int | None = None) -> Step | None:
    """Give the first step from ``days_late`` on, or None above the last.

    Parameters
    ----------
    after_day : int, optional
        The day of the step taken last: the next one lies beyond it, even on the same day late.

    Examples
    --------
    >>> ladder = (Step("Warning", 1, "warn", "COL-2"), Step("Letter", 5, "letter", "COL-3"))
    >>> next_step(ladder, 2).name
    'Letter'
    >>> next_step(ladder, 5, after_day=5) is None
    True
    """
    since = days_late if after_day is None else max(days_late, after_day + 1)
    for step in ladder:
        if step.day >= since:
            return step
    return None


def day_of(ladder: Ladder, act: ActName) -> int | None:
    """Give the day late on which ``act`` is due, or None when the ladder has no such step.

    Examples
    --------
    >>> day_of((Step("Penalty stops", 90, "stop_penalty", "COL-7"),), "stop_penalty")
    90
    """
    return next((step.day for step in ladder if step.act == act), None)
