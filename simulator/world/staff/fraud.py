"""Fraud: loans made out to nobody, and payments that never reach the till (OFF-6, OFF-7).

The books believe what the officer writes. Everything here is off until an incident or a chance
above nothing turns it on.
"""

from typing import cast

import numpy as np

from simulator.world.desks import Desks
from simulator.world.people.conduct import Conduct
from simulator.world.staff.calendar import Calendar
from simulator.world.staff.deceived import Deceived
from simulator.world.staff.discovery import Discovery
from simulator.world.staff.ghosts import GhostLender
from simulator.world.staff.pockets import Pockets
from simulator.world.staff.secrets import Secrets
from simulator.world.staff.turnover import Turnover
from simulator.world.state.state import State
from simulator.world.terms.incidents import GhostLoan, PocketedPayments

MONTHS_A_YEAR, DAYS_A_MONTH = 12, 28


class Fraud:
    """What dishonest officers do, and how it comes out."""

    def __init__(
        self, state: State, desks: Desks, calendar: Calendar, turnover: Turnover
    ) -> None:
        self.state, self.calendar, self.terms = state, calendar, state.scenario.staff.fraud
        self.secrets = Secrets(state)
        self.discovery = Discovery(state, desks, self.secrets, calendar, turnover)
        self.pockets = Pockets(state, self.secrets, calendar)
        self.ghosts = GhostLender(state, desks, self.secrets, calendar, self.discovery)
        self.secrets.begins.hear(self._stand_before_conduct)

    def _stand_before_conduct(self) -> None:
        """From now on the books hear of the clients' conduct through the officers."""
        seen = Deceived(self.state.conduct, self.state, self.secrets, self.pockets, self.discovery)
        self.state.conduct = cast("Conduct", seen)

    def plan_month(self, day: int) -> None:
        """At a month's end: draw what dishonest officers do in the next."""
        self._plan(day, GhostLoan, self.terms.ghosts_a_year)
        self._plan(day, PocketedPayments, self.terms.pockets_a_year)

    def _plan(
        self, day: int, incident: type[GhostLoan | PocketedPayments], chance_a_year: float
    ) -> None:
        chance, one = chance_a_year / MONTHS_A_YEAR, self.state.draws.one
        for officer in self.state.officers if chance else ():
            drawn = one(incident.__name__, officer.number, day)
            if drawn < chance and not officer.gone:
                when = day + 1 + int(drawn / chance * DAYS_A_MONTH)
                self.calendar.script(incident(when, officer.number))

    def really_there(self, day: int, who: np.ndarray, serves: np.ndarray) -> np.ndarray:
        """Those of ``who`` who come to the monthly meeting, where the truth may come out."""
        return self.discovery.attend(day, who, serves) if self.secrets.began else who
