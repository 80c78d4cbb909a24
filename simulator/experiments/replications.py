"""One scenario in many worlds, each with luck of its own."""

from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import replace

import pandas as pd

from simulator.experiments.asked import check_place, seeds_asked, seeds_from
from simulator.experiments.many import gather
from simulator.experiments.notice import say
from simulator.experiments.progress import Progress, told
from simulator.language import _
from simulator.rules.ground.validation import needs
from simulator.world.lived.result import Result
from simulator.world.lived.run import run
from simulator.world.scenario import Scenario


def measures(scenario: Scenario) -> dict[str, float]:
    """Run one world and give its figures: ratios as shares, amounts in kopecks."""
    return measures_of(run(scenario))


def measures_of(result: Result) -> dict[str, float]:
    """Give the figures of a world that has been lived; see `measures`."""
    report = result.report()
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


def replicate(
    scenario: Scenario, n: int = 200, executor: Executor | None = None,
    progress: Progress | None = None, *, seeds: Iterable[int] | None = None,
) -> pd.DataFrame:
    """Run the scenario ``n`` times, each time with other luck.

    Parameters
    ----------
    scenario : Scenario
    n : int
        Number of worlds. The first has the scenario's own seed, the next ones follow in whole
        millions: 7, 1000007, 2000007. So the worlds of seeds 1 and 2 are all different, and two
        tables are evidence of their own.
    executor : concurrent.futures.Executor, optional
        Where they run. When left out: processes, one a core, which stay for the next call. No
        ``if __name__ == "__main__"`` is needed; a world with something in it that was defined in
        the notebook or script itself is lived in this process.
    progress : callable, optional
        Called with (done, of) after every world; a bar when left out.
    seeds : iterable of int, optional
        The seeds themselves, in place of ``n``.

    Returns
    -------
    DataFrame
        One row a world, indexed by seed; columns as in ``measures``. After an interrupt it holds
        the worlds that were finished, and ``attrs["unfinished"]`` says how many those are.

    Raises
    ------
    InputError
        When ``n`` is no number of worlds, or one of the others is not what it should be.
    KeyboardInterrupt
        When no world was finished.
    """
    needs(Scenario, scenario, "scenario")
    check_place(executor, progress)
    wanted = seeds_from(scenario.seed, n) if seeds is None else seeds_asked(seeds)
    with told(progress, len(wanted)) as tell:
        rows, whole = gather(measures, worlds(scenario, wanted), executor, tell)
    index = pd.Index([wanted[place] for place in rows], name="seed")
    table = pd.DataFrame(list(rows.values()), index=index)
    return table if whole else kept(table, len(wanted))


def worlds(scenario: Scenario, seeds: list[int]) -> list[Scenario]:
    """Give the scenario once for each seed."""
    return [replace(scenario, seed=seed) for seed in seeds]


def kept(table: pd.DataFrame, of: int) -> pd.DataFrame:
    """Say of an interrupted table how much of it is there.

    Raises
    ------
    KeyboardInterrupt
        When nothing is.
    """
    if table.empty:
        raise KeyboardInterrupt(_("interrupted before anything was finished"))
    said = _("Interrupted: {n} of {of} are finished and kept.").format(n=len(table), of=of)
    table.attrs["unfinished"] = said
    say(said)
    return table
