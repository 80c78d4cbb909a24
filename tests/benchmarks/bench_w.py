"""The reference workload W beside an empty SimPy model with as many timeouts as W logs rows.

Run by hand: ``python tests/benchmarks/bench_w.py [clients ...]``. Rounds are interleaved and
medians compared. Prints the log's size for each client, too.
"""

import sys
from statistics import median

import w
import workload
from bench_world import bare, timed

import simulator as sim

ROUNDS = 5

def measure(n):
    """Median seconds of W and of the bare engine, rows, and kilobytes of log for each client."""
    scenario = w.scenario(n, 1, workload.delays(n, 1))
    log = sim.run(scenario).log
    ours, engine = [], []
    for _ in range(ROUNDS):
        ours.append(timed(lambda: sim.run(scenario))[0])
        engine.append(timed(lambda: bare(n, len(log)))[0])
    size = sum(column.nbytes for column in log.columns.values()) / n / 1024
    return median(ours), median(engine), len(log), size


if __name__ == "__main__":
    print(f"{'clients':>8} {'rows':>9} {'W, s':>8} {'bare, s':>8} {'ratio':>6} {'KB/client':>10}")
    for n in [int(text) for text in sys.argv[1:]] or [1000, 10_000]:
        ours, engine, rows, size = measure(n)
        ratio = ours / engine
        print(f"{n:8} {rows:9} {ours:8.3f} {engine:8.3f} {ratio:6.2f} {size:10.2f}")
