"""Shocks: what hits one client, one trade, the whole market, or ends a business (SHK-1 to 4)."""

from collections import defaultdict
from collections.abc import Callable

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.families import BLOWS
from simulator.world.state.state import State
from simulator.world.terms.cast import Incident
from simulator.world.weekly import Few

FOREVER = 2**30


class Blows:
    """Draws and scripts the blows, and lets businesses recover when their time is over."""

    def __init__(self, state: State) -> None:
        self.state, self.terms = state, state.scenario.shocks
        self.borrowers = borrowers = state.borrowers
        self.draws, self.families = borrowers.draws, borrowers.families
        self.hit_until, self._wide_until = borrowers.hit_until, borrowers.trade_hit_until
        self._hit_alone = Few(self.draws, "own shock", self.terms.own)
        self._ended = Few(self.draws, "collapse", self.terms.collapse)
        self._hit_by: dict[int, str] = {}
        self._endings: dict[int, list[Callable[[], None]]] = defaultdict(list)
        self._wide: list[np.ndarray] = []
        self.incidents: dict[int, list[Incident]] = defaultdict(list)
        for incident in state.scenario.incidents:
            self.incidents[incident.day].append(incident)

    def strike(self, day: int) -> None:
        """All that begins or ends on ``day``."""
        for end in self._endings.pop(day, ()):
            end()
        for incident in self.incidents.get(day, ()):
            self._happen(day, incident)
        self._own(day)
        self._collapse(day)
        if day % 7 == 0:
            self._trades(day)
            self._market(day)

    # -- one business ------------------------------------------------------------------------------

    def _own(self, day: int) -> None:
        for client, _drawn in self._hit_alone.of(day):
            weeks = self._weeks("own weeks", self.terms.own_weeks, client, day)
            self.hit(day, client, self.terms.own_income_left, weeks, "SHK-1")
            self.borrowers.buffer[client] *= self.terms.own_buffer_left

    def _collapse(self, day: int) -> None:
        left, weeks = self.terms.collapse_income_left, self.terms.collapse_weeks
        for client, _drawn in self._ended.of(day):
            self.hit(day, client, left, weeks, "SHK-4")

    def hit(self, day: int, client: int, left: float, weeks: int, rule: str) -> None:
        """One client's sales fall to the share ``left`` for some weeks."""
        income_left, end = self.borrowers.income_left, day + 7 * weeks
        income_left[client] = min(income_left[client], left)
        if end > self.hit_until[client]:
            self.hit_until[client], self._hit_by[client] = min(end, FOREVER), rule
            self._endings[end].append(lambda: self._recover(end, client))
        self._post(Kind.SHOCK, rule, client)

    def _recover(self, day: int, client: int) -> None:
        if self.hit_until[client] == day:
            self.borrowers.income_left[client] = 1.0
            self._post(Kind.RECOVERED_FROM_SHOCK, self._hit_by[client], client)

    # -- many businesses ---------------------------------------------------------------------------

    def _trades(self, day: int) -> None:
        for trade in sorted({family.trade for family in self.families}):
            if self.draws.one("trade shock", trade, day) < self.terms.trade:
                weeks = self._weeks("trade weeks", self.terms.trade_weeks, trade, day)
                self._depress_trade(day, trade, self.terms.trade_income_left, weeks)

    def _market(self, day: int) -> None:
        drawn = self.draws.one("market shock", day)
        if drawn < self.terms.market:
            kind = BLOWS[int(drawn / self.terms.market * len(BLOWS))]
            longest = getattr(self.terms, f"{kind}_weeks")
            self._depress_market(day, kind, self._weeks("market weeks", longest, day))

    def _depress_trade(self, day: int, trade: str, left: float, weeks: int) -> None:
        hit = np.array([family.trade == trade for family in self.families])
        self._depress(day, np.where(hit, left, 1.0), weeks, "SHK-2")

    def _depress_market(self, day: int, kind: str, weeks: int) -> None:
        """Each family keeps the share of its sales that its own file gives for this blow."""
        if kind == "currency":
            self.state.news.currency_fell(day)
        left = np.array([getattr(family.blows, kind) for family in self.families])
        self._depress(day, left, weeks, f"SHK-3.{kind}")

    def _depress(self, day: int, factor: np.ndarray, weeks: int, rule: str) -> None:
        self._wide.append(factor)
        self._sum_up()
        until = np.where(factor < 1, day + 7 * weeks, -FOREVER)
        np.maximum(self._wide_until, until, out=self._wide_until)
        self._post(Kind.SHOCK, rule)
        self._endings[day + 7 * weeks].append(lambda: self._lift(factor, rule))

    def _lift(self, factor: np.ndarray, rule: str) -> None:
        self._wide = [each for each in self._wide if each is not factor]
        self._sum_up()
        self._post(Kind.RECOVERED_FROM_SHOCK, rule)

    def _sum_up(self) -> None:
        self.borrowers.trade_left = np.prod([np.ones(len(self.families)), *self._wide], axis=0)

    # -- scripted ----------------------------------------------------------------------------------

    def _happen(self, day: int, incident: Incident) -> None:
        """A scripted blow; what befalls a person besides (death, say) is ``Lives``' to tell."""
        client, left = incident.client, incident.income_left
        if incident.market is not None:
            self._depress_market(day, incident.market, incident.weeks)
        elif incident.trade is not None:
            left = self.terms.trade_income_left if left is None else left
            self._depress_trade(day, incident.trade, left, incident.weeks)
        elif client is not None and incident.event == "blow":
            self.hit(day, client, left or 0.0, incident.weeks, "SHK-1")
            self.borrowers.buffer[client] *= incident.buffer_left

    def _weeks(self, purpose: str, longest: int, *address: int | str) -> int:
        return 2 + int(self.draws.one(purpose, *address) * (longest - 1))

    def _post(self, kind: Kind, rule: str, client: int = -1) -> None:
        self.state.scribe.client(Phase.BUSINESS, kind, rule, Cause.SHOCK, client, officer=-1)
