"""How a loan is cut into principal and interest: each method's own figures, before rounding.

A method answers two questions about a period: how much interest it costs, given the balance,
and which principal part belongs to it by nature. `cut` asks, rounds, and keeps the balance.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from simulator.rules.ground.money import round_ratio
from simulator.rules.loan.annuity import annuity_payment
from simulator.rules.loan.flat_shares import earned_by_shares
from simulator.rules.loan.period_rates import Ratio
from simulator.rules.loan.rounding import rounding_rule
from simulator.rules.loan.terms import LoanTerms


class Declining:
    """Equal principal parts, interest on the balance; the shape other methods vary."""

    def __init__(self, terms: LoanTerms, principal: int, rates: Sequence[Ratio]) -> None:
        self.terms = terms
        self.rates = rates
        self.grace = max(terms.grace_principal, terms.grace_all)
        self.last = terms.instalments - 1
        self.unit = terms.rounding_unit
        self.rounded = rounding_rule(terms)
        self.added: list[int] = []
        self.part: Ratio = (principal, terms.instalments - self.grace)

    def interest(self, period: int, balance: int) -> int:
        """Give the interest of a period (from 0) on ``balance``, kopecks."""
        above, below = self.rates[period]
        return round_ratio(balance * above, below)

    def principal(self, period: int, interest: int) -> Ratio:  # noqa: ARG002 - annuity needs it
        """Give the exact principal part of a period whose interest is known."""
        return (0, 1) if period < self.grace else self.part


class Annuity(Declining):
    """Equal payments: what interest leaves of them is principal.

    A payment that the client named holds fees and interest of a time of grace as well.
    """

    def __init__(self, terms: LoanTerms, principal: int, rates: Sequence[Ratio]) -> None:
        super().__init__(terms, principal, rates)
        self.named = terms.payment
        self.part = annuity_payment(principal, rates[self.grace :]) if not self.named else (0, 1)

    def principal(self, period: int, interest: int) -> Ratio:
        """Give payment less interest."""
        if period < self.grace:
            return 0, 1
        if self.named:
            return self.named - self.added[period] - interest, 1
        above, below = self.part
        return above - interest * below, below


class Flat(Declining):
    """Interest of all periods on the amount lent, in equal parts or by shares."""

    def __init__(self, terms: LoanTerms, principal: int, rates: Sequence[Ratio]) -> None:
        super().__init__(terms, principal, rates)
        free = terms.grace_all if terms.grace_interest == "free" else 0
        self.total = sum((Fraction(*rate) for rate in rates[free:]), Fraction(0)) * principal
        self.payments = terms.instalments - terms.grace_all
        self.absorbing = terms.grace_all if terms.difference_in == "first" else self.last
        self.shared = earned_by_shares(terms, self.total) if terms.flat_interest != "even" else []
        self.level: Ratio | None = None
        if terms.flat_interest == "rule_of_78" and terms.interest_paid == "with_instalments":
            after_grace = principal + sum(self.shared[self.grace :])
            self.level = after_grace, terms.instalments - self.grace

    def principal(self, period: int, interest: int) -> Ratio:
        """Give an even part, or what a level payment leaves beside its share of interest."""
        if self.level is None or period < self.grace:
            return super().principal(period, interest)
        above, below = self.level
        return above - interest * below, below

    def interest(self, period: int, balance: int) -> int:  # noqa: ARG002 - the others need it
        """Give a part of all interest; of even parts, one instalment absorbs the rounding."""
        if self.shared:
            return self.shared[period]
        if period < self.terms.grace_all:
            return 0
        others, total = self.payments - 1, round_ratio(*self.total.as_integer_ratio())
        even = self.rounded(self.total.numerator, self.total.denominator * self.payments)
        even = min(even, total // others) if others else total  # a few kopecks round up too far
        return even if period != self.absorbing else total - even * others


class Bullet(Declining):
    """Interest on the way, the principal at the end."""

    def principal(self, period: int, interest: int) -> Ratio:  # noqa: ARG002
        """Give nothing: the last instalment takes what is left."""
        return 0, 1


class Shares(Declining):
    """Principal parts as the contract names them."""

    def __init__(self, terms: LoanTerms, principal: int, rates: Sequence[Ratio]) -> None:
        super().__init__(terms, principal, rates)
        self.parts = [(share * principal).as_integer_ratio() for share in terms.shares]

    def principal(self, period: int, interest: int) -> Ratio:  # noqa: ARG002
        """Give the named part."""
        return self.parts[period]


METHODS: dict[str, type[Declining]] = {
    "declining": Declining,
    "annuity": Annuity,
    "flat": Flat,
    "bullet": Bullet,
    "shares": Shares,
}
