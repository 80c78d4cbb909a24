"""Ctrl-C while others work: noticed between two looks, not in the middle of a lock.

Python raises a KeyboardInterrupt wherever it is. Inside the futures' own locks it may leave one
held for ever, and then neither the run nor the program ends.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread


@contextmanager
def noticed() -> Iterator[Callable[[], None]]:
    """Only note an interrupt; what is given raises it when it is called at a safe place.

    In another thread than the main one nobody is interrupted, and nothing is changed.
    """
    seen: list[int] = []

    def look() -> None:
        if seen:
            raise KeyboardInterrupt

    if current_thread() is not main_thread():
        yield look
        return
    before = signal.signal(signal.SIGINT, lambda number, _frame: seen.append(number))
    try:
        yield look
    finally:
        signal.signal(signal.SIGINT, before)
