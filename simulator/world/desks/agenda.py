"""The committee's agenda: what waits for its next meeting."""

import numpy as np


class Agenda:
    """Proposals about late loans, and officers' recommendations.

    Attributes
    ----------
    loans : ndarray of int, shape (2, n)
        Clients and recommended sums, kopecks.
    """

    def __init__(self) -> None:
        self._cases: list[tuple[str, int]] = []
        self._later: dict[int, list[int]] = {}
        self.loans = np.zeros((2, 0), int)

    def put(self, kind: str, client: int) -> None:
        """Put a proposal about a late loan on the agenda of the next meeting."""
        self._cases.append((kind, client))

    def put_again(self, day: int, client: int) -> None:
        """A write-off that was refused comes up again on that day."""
        self._later.setdefault(day, []).append(client)

    def propose(self, who: np.ndarray, sums: np.ndarray) -> None:
        """Put the officers' recommendations on the agenda."""
        self.loans = np.hstack([self.loans, [who, sums]])

    def withdraw(self, client: int) -> None:
        """Take a recommendation off the agenda."""
        self.loans = self.loans[:, self.loans[0] != client]

    def begin(self, day: int) -> bool:
        """Put on what was to come up again today; tell whether anything is to be decided."""
        for client in self._later.pop(day, ()):
            self.put("write_off", client)
        return bool(self._cases) or bool(self.loans.size)

    def take_loans(self) -> np.ndarray:
        """Take the recommendations off the table, by client."""
        loans, self.loans = self.loans[:, np.argsort(self.loans[0])], np.zeros((2, 0), int)
        return loans

    def take_cases(self) -> list[tuple[str, int]]:
        """Take the proposals off the table, by kind and client."""
        cases, self._cases = sorted(self._cases), []
        return cases
