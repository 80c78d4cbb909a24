"""The reserve that is held against late loans: a stock, set at month-ends (MON-8)."""

import numpy as np

from simulator.books.log.columns import sum_at
from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.reports.ageing import place_in
from simulator.rules.ground.money import round_ratio
from simulator.rules.house.write_off import write_off
from simulator.world.state.state import State


class Reserve:
    """What is held, what the ageing table requires, and what a write-off takes.

    Attributes
    ----------
    held : int
        Kopecks.
    """

    def __init__(self, state: State) -> None:
        self.state, self.held, self._set_on = state, 0, state.today

    def provision(self, day: int) -> None:
        """Hold what the ageing table requires."""
        self._set_on = day
        missing = self.missing(day)
        self.held += missing
        if missing:
            self.state.scribe.house(
                Phase.FUND, Kind.PROVISIONED, "MON-8", Cause.RULE, principal=missing
            )

    def missing(self, day: int) -> int:
        """What the held reserve lacks of the required one; below nothing: what it has too much."""
        return self._required(day) - self.held

    def _required(self, day: int) -> int:
        book = self.state.portfolio
        since, bands = book.late_since(day), self.state.policy.ageing
        late = np.flatnonzero(since < day)
        if not len(late):
            return 0
        place = place_in(bands, day - since[late])
        sums = sum_at(place, book.outstanding[late], len(bands)).tolist()
        rates = (band.reserve_rate.as_integer_ratio() for band in bands)
        return sum(
            round_ratio(held * above, below)
            for held, (above, below) in zip(sums, rates, strict=True) if held
        )  # fmt: skip

    def cover_write_off(self, client: int, balance: int) -> None:
        """Charge what the reserve lacks for this loan, then let both fall (WOF-2)."""
        book, policy = self.state.portfolio, self.state.policy
        days_late = self._set_on - int(book.late_since(self._set_on)[client])
        lines = (band for band in policy.ageing if band.holds(days_late))
        was_held = sum(band.reserve(balance) for band in lines) if days_late > 0 else 0
        first = policy.write_off.provision_missing_first
        entries = write_off(balance, min(was_held, self.held), first)
        if entries.provisioned:
            self.state.scribe.loan(
                Phase.COMMITTEE, Kind.PROVISIONED, "MON-8", Cause.RULE, client, officer=-1,
                principal=entries.provisioned,
            )  # fmt: skip
        self.held += entries.provisioned + entries.reserve
