"""When joint liability helps and when it hurts: an exact count over all that can happen to a group.

The model is ours and small. In a cycle each member is able to pay her own loan, or not. The able
may also have something to spare; if all of them together can carry the whole group's debt, they do,
and everything is repaid. If they cannot, the group breaks: everyone will lose access anyway
(GRP-6), and so some of the able stop paying too.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, comb
from typing import Annotated

from pydantic import Field

from simulator.rules.ground.sections import Share
from simulator.rules.ground.validation import validated


@validated
class Neighbours:
    """A group and what may happen to it in one cycle.

    Parameters
    ----------
    members : int
    trouble : Fraction
        Chance that a member cannot pay her own loan.
    spare : Fraction
        What an able member can pay for others, as a share of her own debt.
    same_luck : Fraction
        Chance that all members share one luck (one market, one street) instead of each her own.
    give_up : Fraction
        Share of the able who stop paying once the group is broken.
    """

    members: Annotated[int, Field(ge=1, le=20)] = 4
    trouble: Share = Fraction(1, 10)
    spare: Annotated[Fraction, Field(ge=0, le=3)] = Fraction(1, 3)
    same_luck: Share = Fraction(0)
    give_up: Share = Fraction(1)

    @property
    def needed(self) -> int:
        """How many able members can carry the whole group's debt.

        Examples
        --------
        >>> [Neighbours(spare=Fraction(part, 3)).needed for part in (0, 1, 3)]
        [4, 3, 2]
        """
        return ceil(self.members / (1 + self.spare))

    def odds(self, able: int) -> Fraction:
        """Give the chance that exactly ``able`` members can pay."""
        well, members = 1 - self.trouble, self.members
        alone = comb(members, able) * well**able * self.trouble ** (members - able)
        together = well if able == members else self.trouble if able == 0 else Fraction(0)
        return (1 - self.same_luck) * alone + self.same_luck * together

    def repaid(self, able: int) -> Fraction:
        """Give the share of the group's debt that comes back when ``able`` members can pay."""
        if able >= self.needed:
            return Fraction(1)
        return Fraction(able, self.members) * (1 - self.give_up)


@dataclass(frozen=True)
class Odds:
    """What comes back on average: from single borrowers, and from the group; shares of the debt.

    Attributes
    ----------
    stands : Fraction
        Chance that the group stands in for all its members.
    """

    alone: Fraction
    group: Fraction
    stands: Fraction

    @property
    def gain(self) -> Fraction:
        """What joint liability adds (or takes, below nothing)."""
        return self.group - self.alone


def odds(group: Neighbours) -> Odds:
    """Weigh everything that can happen to a group in a cycle.

    Examples
    --------
    >>> float(odds(Neighbours(members=3, spare=Fraction(1, 2))).stands)
    0.972
    >>> float(odds(Neighbours(trouble=Fraction(3, 10))).gain) < 0
    True
    """
    cases = range(group.members + 1)
    repaid = sum((group.odds(able) * group.repaid(able) for able in cases), Fraction(0))
    stands = sum((group.odds(able) for able in cases if able >= group.needed), Fraction(0))
    return Odds(1 - group.trouble, repaid, stands)
