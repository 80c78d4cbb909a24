"""Examples of the field: Rosenberg's six quotes, the sustainable rate, the manual's own."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from simulator.policies import load_policy
from simulator.rules.cost_rate import cost_covering_rate
from simulator.rules.pay import officer_pay
from simulator.rules.pricing import loan_cost
from simulator.rules.quotes import quotes
from simulator.rules.reserve import ageing
from simulator.rules.schedule import Schedule, schedule
from simulator.rules.terms import LoanTerms
from tests.published.example import Example, per_cent

ROSENBERG = "R. Rosenberg, Calculating Effective Interest Rates on Microcredit Loans, 1995"
SUSTAINABLE = "quesba.com, question 993413 (CGAP's formula worked out)"
MANUAL = "Manager's manual, Smolensk 2001, chapter {}"
REFERENCE = "Reference schedule in the kit's specification"

QUOTES = (
    ("declining", "36.0"),
    ("declining, interest up front", "38.9"),
    ("declining, with a fee of 3 %", "51.4"),
    ("flat", "56.3"),
    ("flat, interest up front", "63.8"),
    ("flat, interest up front, with the fee", "82.0"),
)

# (days late, loans, balance in roubles): the report's four lines.
LATE = ((15, 200, 8750), (45, 75, 5000), (90, 60, 2500), (150, 25, 1750))


def _nominal(place: int) -> Callable[[], float]:
    return lambda: 100 * (quotes(100_000, "3 %", 4)[place].nominal or 0.0)


def _annuity() -> Schedule:
    terms = LoanTerms(
        rate="12 %", rate_period="year", method="annuity", interval="month", instalments=6,
        day_count="actual/actual",
    )  # fmt: skip
    return schedule(terms, 1_000_000, date(2023, 12, 12))


def _weekly() -> Schedule:
    return schedule(LoanTerms(rate="9 %", method="annuity"), 1_000_000, 0)


def _reserve(line: int) -> Callable[[], float]:
    """Spread each line's balance over its loans, the odd kopecks on one of them."""
    loans = [
        (days, balance * 100 - (number - 1) * (balance * 100 // number) if first else share)
        for days, number, balance in LATE
        for first, share in [(True, 0)] + [(False, balance * 100 // number)] * (number - 1)
    ]
    bands = load_policy("smolensk_individual").ageing
    return lambda: ageing(loans, bands)[line].reserve / 100


EXAMPLES = (
    *(
        Example(f"1,000 in four months at 3 % a month: {kind}", published, _nominal(place),
                ROSENBERG)
        for place, (kind, published) in enumerate(QUOTES)
    ),
    Example("7 % operating costs, 3 % losses, 3 % funds, 6 % growth, 5 % other income", "14.4",
            per_cent(lambda: float(cost_covering_rate(
                operating_costs="7 %", losses="3 %", borrowed_funds="3 %", margin="6 %",
                other_income="5 %").rate)), SUSTAINABLE),
    Example("officer's pay: base 1,000, repayment 0.9, write-off 2 %, four new clients", "1841.4",
            lambda: officer_pay(load_policy("smolensk_individual").pay, Decimal("0.9"),
                                Decimal("0.02"), (0, 4)).total / 100,
            MANUAL.format(12), unit=""),
    *(
        Example(f"reserve for {what}", published, _reserve(line), MANUAL.format(7), unit="")
        for line, (what, published) in enumerate((
            ("the first late days, 8,750 at 10 %", "875"),
            ("60 days, 5,000 at 50 %", "2500"),
            ("90 days, 2,500 at 75 %", "1875"),
            ("over 120 days, 1,750 at 100 %", "1750"),
            ("all late loans", "7000"),
        ))
    ),
    Example("10,000 at 9 % a month as 12 weekly level payments: each", "950.07",
            lambda: _weekly().instalments[0].total / 100, REFERENCE, unit=""),
    Example("the same: effective yearly rate", "191.2",
            per_cent(lambda: loan_cost(_weekly()).effective), REFERENCE),
    Example("10,000 at 12 %, actual/actual, six months from 12 Dec 2023: each", "1725.56",
            lambda: _annuity().instalments[0].total / 100, REFERENCE, unit=""),
    Example("the same: the last payment", "1725.59",
            lambda: _annuity().instalments[-1].total / 100, REFERENCE, unit=""),
)  # fmt: skip
