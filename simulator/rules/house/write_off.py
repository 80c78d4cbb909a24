"""Write-off: the loan leaves the books, not the memory (WOF-1 to WOF-3)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from simulator.rules.ground.guards import kopecks, yes_no
from simulator.rules.ground.sections import Section
from simulator.rules.ground.validation import validated


@validated
class WriteOffTerms(Section):
    """When a loan is proposed for write-off, and who decides.

    Parameters
    ----------
    papers_day : int
        Days late on which the officer's memo goes to the director (COL-8).
    provision_missing_first : bool
        Charge what the reserve still lacks before the loan leaves it.
    recovery_revives : bool
        Whether money recovered later makes the loan live again; by our reading it is income.
    """

    papers_day: int = 120
    decided_by: Literal["committee", "director"] = "committee"
    provision_missing_first: bool = True
    recovery_revives: Literal[False] = False


class WriteOff(NamedTuple):
    """What a write-off does to the books, in kopecks.

    `provisioned` is charged to the held reserve first; then `portfolio` and `reserve` fall.
    """

    provisioned: int
    portfolio: int
    reserve: int


def write_off(balance: int, held: int, provision_missing_first: bool = True) -> WriteOff:
    """Give the entries of a write-off (WOF-2).

    Parameters
    ----------
    balance, held : int
        The loan's outstanding principal, and the reserve held for it; kopecks.

    Raises
    ------
    InputError
        When there is nothing to write off, or more is held than the loan is worth.

    Examples
    --------
    >>> write_off(balance=2_500_00, held=1_875_00)
    WriteOff(provisioned=62500, portfolio=-250000, reserve=-250000)
    """
    owed = kopecks(balance, "balance", least=1)
    reserve = kopecks(held, "held", most=owed)
    first = yes_no(provision_missing_first, "provision_missing_first")
    missing = owed - reserve if first else 0
    return WriteOff(missing, -owed, -(reserve + missing))
