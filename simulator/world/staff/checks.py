"""Checks during the loan: what an officer sees at a meeting, and what she does about it (MON-2).

She asks what the money was spent on. Where a part went elsewhere she warns, some of it comes back,
and from the next loan on the supplier is paid directly. And she looks for the alarm signs of
MON-6: where sales have fallen she talks with the household in time, so that the money for the
instalments is kept apart (OFF-5); the next loan is sized on what the business earns then, not on
what is usual, and may be refused.
"""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.staff.care import Care
from simulator.world.state.state import State

LEAST_SHARE = 0.01  # of a loan that went into the business, to tell the rest from


class Checks:
    """What officers know of the businesses they have lent to."""

    def __init__(self, state: State, care: Care) -> None:
        self.state, self.care = state, care

    def look(self, day: int, who: np.ndarray) -> None:
        """At a meeting: what became of the money, and how sales are going."""
        if not self.state.keeps("MON-2"):
            return
        self._look_at_sales(day, who)
        strayed = (self.state.borrowers.traits.diverted[who] > 0) & ~self.state.by_supplier[who]
        for client in who[strayed].tolist():
            if self._sees(day, client, "use"):
                self._warn_of_misuse(client)

    # -- the use of the money ----------------------------------------------------------------------

    def _warn_of_misuse(self, client: int) -> None:
        """Some of the money comes back into the business; the next loan goes to the supplier."""
        borrowers = self.state.borrowers
        share, lent = borrowers.traits.diverted[client], borrowers.lent[client]
        strayed = lent * share / max(1 - share, LEAST_SHARE)
        back = self.state.scenario.staff.puts_back
        borrowers.lent[client] += back * strayed
        borrowers.traits.diverted[client] *= 1 - back
        self.state.by_supplier[client] = True
        self._post(Kind.MISUSE_FOUND, "MON-2", client, round(strayed))

    # -- sales -------------------------------------------------------------------------------------

    def _look_at_sales(self, day: int, who: np.ndarray) -> None:
        """Mark who sells much less than usual, and take the mark off who is back."""
        low = self.state.borrowers.sales_left(who) < self.state.scenario.staff.alarm_below
        self.state.alarm[who[~low]] = False
        for client in who[low].tolist():
            if not self.state.alarm[client] and self._sees(day, client, "sales"):
                self.state.alarm[client] = True
                self._post(Kind.ALARMED, "MON-6", client)

    def _sees(self, day: int, client: int, what: str) -> bool:
        drawn = self.state.draws.one("sees", what, client, day)
        officer = self.state.officer_of(client)
        return drawn < self.state.scenario.staff.sees * self.care.hurry(officer)

    def _post(self, kind: Kind, rule: str, client: int, principal: int = 0) -> None:
        self.state.scribe.loan(
            Phase.OFFICERS, kind, rule, Cause.RULE, client, principal=principal
        )
