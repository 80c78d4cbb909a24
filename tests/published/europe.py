"""Examples from the law and the market of the European Union and the United Kingdom."""

from datetime import date

from simulator.rules.price.rates import effective_rate
from tests.published.example import (
    EFFECTIVE,
    EU,
    XIRR,
    Example,
    Flows,
    lent,
    level,
    monthly,
    per_cent,
)

DIRECTIVE = "Directive 98/7/EC, Annex III, {} example"
LENDERS = "moneysavingexpert.com, Representative APR examples: {}"
FSHARP = "FSharp.Finance.Personal, AprUnitedKingdomTests (UK total cost of credit rules)"
CURO = "curo, documentation, example 2 (Directive 2008/48/EC)"

NEW_YEAR = date(1994, 1, 1)
OCTOBER = date(2012, 10, 10)


def _dated(source: str, what: str, published: str, flows: Flows, count: str = "eu") -> Example:
    rate = per_cent(lambda: effective_rate(flows, day_count=count))
    return Example(what, published, rate, source, convention=EU if count == "eu" else XIRR)


def _level(lender: str, amount: float, number: int, payment: float, published: str) -> Example:
    flows = level(amount, payment, number)
    what = f"{amount:,.0f}, {number} monthly payments of {payment}"
    rate = per_cent(lambda: effective_rate(flows, unit="month"))
    return Example(what, published, rate, LENDERS.format(lender), convention=EFFECTIVE)


EXAMPLES = (
    _dated(DIRECTIVE.format("first"), "1,000, 1,200 after 546 days", "12.96",
           lent(1000, NEW_YEAR, ([date(1995, 7, 1)], 1200)), "actual/365"),
    _dated(DIRECTIVE.format("second"), "950 received of 1,000, 1,200 after 546 days", "16.9",
           lent(950, NEW_YEAR, ([date(1995, 7, 1)], 1200)), "actual/365"),
    _dated(DIRECTIVE.format("third"), "1,000, 600 after one year and 600 after two", "13.07",
           lent(1000, NEW_YEAR, (monthly(date(1995, 1, 1), 2, 12), 600))),
    _dated(CURO, "10,000, six monthly payments of 1,707 and a fee of 50 with the first", "10.45",
           lent(10_000, date(2026, 1, 5), (monthly(date(2026, 2, 5), 6), 1707),
                ([date(2026, 2, 5)], 50))),
    _dated(FSHARP, "500, 510 after 5 days", "324.436",
           lent(500, OCTOBER, ([date(2012, 10, 15)], 510)), "actual/365"),
    _dated(FSHARP, "500, 270 after one and two months", "84.63",
           lent(500, OCTOBER, (monthly(date(2012, 11, 10), 2), 270)), "actual/365"),
    _level("Admiral", 2000, 36, 66.87, "13.2"),
    _level("Admiral", 3700, 36, 115.79, "8.2"),
    _level("Admiral", 6000, 36, 175.41, "3.4"),
    _level("The AA, members", 16_000, 36, 465.01, "3"),
    _level("The AA", 16_000, 36, 465.70, "3.1"),
    _level("Admiral", 8000, 36, 231.59, "2.7"),
)  # fmt: skip
