"""Meetings: each client with a loan is met once a month, with a written report (MON-4).

A client's day of the month is her number; who does not fit into half of her officer's day comes
first on the next.
"""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.staff.checks import Checks
from simulator.world.staff.fraud import Fraud
from simulator.world.state.state import State

MOST_OF_THE_DAY = 0.5


class Meetings:
    """The monthly round.

    Attributes
    ----------
    minutes : list of float
        What today's meetings take of each officer's day.
    """

    def __init__(self, state: State, checks: Checks, fraud: Fraud) -> None:
        self.state, self.checks, self.fraud = state, checks, fraud
        self._help = state.scenario.groups.members_help
        self.minutes = [0.0] * len(state.officers)
        self._put_off = np.zeros(0, int)

    def hold(self, day: int) -> None:
        """Meet those whose day it is, and those whom the day before had no room for."""
        norms, officers = self.state.policy.officers, len(self.state.officers)
        who = self._whose_day(day, norms.meeting_every_days)
        serves = self.state.serves[who]
        fits = self._fits(serves, self._most(norms.meeting, norms.minutes_per_day))
        self._put_off, who, serves = who[~fits & (serves >= 0)], who[fits], serves[fits]
        shares = self._shares(who)
        self.minutes = (np.bincount(serves, shares, officers) * float(norms.meeting)).tolist()
        if len(who):
            self._meet(day, who, serves)

    def _shares(self, who: np.ndarray) -> np.ndarray:
        """What of a meeting's time each takes: in a group others help to know her (GRP-13)."""
        return np.where(self.state.group[who] < 0, 1.0, 1 - self._help)

    def _whose_day(self, day: int, every: int) -> np.ndarray:
        """Clients with a loan, in the order in which they are seen to; none where nobody meets."""
        if not every:
            return np.zeros(0, int)
        book, first = self.state.portfolio, day % every
        who = np.flatnonzero((book.open & self.state.answers)[first::every]) * every + first
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
        state = self.state
        state.scribe.loans(Phase.OFFICERS, Kind.MET, "MON-4", Cause.RULE, who, officer=serves)
        who = self.fraud.really_there(day, who, serves)
        state.conduct.believes(who, 1.0, state.scenario.staff.contact)
        self.checks.look(day, who)
