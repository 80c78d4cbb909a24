"""The one pool of worker processes: never forked from here, kept between calls, gone with us.

Workers do not run the program that started them a second time, as they would where processes are
spawned; so a script needs no ``if __name__ == "__main__"``, and what it defines cannot be sent.
"""

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import cache
from multiprocessing import active_children, get_all_start_methods, get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from time import time
from types import ModuleType
from typing import Any

METHOD = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
"""How workers begin: from a server without threads, or afresh; never from a kernel with threads."""

MOST_WORKERS = 61
"""More than these Windows cannot wait for."""

_BEGIN: Any = get_context(METHOD)


class Worker(_BEGIN.Process):  # type: ignore[misc]  # which class it is hangs on the machine
    """A process of the pool."""

    def start(self) -> None:
        """Begin, without the program that runs here."""
        with _without_main():
            super().start()


class _Context(type(_BEGIN)):  # type: ignore[misc]
    Process = Worker


class Pool:
    """Workers that start when there is work for them.

    Attributes
    ----------
    began : float
        When the first of them could start, in seconds since 1970.
    """

    def __init__(self) -> None:
        self.began = 0.0
        self._executor: ProcessPoolExecutor | None = None

    @property
    def executor(self) -> ProcessPoolExecutor:
        """Where to hand in work; made when first asked for, or after ``stop``."""
        if self._executor is None:
            context = _Context()
            if METHOD == "forkserver":
                context.set_forkserver_preload(["simulator.experiments"])
            workers = min(os.cpu_count() or 1, MOST_WORKERS)
            self.began = time()
            self._executor = ProcessPoolExecutor(workers, context, initializer=_live_and_die)
        return self._executor

    def stop(self) -> None:
        """End all workers at once, in the middle of their work; the next call starts others."""
        executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=False, cancel_futures=True)
        for each in active_children():
            if isinstance(each, Worker):
                each.terminate()


def workers() -> Pool:
    """The pool of this process."""
    return _pool_of(os.getpid())


def inside_a_worker() -> bool:
    """Whether this process is itself somebody's worker, and should start no others."""
    return parent_process() is not None


@cache
def _pool_of(_process: int) -> Pool:
    """Make a pool once for each process; a forked one must not wait for its parent's workers."""
    return Pool()


@contextmanager
def _without_main() -> Iterator[None]:
    """Hide the program that runs, as long as a worker is told what to load."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _live_and_die() -> None:
    """Leave interrupts to the process that gives the work, and end when it has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
