"""How fast a panel answers: one redraw with a made-up year, and one with a simulated branch.

Run by hand: ``python tests/benchmarks/bench_panel.py``. The aim is 95 % of redraws under 80 ms;
simulating comes on top of it and is shown apart.
"""

import statistics
import time
from datetime import date
from functools import partial

import numpy as np

from course.figures.arrears.portfolio import PortfolioDrawing, describe, tabulate
from course.widgets.arrears.portfolio_panel import Branch, live_a_year
from simulator.books.reports.monthly import MonthlyTable

REDRAWS = 60


def year(late):
    """A year whose late loans make up ``late`` per cent."""
    level = np.arange(1, 13, dtype=np.int64) * 100_000
    return MonthlyTable(
        start=date(2001, 1, 1), day=np.arange(12) * 30 + 30, outstanding=level * 100,
        arrears=level, par=level * late, par30=level * late // 2, par60=level * late // 4,
        par90=level * late // 5, par120=level * late // 8, required_reserve=level,
        written_off=level,
    )  # fmt: skip


def timed(work):
    """Milliseconds that ``work`` takes."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def main():
    drawing = PortfolioDrawing()
    drawing.png(year(5))
    states = [year(2 + place % 20) for place in range(REDRAWS)]
    times = sorted(
        timed(lambda state=state: (drawing.png(state), describe(state), tabulate(state)))
        for state in states
    )
    print(f"redraw: median {statistics.median(times):.0f} ms, 95 % under "
          f"{times[int(0.95 * len(times))]:.0f} ms")  # fmt: skip
    for clients in (100, 300):
        lived = timed(partial(live_a_year, Branch(clients=clients)))
        print(f"a simulated year, {clients} clients: {lived:.0f} ms")


if __name__ == "__main__":
    main()
