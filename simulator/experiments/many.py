"""How many worlds are lived: on all cores or here, with a count, and kept when interrupted."""

from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, wait
from contextlib import closing
from typing import Any

from simulator.experiments.interrupts import noticed
from simulator.experiments.luggage import changed_since, strangers
from simulator.experiments.notice import say
from simulator.experiments.pool import inside_a_worker, workers
from simulator.experiments.progress import Progress
from simulator.language import _

FEW = 2
"""So few worlds are lived here: a pool would cost more than it gives."""

LOOK = 0.2
"""Seconds between two looks at an interrupt."""

Done = Generator[tuple[int, Any], None, None]


def gather(
    function: Callable[[Any], Any], tasks: Sequence[Any], executor: Executor | None,
    tell: Progress,
) -> tuple[dict[int, Any], bool]:
    """Do all tasks; what is finished is kept when somebody interrupts.

    Parameters
    ----------
    function
        What is done with each task; with it, a task must be such as can be sent to a process.
    executor
        Where; the pool of processes when None.
    tell
        Called with (done, of) after each.

    Returns
    -------
    results : dict
        Results by the place of their task, in the order of the tasks.
    whole : bool
        Whether all are finished.
    """
    results: dict[int, Any] = {}
    try:
        with closing(_finished(function, tasks, executor)) as done:
            for place, result in done:
                results[place] = result
                tell(len(results), len(tasks))
    except KeyboardInterrupt:
        pass
    return dict(sorted(results.items())), len(results) == len(tasks)


def _finished(
    function: Callable[[Any], Any], tasks: Sequence[Any], executor: Executor | None
) -> Done:
    if executor is not None:
        return _through(executor, function, tasks)
    if len(tasks) <= FEW or inside_a_worker() or not _can_travel(function, tasks):
        return _here(function, tasks)
    return _in_workers(function, tasks)


def _here(function: Callable[[Any], Any], tasks: Sequence[Any]) -> Done:
    for place, task in enumerate(tasks):
        yield place, function(task)


def _through(executor: Executor, function: Callable[[Any], Any], tasks: Sequence[Any]) -> Done:
    """Give each result as it comes; what has not begun when we leave is not begun."""
    with noticed() as look:
        places = {executor.submit(function, task): place for place, task in enumerate(tasks)}
        waiting = set(places)
        try:
            while waiting:
                look()
                ready, waiting = wait(waiting, LOOK, FIRST_COMPLETED)
                for each in ready:
                    yield places[each], each.result()
        finally:
            for each in waiting:
                each.cancel()


def _in_workers(function: Callable[[Any], Any], tasks: Sequence[Any]) -> Done:
    if not _ready():
        say(_("No other process can be started here, so all is lived in this one, one after the "
              "other."))  # fmt: skip
        yield from _here(function, tasks)
        return
    pool = workers()
    try:
        yield from _through(pool.executor, function, tasks)
    except BrokenExecutor:
        pool.stop()
        raise RuntimeError(
            _("A process that lived a world was ended from outside, most often since memory was "
              "short: take fewer clients or fewer days, or live the worlds here with "
              "executor=ThreadPoolExecutor(1).")) from None  # fmt: skip
    except (KeyboardInterrupt, GeneratorExit):
        pool.stop()
        raise


def _ready() -> bool:
    """Whether a process can be started and answers; where one has died since, others are tried."""
    pool = workers()
    for _time in range(2):
        try:
            return _answers(pool.executor)
        except (BrokenExecutor, OSError, ImportError):
            pool.stop()
    return False


def _answers(executor: Executor) -> bool:
    with noticed() as look:
        asked = executor.submit(bool, 1)
        while not wait([asked], LOOK).done:
            look()
        return asked.result()


def _can_travel(function: Callable[[Any], Any], tasks: Sequence[Any]) -> bool:
    """Whether workers could be given this work; the first two tasks stand for all."""
    try:
        modules = strangers((function, *tasks[:FEW]))
    except ValueError as error:
        say(_("The worlds are lived in this process, one after the other: {what} cannot be sent "
              "to another. Put what you have defined into a file of its own and import it, to "
              "use all cores.").format(what=error))  # fmt: skip
        return False
    if changed_since(modules, workers().began):
        workers().stop()
    return True
