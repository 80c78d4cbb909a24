"""Shocks: what hits one client, one trade, the whole market, or ends a business (SHK-1 to 4)."""

from collections import defaultdict
from collections.abc import Callable

import numpy as np

from simulator.books.events import Cause, Kind, Phase
from simulator.books.ledger import Ledger
from simulator.world.borrower import Borrowers
from simulator.world.scenario import Scenario

FOREVER = 2**30


class Shocks:
    """Draws and scripts the blows, and lets businesses recover when their time is over."""

    def __init__(self, scenario: Scenario, borrowers: Borrowers, ledger: Ledger) -> None:
        self.terms, self.borrowers, self.ledger = scenario.shocks, borrowers, ledger
        self.draws = borrowers.draws
        self.hit_until = np.full(borrowers.n, -FOREVER)
        self._endings: dict[int, list[Callable[[], None]]] = defaultdict(list)
        self.incidents = defaultdict(list)
        for incident in scenario.incidents:
            self.incidents[incident.day].append(incident)

    def strike(self, day: int) -> None:
        """All that begins or ends on ``day``."""
        for end in self._endings.pop(day, ()):
            end()
        self._recover(day)
        for incident in self.incidents.pop(day, ()):
            self._hit(day, incident.client, incident.income_left, incident.weeks, "SHK-1")
            self.borrowers.buffer[incident.client] *= incident.buffer_left
        self._own(day)
        self._collapse(day)
        if day % 7 == 0:
            self._trades(day)
            self._market(day)

    def _own(self, day: int) -> None:
        for client in self._unlucky("own shock", day, self.terms.own):
            weeks = self._weeks("own weeks", self.terms.own_weeks, client, day)
            self._hit(day, client, self.terms.own_income_left, weeks, "SHK-1")
            self.borrowers.buffer[client] *= self.terms.own_buffer_left

    def _collapse(self, day: int) -> None:
        left, weeks = self.terms.collapse_income_left, self.terms.collapse_weeks
        for client in self._unlucky("collapse", day, self.terms.collapse):
            self._hit(day, client, left, weeks, "SHK-4")

    def _unlucky(self, purpose: str, day: int, chance: float) -> list[int]:
        drawn = self.draws.uniform(purpose, day // 7)[day % 7 :: 7]
        return (np.flatnonzero(drawn < chance) * 7 + day % 7).tolist()

    def _hit(self, day: int, client: int, left: float, weeks: int, rule: str) -> None:
        income_left, until = self.borrowers.income_left, self.hit_until
        income_left[client] = min(income_left[client], left)
        until[client] = max(until[client], day + 7 * weeks)
        self._post(day, Kind.SHOCK, rule, client)

    def _recover(self, day: int) -> None:
        for client in np.flatnonzero(self.hit_until == day).tolist():
            self.borrowers.income_left[client] = 1.0
            self._post(day, Kind.RECOVERED_FROM_SHOCK, "SHK-1", client)

    def _trades(self, day: int) -> None:
        families = self.borrowers.families
        for trade in sorted({family.trade for family in families}):
            if self.draws.one("trade shock", trade, day) < self.terms.trade:
                weeks = self._weeks("trade weeks", self.terms.trade_weeks, trade, day)
                hit = np.array([family.trade == trade for family in families])
                self._depress(day, hit, self.terms.trade_income_left, weeks, "SHK-2")

    def _market(self, day: int) -> None:
        if self.draws.one("market shock", day) < self.terms.market:
            weeks = self._weeks("market weeks", self.terms.market_weeks, day)
            hit = np.ones(len(self.borrowers.families), bool)
            self._depress(day, hit, self.terms.market_income_left, weeks, "SHK-3")

    def _depress(self, day: int, hit: np.ndarray, left: float, weeks: int, rule: str) -> None:
        factor = np.where(hit, left, 1.0)
        self.borrowers.trade_left = self.borrowers.trade_left * factor
        self._post(day, Kind.SHOCK, rule)
        self._endings[day + 7 * weeks].append(lambda: self._lift(factor))

    def _lift(self, factor: np.ndarray) -> None:
        self.borrowers.trade_left = self.borrowers.trade_left / factor

    def _weeks(self, purpose: str, longest: int, *address: int | str) -> int:
        return 2 + int(self.draws.one(purpose, *address) * (longest - 1))

    def _post(self, day: int, kind: Kind, rule: str, client: int = -1) -> None:
        self.ledger.post(day, Phase.BUSINESS, kind, rule, Cause.SHOCK, client=client)
