"""Examples of conventions that lenders meet: who bears the odd days, and where a difference goes.

Where no published example was found that can be worked through, one of ours stands in its place
and says so.
"""

from datetime import date

from simulator.rules.ground.days import plus
from simulator.rules.ground.money import roubles
from simulator.rules.ground.thirty_360 import thirty_360
from simulator.rules.loan.named_payment import terms_for_payment
from simulator.rules.loan.schedule import Schedule, schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.early_fee import EarlyFee
from simulator.rules.servicing.penalty import PenaltyTerms
from tests.published.example import Example

PAYODD = "MathWorks, Financial Toolbox reference, payodd"
ODD_DAYS = "briandunning.com, FileMaker custom function 225, Monthly Payment with odd days"
ISDA = "ISDA, 30/360 day count conventions, worksheet 2006 Definitions, {}"
DIGITS = "easycalculation.com, Rule of 78 loan calculation, worked example"
DEFINED = "The Complete Real Estate Encyclopedia, as quoted by thefreedictionary.com, rule of 78s"
HP = "HP 12c user's guide, section 3, number of payments, example 1"
ERPNEXT = "ERPNext, source code, test of the Loan document (test_loan.py)"
CALCBEE = "calcbee.pages.dev, Late Payment Interest Calculator, worked example"
OVERDUE = "makemerichnow.com, How to calculate overdue interest, worked example"
PREPAID = "gcoca.co.uk, prepayment penalty example"
OURS = "Worked by hand for this kit; no published example found"

SPREAD = "odd days spread over all payments"
ALONE = "odd days on the first instalment alone"
NAMED = "payment named, the last one smaller"
RULE_OF_78 = "flat interest earned by the sum of digits"
PMT = "Microsoft, support page of the PMT function, examples"
ADVANCE = "payments at the beginning of periods"
AHEAD = "paid ahead: the next instalment, and the rest for the one after"
LEFT_OVER = "kopecks left over go to the first instalments, one each"
FEE = "fee on what is prepaid"
FIRST = "interest to the day first (United States rule)"
RUNS = "interest runs on overdue principal, days / 365"
SEVERAL = "several penalties side by side"
UP = "payments rounded up to whole units, the last one smaller"


def _monthly(amount: str, rate: str, number: int, **settings: object) -> Schedule:
    terms = LoanTerms(
        rate=rate, rate_period="year", interval="month", method="annuity", instalments=number,
        **settings,
    )  # fmt: skip
    return schedule(terms, roubles(amount), date(2001, 1, 15))


def _alone() -> Schedule:
    """36 % a year is 3 % a month; fifteen odd days of a month of 30 cost half of it, 150."""
    return _monthly(
        "10 000", "36 %", 12, first_period_days=45, first_period_extra="first_instalment"
    )


def _up() -> Schedule:
    return _monthly("280 000", "8.4 %", 20, rounding="up", rounding_unit="1")


def _named(amount: str, rate: str, payment: str) -> Schedule:
    terms = LoanTerms(rate=rate, rate_period="year", interval="month")
    start, principal = date(2001, 1, 15), roubles(amount)
    return schedule(terms_for_payment(terms, principal, roubles(payment), start), principal, start)


def _digits() -> Schedule:
    """1,000 at 10 % a year, flat: a finance charge of 100 over twelve months."""
    terms = LoanTerms(
        rate="10 %", rate_period="year", interval="month", method="flat",
        flat_interest="rule_of_78",
    )  # fmt: skip
    return schedule(terms, roubles("1 000"), date(2001, 1, 15))


def _overdue(days: int) -> float:
    """What running on for so many days adds to a debt of 10,000 at 8 % a year."""
    terms = LoanTerms(rate="8 %", rate_period="year", interval="month", instalments=1)
    account = Account(schedule(terms, roubles("10 000"), date(2001, 1, 15)),
                      overdue_interest="runs")  # fmt: skip
    due = account.claims[0].line
    return (account.overdue(plus(due.due, days)).interest - due.interest) / 100


