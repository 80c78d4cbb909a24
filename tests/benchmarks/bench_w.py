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

if __name__ == "__main__":
    print(f"{'clients':>8} {'rows':>9} {'W, s':>8} {'bare, s':>8} {'ratio':>6} {'KB/client':>10}")
    for n in [int(text) for text in sys.argv[1:]] or [1000, 10_000]:
        scenario = w.scenario(n, 1, workload.delays(n, 1))
        log = sim.run(scenario).log
        size = sum(column.nbytes for column in log.columns.values()) / n / 1024
        ours, engine = [], []
        for _ in range(ROUNDS):
            ours.append(timed(lambda: sim.run(scenario))[0])
            engine.append(timed(lambda: bare(n, len(log)))[0])
        ratio = median(ours) / median(engine)
        print(f"{n:8} {len(log):9} {median(ours):8.3f} {median(engine):8.3f} {ratio:6.2f} {size:10.2f}")
