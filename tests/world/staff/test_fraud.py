"""A dishonest officer: what the books believe, how it comes out, and what the report shows."""

from dataclasses import replace

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.reports.identities import breaks
from simulator.books.reports.officer import of_officer
from simulator.books.reports.report import portfolio_report
from simulator.world.terms.incidents import GhostLoan, OfficerLeaves, PocketedPayments
from simulator.world.terms.parameters import ShockTerms
from simulator.world.terms.people import TraitTerms
from simulator.world.terms.staff import FraudTerms, StaffTerms

HIDDEN = StaffTerms(leaves_a_year=0, fraud=FraudTerms(control=0, complains=0))
OPEN = replace(HIDDEN, fraud=FraudTerms(control=1, complains=1))


@pytest.fixture(scope="module")
def branch(small):
    """Three officers and a hundred clients."""
    return small.varied(clients=100, officers=3, days=150, staff=HIDDEN)


def lived(branch, *incidents, **changes):
    return sim.run(branch.varied(staff_incidents=incidents, **changes))


@pytest.fixture(scope="module")
def ghosts(branch):
    """Officer 1 makes out three loans to nobody, and is not found out until they are late."""
    loans = (GhostLoan(day=day, officer=1, kept_up=2) for day in (5, 12, 19))
    return lived(branch, *loans)


@pytest.fixture(scope="module")
def pockets(branch):
    return lived(branch, PocketedPayments(day=20, officer=1, weeks=5, share=0.5))


def own_report(result, officer, day, since=0):
    return portfolio_report(
        of_officer(result.log, officer), day, since, result.scenario.policy.ageing
    )


def test_in_the_books_a_loan_to_nobody_looks_like_any_other(ghosts):
    log = ghosts.log
    lent = log.of(Kind.DISBURSED)
    found = log.of(Kind.GHOST_FOUND)

    assert len(found) == 3
    assert set(found.loan.tolist()) <= set(lent.loan[lent.officer == 1].tolist())
    assert breaks(log) == []


def test_the_thief_pays_some_instalments_herself_and_then_nobody_does(ghosts):
    log = ghosts.log
    for loan in log.of(Kind.GHOST_FOUND).loan.tolist():
        paid = log.of(Kind.PAID, Kind.PAID_LATE)

        assert (paid.loan == loan).sum() == 2


@pytest.mark.rule("MON-7", "MON-10", "REP-2")
def test_par30_of_the_officers_own_report_gives_a_thief_away(ghosts):
    """Loans of nobody stop being paid after the same few weeks, all with one officer."""
    found = int(ghosts.log.of(Kind.GHOST_FOUND).day.min())
    hers, others = (
        [own_report(ghosts, k, found - 1).ratios["par30"] for k in group] for group in ([1], [0, 2])
    )

    assert hers[0] > max(others)


def test_loans_of_nobody_come_out_at_the_committee_and_the_officer_goes(ghosts):
    log = ghosts.log
    found, gone = log.of(Kind.GHOST_FOUND), log.of(Kind.OFFICER_LEFT)

    assert (gone.officer.tolist(), set(gone.day.tolist())) == ([1], set(found.day.tolist()))
    assert log.rules[gone.rule[0]] == "MON-5"
    assert "OFF-6" in ghosts.why(int(np.flatnonzero(log.kind == Kind.GHOST_FOUND)[0])).rule


@pytest.mark.rule("MON-4")
def test_a_meeting_with_a_colleague_finds_a_loan_of_nobody_much_sooner(branch, ghosts):
    seen = lived(branch, GhostLoan(day=5, officer=1), staff=OPEN).log
    blind = lived(branch, GhostLoan(day=5, officer=1), staff=OPEN, dropped=("MON-4",)).log

    assert seen.of(Kind.GHOST_FOUND).day[0] <= 5 + 31
    assert not (blind.of(Kind.GHOST_FOUND).day <= 50).any()
    assert breaks(seen) == breaks(blind) == []


