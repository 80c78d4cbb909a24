"""The rate that covers the costs of lending, part by part (PRI-1)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from simulator.language import _
from simulator.rules.ground.guards import kopecks
from simulator.rules.ground.shares import Figure, not_negative
from simulator.rules.ground.validation import InputError

PartKey = Literal[
    "operating_costs",
    "taxes",
    "borrowed_funds",
    "losses",
    "margin",
    "other_income",
    "lost_interest",
]


@dataclass(frozen=True, slots=True)
class RatePart:
    """One step of the build-up: a share of the average portfolio a year; income is negative."""

    key: PartKey
    share: Fraction

    @property
    def title(self) -> str:
        """Name the part for a reader."""
        return {
            "operating_costs": _("operating costs"),
            "taxes": _("taxes"),
            "borrowed_funds": _("cost of borrowed funds"),
            "losses": _("losses from loans not repaid"),
            "margin": _("margin for reinvestment"),
            "other_income": _("other income"),
            "lost_interest": _("interest the lost loans do not pay"),
        }[self.key]


@dataclass(frozen=True, slots=True)
class CostCoveringRate:
    """The yearly rate that covers all costs, and how it builds up.

    Attributes
    ----------
    parts : tuple of RatePart
        They add up to `rate`.
    """

    parts: tuple[RatePart, ...]

    @property
    def rate(self) -> Fraction:
        """Income needed a year per rouble of average portfolio: an effective yearly rate."""
        return sum((part.share for part in self.parts), Fraction(0))

    @property
    def rate_per_month(self) -> float:
        """The monthly rate that compounds to `rate` in twelve months."""
        return float((1 + float(self.rate)) ** (1 / 12) - 1)

    @property
    def even_rate_per_month(self) -> Fraction:
        """A twelfth of `rate`: the monthly rate when income is not lent again within the year."""
        return self.rate / 12

    def share_of(self, key: PartKey) -> Fraction:
        """Pick one part."""
        return sum((part.share for part in self.parts if part.key == key), Fraction(0))


def cost_covering_rate(
    *,
    operating_costs: Figure,
    losses: Figure,
    borrowed_funds: Figure = 0,
    taxes: Figure = 0,
    margin: Figure = 0,
    other_income: Figure = 0,
    portfolio: int | None = None,
) -> CostCoveringRate:
    """Build up the rate that covers the five costs of PRI-1.

    It is the sustainable-rate formula R = (AE + LL + CF + K - II) / (1 - LL) of R. Rosenberg,
    "Microcredit Interest Rates" (CGAP Occasional Paper 1, 2002), with the manual's taxes beside
    AE. All terms are shares of the average outstanding portfolio:

    - AE, `operating_costs`: salaries, rent, depreciation, gifts in kind at their market price;
    - LL, `losses`: what is written off in an average year, not what is merely late;
    - CF, `borrowed_funds`: what all funds would cost at market rates, own funds included;
    - K, `margin`: the growth of own funds the institution wants, after taxes;
    - II, `other_income`: income from money that is not lent out.

    The division by 1 - LL makes the loans that are repaid pay the interest of those that are not;
    it appears as the part "lost_interest".

    Parameters
    ----------
    operating_costs, losses, borrowed_funds, taxes, margin, other_income
        A year's figure as a share of the average portfolio (0.25 or "25 %"), or in kopecks when
        `portfolio` is given.
    portfolio : int, optional
        The average outstanding portfolio, kopecks.

    Raises
    ------
    InputError
        For a negative figure, a portfolio that is not positive, or losses of the whole portfolio.

    Examples
    --------
    >>> built = cost_covering_rate(operating_costs="20 %", losses="10 %", margin="6 %")
    >>> built.rate
    Fraction(2, 5)
    >>> [(part.key, float(part.share)) for part in built.parts if part.share]
    [('operating_costs', 0.2), ('losses', 0.1), ('margin', 0.06), ('lost_interest', 0.04)]
    """
    given: dict[PartKey, Figure] = {
        "operating_costs": operating_costs,
        "taxes": taxes,
        "borrowed_funds": borrowed_funds,
        "losses": losses,
        "margin": margin,
        "other_income": other_income,
    }
    shares = {key: _share(key, figure, portfolio) for key, figure in given.items()}
    if shares["losses"] >= 1:
        raise InputError("losses: the whole portfolio is lost; no rate can cover that")
    shares["other_income"] *= -1
    covered = sum(shares.values(), Fraction(0))
    shares["lost_interest"] = covered / (1 - shares["losses"]) - covered
    return CostCoveringRate(tuple(RatePart(key, share) for key, share in shares.items()))


def _share(name: str, figure: Figure, portfolio: int | None) -> Fraction:
    if portfolio is None:
        return not_negative(name, figure)
    return not_negative(name, figure) / kopecks(portfolio, "portfolio", least=1)