def _monthly_parts() -> Schedule:
    terms = LoanTerms(rate="3 %", interval="month", instalments=3, difference_in="spread")
    return schedule(terms, roubles("100"), date(2001, 1, 15))


def _fee() -> float:
    """A loan of 200,000 of which 160,000 are left when all is repaid, at 2 % of it."""
    terms = LoanTerms(rate="6 %", rate_period="year", interval="month", instalments=10)
    plan = schedule(terms, roubles("200 000"), date(2001, 1, 15))
    plain = Account(plan, paid_instalments=2)
    account = Account(plan, paid_instalments=2, early_fee=EarlyFee(share="2 %"))
    on = plan.instalments[1].due
    return (account.payoff(on) - plain.payoff(on)) / 100


def _interest_first() -> float:
    """1,000 brought three days into a week whose interest is 249.23 leave 893.19 for principal."""
    account = Account(schedule(LoanTerms(rate="9 %"), roubles("12 000"), 0))
    return account.prepay(3, roubles("1 000"), "lower", interest="first")[-1].principal / 100


def _ahead() -> float:
    """1,500 brought before the first of 1,000 and 249.23: left for the second."""
    account = Account(schedule(LoanTerms(rate="9 %"), roubles("12 000"), 0))
    return account.receive(3, roubles("1 500"))[-1].total / 100


def _several() -> float:
    """1,000 of principal and 207.69 of interest, five days late: 25 + 10.38 + 300."""
    terms = LoanTerms(rate="9 %", method="declining", instalments=10)
    penalties = (
        PenaltyTerms(rate_per_day="0.5 %", base="overdue_principal"),
        PenaltyTerms(rate_per_day="1 %", base="overdue_interest"),
        PenaltyTerms(once=roubles("300")),
    )
    return Account(schedule(terms, roubles("10 000"), 0), penalty=penalties).penalty(12) / 100


def _days(start: date, end: date, variant: str, published: str, what: str = "") -> Example:
    name = f"days from {start:%d %b %Y} to {end:%d %b %Y}{what}"
    return Example(name, published, lambda: thirty_360(start, end, variant, ends=bool(what)),
                   ISDA.format(variant), unit="", convention=variant)  # fmt: skip


