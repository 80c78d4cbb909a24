"""Guarantors hear of a late loan; some pay, and are paid back."""

import pytest

import simulator as sim
from simulator.books.log.events import Kind


@pytest.fixture(scope="module")
def paid(unpaid, with_terms, lived):
    """Everybody has a guarantor who pays."""
    generous = {"usual": 1, "when_doubtful": 1, "pays": 1, "means_weeks": 10}
    branch = lived(with_terms(unpaid, guarantors=generous))
    return branch, branch.state.scribe.ledger.log(unpaid.opening)


@pytest.mark.rule("COL-5")
def test_without_guarantors_nobody_gets_the_letter(unpaid, with_terms):
    alone = with_terms(unpaid, guarantors={"usual": 0, "when_doubtful": 0}).varied(days=40)

    assert len(sim.run(alone).log.of(Kind.GUARANTORS_TOLD)) == 0
    assert len(sim.run(unpaid.varied(days=40)).log.of(Kind.GUARANTORS_TOLD)) > 0


@pytest.mark.rule("COL-5", "IND-5")
def test_money_comes_within_some_days_of_the_letter_and_lowers_the_debt(paid, rows):
    branch, log = paid
    letters = rows(log, Kind.GUARANTORS_TOLD, "loan", "day")
    payments = rows(log, Kind.GUARANTOR_PAID, "loan", "day", "due")

    assert payments
    for loan, day, due in payments:
        assert due < day
        assert any(each == loan and 1 <= day - told <= 10 for each, told in letters)
    assert len(log.of(Kind.PAID_LATE)) == 0
    lent, brought = log.of(Kind.DISBURSED), log.of(Kind.GUARANTOR_PAID, Kind.PAID)
    others = log.of(Kind.EXECUTED, Kind.WRITTEN_OFF)
    left = lent.principal.sum() - brought.principal.sum() - others.principal.sum()
    assert branch.state.portfolio.outstanding.sum() == left


def test_a_client_gives_back_week_by_week_what_her_guarantor_paid(paid):
    branch, log = paid
    brought = log.where(log.rule == list(log.rules).index("BEH-22")).amount.sum()
    owed = sum(branch.remedies.guarantors.owed.values())
    given = 1e12 * len(branch.state.borrowers.buffer) - branch.state.borrowers.buffer.sum()

    assert 0 <= owed < brought
    assert given > 0


def test_a_guarantor_presses_and_one_who_is_owed_money_presses_more(small, with_terms, lived):
    world = with_terms(small, guarantors={"usual": 1, "when_doubtful": 1}).varied(days=1)
    branch = lived(world)
    guarantors, pressure = branch.remedies.guarantors, branch.state.conduct.pressure
    pressure[5] = pressure[6] = 0
    guarantors.owed = {6: 100}
    guarantors.falls_late(0, 5)
    guarantors.falls_late(0, 6)

    assert pressure[5] == pytest.approx(guarantors.terms.presence)
    assert pressure[6] == pytest.approx(guarantors.terms.presence + guarantors.terms.peace)


@pytest.mark.rule("APP-12")
def test_more_first_time_clients_have_a_guarantor_than_known_ones(small, lived):
    branch = lived(small.varied(clients=400, officers=0, days=1, warm_up=0))
    guarantors, good = branch.remedies.guarantors, branch.state.history.good
    first = sum(guarantors.stands_for(client) for client in range(400))
    good[:] = 1
    known = sum(guarantors.stands_for(client) for client in range(400))

    assert 0.7 < first / 400 < 0.9
    assert 0.4 < known / 400 < 0.6
