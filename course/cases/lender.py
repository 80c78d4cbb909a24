"""The course's branch as a lender: its costs, its rate, and what that means (PRI-1 to PRI-5)."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, NamedTuple

from pydantic import Field

from simulator.rules.ground.money import roubles, round_kopecks
from simulator.rules.ground.validation import validated
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price import market
from simulator.rules.price.break_even import break_even_clients
from simulator.rules.price.cost_rate import CostCoveringRate, cost_covering_rate
from simulator.rules.price.growth import GrowthMonth, project_growth
from simulator.rules.price.market import CurrencyChoice, MarketCorridor, market_corridor
from simulator.rules.price.pricing import LoanCost, loan_cost
from simulator.rules.price.quotes import ANY_DAY, Burden, client_burden

PAWNSHOP, MONEYLENDER = "pawnshop", "moneylender"
MONTHS = 12

Percent = Annotated[int | Decimal, Field(ge=0, le=100)]
Roubles = Annotated[int | Decimal, Field(ge=0)]


@validated
class Lender:
    """A lender's figures as a director would say them: roubles, to the kopeck, and per cent.

    The costs are those of the course's branch; what the manual leaves open is an assumption.

    Parameters
    ----------
    clients, balance
        Clients with a loan, and what each owes on average, roubles.
    officers, officer_cost, office_cost
        Officers, what one costs a month with travel, and all other costs of a month, roubles.
    taxes, funds, losses, margin
        Per cent of the average portfolio a year; ``funds`` is the cost of borrowed money.
    rate
        What clients pay, per cent a month on the outstanding balance.
    pawnshop, moneylender, distance
        Their rates, per cent a month, and how far below the cheaper one we want to stay, per cent
        of it.
    growth, reinvested, new_balance
        New clients a month, per cent; income put back into loans, per cent; what a new client
        owes on average, per cent of an old one.
    loan, weeks, mark_up
        One client's loan, roubles and weeks, and her mark-up, per cent.
    in_roubles, in_currency, currency_rise, gains_tax
        Lending to be compared, per cent a year: the rate in roubles, the rate in currency, how
        much the currency rises, and the share of the exchange gain that is taxed away.
    """

    clients: Annotated[int, Field(ge=1)] = 220
    balance: Annotated[int | Decimal, Field(ge=1)] = 4_700
    officers: Annotated[int, Field(ge=0)] = 4
    officer_cost: Roubles = 7_000
    office_cost: Roubles = 40_000
    taxes: Percent = 3
    funds: Percent = 5
    losses: Annotated[int | Decimal, Field(ge=0, le=60)] = 5
    margin: Percent = 10
    rate: Annotated[Decimal, Field(gt=0, le=50)] = Decimal(9)
    pawnshop: Annotated[Decimal, Field(ge=0, le=100)] = Decimal(14)
    moneylender: Annotated[Decimal, Field(ge=0, le=100)] = Decimal(20)
    distance: Percent = 10
    growth: Percent = 10
    reinvested: Percent = 35
    new_balance: Annotated[int | Decimal, Field(ge=1, le=200)] = 33
    loan: Annotated[int | Decimal, Field(ge=100)] = 10_000
    weeks: Annotated[int, Field(ge=1, le=52)] = 12
    mark_up: Annotated[int | Decimal, Field(ge=0)] = 32
    in_roubles: Percent = 55
    in_currency: Annotated[Decimal, Field(ge=0, le=100)] = Decimal("17.5")
    currency_rise: Annotated[int | Decimal, Field(ge=-50, le=300)] = 14
    gains_tax: Percent = 0

    @property
    def portfolio(self) -> int:
        """All that is outstanding on average, kopecks."""
        return self.clients * roubles(self.balance)

    @property
    def yearly_operating_costs(self) -> int:
        """Officers and office for a year, kopecks."""
        officers = self.officers * roubles(self.officer_cost)
        return MONTHS * (officers + roubles(self.office_cost))


class Price(NamedTuple):
    """What follows from a lender's figures.

    Attributes
    ----------
    built : CostCoveringRate
        The rate that covers the costs, part by part.
    break_even : int or None
        Clients from which on the rate charged covers the costs; None for never.
    corridor : MarketCorridor
        Rates a month between costs and the market.
    months : tuple of GrowthMonth
    plan : Schedule
        The one client's loan.
    currencies : CurrencyChoice
        A year of lending in roubles and in currency.
    """

    lender: Lender
    built: CostCoveringRate
    break_even: int | None
    corridor: MarketCorridor
    months: tuple[GrowthMonth, ...]
    plan: Schedule
    cost: LoanCost
    burden: Burden
    currencies: CurrencyChoice

    @property
    def charged(self) -> Fraction:
        """What is charged, a share a month."""
        return Fraction(self.lender.rate) / 100

    @property
    def needed(self) -> Fraction:
        """What covers the costs, a share a month, income of the year not lent again within it."""
        return self.built.even_rate_per_month


def price(lender: Lender) -> Price:
    """Work out costs, break-even, market, growth and one client's burden.

    Examples
    --------
    >>> found = price(Lender())
    >>> found.break_even, float(round(found.needed, 4)), found.corridor.place(found.charged)
    (219, 0.0894, 'within')
    """
    percents = {"taxes": lender.taxes, "borrowed_funds": lender.funds,
                "losses": lender.losses, "margin": lender.margin}  # fmt: skip
    shares: dict[str, Any] = {name: _share(each) for name, each in percents.items()}
    operating = Fraction(lender.yearly_operating_costs, lender.portfolio)
    built = cost_covering_rate(operating_costs=operating, **shares)
    plan = schedule(one_loan(lender), roubles(lender.loan), ANY_DAY)
    rate = _share(lender.rate)
    return Price(
        lender,
        built,
        break_even_clients(rate_per_month=rate, average_balance=roubles(lender.balance),
                           fixed_costs=lender.yearly_operating_costs, **shares),
        market_corridor(built.even_rate_per_month, rivals(lender), _share(lender.distance)),
        grown(lender, rate),
        plan,
        loan_cost(plan),
        client_burden(plan, round_kopecks(plan.principal * (1 + _share(lender.mark_up)))),
        in_two_currencies(lender),
    )  # fmt: skip


def _share(percent: int | Decimal) -> Fraction:
    return Fraction(percent) / 100


def in_two_currencies(lender: Lender) -> CurrencyChoice:
    """Compare a year of lending in roubles and in currency (PRI-4).

    Examples
    --------
    >>> in_two_currencies(Lender()).better, in_two_currencies(Lender(currency_rise=60)).better
    ('roubles', 'currency')
    """
    return market.compare_currencies(
        _share(lender.in_roubles), _share(lender.in_currency),
        _share(lender.currency_rise), _share(lender.gains_tax),
    )  # fmt: skip


def rivals(lender: Lender) -> dict[str, Fraction]:
    """Give what others take, a share a month."""
    return {PAWNSHOP: _share(lender.pawnshop), MONEYLENDER: _share(lender.moneylender)}


def grown(lender: Lender, rate: Fraction) -> tuple[GrowthMonth, ...]:
    """Project a year of growth."""
    return project_growth(
        clients=lender.clients,
        average_balance=roubles(lender.balance),
        income_rate_per_month=rate,
        growth_per_month=_share(lender.growth),
        reinvested_share=_share(lender.reinvested),
        new_client_balance=round_kopecks(roubles(lender.balance) * _share(lender.new_balance)),
        months=MONTHS,
    )


def one_loan(lender: Lender) -> LoanTerms:
    """Give the terms of the one client's loan: weekly, on the outstanding balance (IND-1)."""
    return LoanTerms(rate=lender.rate / 100, instalments=lender.weeks)
