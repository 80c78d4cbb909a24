"""Where many worlds are lived: in the given executor, in a pool of processes, or here."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from os import cpu_count


@contextmanager
def pool_for(executor: Executor | None, tasks: int) -> Iterator["Executor | _Here"]:
    """The given executor, or a pool of processes that is closed afterwards."""
    if executor is not None:
        yield executor
    elif tasks <= 2:
        yield _Here()
    else:
        with ProcessPoolExecutor(min(cpu_count() or 1, tasks)) as pool:
            yield pool


class _Here:
    """Runs tasks at once, where a pool would cost more than it gives."""

    @staticmethod
    def map(function: Callable, tasks: Iterable) -> Iterator:
        """Do what a pool's ``map`` does."""
        return map(function, tasks)
