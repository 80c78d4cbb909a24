"""How long a simulated year takes, beside an empty SimPy model with as many timeouts as log rows.

Run by hand: ``python tests/benchmarks/bench_world.py [clients ...]``: a branch for single clients,
and one that lends by all three methods. Rounds are interleaved and medians of computing time
compared, so that a busy machine slows both alike. ``--replications 200`` lives so many years of
300 clients on two cores instead.
"""

import sys
from statistics import median
from time import perf_counter, process_time

from peers import bare_simpy

import simulator as sim

ROUNDS = 5
DAYS = 364
POLICIES = ("smolensk_individual", "smolensk_solidarity", "samara_village")


def timed(work):
    """Seconds of computing of one call, and what it gave."""
    began = process_time()
    result = work()
    return process_time() - began, result


def branch(clients, mixed):
    """A year of the usual branch, for single clients or with groups and village banks too."""
    usual, *others = (sim.load_policy(name) for name in POLICIES)
    officers = max(1, round(clients / 75))
    also = tuple(others) if mixed else ()
    return sim.Scenario(
        policy=usual, also=also, clients=clients, officers=officers, days=DAYS, seed=1
    )


def measure(scenario):
    """Median seconds of our year, median ratio to the bare engine, and rows written."""
    rows = len(sim.run(scenario).log)
    ours, ratios = [], []
    for _ in range(ROUNDS):
        ours.append(timed(lambda: sim.run(scenario))[0])
        ratios.append(ours[-1] / timed(lambda: bare_simpy.run(scenario.clients, rows))[0])
    return median(ours), median(ratios), rows


def replicate(count):
    """Print the seconds of many years of 300 clients, for each kind of branch."""
    for mixed in (False, True):
        began = perf_counter()
        sim.replicate(branch(300, mixed), count)
        kind, seconds = "mixed" if mixed else "single", perf_counter() - began
        print(f"{count} years of 300 clients, {kind}: {seconds:.1f} s", flush=True)


def table(counts):
    """Print a row for each branch."""
    print(f"{'clients':>8} {'branch':>8} {'rows':>9} {'year, s':>8} {'ratio':>6}")
    for clients in counts:
        for mixed in (False, True):
            seconds, ratio, rows = measure(branch(clients, mixed))
            kind = "mixed" if mixed else "single"
            print(f"{clients:8} {kind:>8} {rows:9} {seconds:8.3f} {ratio:6.2f}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--replications"]:
        replicate(int(sys.argv[2]))
    else:
        table([int(text) for text in sys.argv[1:]] or [300, 1000])
