"""Credit lines: a client with several good loans draws again without a new decision (IND-9)."""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks import Desks
from simulator.world.state.state import State

CLOSED = -(2**30)


class CreditLines:
    """Lines opened with a loan; one that is repaid badly ends its line.

    Attributes
    ----------
    limit, until : ndarray of int, shape (clients,)
        The most that may be drawn, kopecks; the last day for it.
    """

    def __init__(self, state: State, desks: Desks) -> None:
        self.state, self.desks, n = state, desks, len(state.here)
        self.limit, self.until = np.zeros(n, int), np.full(n, CLOSED)

    def open(self, who: np.ndarray, sums: np.ndarray) -> None:
        """Of those who are granted a loan, clients with a long good history get a line with it."""
        day, lines = self.state.today, self.state.lines
        for line in lines.all:
            terms = line.policy.credit_line
            if terms.after_good_loans:
                long = self.state.history.good[who] >= terms.after_good_loans
                new = long & (lines.of[who] == line.number)
                self._open(who[new], sums[new], day + terms.days)

    def _open(self, who: np.ndarray, sums: np.ndarray, until: int) -> None:
        if not len(who):
            return
        self.limit[who], self.until[who] = sums, until
        self.state.scribe.clients(
            Phase.COMMITTEE, Kind.LINE_OPENED, "IND-9", Cause.PERSON, who, due=until, principal=sums
        )

    def draw(self, day: int, who: np.ndarray) -> np.ndarray:
        """Applicants with an open line are granted its limit at once; gives the others."""
        fit = self.until[who] >= day
        if not fit.any():
            return who
        state, history = self.state, self.state.history
        longest = state.policy.eligibility.longest_days_late_for_repeat
        spoiled = (history.worst[who] > longest) | history.written_off[who]
        self.until[who[spoiled]] = CLOSED
        fit &= ~spoiled & ~state.alarm[who]
        fit &= self.desks.clientele.holds[who] & (state.serves[who] >= 0)
        drawing, sums = who[fit], self.limit[who[fit]]
        if len(drawing):
            state.scribe.clients(
                Phase.COMMITTEE, Kind.APPROVED, "IND-9", Cause.RULE, drawing, principal=sums
            )
            self.desks.queue.grant(drawing, sums)
        return who[~fit]
