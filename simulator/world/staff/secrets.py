"""Secrets: what dishonest officers have done, and the books do not know yet (OFF-6, OFF-7)."""

from dataclasses import dataclass

from simulator.world.state.news import Announcement
from simulator.world.state.state import State
from simulator.world.terms.incidents import PocketedPayments


@dataclass
class Ghost:
    """A loan of nobody: who has the money, and how many instalments she still pays herself."""

    thief: int
    keeps_up: int
    found: bool = False


@dataclass(frozen=True)
class Kept:
    """An instalment that was brought and kept. Kopecks."""

    thief: int
    loan: int
    due: int
    principal: int
    interest: int


class Secrets:
    """What is not known yet.

    Attributes
    ----------
    ghosts : dict of int to Ghost
        By the client whose name stands on the loan.
    kept : dict of int to list of Kept
        By the client who has paid.
    thieves : dict of int to PocketedPayments
        Who keeps payments now, by the officer's number.
    began : bool
        Something has been done: the books may differ from what clients do.
    """

    def __init__(self, state: State) -> None:
        self._officers, self._on_paper = state.officers, state.on_paper
        self.ghosts: dict[int, Ghost] = {}
        self.kept: dict[int, list[Kept]] = {}
        self.thieves: dict[int, PocketedPayments] = {}
        self.began, self.begins = False, Announcement[[]]()

    def begin(self) -> None:
        """From now on the books may differ from what clients do."""
        if not self.began:
            self.began = True
            self.begins()

    def works(self, officer: int) -> bool:
        """Whether this officer is still here."""
        return officer < len(self._officers) and not self._officers[officer].gone

    def make_out(self, client: int, ghost: Ghost) -> None:
        """Keep in mind that she never had this loan."""
        self.ghosts[client] = ghost
        self._on_paper.add(client)

    def keep(self, client: int, kept: Kept) -> None:
        """Keep in mind that she has paid."""
        self.kept.setdefault(client, []).append(kept)
        self._on_paper.add(client)

    def put_right(self, client: int) -> list[Kept]:
        """What she has paid is known now."""
        if client not in self.ghosts:
            self._on_paper.discard(client)
        return self.kept.pop(client)
