"""Examples that calculators and spreadsheets print in their own handbooks."""

from collections.abc import Sequence
from datetime import date

from simulator.rules.ground.money import roubles
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.nominal import nominal_rate
from simulator.rules.price.rates import effective_rate
from tests.published.example import (
    ACTUARIAL,
    EFFECTIVE,
    LEVEL,
    XIRR,
    Example,
    level,
    monthly,
    per_cent,
)

EXCEL = "Microsoft Support, {} function"
NUMPY = "NumPy reference, numpy.irr"
HP = "HP 12c user's guide, section 12, APR calculations with fees, example {}"
HP_PLATINUM = "HP 12c Platinum user's guide, {}"
CLARIS = "Claris FileMaker Pro help, PMT, example 1"

BUSINESS = (-70_000, 12_000, 15_000, 18_000, 21_000, 26_000)
CAR_LOAN = [(date(2004, 7, 19), 3950.0)] + [(day, -120.0) for day in monthly(date(2004, 9, 1), 42)]
INVESTMENT = [
    (date(2008, 1, 1), -10_000),
    (date(2008, 3, 1), 2750),
    (date(2008, 10, 30), 4250),
    (date(2009, 2, 15), 3250),
    (date(2009, 4, 1), 2750),
]


def _irr(source: str, flows: Sequence[float], published: str) -> Example:
    rate = per_cent(lambda: effective_rate(list(enumerate(flows))))
    return Example("yearly: " + ", ".join(f"{flow:,}" for flow in flows), published, rate, source,
                   convention=EFFECTIVE)  # fmt: skip


def _with_fee(source: str, received: int, payment: float, published: str, what: str) -> Example:
    flows = level(received, payment, 360)
    rate = per_cent(lambda: nominal_rate(flows, unit="month"))
    return Example(what, published, rate, source, convention=ACTUARIAL)


def _payment(source: str, amount: str, rate: str, number: int, published: str) -> Example:
    """The level instalment of a monthly annuity."""
    terms = LoanTerms(
        rate=rate, rate_period="year", method="annuity", interval="month", instalments=number
    )
    what = f"monthly payment: {amount} at {rate} a year, {number} months"

    def kit() -> float:
        return schedule(terms, roubles(amount), date(2001, 1, 1)).instalments[0].total / 100

    return Example(what, published, kit, source, unit="", convention=LEVEL)


EXAMPLES = (
    Example("10,000 out, four amounts back on given days", "37.33625",
            per_cent(lambda: effective_rate(INVESTMENT)), EXCEL.format("XIRR"), convention=XIRR),
    _irr(EXCEL.format("IRR"), BUSINESS[:3], "-44.4"),
    _irr(EXCEL.format("IRR"), BUSINESS[:5], "-2.1"),
    _irr(EXCEL.format("IRR"), BUSINESS, "8.7"),
    Example("5.25 % nominal, four interest payments a year", "5.35427",
            per_cent(lambda: effective_rate(
                [(0, -100), (1, 1.3125), (2, 1.3125), (3, 1.3125), (4, 101.3125)],
                unit="quarter")), EXCEL.format("EFFECT"), convention=EFFECTIVE),
    _payment(EXCEL.format("PMT"), "10 000", "8 %", 10, "1037.03"),
    _irr(NUMPY, (-100, 39, 59, 55, 20), "28.095"),
    _irr(NUMPY, (-100, 0, 0, 74), "-9.55"),
    _irr(NUMPY, (-100, 100, 0, 7), "6.206"),
    _payment(HP.format(1), "60 000", "11.5 %", 360, "594.17"),
    _with_fee(HP.format(1), 58_800, 594.17, "11.76", "60,000 for 30 years, 2 points kept back"),
    _with_fee(HP.format(2), 59_850, 594.17, "11.53", "60,000 for 30 years, 150 kept back"),
    _payment(HP_PLATINUM.format("section 12, example 2"), "160 000", "5.5 %", 360, "908.46"),
    _with_fee(HP_PLATINUM.format("section 12, example 2"), 159_250, 908.46, "5.54",
              "160,000 for 30 years, 750 kept back"),
    Example("3,950, 42 monthly payments of 120, 13 odd days", "13.95",
            per_cent(lambda: nominal_rate(CAR_LOAN)),
            HP_PLATINUM.format("section 3, odd-period example 2"), convention=ACTUARIAL),
    _payment(CLARIS, "21 000", "6.9 %", 48, "501.90"),
)  # fmt: skip
