"""What the branch asks of its clients, whoever answers: the stated model, a test, a table."""

from typing import Protocol

import numpy as np

from simulator.world.people.borrower import Borrowers
from simulator.world.terms.parameters import BehaviourTerms


class Conduct(Protocol):
    """What the branch asks of its clients. ``who`` are client numbers, sums are kopecks."""

    def __init__(self, terms: BehaviourTerms, borrowers: Borrowers) -> None: ...

    def asks_first(self) -> np.ndarray:
        """Days from the start of the world until each client first asks for a loan."""

    def asks_again(self, who: np.ndarray, cycle: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Days until each asks for the next loan after number ``cycle``; who has left till then."""

    def brings(self, day: int, who: np.ndarray, due: np.ndarray, reminded: bool) -> np.ndarray:
        """On the due day: True for each client who pays the instalment in full."""

    def brings_late(
        self, day: int, who: np.ndarray, owed: np.ndarray, since: np.ndarray
    ) -> np.ndarray:
        """After the due day: the most each would part with.

        ``owed`` is the arrears without penalty, ``since`` the oldest unpaid due day (today when
        only penalty is owed).
        """

    def brings_named(
        self, day: int, who: np.ndarray, number: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Which late instalments are paid today, where each payment names its instalment.

        ``number`` counts a loan's instalments from 0; the given arrays, thinned, come back.
        """

    def weighs(self, day: int, who: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Before a member pays for another: worth of access, and of keeping the money.

        Both in units of the sum due, as the will to pay weighs them.
        """

    def brings_back(self, day: int, client: int) -> int:
        """What a client whose loan was written off would part with this week."""

    def falls_late(self, day: int, client: int) -> None:
        """The due day closed and she has not paid."""

    def meets(self, day: int, client: int, act: str, days_late: int) -> None:
        """The institution acts on her late loan."""

    def believes(self, who: np.ndarray, towards: float, by: float) -> None:
        """An officer's doing moves her belief that lateness is noticed, ``by`` so much."""

    def press(self, client: int, weight: float) -> None:
        """Something beside the ladder adds to (or takes from) the cost of staying late."""

    def catches_up(self, day: int, client: int, days_late: int) -> None:
        """She has paid all arrears, ``days_late`` days after the oldest due day."""

    def close_week(self, day: int) -> None:
        """A week ends for the clients of this weekday."""

    def reasons(self, day: int, client: int, owed: int, since: int) -> dict[str, float]:
        """The numbers behind her decision on ``day``, for ``why``; ``since``: oldest due day."""
