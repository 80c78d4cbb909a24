"""Hand-made histories: a few loans whose every figure can be worked out on paper."""

from datetime import date

import pytest

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import Ledger, Log
from simulator.rules.house.bands import Band

START = date(2001, 1, 1)
PHASES = {
    Kind.CAPITAL: Phase.OPENING,
    Kind.HIRED: Phase.OPENING,
    Kind.MISSED: Phase.CLOSE,
    Kind.PROVISIONED: Phase.COMMITTEE,
    Kind.WRITTEN_OFF: Phase.COMMITTEE,
    Kind.DISBURSED: Phase.FUND,
    Kind.COST: Phase.FUND,
}


class History:
    """A ledger that takes events in short form: ``write(day, kind, loan, due, principal=...)``."""

    def __init__(self):
        self.ledger = Ledger()

    def write(self, day, kind, loan=-1, due=-32_768, **amounts):
        phase = PHASES.get(kind, Phase.DUES)
        self.ledger.post(day, phase, kind, "T", Cause.RULE, loan, loan, due=due, **amounts)
        return self

    def lend(self, day, loan, principal, last_due):
        return self.write(day, Kind.DISBURSED, loan, last_due, principal=principal)

    def pay(self, day, loan, due, principal, interest=0, penalty=0):
        kind = Kind.PAID if day <= due else Kind.PAID_LATE
        parts = {"principal": principal, "interest": interest, "penalty": penalty}
        return self.write(day, kind, loan, due, **parts)

    def miss(self, due, loan, principal, interest=0):
        return self.write(due, Kind.MISSED, loan, due, principal=principal, interest=interest)

    @property
    def log(self) -> Log:
        return self.ledger.log(START)


@pytest.fixture(scope="session")
def new_history():
    """Begin an empty history."""
    return History


@pytest.fixture(scope="session")
def bands():
    """The ageing table as we read MON-8."""
    edges = (0, 30, 60, 120, None)
    names = ("1-30", "31-60", "61-120", "over 120")
    rates = ("0.10", "0.50", "0.75", "1")
    return tuple(
        Band(name=name, over=edges[i], up_to=edges[i + 1], reserve_rate=rate, line=f"P{12 + i}")
        for i, (name, rate) in enumerate(zip(names, rates, strict=True))
    )


@pytest.fixture
def branch():
    """Two months of a branch with four loans; see the comments for what each one does."""
    book = History()
    book.write(-10, Kind.CAPITAL, principal=1_000_000)
    book.write(-10, Kind.HIRED)
    book.write(30, Kind.HIRED)
    # loan 0 pays its third instalment in two parts, 2 and 6 days late
    book.lend(-7, 0, 100_000, last_due=21)
    book.pay(0, 0, 0, 25_000, 2_000).pay(7, 0, 7, 25_000, 1_500)
    book.miss(14, 0, 25_000, 1_000)
    book.pay(16, 0, 14, 10_000, 1_000, 260).pay(20, 0, 14, 15_000, 0, 300)
    book.pay(21, 0, 21, 25_000, 500).write(21, Kind.CLOSED, 0, 21)
    # loan 1 pays less and less: the oldest unpaid due day is 16 at the end
    book.lend(2, 1, 200_000, last_due=30)
    book.pay(9, 1, 9, 20_000, 4_000).miss(9, 1, 30_000)
    book.miss(16, 1, 50_000, 3_000).pay(18, 1, 9, 30_000)
    book.miss(23, 1, 50_000, 2_000).miss(30, 1, 50_000, 1_000)
    book.pay(40, 1, 16, 20_000, 3_000)
    # loan 2 never pays, is written off on day 50, and 5 000 come afterwards
    book.lend(5, 2, 80_000, last_due=33)
    for due, interest in ((12, 1_600), (19, 1_200), (26, 800), (33, 400)):
        book.miss(due, 2, 20_000, interest)
    book.write(50, Kind.PROVISIONED, 2, principal=80_000)
    book.write(50, Kind.WRITTEN_OFF, 2, 12, principal=80_000)
    book.write(55, Kind.RECOVERED, 2, 12, principal=5_000)
    # loan 3 has missed its second instalment, five days before the end
    book.lend(40, 3, 60_000, last_due=68)
    book.pay(47, 3, 47, 15_000, 1_200).miss(54, 3, 15_000, 900)
    # the branch
    book.write(30, Kind.COST, fee=12_000)
    book.write(58, Kind.COST, fee=12_000).write(58, Kind.COST, interest=1_000)
    book.write(58, Kind.PROVISIONED, principal=60_000)
    return book.log
