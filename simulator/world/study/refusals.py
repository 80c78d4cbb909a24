"""Refusals before the committee: which rule says no, and when the client asks again."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from simulator.world.branch import Branch


def refusals(
    branch: "Branch", who: np.ndarray, sums: np.ndarray, smallest: np.ndarray | int
) -> list[tuple[str, np.ndarray]]:
    """The rules that bar somebody, each with the mask of those that no earlier rule has barred.

    Parameters
    ----------
    smallest : int or ndarray of int
        The least each may borrow, kopecks.
    """
    lending, policy = branch.lending, branch.policy
    spoiled = lending.worst[who] > policy.eligibility.longest_days_late_for_repeat
    small = sums < smallest
    tests = (
        ("IND-6", lending.sizing.unregistered(who)),
        ("DEL-3", spoiled | lending.written_off[who]),
        ("APP-10", branch.view.bars_for_debt(who)),
        ("APP-13", branch.view.doubts(who)),
        ("MON-6", small & branch.checks.alarm[who]),
        ("APP-6", small),
    )
    left, bars = np.ones(len(who), bool), []
    for rule, barred in tests:
        if barred.any():
            bars.append((rule, barred & left))
            left &= ~barred
    return bars


def ask_later(branch: "Branch", day: int, rule: str, who: np.ndarray) -> None:
    """When a refused client asks again: in better days, or once the debt elsewhere is paid."""
    lending = branch.lending
    if not len(who):
        return
    if rule in {"DEL-3", "APP-13"}:
        lending.start_anew(day, who[~lending.written_off[who]])
    elif rule == "MON-6":
        branch.checks.put_off(day, who)
    elif rule == "APP-10":
        lending.applies_on[who] = branch.borrowers.debts.until[who] + 1
    elif rule == "APP-6":
        lending.applies_on[who] = day + 7 * branch.scenario.study.again_weeks
