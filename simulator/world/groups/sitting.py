"""What was said when a group sat down: kept for ``why``, as the members saw it that day."""

from typing import NamedTuple

from simulator.world.groups.decision import NOBODY, PAYS, UNABLE, Table, Verdict

WORDS = {PAYS: "pays", UNABLE: "unable"}


class Said(NamedTuple):
    """One member at the table; kopecks.

    Attributes
    ----------
    spare : int
        What she could part with.
    asked : int
        The last part she was asked for.
    worth, cost : float
        What the group was worth to her, and what the part's use would have been.
    answer : {"pays", "unable", "unwilling"}
    """

    client: int
    spare: int
    asked: int
    worth: float
    cost: float
    answer: str


class Sitting(NamedTuple):
    """A decision of a group about a member's late loan.

    Attributes
    ----------
    day, group, debtor, loan : int
    owed : int
        What was to be covered, kopecks.
    officer_asked : bool
        At the officer's meeting, or after the claim; else among themselves.
    covers : bool
    first_no : int
        Whose no began a refusal, -1 when the group stood in.
    said : tuple of Said
    """

    day: int
    group: int
    debtor: int
    loan: int
    owed: int
    officer_asked: bool
    covers: bool
    first_no: int
    said: tuple[Said, ...]


class Minutes(NamedTuple):
    """A sitting as it is kept while the world lives: turned into a ``Sitting`` when asked for."""

    day: int
    group: int
    debtor: int
    loan: int
    officer_asked: bool
    members: tuple[int, ...]
    table: Table
    verdict: Verdict
    row: int

    @property
    def first_no(self) -> int:
        """Whose no began a refusal, -1 when the group stood in."""
        seat = int(self.verdict.first_no[self.row])
        return self.members[seat] if seat != NOBODY else NOBODY

    def sitting(self) -> Sitting:
        """What was said, member by member."""
        return Sitting(
            self.day, self.group, self.debtor, self.loan, int(self.table.owed[self.row]),
            self.officer_asked, bool(self.verdict.covers[self.row]), self.first_no, self._said(),
        )  # fmt: skip

    def _said(self) -> tuple[Said, ...]:
        table, verdict, row = self.table, self.verdict, self.row
        worth = table.access[row] + table.peace[row]
        cost = table.keeping[row] * (verdict.asked[row] + table.given[row])
        return tuple(
            Said(
                member, int(table.spare[row, seat]), int(verdict.asked[row, seat]),
                float(worth[seat]), float(cost[seat]),
                WORDS.get(int(verdict.answer[row, seat]), "unwilling"),
            )
            for seat, member in enumerate(self.members)
            if table.present[row, seat]
        )  # fmt: skip
