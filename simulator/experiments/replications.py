"""One scenario in many worlds, each with luck of its own."""

from concurrent.futures import Executor
from dataclasses import replace

import pandas as pd

from simulator.experiments.pool import pool_for
from simulator.rules.validation import InputError
from simulator.world.run import run
from simulator.world.scenario import Scenario


def measures(scenario: Scenario) -> dict[str, float]:
    """Run one world and give its figures: ratios as shares, amounts in kopecks."""
    report = run(scenario).report()
    lines = report.lines
    return {
        "repaid_on_time": report.ratios["repaid_on_time"],
        "repaid_in_30_days": report.ratios["repaid_in_30_days"],
        "par": report.ratios["par"],
        "par30": report.ratios["par30"],
        "arrears": report.ratios["arrears"],
        "loan_loss": report.ratios["loan_loss"],
        "lent": lines["P1"],
        "loans_made": lines["P2"],
        "outstanding": lines["P4"],
        "written_off": lines["P8"],
        "self_sufficiency": report.ratios["self_sufficiency"],
    }


def replicate(scenario: Scenario, n: int = 200, executor: Executor | None = None) -> pd.DataFrame:
    """Run the scenario with ``n`` seeds, from its own on.

    Parameters
    ----------
    n : int
        Number of worlds; seeds ``scenario.seed`` .. ``scenario.seed + n - 1``.
    executor : concurrent.futures.Executor, optional
        Where they run; a pool of processes, one a core, when left out.

    Returns
    -------
    DataFrame
        One row a world, indexed by seed; columns as in ``measures``.
    """
    lived = worlds(scenario, n)
    with pool_for(executor, n) as pool:
        rows = list(pool.map(measures, lived))
    index = pd.Index([world.seed for world in lived], name="seed")
    return pd.DataFrame(rows, index=index)


def worlds(scenario: Scenario, n: int) -> list[Scenario]:
    """Give the scenario ``n`` times, each with the next seed."""
    if n < 1:
        raise InputError(f"n: {n} worlds given, at least 1 wanted")
    return [replace(scenario, seed=seed) for seed in range(scenario.seed, scenario.seed + n)]
