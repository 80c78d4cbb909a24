"""An officer's own portfolio."""

import pytest

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.reports.balances import balances
from simulator.books.reports.identities import loan_breaks
from simulator.books.reports.officer import of_officer
from simulator.books.reports.report import portfolio_report
from simulator.rules.ground.validation import InputError


@pytest.fixture
def two_officers(new_history):
    """Officer 0 makes loan 0, officer 1 loan 1; officer 1 takes the money for both."""
    book = new_history().write(0, Kind.COST, fee=10)
    for officer in (0, 1):
        rows = {"officer": officer, "loan": officer, "client": officer}
        book.ledger.post(0, Phase.OPENING, Kind.HIRED, "T", Cause.RULE, officer=officer)
        book.ledger.post(
            0, Phase.FUND, Kind.DISBURSED, "T", Cause.RULE, **rows, due=7, principal=1_000
        )
        rows["officer"] = 1
        book.ledger.post(7, Phase.DUES, Kind.PAID, "T", Cause.CLIENT, **rows, due=7, principal=400)
    return book.miss(7, 0, 600).log


@pytest.mark.rule("STA-7")
def test_a_loan_stays_with_the_officer_who_made_it(two_officers, bands):
    own = of_officer(two_officers, 0)
    report = portfolio_report(own, 9, 0, bands)

    assert (report.lines["P2"], report.lines["P4"], report.lines["P7"]) == (1, 600, 600)
    assert report.lines["P11"] == 1
    assert loan_breaks(own) == []


def test_the_officers_portfolios_add_up_to_the_branch(two_officers):
    parts = [int(balances(of_officer(two_officers, i), 9).outstanding.sum()) for i in (0, 1)]

    assert sum(parts) == balances(two_officers, 9).outstanding.sum()


def test_an_officer_nobody_hired_is_refused_with_those_known(two_officers):
    with pytest.raises(InputError, match=r"officer 7 is not in the log; it has \[0, 1\]"):
        of_officer(two_officers, 7)
