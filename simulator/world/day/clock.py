"""The clock: the branch lives day by day, each day through the same phases."""

from collections.abc import Generator
from typing import TYPE_CHECKING

import simpy

if TYPE_CHECKING:
    from simulator.world.branch import Branch


def branch_day(branch: "Branch") -> Generator[simpy.Event, object, None]:
    """Live one day after another.

    The order inside a day is part of the model: businesses close their week, dues are paid,
    clients with late loans decide, the day's arrears are counted; then officers act, the
    committee meets, and the fund pays out. Zero timeouts let cases and officers hear the news.
    """
    env = branch.env
    while True:
        day = int(env.now)
        branch.begin(day)
        live_outside(branch, day)
        if day == branch.witness_on:
            branch.witness()
        branch.cash_desk.take_dues(day)
        branch.cash_desk.take_late(day)
        branch.remedies.receive(day)
        branch.cash_desk.close(day)
        yield env.timeout(0)
        branch.collections_desk.act_alone(day)
        branch.diary.read(day)
        yield env.timeout(0)
        branch.collections_desk.remind(day)
        branch.meetings.hold(day)
        branch.open_office()
        yield env.timeout(0)
        branch.lending.conclude(day)
        yield from branch.committee.meet(day)
        branch.write_offs.collect(day)
        branch.treasury.close(day)
        branch.lending.pay_out(day)
        yield env.timeout(1)


def live_outside(branch: "Branch", day: int) -> None:
    """What happens outside the branch: shocks, a week's trade, talk between neighbours, plans."""
    branch.funding.begin(day)
    branch.agenda.read(day)
    branch.shocks.strike(day)
    branch.lives.strike(day)
    late = (branch.portfolio.arrears > 0) & ~branch.checks.alarm
    branch.borrowers.close_week(day, late, branch.scenario.behaviour.spent_a_week)
    branch.conduct.close_week(day)
    if day % 7 == 0:
        branch.demand.close_week(day)
    branch.groups.live(day)
    branch.lending.take_applications(day)
