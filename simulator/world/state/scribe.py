"""The scribe: writes rows of the log, and fills in the day, the loan and the officer."""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.laying import Values
from simulator.books.log.ledger import NONE, Ledger
from simulator.world.state.loan_arrays import LoanArrays

NOBODY = -1


class Scribe:
    """Writes today's rows. Columns are those of the log; what is named is written as given.

    Attributes
    ----------
    today : int
    ledger : Ledger
    serves : ndarray of int, shape (clients,)
        The number of each client's officer, -1 while she has none.
    """

    def __init__(self, today: int, loans: LoanArrays, serves: np.ndarray) -> None:
        self.today, self.ledger = today, Ledger()
        self._loans, self.serves = loans, serves

    def loan(
        self, phase: Phase, kind: Kind, rule: str, cause: Cause, client: int, **columns: int
    ) -> None:
        """Write one row about a client's latest loan."""
        if "loan" not in columns:
            columns["loan"] = self._loans.loan(client)
        self.client(phase, kind, rule, cause, client, **columns)

    def client(
        self, phase: Phase, kind: Kind, rule: str, cause: Cause, client: int, **columns: int
    ) -> None:
        """Write one row about a client, whatever her loan."""
        if "officer" not in columns:
            columns["officer"] = int(self.serves[client])
        self.ledger.post(self.today, phase, kind, rule, cause, client=client, **columns)

    def house(self, phase: Phase, kind: Kind, rule: str, cause: Cause, **columns: int) -> None:
        """Write one row about the branch itself, or one of its officers."""
        self.ledger.post(self.today, phase, kind, rule, cause, **columns)

    def loans(
        self, phase: Phase, kind: Kind, rule: str, cause: Cause, who: np.ndarray, **columns: Values
    ) -> None:
        """Write a row about the latest loan of each of these clients, all of one kind."""
        self.clients(phase, kind, rule, cause, who, loan=self._loans.loans(who), **columns)

    def clients(
        self, phase: Phase, kind: Kind, rule: str, cause: Cause, who: np.ndarray, **columns: Values
    ) -> None:
        """Write a row about each of these clients, all of one kind."""
        if not len(who):
            return
        if "officer" not in columns:
            columns["officer"] = self.serves[who]
        loan = columns.pop("loan", NONE)
        self.ledger.post_block(self.today, phase, kind, rule, cause, loan, who, **columns)
