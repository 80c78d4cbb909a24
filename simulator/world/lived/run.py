"""Run a scenario to its end, or steer it as a session."""

from collections.abc import Callable

import numpy as np

from simulator.books.log.ledger import Log
from simulator.rules.ground.validation import InputError, shown
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair, ReplayChair
from simulator.world.lived.result import Result
from simulator.world.scenario import Scenario

Progress = Callable[[int, int], None]
STEP = 28


def run(scenario: Scenario, progress: Progress | None = None) -> Result:
    """Live through a scenario with the policy in every chair.

    Parameters
    ----------
    scenario : Scenario
    progress : callable, optional
        Called now and then with (day, days), for a progress bar.

    Returns
    -------
    Result

    Examples
    --------
    >>> import simulator as sim
    >>> policy = sim.load_policy("smolensk_individual")
    >>> result = sim.run(sim.Scenario(policy=policy, clients=7, officers=1, days=7, seed=1))
    >>> int(result.log.day.max()) <= 6
    True
    """
    _check(scenario, progress)
    branch = Branch(scenario, lambda _env: PolicyChair())
    for day in range(-scenario.warm_up, scenario.days, STEP):
        end = min(day + STEP, scenario.days)
        branch.state.env.run(until=end)
        if progress is not None:
            progress(max(0, end), scenario.days)
    return result_of(branch)


def _check(scenario: object, progress: object) -> None:
    """Refuse what cannot be lived, or called."""
    if not isinstance(scenario, Scenario):
        raise InputError(
            f"scenario: {shown(scenario)} given, should be a scenario, such as "
            'Scenario(policy="smolensk_individual")'
        )
    if progress is not None and not callable(progress):
        raise InputError(f"progress: {shown(progress)} given, should be a function of day and days")


def witness(result: Result, day: int, client: int) -> dict[str, float]:
    """Live the run again until ``day`` and look into one client's mind as she decides."""
    branch = Branch(result.scenario, lambda _env: ReplayChair(result.answers))
    seen: dict[str, float] = {}
    branch.look_in(day, lambda: seen.update(_state_of_mind(branch, client)))
    branch.state.env.run(until=day + 1)
    return seen


def _state_of_mind(branch: Branch, client: int) -> dict[str, float]:
    state, who = branch.state, np.array([client])
    book, day = state.portfolio, state.today
    owed = int(book.arrears[client])
    if book.next_due[client] == day:
        principal, interest = book.instalment(who)
        owed += int(principal[0] + interest[0])
        if book.behind[client] and book.oldest[client] > day:
            owed += book.penalty_owed(client, day)
    since = int(min(book.oldest[client], day))
    return state.conduct.reasons(day, client, owed, since) | branch.study.view.facts(client)


def result_of(branch: Branch) -> Result:
    """What a branch has written down until now."""
    state, groups = branch.state, branch.groups
    log: Log = state.scribe.ledger.log(state.scenario.opening)
    answers = dict(getattr(state.chair, "given", {}))
    clients = state.borrowers.clients(state.serves)
    until = min(state.today, state.scenario.days - 1)
    if groups is None:
        return Result(state.scenario, log, clients, witness, answers, until=until)
    records, book = groups.records(clients), groups.book()
    return Result(
        state.scenario, groups.mark(log), clients, witness, answers, records, book, until
    )
