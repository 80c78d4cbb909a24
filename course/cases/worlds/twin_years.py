"""The switchboard's question: a year of the branch with one of the rules and without it."""

from collections.abc import Callable
from concurrent.futures import Executor
from functools import cached_property
from typing import Annotated

from pydantic import Field

from course.cases.worlds.branches import Method, branch_by
from simulator.experiments import Comparison, compare
from simulator.rules.ground.validation import validated
from simulator.world.scenario import Scenario
from simulator.world.switches import check_switch

Progress = Callable[[int, int], None]
MOST_PAIRS, FEWEST_CLIENTS, MOST_CLIENTS = 50, 20, 1000


@validated
class TwinYears:
    """What the learner asks of the switchboard.

    Parameters
    ----------
    rule
        The rulebook id that is switched off, or a part of one, as ``"COL-2.warning"``.
    pairs
        How many pairs of years are lived; two at least, or there is no interval.
    clients
        Clients of the branch; it has one officer for every 75 of them.
    method
        How the branch lends and collects.
    """

    rule: str = "COL-9"
    pairs: Annotated[int, Field(ge=2, le=MOST_PAIRS)] = 4
    clients: Annotated[int, Field(ge=FEWEST_CLIENTS, le=MOST_CLIENTS)] = 150
    method: Method = "single"

    def __post_init__(self) -> None:
        """Refuse a rule that has no switch, or none in this branch."""
        check_switch(self.rule, *self.scenario.policies)

    @cached_property
    def scenario(self) -> Scenario:
        """The branch with all its rules."""
        return branch_by(self.method, self.clients)


def live_both(
    asked: TwinYears, progress: Progress | None = None, executor: Executor | None = None
) -> Comparison:
    """Live the year with the rule and without it, for the same people and the same luck.

    Parameters
    ----------
    asked
        Which rule, how many pairs of years, how many clients.
    progress
        Called with (done, of) after every year.
    executor
        Where the years are lived; on all cores when left out.
    """
    kept = asked.scenario
    return compare(kept, kept.without(asked.rule), asked.pairs, executor, progress)
