"""A case is followed up the ladder until it is paid or written off.

The process reads as the manual does: wait for *payment or the next step's day*, then act.
"""

from collections.abc import Generator
from typing import Any

import simpy

from simulator.rules.house.ladder import Step, next_step, steps_due
from simulator.world.remedies.desk import Remedies
from simulator.world.state.case import Case
from simulator.world.state.state import State

AGAIN_DAYS = 7


class FollowUp:
    """Follows one case; see ``simulator.world.state.case.Case`` for what stands in its file."""

    def __init__(self, state: State, remedies: Remedies, client: int, oldest: int) -> None:
        self.state, self.remedies = state, remedies
        self.case = Case(client, state.lines.line(client), oldest, state.env.event())
        state.cases[client] = self.case
        state.env.process(self.follow())

    def follow(self) -> Generator[simpy.Event, str, None]:
        """Climb the ladder; end when the loan has no arrears or is closed."""
        case, state = self.case, self.state
        while state.cases.get(case.client) is case:
            step = next_step(case.line.ladder, case.taken + 1)
            if step is not None:
                state.diary.note(case, self._day_for(step))
            news = yield from self._wait()
            if news == "paid":
                self._look_again()
            elif news == "due":
                yield from self._take()

    def _wait(self) -> Generator[simpy.Event, str, str]:
        news = yield self.case.signal
        self.case.signal = self.state.env.event()
        return news

    def _take(self) -> Generator[simpy.Event, str, None]:
        """Have all steps done whose day has come, unless payment comes first."""
        case, state = self.case, self.state
        before, delay = case.taken, state.policy.reaction.delay_days
        upto = case.days_late(state.today) - delay
        due = (*case.spared, *steps_due(case.line.ladder, upto, after_day=case.taken))
        case.taken, case.steps = upto, tuple(step for step in due if self._applies(step))
        case.spared = tuple(step for step in due if self._is_spared(step))
        if not case.steps:
            return
        if state.chair.decides("act") and not (yield from self._agreed(before)):
            return
        state.hand_over(case)
        if case.steps and (yield from self._wait()) == "paid":
            self._look_again()

    def _applies(self, step: Step) -> bool:
        concerned = self.remedies.concerns(step.act, self.case.client)
        return concerned and not self._is_spared(step)

    def _is_spared(self, step: Step) -> bool:
        return step.condition == "no_explanation" and self.case.explained

    def _agreed(self, before: int) -> Generator[simpy.Event, Any, bool]:
        """Ask the person in the officer's chair; steps that are put off come up again."""
        case = self.case
        decision = self.remedies.choices.on_steps(case)
        answer = yield from self.state.chair.ask(decision)
        if answer.choice == "take":
            return True
        self.remedies.put_off(case, decision, answer.choice)
        case.taken, case.steps, case.not_before = before, (), self.state.today + AGAIN_DAYS
        return False

    def _day_for(self, step: Step) -> int:
        """The step's own day, or the first review day after it where nobody looks daily (COL-9)."""
        day = self.state.review_day(self.case.oldest + step.day)
        return max(self.state.today, self.case.not_before, day)

    def _look_again(self) -> None:
        """After a payment: follow the instalment that is now oldest; passed steps are skipped."""
        case, today = self.case, self.state.today
        oldest = int(self.state.portfolio.oldest[case.client])
        if oldest != case.oldest:
            case.oldest, case.not_before = oldest, today
            case.steps = case.spared = ()
            case.taken = max(0, case.days_late(today) - 1)
