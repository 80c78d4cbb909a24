"""A case: a loan with an unpaid instalment, followed up the ladder until it is paid or written off.

The process reads as the manual does: wait for *payment or the next step's day*, then act.
"""

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import simpy

from simulator.rules.house.ladder import Step, next_step, steps_due
from simulator.world.remedies.choices import AGAIN_DAYS, decision_on

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Case:
    """One client's late loan, from the first unpaid day on.

    Attributes
    ----------
    line : Line
        The product the loan belongs to, whose ladder is climbed.
    oldest : int
        Due day of the oldest unpaid instalment, which the ladder follows.
    taken : int
        Day (of the ladder) of the last step that was taken or passed.
    steps : tuple of Step
        What the officer has been asked to do and has not done yet.
    explained : bool
        The client came and explained in writing, so no visit is made (COL-4).
    spared : tuple of Step
        Steps that her explanation has spared her; a broken word brings them at once.
    acts : set of str
        Acts that have been taken.
    """

    def __init__(self, branch: "Branch", client: int, oldest: int) -> None:
        self.branch, self.client, self.oldest = branch, client, oldest
        self.line = branch.lines.line(client)
        self.taken, self.explained = 0, False
        self.steps: tuple[Step, ...] = ()
        self.spared: tuple[Step, ...] = ()
        self.acts: set[str] = set()
        self._not_before = branch.today
        self.wakes_on: int | None = None
        self.signal = branch.env.event()
        branch.env.process(self.follow())

    def days_late(self) -> int:
        """Days since the oldest unpaid instalment was due."""
        return self.branch.today - self.oldest

    def follow(self) -> Generator[simpy.Event, str, None]:
        """Climb the ladder; end when the loan has no arrears or is closed."""
        while self.branch.cases.get(self.client) is self:
            step = next_step(self.line.ladder, self.taken + 1)
            if step is not None:
                self.branch.diary.note(self, self._day_for(step))
            news = yield self.signal
            self.signal = self.branch.env.event()
            if news == "paid":
                self._look_again()
            elif news == "due":
                yield from self._take()

    def _take(self) -> Generator[simpy.Event, str, None]:
        """Have all steps done whose day has come, unless payment comes first."""
        upto, before = self.days_late() - self.branch.delay_days, self.taken
        due = (*self.spared, *steps_due(self.line.ladder, upto, after_day=self.taken))
        self.taken, self.steps = upto, tuple(step for step in due if self._applies(step))
        self.spared = tuple(step for step in due if self._is_spared(step))
        if not self.steps:
            return
        if self.branch.chair.decides("act") and not (yield from self._agreed(before)):
            return
        self.branch.hand_over(self)
        if not self.steps:
            return
        news = yield self.signal
        self.signal = self.branch.env.event()
        if news == "paid":
            self._look_again()

    def _applies(self, step: Step) -> bool:
        concerned = self.branch.remedies.concerns(step.act, self.client)
        return concerned and not self._is_spared(step)

    def _is_spared(self, step: Step) -> bool:
        return step.condition == "no_explanation" and self.explained

    def _agreed(self, before: int) -> Generator[simpy.Event, Any, bool]:
        """Ask the person in the officer's chair; steps that are put off come up again."""
        decision = decision_on(self)
        answer = yield from self.branch.chair.ask(decision)
        if answer.choice == "take":
            return True
        self.branch.remedies.put_off(self, decision, answer.choice)
        self.taken, self.steps, self._not_before = before, (), self.branch.today + AGAIN_DAYS
        return False

    def hold_to_word(self) -> None:
        """A promise is broken: her explanation counts no more, and what it spared is done now."""
        self.explained = False
        if self.spared and not self.steps:
            self._not_before = self.branch.today
            self.branch.diary.note(self, self.branch.today)

    def _day_for(self, step: Step) -> int:
        """The step's own day, or the first review day after it where nobody looks daily (COL-9)."""
        day = self.branch.review_day(self.oldest + step.day)
        return max(self.branch.today, self._not_before, day)

    def _look_again(self) -> None:
        """After a payment: follow the instalment that is now oldest; passed steps are skipped."""
        oldest = int(self.branch.portfolio.oldest[self.client])
        if oldest != self.oldest:
            self.oldest, self._not_before = oldest, self.branch.today
            self.steps = self.spared = ()
            self.taken = max(0, self.days_late() - 1)

    def tell(self, news: str) -> None:
        """Wake the case: "paid", "due" (a step's day has come) or "done" (the officer acted)."""
        if not self.signal.triggered:
            self.wakes_on = None
            self.signal.succeed(news)
