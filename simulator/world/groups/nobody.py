"""A branch without groups: whatever it asks its groups, everybody is on her own."""

import numpy as np

from simulator.books.log.ledger import Log
from simulator.books.reports.group_book import GroupBook, Treasurers
from simulator.world.groups.record import GroupRecord
from simulator.world.people.borrower import Client


class NoGroups:
    """Answers like the groups' desk, where there are no groups."""

    def live(self, day: int) -> None:
        """Nothing is planned."""

    def welcome(self, day: int, who: np.ndarray) -> np.ndarray:  # noqa: ARG002
        """Everybody asks alone."""
        return who

    def hear_banks(self, day: int, who: np.ndarray) -> np.ndarray:  # noqa: ARG002
        """No group borrows as one."""
        return who

    def bounds(
        self, who: np.ndarray, limits: np.ndarray, smallest: int  # noqa: ARG002
    ) -> tuple[np.ndarray, int]:  # fmt: skip
        """The most and the least each may borrow, asking alone."""
        return limits, smallest

    def study(
        self, day: int, who: np.ndarray, sums: np.ndarray  # noqa: ARG002
    ) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
        """Everybody asked alone."""
        return who, sums

    def refused(self, day: int, rule: str, who: np.ndarray) -> None:
        """No member is refused."""

    def grant(self, who: np.ndarray, sums: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Everybody asked alone."""
        return who, sums

    def smallest_loans(self, who: np.ndarray, smallest: int) -> int:  # noqa: ARG002
        """The least a client may borrow, whoever she is."""
        return smallest

    def decided(self, refused: np.ndarray) -> None:
        """No group waited for the committee."""

    def pay_out(self, day: int) -> None:
        """No group waits for money."""

    def repaid(self, day: int, who: np.ndarray, worst: np.ndarray) -> np.ndarray:  # noqa: ARG002
        """Nobody borrowed in a group."""
        return np.zeros(len(who), bool)

    def paid(self, who: np.ndarray, principal: np.ndarray, rest: np.ndarray) -> None:
        """No group has a box of its own."""

    def paid_one(self, client: int, principal: int, rest: int, by_group: bool = True) -> None:
        """No group has a box of its own."""

    def lose(self, client: int) -> None:
        """No group loses a member."""

    def withdraw(self, client: int) -> None:
        """No group loses a member."""

    def known(self, who: np.ndarray) -> np.ndarray:
        """Nobody vouches for anybody."""
        return np.zeros(len(who), bool)

    def remind(self, day: int, who: np.ndarray) -> tuple[np.ndarray, list[int]]:  # noqa: ARG002
        """Everybody is told herself."""
        return who, []

    def share_of_meetings(self, who: np.ndarray) -> None:
        """Each meeting takes its whole time."""

    def mark(self, log: Log) -> Log:
        """No row belongs to a group."""
        return log

    def book(self) -> GroupBook:
        """Nobody keeps one."""
        return Treasurers().book()

    def records(self, clients: tuple[Client, ...]) -> tuple[GroupRecord, ...]:  # noqa: ARG002
        """There are none."""
        return ()

    def share_of_study(self, client: int) -> float:  # noqa: ARG002
        """An officer does all of the study herself."""
        return 1.0
