"""Luck is addressed: who asks, when and in which order changes nothing."""

import hashlib
import subprocess
import sys

import numpy as np

import simulator as sim
from simulator.world.draws import Draws

DIGEST = """
import hashlib, simulator as sim
policy = sim.load_policy("smolensk_individual")
log = sim.run(sim.Scenario(policy=policy, clients=60, officers=1, days=90, seed=5)).log
print(hashlib.sha256(b"".join(log.columns[c].tobytes() for c in sorted(log.columns))).hexdigest())
"""


def digest(log):
    columns = (log.columns[name].tobytes() for name in sorted(log.columns))
    return hashlib.sha256(b"".join(columns)).hexdigest()


def test_more_clients_leave_everybody_elses_draws_alone():
    few, many = Draws(seed=7, clients=5), Draws(seed=7, clients=50)

    for occasion in (-100, 0, 63, 64, 1000):
        assert np.array_equal(few.normal("sales", occasion), many.normal("sales", occasion)[:5])


def test_the_order_of_asking_does_not_matter():
    first, second = Draws(seed=7, clients=5), Draws(seed=7, clients=5)
    first.uniform("forgets", 3)

    assert np.array_equal(first.normal("sales", 9), second.normal("sales", 9))
    assert first.one("explains", 4, 70) == second.one("explains", 4, 70)


def test_purposes_seeds_and_occasions_have_luck_of_their_own():
    draws, other = Draws(seed=7, clients=5), Draws(seed=8, clients=5)
    here = draws.uniform("forgets", 3)

    assert not np.array_equal(here, draws.uniform("forgets", 4))
    assert not np.array_equal(here, draws.uniform("sales", 3))
    assert not np.array_equal(here, other.uniform("forgets", 3))


def test_uniform_draws_are_even():
    drawn = np.concatenate([Draws(1, 2000).uniform("any", week) for week in range(20)])

    counts = np.histogram(drawn, bins=10, range=(0, 1))[0]
    assert abs(counts - 4000).max() < 5 * np.sqrt(4000)


def test_the_same_seed_gives_the_same_log_in_another_process(policy):
    scenario = sim.Scenario(policy=policy, clients=60, officers=1, days=90, seed=5)
    here = digest(sim.run(scenario).log)

    there = subprocess.run(
        [sys.executable, "-c", DIGEST], capture_output=True, text=True, check=True
    )
    assert there.stdout.strip() == here


def test_a_longer_run_begins_like_a_shorter_one(small):
    short, long = sim.run(small).log, sim.run(small.varied(days=250)).log

    same = long.where(long.day < small.days)
    assert digest(same) == digest(short)


def test_every_loan_a_case_gives_the_same_log(scenario, small):
    for world in (small, scenario.varied(days=120)):
        blocks, cases = sim.run(world), sim.run(world.varied(every_loan_a_case=True))

        assert digest(blocks.log) == digest(cases.log)
