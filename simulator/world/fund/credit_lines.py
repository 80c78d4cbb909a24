"""Credit lines: a client with several good loans draws again without a new decision (IND-9)."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import NONE

if TYPE_CHECKING:
    from simulator.world.branch import Branch

CLOSED = -(2**30)


class CreditLines:
    """Lines opened with a loan; one that is repaid badly ends its line.

    Attributes
    ----------
    limit, until : ndarray of int, shape (clients,)
        The most that may be drawn, kopecks; the last day for it.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, n = branch, branch.scenario.clients
        self.limit, self.until = np.zeros(n, int), np.full(n, CLOSED)

    def open(self, who: np.ndarray, sums: np.ndarray) -> None:
        """Of those who are granted a loan, clients with a long good history get a line with it."""
        day, lines = self.branch.today, self.branch.lines
        for line in lines.all:
            terms = line.policy.credit_line
            if terms.after_good_loans:
                long = self.branch.lending.good[who] >= terms.after_good_loans
                new = long & (lines.of[who] == line.number)
                self._open(day, who[new], sums[new], day + terms.days)

    def _open(self, day: int, who: np.ndarray, sums: np.ndarray, until: int) -> None:
        if not len(who):
            return
        self.limit[who], self.until[who] = sums, until
        self.branch.ledger.post_block(
            day, Phase.COMMITTEE, Kind.LINE_OPENED, "IND-9", Cause.PERSON,
            NONE, who, officer=self.branch.serving(who), due=until,
            principal=sums,
        )  # fmt: skip

    def draw(self, day: int, who: np.ndarray) -> np.ndarray:
        """Applicants with an open line are granted its limit at once; gives the others."""
        fit = self.until[who] >= day
        if not fit.any():
            return who
        lending, clientele = self.branch.lending, self.branch.clientele
        longest = self.branch.policy.eligibility.longest_days_late_for_repeat
        spoiled = (lending.worst[who] > longest) | lending.written_off[who]
        self.until[who[spoiled]] = CLOSED
        fit &= ~spoiled & ~self.branch.checks.alarm[who]
        fit &= clientele.holds[who] & (clientele.serves[who] >= 0)
        drawing, sums = who[fit], self.limit[who[fit]]
        if len(drawing):
            self.branch.ledger.post_block(
                day, Phase.COMMITTEE, Kind.APPROVED, "IND-9", Cause.RULE,
                NONE, drawing, officer=self.branch.serving(drawing),
                principal=sums,
            )  # fmt: skip
            lending.queue.grant(drawing, sums)
        return who[~fit]
