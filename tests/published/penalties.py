"""Examples of what a loan's account knows of penalties and changes while the loan runs.

Where no published example was found that can be worked through, one of ours stands in its place
and says so.
"""

from datetime import date
from decimal import Decimal

from simulator.rules.ground.money import roubles
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.history import AccountHistory
from simulator.rules.servicing.penalty import PenaltyTerms
from tests.published.conventions import OURS
from tests.published.example import Example

SKIP = "codingace.net, Skip payment cost calculator, notes"

ICICI = "ICICI Bank, knowledge hub, home loan disbursement in under-construction property"
CIMB = "CIMB Bank Cambodia, mortgage questions, charges for a missed monthly payment"

TRANCHE = "paid out in tranches, interest on what is out"
WAIVED = "penalty waived with the payment that settles the arrears"


def _late() -> Account:
    """Three monthly parts of 1,000 without interest; the first ten days late at 0.5 % a day: 50."""
    plan = schedule(
        LoanTerms(rate=0, instalments=3, interval="month"), roubles("3 000"), date(2001, 1, 15)
    )
    return Account(plan, penalty=PenaltyTerms(rate_per_day="0.5 %"))


def _waived(amount: str) -> float:
    """Penalty left after so much of the 50 is let off."""
    account, day = _late(), date(2001, 2, 25)
    account.waive(day, roubles(amount))
    return account.penalty(day) / 100


def _charged() -> float:
    """The second payment of 1,000 with a court's cost of 300 booked before it."""
    account = _late()
    account.receive(date(2001, 2, 15), 100_000)
    account.charge(date(2001, 3, 1), roubles("300"))
    return account.overdue(date(2001, 3, 15)).total / 100


def _skipped() -> float:
    """One payment of a loan at 18.5 % a year skipped: a month's interest on the balance."""
    terms = LoanTerms(rate="18.5 %", rate_period="year", interval="month", instalments=30)
    account = Account(schedule(terms, roubles("12 000"), date(2001, 1, 15)))
    return account.postpone(date(2001, 1, 15), 30, day_count=None) / 100


def _rescheduled() -> float:
    """500 paid of the first 1,120: the other 3,620 in four parts without interest."""
    terms = LoanTerms(rate="3 %", interval="month", instalments=4)
    account, day = Account(schedule(terms, roubles("4 000"), date(2001, 1, 15))), date(2001, 2, 15)
    account.receive(day, roubles("500"))
    new = account.restructure(day, LoanTerms(rate=0, interval="month", instalments=4))
    return new.instalments[0].total / 100


def _booked_late(reversed_too: bool) -> float:
    """1,000 that came on its day, booked ten days later (a penalty of 50 otherwise)."""
    history = AccountHistory(_late())
    history.book("receive", date(2001, 2, 15), booked=date(2001, 2, 25), amount=100_000)
    if reversed_too:
        history.reverse(1, booked=date(2001, 2, 26))
    return history.account().penalty(date(2001, 2, 25)) / 100


def _tranche(month: int) -> float:
    """Interest of a month of 300,000 at 8 % a year, with as much again paid out after six."""
    terms = LoanTerms(
        rate="8 %", rate_period="year", interval="month", method="bullet", instalments=12
    )
    account = Account(schedule(terms, roubles("300 000"), date(2001, 1, 15)))
    for line in account.schedule.instalments[:6]:
        account.receive(line.due, line.total)
    account.disburse(date(2001, 7, 15), roubles("300 000"))
    lines = (*account.schedule.instalments[:6], *(claim.line for claim in account.claims))
    return lines[month - 1].interest / 100


def _late_mortgage(*per_cent_a_year: int) -> float:
    """Seven days on an instalment of 500, at so many per cent over 360 days."""
    plan = schedule(LoanTerms(rate=0, instalments=1, interval="month"), 50_000, date(2001, 1, 15))
    terms = [PenaltyTerms(rate_per_day=Decimal(each) / 36_000) for each in per_cent_a_year]
    return Account(plan, penalty=terms).penalty(date(2001, 2, 22)) / 100


EXAMPLES = (
    Example("1,000 ten days late at 0.5 % a day: waived with a payment of 1,000", "50",
            lambda: _late().receive(date(2001, 2, 25), 100_000, waive_penalty=True)[0].waived / 100,
            OURS, unit="", convention=WAIVED),
    Example("the same, 30 waived: penalty left", "20", lambda: _waived("30"), OURS, unit="",
            convention="part of a penalty waived"),
    Example("1,000 a month, a court's cost of 300 booked in the second month: second payment",
            "1300", _charged, OURS, unit="", convention="charge booked while the loan runs"),
    Example("12,000 at 18.5 % a year, one monthly payment skipped: interest of the month", "185",
            _skipped, SKIP, unit="", convention="payment holiday, interest of the shift"),
    Example("4,000 at 3 % a month in 4, 500 paid of the first, then 4 without interest: each",
            "905", _rescheduled, OURS, unit="", convention="rescheduled after a part payment"),
    Example("3 lakh at 8 % a year, as much again after six months: interest of the sixth", "2000",
            lambda: _tranche(6), ICICI, unit="", convention=TRANCHE),
    Example("the same: interest of the seventh", "4000", lambda: _tranche(7), ICICI, unit="",
            convention=TRANCHE),
    Example("an instalment of 500, seven days late, 8 % and 3 % a year over 360 days", "1.07",
            lambda: _late_mortgage(8, 3), CIMB, unit="",
            convention="contract's rate and a penalty side by side"),
    Example("1,000 paid in time and booked ten days later: penalty", "0",
            lambda: _booked_late(False), OURS, unit="", convention="payment with a value date"),
    Example("the same, reversed: penalty of the ten days", "50", lambda: _booked_late(True), OURS,
            unit="", convention="payment reversed by a new entry"),
)  # fmt: skip
