"""Refusals before the committee: which rule says no, and when the client asks again."""

import numpy as np

from simulator.world.state.state import State
from simulator.world.study.sizing import Sizing


class Refusals:
    """What bars a client, after the officer's study."""

    def __init__(self, state: State, sizing: Sizing) -> None:
        self.state, self.sizing = state, sizing

    def of(
        self, who: np.ndarray, sums: np.ndarray, smallest: np.ndarray | int
    ) -> list[tuple[str, np.ndarray]]:
        """The rules that bar somebody, each with the mask of those no earlier rule has barred.

        Parameters
        ----------
        smallest : int or ndarray of int
            The least each may borrow, kopecks.
        """
        history, view = self.state.history, self.sizing.view
        longest = self.state.policy.eligibility.longest_days_late_for_repeat
        spoiled = history.worst[who] > longest
        small = sums < smallest
        tests = (
            ("IND-6", self.sizing.unregistered(who)),
            ("DEL-3", spoiled | history.written_off[who]),
            ("APP-10", view.bars_for_debt(who)),
            ("APP-13", view.doubts(who)),
            ("MON-6", small & self.state.alarm[who]),
            ("APP-6", small),
        )
        left, bars = np.ones(len(who), bool), []
        for rule, barred in tests:
            if barred.any():
                bars.append((rule, barred & left))
                left &= ~barred
        return bars

    def ask_later(self, day: int, rule: str, who: np.ndarray) -> None:
        """When a refused client asks again: in better days, or once the debt elsewhere is paid."""
        state, history = self.state, self.state.history
        if not len(who):
            return
        if rule in {"DEL-3", "APP-13"}:
            history.start_anew(day, who[~history.written_off[who]])
        elif rule == "MON-6":
            history.applies_on[who] = day + 7 * state.scenario.staff.comes_again_weeks
        elif rule == "APP-10":
            history.applies_on[who] = state.borrowers.debts.until[who] + 1
        elif rule == "APP-6":
            history.applies_on[who] = day + 7 * state.scenario.study.again_weeks
