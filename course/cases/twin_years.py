"""The switchboard's question: a year of the branch with one of the rules and without it."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from functools import cached_property
from os import cpu_count
from typing import Annotated, Any

from pydantic import Field

from course.cases.branches import Method, branch_by
from simulator.experiments import Comparison, compare
from simulator.rules.validation import validated
from simulator.world.scenario import Scenario
from simulator.world.switches import check_switch

Progress = Callable[[int, int], None]


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
    pairs: Annotated[int, Field(ge=2, le=50)] = 4
    clients: Annotated[int, Field(ge=20, le=1000)] = 150
    method: Method = "single"

    def __post_init__(self) -> None:
        """Refuse a rule that has no switch, or none in this branch."""
        check_switch(self.rule, *self.scenario.policies)

    @cached_property
    def scenario(self) -> Scenario:
        """The branch with all its rules."""
        return branch_by(self.method, self.clients)

    @property
    def steps(self) -> int:
        """How many steps the progress has: each year of each pair, and the names at the end."""
        return 2 * self.pairs + 1


class Counting(Executor):
    """Hands tasks to another executor, or does them here, and tells how many are done."""

    def __init__(self, progress: Progress, of: int, inner: Executor | None = None) -> None:
        self.progress, self.of, self.inner = progress, of, inner

    def submit(self, function: Callable[..., Any], /, *args: Any, **names: Any) -> Future[Any]:
        """Do one task at once."""
        done: Future[Any] = Future()
        done.set_result(function(*args, **names))
        return done

    def map(
        self, fn: Callable[..., Any], *iterables: Iterable[Any],
        timeout: float | None = None, chunksize: int = 1,
    ) -> Iterator[Any]:
        """Give each result in order, and count it."""
        each = (
            self.inner.map(fn, *iterables, timeout=timeout, chunksize=chunksize)
            if self.inner else map(fn, *iterables)
        )
        for number, result in enumerate(each, 1):
            yield result
            self.progress(number, self.of)


def live_both(
    asked: TwinYears, progress: Progress = lambda _done, _of: None,
    executor: Executor | None = None,
) -> Comparison:
    """Live the year with the rule and without it, for the same people and the same luck.

    Parameters
    ----------
    asked
        Which rule, how many pairs of years, how many clients.
    progress
        Called with (done, of) after every year.
    executor
        Where the years are lived; here, one after the other, when left out.
    """
    counting = Counting(progress, asked.steps, executor)
    progress(0, asked.steps)
    kept = asked.scenario
    comparison = compare(kept, kept.without(asked.rule), n=asked.pairs, executor=counting)
    progress(asked.steps, asked.steps)
    return comparison


def live_both_in_pool(asked: TwinYears, progress: Progress) -> Comparison:
    """Do as `live_both`, on all cores of the computer."""
    with ProcessPoolExecutor(min(cpu_count() or 1, 2 * asked.pairs)) as pool:
        return live_both(asked, progress, pool)
