"""How long a simulated year takes, beside an empty SimPy model with as many timeouts as log rows.

Run by hand: ``python tests/benchmarks/bench_world.py [clients ...]``. Rounds are interleaved and
medians compared, so that a busy machine slows both alike.
"""

import sys
from statistics import median
from time import perf_counter

import simpy

import simulator as sim

ROUNDS = 5
DAYS = 364


def sleeper(env, first, gap, count):
    """An empty process: it only sleeps."""
    yield env.timeout(first)
    for _ in range(count - 1):
        yield env.timeout(gap)


def bare(clients, events):
    """The engine alone: ``events`` timeouts spread over ``clients`` processes and a year."""
    env = simpy.Environment()
    count = max(1, events // clients)
    for i in range(clients):
        env.process(sleeper(env, i % 7, (DAYS - 8) / count, count))
    env.run(until=DAYS)


def timed(work):
    """Seconds of one call, and what it gave."""
    began = perf_counter()
    result = work()
    return perf_counter() - began, result


def measure(clients):
    """Median seconds of our year and of the bare engine, and rows written."""
    policy = sim.load_policy("smolensk_individual")
    officers = max(1, round(clients / 75))
    scenario = sim.Scenario(policy=policy, clients=clients, officers=officers, days=DAYS, seed=1)
    rows = len(sim.run(scenario).log)
    ours, engine = [], []
    for _ in range(ROUNDS):
        ours.append(timed(lambda: sim.run(scenario))[0])
        engine.append(timed(lambda: bare(clients, rows))[0])
    return median(ours), median(engine), rows


if __name__ == "__main__":
    print(f"{'clients':>8} {'rows':>9} {'year, s':>8} {'bare, s':>8} {'ratio':>6}")
    for clients in [int(text) for text in sys.argv[1:]] or [300, 1000]:
        ours, engine, rows = measure(clients)
        print(f"{clients:8} {rows:9} {ours:8.3f} {engine:8.3f} {ours / engine:6.2f}")
