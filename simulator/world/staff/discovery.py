"""Discovery: how fraud comes out, and how it is put right (OFF-6, OFF-7; MON-4, MON-5)."""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks import Desks
from simulator.world.staff.calendar import Calendar
from simulator.world.staff.secrets import Kept, Secrets
from simulator.world.staff.turnover import Turnover
from simulator.world.state.state import State
from simulator.world.terms.incidents import OfficerLeaves

LETTERS = ("letter", "guarantor_letter", "claim")


class Discovery:
    """What clients, colleagues and the director find out.

    A client who has paid complains when a letter comes. A colleague who takes over, or comes to a
    meeting, hears what the client says. Then all that this officer has done comes out.
    """

    def __init__(
        self, state: State, desks: Desks, secrets: Secrets, calendar: Calendar, turnover: Turnover
    ) -> None:
        self.state, self.desks, self.secrets = state, desks, secrets
        self.calendar, self.turnover = calendar, turnover
        self.terms = state.scenario.staff.fraud
        state.news.before_committee.hear(self.look_into)

    def kept_from(self, client: int) -> int:
        """What the client has paid and the books do not know, kopecks."""
        return sum(each.principal + each.interest for each in self.secrets.kept[client])

    def _luck(self, purpose: str, client: int, day: int) -> float:
        return self.state.draws.one(purpose, client, day)

    def write_to(self, day: int, client: int, act: str) -> None:
        """A letter says that she has not paid: most complain (OFF-7)."""
        if act not in LETTERS or self._luck("complains", client, day) >= self.terms.complains:
            return
        kept = self.secrets.kept[client][0]
        self._post(Phase.OFFICERS, Kind.COMPLAINED, "OFF-7", Cause.CLIENT, client, kept)
        self._report(day, kept.thief)

    def attend(self, day: int, who: np.ndarray, serves: np.ndarray) -> np.ndarray:
        """At the monthly meetings somebody else than the thief hears the truth (MON-4).

        Returns
        -------
        ndarray of int
            Those of ``who`` who were really there.
        """
        ghosts = self.secrets.ghosts
        for i, client in enumerate(who.tolist()):
            if client in self.state.on_paper and not self._is_found(client):
                thief = self._thief(client)
                controlled = self._luck("control", client, day) < self.terms.control
                if controlled or serves[i] != thief:
                    self._report(day, thief)
        return who[[client not in ghosts for client in who.tolist()]]

    def look_into(self, day: int, client: int) -> None:
        """What comes before the committee is looked into."""
        if client in self.secrets.ghosts and not self._is_found(client):
            self._report(day, self._thief(client))

    def _is_found(self, client: int) -> bool:
        ghost = self.secrets.ghosts.get(client)
        return ghost is not None and ghost.found

    def _thief(self, client: int) -> int:
        ghost = self.secrets.ghosts.get(client)
        return ghost.thief if ghost else self.secrets.kept[client][0].thief

    def _report(self, day: int, thief: int) -> None:
        """The director looks into it the next morning."""
        self.calendar.note(day + 1, lambda now: self.uncover(now, thief))

    def uncover(self, day: int, thief: int) -> None:
        """All her loans and payments are gone through, and she is dismissed (MON-5)."""
        self.secrets.thieves.pop(thief, None)
        for client in [c for c, kept in self.secrets.kept.items() if kept[0].thief == thief]:
            self._put_right(day, client, self.secrets.kept[client])
            self.secrets.put_right(client)
        for client, ghost in self.secrets.ghosts.items():
            if ghost.thief == thief and not ghost.found:
                ghost.found, ghost.keeps_up = True, 0
                self._find_ghost(day, client)
        self.turnover.leave(day, OfficerLeaves(day, thief), "MON-5")

    def _find_ghost(self, day: int, client: int) -> None:
        """The loan of nobody is named as what it is; a late one goes to the committee at once."""
        book = self.state.portfolio
        self.state.scribe.loan(
            Phase.OPENING, Kind.GHOST_FOUND, "OFF-6", Cause.PERSON, client,
            principal=int(book.outstanding[client]),
        )  # fmt: skip
        if book.open[client] and book.oldest[client] < day:
            self.desks.write_offs.propose(client)

    def _put_right(self, day: int, client: int, kept: list[Kept]) -> None:
        """Her receipts count: the institution pays for what was kept, penalty with it."""
        for each in kept:
            self._post(
                Phase.OPENING, Kind.THEFT_FOUND, "OFF-7", Cause.PERSON, client, each,
                (each.principal, each.interest),
            )  # fmt: skip
        book, till, history = self.state.portfolio, self.desks.till, self.state.history
        if not book.open[client] or book.loan(client) != kept[0].loan or not book.behind[client]:
            return
        account = book.account_of(client)
        overdue = account.overdue(day - int(book.start[client]))
        due = sum(each.principal + each.interest for each in kept) + overdue.penalty
        worst, money = history.worst_now[client], self.state.borrowers.buffer[client]
        paid = till.take_on_account(day, client, min(due, overdue.total), Phase.OPENING)
        till.close_accounts(day, Phase.OPENING)
        history.worst_now[client], self.state.borrowers.buffer[client] = worst, money
        self.state.cash.spend(paid)
        self.state.scribe.house(
            Phase.OPENING, Kind.COST, "OFF-7", Cause.PERSON, officer=kept[0].thief, fee=paid
        )

    def _post(
        self, phase: Phase, kind: Kind, rule: str, cause: Cause, client: int, kept: Kept,
        sums: tuple[int, int] = (0, 0),
    ) -> None:  # fmt: skip
        self.state.scribe.loan(
            phase, kind, rule, cause, client, loan=kept.loan, officer=kept.thief, due=kept.due,
            principal=sums[0], interest=sums[1],
        )  # fmt: skip