def test_who_takes_the_clients_over_finds_a_loan_of_nobody(branch):
    log = lived(branch, GhostLoan(day=5, officer=1), OfficerLeaves(day=10, officer=1)).log

    assert log.of(Kind.GHOST_FOUND).day[0] <= 10 + 7 + 31


def test_a_client_who_has_paid_is_late_in_the_books_and_poorer_at_home(branch, pockets):
    honest = sim.run(branch).log
    missed = pockets.log.of(Kind.MISSED)
    usual = honest.of(Kind.MISSED)
    weeks = (missed.day >= 20) & (missed.day < 55) & (missed.officer == 1)

    assert weeks.sum() > 2 * ((usual.day >= 20) & (usual.day < 55) & (usual.officer == 1)).sum()
    assert breaks(pockets.log) == []


@pytest.mark.rule("MON-10", "REP-2")
def test_on_time_repayment_of_the_officers_own_report_gives_pockets_away(pockets):
    on_time = [own_report(pockets, k, 54, 20).ratios["repaid_on_time"] for k in range(3)]

    assert on_time[1] < min(on_time[0], on_time[2]) - 0.1


@pytest.mark.rule("COL-3")
def test_a_letter_makes_the_client_complain_and_what_was_kept_is_put_right(branch):
    log = lived(branch, PocketedPayments(day=20, officer=1, weeks=5, share=0.5), staff=OPEN).log
    told, found = log.of(Kind.COMPLAINED), log.of(Kind.THEFT_FOUND)
    cost = log.where((log.kind == Kind.COST) & (log.rule == log.rules.index("OFF-7")))

    assert len(told) > 0
    assert set(found.day.tolist()) == {int(told.day.min()) + 1}
    back = log.of(Kind.PAID_LATE)
    credited = back.amount[(back.day == found.day[0]) & np.isin(back.loan, found.loan)]
    assert 0 < found.amount.sum() <= cost.amount.sum() <= credited.sum()
    assert breaks(log) == []


def test_why_tells_that_she_had_paid(branch):
    result = lived(branch, PocketedPayments(day=20, officer=1, share=0.5), staff=OPEN)
    log, found = result.log, result.log.of(Kind.THEFT_FOUND)
    rows = (log.kind == Kind.MISSED) & (log.loan == found.loan[0]) & (log.due == found.due[0])

    assert "had paid" in str(result.why(int(np.flatnonzero(rows)[0])))


def test_every_new_kind_of_event_can_be_explained(branch):
    leaves = OfficerLeaves(day=30, officer=0)
    result = lived(
        branch, GhostLoan(day=5, officer=1), PocketedPayments(day=20, officer=2), leaves,
        staff=OPEN, traits=TraitTerms(diverts=0.5), shocks=ShockTerms(own=0.05),
    )  # fmt: skip
    log = result.log
    kinds = (
        Kind.MET, Kind.ALARMED, Kind.MISUSE_FOUND, Kind.OFFICER_LEFT, Kind.NEW_OFFICER,
        Kind.COMPLAINED, Kind.THEFT_FOUND, Kind.GHOST_FOUND,
    )  # fmt: skip

    for kind in kinds:
        assert result.why(int(np.flatnonzero(log.kind == kind)[0])).title, kind


def test_an_officer_who_is_not_there_is_refused(branch):
    with pytest.raises(sim.InputError, match="no officer 3 among 3"):
        branch.varied(staff_incidents=(GhostLoan(day=5, officer=3),))


def test_blocks_and_cases_write_the_same_log_under_fraud(branch):
    incidents = (GhostLoan(day=5, officer=0), PocketedPayments(day=20, officer=1, share=0.5))
    apart = lived(branch, *incidents, staff=OPEN, every_loan_a_case=True).log
    together = lived(branch, *incidents, staff=OPEN).log

    for name, column in together.columns.items():
        assert np.array_equal(column, apart.columns[name]), name


def test_an_honest_branch_has_none_of_it(result):
    kinds = (Kind.GHOST_FOUND, Kind.THEFT_FOUND, Kind.COMPLAINED)

    assert len(result.log.of(*kinds)) == 0
