"""Promises to pay: a client names a day, and keeps her word or breaks it (BEH-20, DIG-4)."""

from collections import defaultdict

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.state.case import Case
from simulator.world.state.state import State


class Promises:
    """The promises that run, by the day they name; a client has one at a time.

    Attributes
    ----------
    running : dict of Case to int
        The day on which the promise of a case was made.
    """

    def __init__(self, state: State) -> None:
        self.state, self.terms = state, state.scenario.remedies.promises
        self.draws = state.draws
        self.running: dict[Case, int] = {}
        self._pages: dict[int, list[Case]] = defaultdict(list)

    def ask(self, case: Case, officer: int, chance: float) -> None:
        """Some clients who explain or are visited name a day."""
        if self.draws.one("names a day", case.client, self.state.today) < chance:
            self.make(case, officer)

    def make(self, case: Case, officer: int) -> None:
        """The client names the day by which she will have paid what is due now."""
        state, client = self.state, case.client
        if case in self.running or state.cases.get(client) is not case:
            return
        if not state.answers[client]:
            return
        drawn = self.draws.one("promise", client, state.today)
        day = state.today + 2 + int(drawn * (self.terms.longest_days - 1))
        self.running[case] = state.today
        self._pages[day].append(case)
        state.conduct.press(client, self.terms.word)
        state.scribe.loan(
            Phase.OFFICERS, Kind.PROMISED, "BEH-20", Cause.CLIENT, client, officer=officer,
            due=day, principal=int(state.portfolio.arrears[client]),
        )  # fmt: skip

    def fall_due(self, day: int) -> None:
        """Look at the promises for today, once the day's money is in."""
        for case in self._pages.pop(day, ()):
            made, open_ = self.running.pop(case), self.state.cases.get(case.client) is case
            if open_ and self.state.portfolio.oldest[case.client] <= made:
                self._break(day, case)

    def _break(self, day: int, case: Case) -> None:
        """Held to her word: an explanation counts no more, and what was spared is done at once."""
        state, client = self.state, case.client
        state.scribe.loan(
            Phase.CLOSE, Kind.PROMISE_BROKEN, "BEH-20", Cause.CLIENT, client, due=day,
            principal=int(state.portfolio.arrears[client]),
        )  # fmt: skip
        state.conduct.press(client, self.terms.held_to_word - self.terms.word)
        case.explained = False
        if case.spared and not case.steps:
            case.not_before = day
            state.diary.note(case, day)
