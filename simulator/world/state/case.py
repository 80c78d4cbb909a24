"""The file of a late loan: which instalment is followed, what was done, and what waits for whom."""

import simpy

from simulator.rules.house.ladder import Step
from simulator.world.state.lines import Line


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
    not_before : int
        The day before which no step is due, whatever the ladder says.
    wakes_on : int or None
        The day on which the diary wakes it.
    signal : Event
        What the case waits for; see ``tell``.
    """

    def __init__(self, client: int, line: Line, oldest: int, signal: simpy.Event) -> None:
        self.client, self.line, self.oldest = client, line, oldest
        self.taken, self.explained, self.not_before = 0, False, oldest
        self.steps: tuple[Step, ...] = ()
        self.spared: tuple[Step, ...] = ()
        self.acts: set[str] = set()
        self.wakes_on: int | None = None
        self.signal = signal

    def days_late(self, today: int) -> int:
        """Days since the oldest unpaid instalment was due."""
        return today - self.oldest

    def tell(self, news: str) -> None:
        """Wake the case: "paid", "due" (a step's day has come) or "done" (the officer acted)."""
        if not self.signal.triggered:
            self.wakes_on = None
            self.signal.succeed(news)

    def close(self, news: str) -> None:
        """The loan is no longer late, or no loan: nothing waits to be done."""
        self.steps = ()
        self.tell(news)