EXAMPLES = (
    Example("4,000 at 11 % a year in 24 months, the first after 36 days: each", "186.77",
            lambda: _monthly("4 000", "11 %", 24, first_period_days=36).instalments[0].total / 100,
            PAYODD, unit="", convention=SPREAD),
    Example("15,000 at 7 % a year in 60 months, the first after 45 days: each", "297.88",
            lambda: _monthly("15 000", "7 %", 60, first_period_days=45).instalments[0].total / 100,
            ODD_DAYS, unit="", convention=SPREAD),
    Example("10,000 at 36 % a year in 12 months, the first after 45 days: the first", "1154.62",
            lambda: _alone().instalments[0].total / 100, OURS, unit="", convention=ALONE),
    Example("the same: the others", "1004.62",
            lambda: _alone().instalments[1].total / 100, OURS, unit="", convention=ALONE),
    Example("280,000 at 8.4 % a year in 20 months: each payment", "15052",
            lambda: _up().instalments[0].total / 100, ERPNEXT, unit="", convention=UP),
    Example("the same: interest of the fourth", "1683",
            lambda: _up().instalments[3].interest / 100, ERPNEXT, unit="", convention=UP),
    Example("the same: balance after the eighteenth", "29785",
            lambda: _up().instalments[17].balance / 100, ERPNEXT, unit="", convention=UP),
    Example("the same: principal of the last", "14941",
            lambda: _up().instalments[19].principal / 100, ERPNEXT, unit="", convention=UP),
    Example("the same: interest of the last", "105",
            lambda: _up().instalments[19].interest / 100, ERPNEXT, unit="", convention=UP),
    Example("the same: all interest", "21034",
            lambda: _up().total_interest / 100, ERPNEXT, unit="", convention=UP),
    Example("280,000 at 8.4 % a year, 14,000 a month: number of payments", "22",
            lambda: len(_named("280 000", "8.4 %", "14 000").instalments), ERPNEXT, unit="",
            convention=NAMED),
    Example("the same, 14,000 a month: all interest", "22712",
            lambda: _named("280 000", "8.4 %", "14 000").total_interest / 100, ERPNEXT, unit="",
            convention=NAMED),
    Example("35,000 at 10.5 % a year, 325 a month: number of payments", "328",
            lambda: len(_named("35 000", "10.5 %", "325").instalments), HP, unit="",
            convention=NAMED),
    Example("10,000 at 8 % a year, 30 days overdue: interest", "65.75",
            lambda: _overdue(30), OVERDUE, unit="", convention=RUNS),
    Example("10,000 at 8 % a year, 90 days overdue: interest", "197.26",
            lambda: _overdue(90), CALCBEE, unit="", convention=RUNS),
    Example("10,000 at 8 % a year in ten months: each, at the end", "1037.03",
            lambda: _monthly("10 000", "8 %", 10).instalments[0].total / 100, PMT, unit=""),
    Example("the same, in advance", "1030.16",
            lambda: _monthly("10 000", "8 %", 10, first_period_days=0).instalments[0].total / 100,
            PMT, unit="", convention=ADVANCE),
    Example("100 in three parts: the first", "33.34",
            lambda: _monthly_parts().instalments[0].principal / 100, OURS, unit="",
            convention=LEFT_OVER),
    Example("100 in three parts: the others", "33.33",
            lambda: _monthly_parts().instalments[2].principal / 100, OURS, unit="",
            convention=LEFT_OVER),
    Example("1,500 brought before an instalment of 1,249.23: for the one after", "250.77",
            _ahead, OURS, unit="", convention=AHEAD),
    Example("a fee of 2 % where 160,000 of 200,000 are prepaid", "3200",
            _fee, PREPAID, unit="", convention=FEE),
    Example("1,000 brought, 106.81 of interest earned: principal", "893.19",
            _interest_first, OURS, unit="", convention=FIRST),
    Example("an instalment of 1,000 and 207.69, five days late: three charges", "335.38",
            _several, OURS, unit="", convention=SEVERAL),
    _days(date(2006, 1, 31), date(2006, 2, 28), "30/360", "28"),
    _days(date(2007, 2, 28), date(2007, 8, 31), "30/360", "183"),
    _days(date(2006, 1, 31), date(2006, 2, 28), "30E/360", "28"),
    _days(date(2007, 2, 28), date(2007, 8, 31), "30E/360", "182"),
    _days(date(2006, 1, 31), date(2006, 2, 28), "30E/360-isda", "30"),
    _days(date(2007, 2, 28), date(2007, 8, 31), "30E/360-isda", "180"),
    _days(date(2011, 8, 31), date(2012, 2, 29), "30E/360-isda", "179", ", where the loan ends"),
    Example("days from 28 Feb 2007 to 29 Feb 2008, both the last of February", "360",
            lambda: thirty_360(date(2007, 2, 28), date(2008, 2, 29), "30/360-us"), OURS, unit="",
            convention="30/360-us"),
    Example("days from 28 Feb 2007 to 31 Mar 2007, always 30 a month", "30",
            lambda: thirty_360(date(2007, 2, 28), date(2007, 3, 31), "30/360-german"), OURS,
            unit="", convention="30/360-german"),
    Example("a charge of 100 over 12 months: refund after three", "57.69",
            lambda: sum(line.interest for line in _digits().instalments[3:]) / 100, DIGITS,
            unit="", convention=RULE_OF_78),
    Example("over 12 months: earned in the first, in per cent of the charge", "15.38",
            lambda: _digits().instalments[0].interest / 100, DEFINED, convention=RULE_OF_78),
)  # fmt: skip
