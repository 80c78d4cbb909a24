"""Examples of the field: quotes, reserves, prices that cover costs; the manual's own."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from simulator.policies import load_policy
from simulator.rules.ground.money import roubles
from simulator.rules.house.bands import Band
from simulator.rules.house.pay import officer_pay, repayment_coefficient
from simulator.rules.house.reserve import ageing
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.cost_rate import cost_covering_rate
from simulator.rules.price.pricing import loan_cost
from simulator.rules.price.quotes import quotes
from tests.published.example import EFFECTIVE, LEVEL, Example, per_cent

ROSENBERG = "R. Rosenberg, Calculating Effective Interest Rates on Microcredit Loans, 1995"
CGAP = "R. Rosenberg, Microcredit Interest Rates, CGAP Occasional Paper 1, 2002"
BANGLADESH = "Microcredit Regulatory Authority of Bangladesh, as quoted by svtuition.org, 2011"
SMALL_LOANS = "Report on Costs and Interest Rates in the Small Loans Sector, South Africa, Annex IV"
SA_DHAN = "Sa-Dhan, Tracking Financial Performance Standards of Microfinance Institutions, table 13"
MANUAL = "Manager's manual, Smolensk 2001, chapter {}"
REFERENCE = "Reference schedule in the kit's specification"

EQUAL = "level instalment, difference in the last interest"
LAST = "level instalment, difference in the last one"

QUOTES = (
    ("declining", "36.0"),
    ("declining, interest up front", "38.9"),
    ("declining, with a fee of 3 %", "51.4"),
    ("flat", "56.3"),
    ("flat, interest up front", "63.8"),
    ("flat, interest up front, with the fee", "82.0"),
)

# (days late, balance in roubles, loans): the four lines of the manual's report.
LATE = ((15, "8 750", 200), (45, "5 000", 75), (90, "2 500", 60), (150, "1 750", 25))
MANUAL_LINES = (
    ("the first late days, 8,750 at 10 %", "875"),
    ("60 days, 5,000 at 50 %", "2500"),
    ("90 days, 2,500 at 75 %", "1875"),
    ("over 120 days, 1,750 at 100 %", "1750"),
    ("all late loans", "7000"),
)

# (last day, rate, balance, loans): another institution's edges and rates.
SA_DHAN_BANDS = (
    (30, "0.10", "17 500", 400), (60, "0.25", "10 000", 150), (90, "0.50", "5 000", 120),
    (180, "0.75", "3 500", 50), (365, "0.90", "2 500", 40), (None, "1", "1 500", 30),
)  # fmt: skip
SA_DHAN_PORTFOLIO = roubles("168 000")


def _nominal(place: int) -> Callable[[], float]:
    return lambda: 100 * (quotes(100_000, "3 %", 4)[place].nominal or 0.0)


def _by_days() -> Schedule:
    terms = LoanTerms(
        rate="12 %", rate_period="year", method="annuity", interval="month", instalments=6,
        day_count="actual/actual",
    )  # fmt: skip
    return schedule(terms, 1_000_000, date(2023, 12, 12))


def _weekly() -> Schedule:
    terms = LoanTerms(rate="9 %", method="annuity", difference_in="interest")
    return schedule(terms, 1_000_000, 0)


def _monthly() -> Schedule:
    terms = LoanTerms(rate="20 %", rate_period="year", method="annuity", interval="month")
    return schedule(terms, 100_000, date(2001, 1, 15))


def _flat(fees: tuple[Fee, ...] = ()) -> Schedule:
    """Interest of 10 % of the loan, spread over 44 weeks."""
    terms = LoanTerms(
        rate=Decimal(10) / 44 / 100, rate_period="week", method="flat", instalments=44, fees=fees
    )
    return schedule(terms, 100_000, 0)


def _manual_reserve(line: int) -> float:
    late = [(days, roubles(balance), number) for days, balance, number in LATE]
    return ageing(late, load_policy("smolensk_individual"))[line].reserve / 100


def _sa_dhan() -> tuple[int, Fraction]:
    """Give the reserve, and the share of the portfolio that is late at all."""
    edges = [0, *(up_to for up_to, *_rest in SA_DHAN_BANDS if up_to)]
    bands = tuple(
        Band(name=f"over {over}", over=over, up_to=up_to, reserve_rate=rate)
        for over, (up_to, rate, *_rest) in zip(edges, SA_DHAN_BANDS, strict=True)
    )
    late = [
        (over + 1, roubles(balance), number)
        for over, (_up_to, _rate, balance, number) in zip(edges, SA_DHAN_BANDS, strict=True)
    ]
    total = ageing(late, bands)[-1]
    return total.reserve, Fraction(total.balance, SA_DHAN_PORTFOLIO)


def _pay() -> float:
    terms = load_policy("smolensk_individual").pay
    return officer_pay(terms, repayment_coefficient("0.9", terms), "2 %", (0, 4)).total / 100


EXAMPLES = (
    *(
        Example(f"1,000 in four months at 3 % a month: {kind}", published, _nominal(place),
                ROSENBERG, convention="nominal, whole periods")
        for place, (kind, published) in enumerate(QUOTES)
    ),
    Example("1,000 at 10 % flat in 44 weekly instalments", "25.07",
            per_cent(lambda: loan_cost(_flat()).effective), BANGLADESH, convention=EFFECTIVE),
    Example("the same with a service charge of 2 % kept back", "31.27",
            per_cent(lambda: loan_cost(_flat((Fee(share="2 %"),))).effective), BANGLADESH,
            convention=EFFECTIVE),
    Example("administrative expenses of 200,000 on a portfolio of 800,000", "0.25",
            lambda: float(cost_covering_rate(
                operating_costs=roubles("200 000"), losses=0, portfolio=roubles("800 000")
            ).share_of("operating_costs")), CGAP, unit=""),
    Example("1,000 at 20 % in 12 level months: outstanding after six", "524.79",
            lambda: _monthly().instalments[5].balance / 100, SMALL_LOANS, unit="",
            convention=LEVEL),
    Example("reserve for late loans of 40,000 in six lines, 10 % to 100 %", "13125",
            lambda: _sa_dhan()[0] / 100, SA_DHAN, unit=""),
    Example("the same: portfolio at risk, of 168,000 outstanding", "23.81",
            per_cent(lambda: float(_sa_dhan()[1])), SA_DHAN),
    Example("officer's pay: base 1,000, repayment 0.9, write-off 2 %, four new clients", "1841.4",
            _pay, MANUAL.format(12), unit="", convention="reading a"),
    *(
        Example(f"reserve for {what}", published, lambda line=line: _manual_reserve(line),
                MANUAL.format(7), unit="")
        for line, (what, published) in enumerate(MANUAL_LINES)
    ),
    Example("10,000 at 9 % x 12/52 in 12 weekly level payments: the first", "950.07",
            lambda: _weekly().instalments[0].total / 100, REFERENCE, unit="", convention=EQUAL),
    Example("the same: the last", "950.07",
            lambda: _weekly().instalments[-1].total / 100, REFERENCE, unit="", convention=EQUAL),
    Example("the same: effective yearly rate", "191.2",
            per_cent(lambda: loan_cost(_weekly()).effective), REFERENCE, convention=EFFECTIVE),
    Example("10,000 at 12 %, actual/actual, six months from 12 Dec 2023: each", "1725.56",
            lambda: _by_days().instalments[0].total / 100, REFERENCE, unit="", convention=LAST),
    Example("the same: the last payment", "1725.59",
            lambda: _by_days().instalments[-1].total / 100, REFERENCE, unit="", convention=LAST),
)  # fmt: skip
