"""What was said when a group sat down: kept for ``why``, as the members saw it that day."""

from typing import NamedTuple


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
