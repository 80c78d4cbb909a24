"""New schedules and larger loans for clients with real potential; arrears stay in sight."""

from dataclasses import replace

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.reports.balances import balances
from simulator.rules.house.second_chance import SecondChance


def under(world, **rules):
    """The world with other rules of second chance."""
    return world.varied(policy=replace(world.policy, second_chance=SecondChance(**rules)))


@pytest.fixture(scope="module")
def restructured(hard, lived):
    branch = lived(under(hard, refinances=False))
    return branch, branch.state.scribe.ledger.log(hard.opening)


@pytest.fixture(scope="module")
def refinanced(hard, lived):
    branch = lived(under(hard, loans_before_refinancing=0))
    return branch, branch.state.scribe.ledger.log(hard.opening)


@pytest.mark.rule("MON-5")
def test_only_who_had_a_blow_and_has_paid_before_gets_a_new_schedule(restructured, rows):
    _branch, log = restructured
    given = rows(log, Kind.RESTRUCTURED, "loan", "client", "day", "due", "principal")
    lent = dict(rows(log, Kind.DISBURSED, "loan", "principal"))
    repaid = dict(rows(log, Kind.CLOSED, "client", "day")[::-1])
    blows = log.of(Kind.SHOCK)

    assert given
    for loan, client, day, due, principal in given:
        hit = (blows.client == client) | (blows.client == -1)
        assert (blows.day[hit] <= day).any()
        assert repaid.get(client, 9999) < day or principal <= 0.75 * lent[loan]
        assert day - due >= 50  # the committee decides so instead of suing (COL-6)


@pytest.mark.rule("MON-5")
@pytest.mark.parametrize("rules", [{"restructures": False, "refinances": False}])
def test_a_policy_may_know_no_second_chance(hard, rules):
    log = sim.run(under(hard, **rules)).log

    assert len(log.of(Kind.SUIT_APPLIED)) > 0
    assert len(log.of(Kind.RESTRUCTURED, Kind.REFINANCED)) == 0


def test_what_is_outstanding_stays_and_interest_and_penalty_are_carried_over(restructured, rows):
    _branch, log = restructured
    asked = []
    for loan, day, principal, interest, penalty in rows(
        log, Kind.RESTRUCTURED, "loan", "day", "principal", "interest", "penalty"
    ):
        assert balances(log, day).outstanding[loan] == principal
        assert penalty > 0
        later = log.where((log.loan == loan) & (log.day > day)).of(Kind.REMINDED)
        asked.append(len(later) == 0 or later.interest[0] >= interest)
    assert len(asked) > 1
    assert all(asked)


def test_a_forgiving_policy_carries_no_penalty_over(hard, rows):
    log = sim.run(under(hard, refinances=False, forgive_penalty=True)).log

    assert set(log.of(Kind.RESTRUCTURED).penalty.tolist()) == {0}


@pytest.mark.rule("MON-10")
def test_it_counts_as_late_as_it_was_until_the_third_instalment_is_paid(restructured, rows):
    _branch, log = restructured
    given = {
        loan: (day, due) for loan, day, due in rows(log, Kind.RESTRUCTURED, "loan", "day", "due")
    }
    on_course = rows(log, Kind.ON_COURSE, "loan", "day")

    assert on_course
    for loan, day in on_course:
        since, due = given[loan]
        assert balances(log, day - 1).days_late[loan] >= since - due
        assert balances(log, day).days_late[loan] < 14
        paid = log.where((log.loan == loan) & (log.day > since) & (log.day <= day))
        assert len(set(paid.of(Kind.PAID, Kind.PAID_LATE).due.tolist())) >= 3


@pytest.mark.rule("MON-8")
@pytest.mark.parametrize("world", ["restructured", "refinanced"])
def test_the_branch_holds_reserve_for_what_the_report_calls_late(world, lived, request):
    whole, log = request.getfixturevalue(world)
    day = int(log.of(Kind.RESTRUCTURED).day[-1]) + 1
    branch = lived(whole.state.scenario, until=day + 1)
    report = sim.Result(whole.state.scenario, log, (), None).report(day=day)

    assert any(branch.state.portfolio.kept_late.values())
    assert branch.desks.reserve._required(day) == report.ageing["P16"].reserve


@pytest.mark.rule("MON-5")
def test_a_larger_loan_repays_the_late_one_and_brings_fresh_money(refinanced, hard, rows):
    _branch, log = refinanced
    given = rows(log, Kind.REFINANCED, "loan", "client", "day", "due", "principal")

    assert given
    for loan, client, day, due, total in given:
        same = log.where((log.client == client) & (log.day == day))
        new = loan + hard.clients  # the client's next loan
        assert rows(same, Kind.DISBURSED, "loan", "principal") == [(new, total)]
        assert rows(same, Kind.CLOSED, "loan") == [(loan,)]
        assert rows(same, Kind.RESTRUCTURED, "loan", "due") == [(new, due)]
        old = same.where(same.loan == loan)
        repaid = old.of(Kind.PAID, Kind.PAID_LATE, Kind.PAID_EARLY).amount.sum()
        assert 0 < total - repaid < total / 2


def test_without_cash_for_fresh_money_the_loan_is_restructured(hard, lived):
    branch = lived(hard, until=120)
    client = int(np.flatnonzero(branch.state.portfolio.oldest < 110)[0])
    if branch.state.cash.at_hand:
        branch.state.cash.spend(branch.state.cash.at_hand)
    branch.remedies.decide(client, "refinance")

    last = branch.state.scribe.ledger.log(hard.opening)
    assert len(last.where(last.day == branch.state.today).of(Kind.REFINANCED)) == 0
    assert client in last.where(last.day == branch.state.today).of(Kind.RESTRUCTURED).client
    assert branch.remedies.potential.open_to(client) == ()


def test_blocks_and_cases_write_the_same_log_with_new_schedules(hard, dignity):
    world = under(hard, loans_before_refinancing=0).varied(days=80)
    for each in (world, world.varied(policy=dignity)):
        blocks, cases = sim.run(each).log, sim.run(each.varied(every_loan_a_case=True)).log
        assert all(np.array_equal(blocks.columns[c], cases.columns[c]) for c in blocks.columns)


def test_a_client_hit_for_long_has_no_potential_now(hard, lived):
    branch = lived(hard, until=120)
    client = int(np.flatnonzero(branch.state.portfolio.oldest < 110)[0])
    potential = branch.remedies.potential
    branch.state.borrowers.hit_until[client] = branch.state.today + 7 * 30
    branch.state.history.good[client] = 3

    assert potential.study(client).weeks_left == 30
    assert potential.advise(client, ("restructure", "refinance")) is None
    branch.state.borrowers.hit_until[client] = branch.state.today + 7
    branch.state.borrowers.needs[client] = 0
    assert potential.advise(client, ("restructure", "refinance")).choice == "restructure"
    assert potential.fitting(client, 5_000_00).grace_principal == 1
