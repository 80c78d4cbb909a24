"""Groups: solidarity groups that guarantee each other, and village banks that borrow as one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from simulator.rules.ground.money import Kopecks, in_roubles
from simulator.rules.ground.sections import Section, Share
from simulator.rules.ground.validation import InputError, validated

OneOrMore = Annotated[int, Field(ge=1)]


@validated
class Group(Section):
    """How an institution lends to groups.

    Parameters
    ----------
    borrower : {"member", "group"}
        Who signs for the loan: each member for their own (GRP-2), or the group (VIL-1).
    smallest, largest : int
        Members.
    smallest_request, largest_request : int
        Kopecks one member may ask for in the first cycle.
    loans : {"at_once", "in_turn"}
        Whether all members borrow on one day (GRP-7).
    decides : {"committee", "officer"}
        Who decides on the loan; never the group alone (GRP-4, VIL-2).
    cover_within_days : int
        Days late by which the group pays for a member (COL-2, COL-4).
    refusal_bars_all : bool
        Whether nobody of a group that refuses may borrow again (GRP-6).
    cycle_weeks : tuple of int
        Lengths of a cycle to choose from (VIL-5); empty where the product says it.
    growth_per_cycle : Fraction
        How much a member may ask for more after each cycle, as a share of the first limit.
    savings_share : Fraction
        Savings a member holds as a share of the request, from the second cycle on (VIL-6).
    own_fund : bool
        Whether the group keeps savings and lends from them (VIL-7).
    fund_covers_debt : bool
        Whether the group's fund pays a member's debt first (VIL-8).
    usual_load : int, optional
        Active clients one officer serves in groups (GRP-11).
    """

    borrower: Literal["member", "group"]
    smallest: OneOrMore
    largest: OneOrMore
    smallest_request: Annotated[Kopecks, Field(gt=0)]
    largest_request: Kopecks
    loans: Literal["at_once", "in_turn"] = "at_once"
    decides: Literal["committee", "officer"] = "committee"
    cover_within_days: int = Field(default=7, ge=0)
    refusal_bars_all: bool = True
    cycle_weeks: tuple[OneOrMore, ...] = ()
    growth_per_cycle: Share = Fraction(0)
    savings_share: Share = Fraction(0)
    own_fund: bool = False
    fund_covers_debt: bool = False
    usual_load: OneOrMore | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.smallest > self.largest:
            raise InputError(f"largest: {self.largest} given, should be from {self.smallest} on")
        if self.smallest_request > self.largest_request:
            raise InputError("largest_request: should not be below smallest_request")

    def limit(self, cycles_repaid: int = 0, savings: int = 0) -> int:
        """Give the most one member may ask for, kopecks (VIL-4, VIL-6, GRP-5).

        Parameters
        ----------
        savings : int
            The member's savings, kopecks; they count from the second cycle on.
        """
        grown = int(self.largest_request * (1 + self.growth_per_cycle * cycles_repaid))
        if not cycles_repaid or not self.savings_share:
            return grown
        return min(grown, int(savings / self.savings_share))

    def loan(
        self, requests: Sequence[int], cycles_repaid: int = 0, savings: Sequence[int] | None = None
    ) -> int:
        """Give the group's loan: the sum of its members' requests, kopecks (VIL-4).

        Raises
        ------
        InputError
            For a group too small or too large, and for each request outside its limits.
        """
        if not self.smallest <= len(requests) <= self.largest:
            raise InputError(
                f"requests: {len(requests)} members, should be {self.smallest} to {self.largest}"
            )
        held = savings or [0] * len(requests)
        problems = []
        for member, (request, saved) in enumerate(zip(requests, held, strict=True)):
            limit = self.limit(cycles_repaid, saved)
            if not self.smallest_request <= request <= limit:
                problems.append(
                    f"requests, member {member + 1}: {in_roubles(request)} roubles, should be from "
                    f"{in_roubles(self.smallest_request)} to {in_roubles(limit)}"
                )
        if problems:
            raise InputError(*problems)
        return sum(requests)
