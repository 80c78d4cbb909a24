"""Promises to pay: a client names a day, and keeps her word or breaks it (BEH-20, DIG-4)."""

from collections import defaultdict
from typing import TYPE_CHECKING

from simulator.books.log.events import Cause, Kind, Phase

if TYPE_CHECKING:
    from simulator.world.branch import Branch
    from simulator.world.day.case import Case


class Promises:
    """The promises that run, by the day they name; a client has one at a time.

    Attributes
    ----------
    running : dict of Case to int
        The day on which the promise of a case was made.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.terms = branch, branch.scenario.remedies.promises
        self.draws = branch.borrowers.draws
        self.running: dict[Case, int] = {}
        self._pages: dict[int, list[Case]] = defaultdict(list)

    def ask(self, case: "Case", officer: int, chance: float) -> None:
        """Some clients who explain or are visited name a day."""
        if self.draws.one("names a day", case.client, self.branch.today) < chance:
            self.make(case, officer)

    def make(self, case: "Case", officer: int) -> None:
        """The client names the day by which she will have paid what is due now."""
        branch, client = self.branch, case.client
        if case in self.running or branch.cases.get(client) is not case:
            return
        if not branch.lives.answers[client]:
            return
        drawn = self.draws.one("promise", client, branch.today)
        day = branch.today + 2 + int(drawn * (self.terms.longest_days - 1))
        self.running[case] = branch.today
        self._pages[day].append(case)
        branch.conduct.press(client, self.terms.word)
        branch.ledger.post(
            branch.today, Phase.OFFICERS, Kind.PROMISED, "BEH-20", Cause.CLIENT,
            branch.portfolio.loan(client), client, officer=officer, due=day,
            principal=int(branch.portfolio.arrears[client]),
        )  # fmt: skip

    def fall_due(self, day: int) -> None:
        """Look at the promises for today, once the day's money is in."""
        for case in self._pages.pop(day, ()):
            made, open_ = self.running.pop(case), self.branch.cases.get(case.client) is case
            if open_ and self.branch.portfolio.oldest[case.client] <= made:
                self._break(day, case)

    def _break(self, day: int, case: "Case") -> None:
        """Held to her word: an explanation counts no more, and what was spared is done at once."""
        branch, client = self.branch, case.client
        branch.ledger.post(
            day, Phase.CLOSE, Kind.PROMISE_BROKEN, "BEH-20", Cause.CLIENT,
            branch.portfolio.loan(client), client, officer=branch.officer_of(client), due=day,
            principal=int(branch.portfolio.arrears[client]),
        )  # fmt: skip
        branch.conduct.press(client, self.terms.held_to_word - self.terms.word)
        case.hold_to_word()
