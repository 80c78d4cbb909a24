"""Meetings: each client with a loan is met once a month, with a written report (MON-4).

A client's day of the month is her number; who does not fit into half of her officer's day comes
first on the next.
"""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase

if TYPE_CHECKING:
    from simulator.world.branch import Branch

MOST_OF_THE_DAY = 0.5


class Meetings:
    """The monthly round.

    Attributes
    ----------
    minutes : list of float
        What today's meetings take of each officer's day.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self.minutes = [0.0] * len(branch.officers)
        self._put_off = np.zeros(0, int)

    def hold(self, day: int) -> None:
        """Meet those whose day it is, and those whom the day before had no room for."""
        norms, officers = self.branch.policy.officers, len(self.branch.officers)
        who = self._whose_day(day, norms.meeting_every_days)
        serves = self.branch.serving(who)
        fits = self._fits(serves, self._most(norms.meeting, norms.minutes_per_day))
        self._put_off, who, serves = who[~fits & (serves >= 0)], who[fits], serves[fits]
        shares = self.branch.groups.share_of_meetings(who)
        self.minutes = (np.bincount(serves, shares, officers) * float(norms.meeting)).tolist()
        if len(who):
            self._meet(day, who, serves)

    def _whose_day(self, day: int, every: int) -> np.ndarray:
        """Clients with a loan, in the order in which they are seen to; none where nobody meets."""
        if not every:
            return np.zeros(0, int)
        book, first = self.branch.portfolio, day % every
        who = np.flatnonzero((book.open & self.branch.lives.answers)[first::every]) * every + first
        if not len(self._put_off):
            return who
        earlier = self._put_off[book.open[self._put_off]]
        return np.concatenate([earlier, who[~np.isin(who, earlier)]])

    @staticmethod
    def _most(minutes: int, day: int) -> int:
        """How many meetings are begun in a day; one that has begun is finished."""
        return int(-(-MOST_OF_THE_DAY * day // minutes)) if minutes else day

    @staticmethod
    def _fits(serves: np.ndarray, most: int) -> np.ndarray:
        """Whether each is among the first ``most`` of an officer; without an officer nobody is."""
        held = np.bincount(serves + 1, minlength=1)
        if not held[0] and held.max() <= most:
            return np.ones(len(serves), bool)
        order = np.argsort(serves, kind="stable")
        sorted_ = serves[order]
        place = np.arange(len(serves)) - np.searchsorted(sorted_, sorted_)
        fits = np.empty(len(serves), bool)
        fits[order] = (place < most) & (sorted_ >= 0)
        return fits

    def _meet(self, day: int, who: np.ndarray, serves: np.ndarray) -> None:
        branch = self.branch
        branch.ledger.post_block(
            day, Phase.OFFICERS, Kind.MET, "MON-4", Cause.RULE, branch.portfolio.loans(who), who,
            officer=serves,
        )  # fmt: skip
        if branch.fraud.began:
            who = branch.fraud.discovery.attend(day, who, serves)
        branch.conduct.believes(who, 1.0, branch.scenario.staff.contact)
        branch.checks.look(day, who)
