"""Lives: death, moving away and coming back, a lost buyer, a debt elsewhere (SHK-5 to 7, BEH-8).

One draw a week decides for each client; she is seen to on the day on which her own week ends.
"""

from collections import defaultdict

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.shocks.blows import Blows
from simulator.world.state.state import State
from simulator.world.weekly import Few

FOREVER = 10**6


class Lives:
    """What befalls people besides their trade. The cast meets only what is scripted for it."""

    def __init__(self, state: State, blows: Blows) -> None:
        self.state, self.blows, self.terms = state, blows, state.scenario.life
        self.traits, self.debts = state.borrowers.traits, state.borrowers.debts
        self.draws, self.here, self.answers = state.draws, state.here, state.answers
        self.dead: set[int] = set()
        self._returns: dict[int, list[int]] = defaultdict(list)
        terms, chances = self.terms, self.traits.terms
        borrows = max(chances.borrows, chances.borrows_when_short)
        self._bounds = np.cumsum([terms.dies, terms.moves, terms.loses_buyer, borrows]).tolist()
        self._few = Few(self.draws, "life", self._bounds[-1])
        self._acts = {"death": self.die, "moving": self.move, "buyer_lost": self.lose_buyer}

    def strike(self, day: int) -> None:
        """All that befalls somebody on ``day``."""
        for client in self._returns.pop(day, ()):
            self._come_back(day, client)
        for incident in self.blows.incidents.get(day, ()):
            whom = incident.client
            if incident.event in self._acts and whom is not None and self.here[whom]:
                self._acts[incident.event](day, whom)
        for client, drawn in self._few.of(day):
            if self.here[client] and not self.traits.cast[client]:
                self._befall(day, client, drawn)

    def _befall(self, day: int, client: int, drawn: float) -> None:
        dies, moves, loses, _borrows = self._bounds
        if drawn < dies:
            self.die(day, client)
        elif drawn < moves:
            self.move(day, client)
        elif drawn < loses:
            if self.traits.one_buyer[client]:
                self.lose_buyer(day, client)
        else:
            self._may_borrow(day, client, drawn - loses)

    # -- what may happen ---------------------------------------------------------------------------

    def die(self, day: int, client: int) -> None:
        """The ladder goes on; heirs carry on the business, or nobody does (SHK-5)."""
        heirs = self.draws.one("heirs", client) < self.terms.heirs_take_over
        left = self.terms.heirs_income if heirs else 0.0
        self.blows.hit(day, client, left, FOREVER, "SHK-5")
        if not heirs:
            self.state.borrowers.buffer[client] = 0.0
            self.state.borrowers.needs[client] = 0.0
        self.dead.add(client)
        self._leave(client)
        self.answers[client] = heirs

    def move(self, day: int, client: int) -> None:
        """She goes away, with the loan and a weaker will (SHK-7); some come back."""
        terms = self.terms
        self.blows.hit(day, client, terms.new_place_income, terms.new_place_weeks, "SHK-7")
        self._leave(client)
        self._post(Kind.LEFT, "SHK-7", client)
        drawn = self.draws.one("comes back", client, day)
        if drawn < terms.comes_back:
            weeks = 1 + int(drawn / terms.comes_back * terms.longest_away_weeks)
            self._returns[day + 7 * weeks].append(client)

    def lose_buyer(self, day: int, client: int) -> None:
        """The only buyer is gone (SHK-6)."""
        longest = self.terms.buyer_weeks
        weeks = 2 + int(self.draws.one("buyer weeks", client, day) * (longest - 1))
        self.blows.hit(day, client, self.terms.buyer_income_left, weeks, "SHK-6")

    def _may_borrow(self, day: int, client: int, drawn: float) -> None:
        """Those who are short of money borrow elsewhere more often than others (BEH-8)."""
        borrowers, terms = self.state.borrowers, self.traits.terms
        short = borrowers.buffer[client] < borrowers.needs[client]
        if drawn < (terms.borrows_when_short if short else terms.borrows):
            received = self.debts.borrow(day, client)
            if received:
                borrowers.buffer[client] += received
                self._post(Kind.BORROWED_ELSEWHERE, "BEH-8", client, received)

    def _leave(self, client: int) -> None:
        self.here[client] = self.answers[client] = False
        self.state.borrowers.stakes.leave(client)
        self.state.news.gone(client)

    def _come_back(self, day: int, client: int) -> None:
        if client in self.dead:
            return
        self.here[client] = self.answers[client] = True
        self.state.borrowers.stakes.come_back(client)
        self._post(Kind.RETURNED, "SHK-7", client)
        history = self.state.history
        if not self.state.portfolio.open[client] and not history.written_off[client]:
            history.applies_on[client] = day + 7

    def _post(self, kind: Kind, rule: str, client: int, principal: int = 0) -> None:
        cause = Cause.CLIENT if rule.startswith("BEH") else Cause.SHOCK
        self.state.scribe.client(
            Phase.BUSINESS, kind, rule, cause, client, officer=-1, principal=principal
        )
