"""A village bank's own fund: members' savings and the income of inner loans (VIL-7, VIL-8)."""

from __future__ import annotations

from typing import NamedTuple

from simulator.rules.ground.validation import InputError


class Cover(NamedTuple):
    """Who pays a member's debt, in kopecks; `short` is what the fund cannot pay."""

    own_savings: int
    income: int
    others_savings: int
    short: int


class GroupFund(NamedTuple):
    """What a group holds; every change gives a new fund.

    Attributes
    ----------
    savings : tuple of int
        Kopecks of each member.
    income : int
        Kopecks earned by inner loans and not paid out.
    lent : int
        Kopecks out in inner loans: part of the fund, but not at hand.

    Examples
    --------
    >>> fund = GroupFund((500, 300, 200)).lend(400).repay(400, interest=40)
    >>> fund.at_hand
    1040
    >>> fund.cover(member=0, debt=700)
    (Cover(own_savings=500, income=40, others_savings=160, short=0), \
GroupFund(savings=(0, 204, 136), income=0, lent=0))
    """

    savings: tuple[int, ...]
    income: int = 0
    lent: int = 0

    @property
    def total(self) -> int:
        """All that the group owns, kopecks."""
        return sum(self.savings) + self.income

    @property
    def at_hand(self) -> int:
        """What is not out in inner loans, kopecks."""
        return self.total - self.lent

    def save(self, member: int, amount: int) -> GroupFund:
        """Add a member's savings."""
        _check("amount", amount, None)
        saved = list(self.savings)
        saved[member] += amount
        return self._replace(savings=tuple(saved))

    def lend(self, amount: int) -> GroupFund:
        """Make an inner loan from what is at hand."""
        _check("amount", amount, self.at_hand)
        return self._replace(lent=self.lent + amount)

    def repay(self, principal: int, interest: int) -> GroupFund:
        """Take back an inner loan with its interest, which is the group's income."""
        _check("principal", principal, self.lent)
        return self._replace(lent=self.lent - principal, income=self.income + interest)

    def cover(self, member: int, debt: int) -> tuple[Cover, GroupFund]:
        """Pay a member's debt from what is at hand (VIL-8), and give what is left.

        First the member's own savings, then the group's income, then the others' savings in
        proportion: the order is our assumption.
        """
        _check("debt", debt, None)
        payable = min(debt, self.at_hand)
        own = min(payable, self.savings[member])
        income = min(payable - own, self.income)
        others = payable - own - income
        fund = self._replace(
            savings=self._without(member, own, others), income=self.income - income
        )
        return Cover(own, income, others, debt - payable), fund

    def _without(self, member: int, own: int, others: int) -> tuple[int, ...]:
        """Take from the member, and from the others in proportion; the last bears the rounding."""
        left = [saved for place, saved in enumerate(self.savings) if place != member]
        rest, taken = others, []
        for place, saved in enumerate(left):
            after = sum(left[place:])
            share = rest * saved // after if after else 0
            taken.append(saved - share)
            rest -= share
        taken.insert(member, self.savings[member] - own)
        return tuple(taken)


def _check(name: str, amount: int, most: int | None) -> None:
    if amount <= 0 or (most is not None and amount > most):
        limit = "above nothing" if most is None else f"from 1 to {most}"
        raise InputError(f"{name}: {amount} kopecks given, should be {limit}")
