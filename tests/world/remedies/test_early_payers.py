"""Some clients repay before the last day: all principal, and interest up to the day (GRP-9)."""

from datetime import timedelta

import pytest

import simulator as sim
from simulator.books.log.events import REPAID, Kind


@pytest.fixture(scope="module")
def eager(small, with_terms):
    """Everybody wants to be rid of the loan in its last part."""
    return sim.run(with_terms(small, early={"repays": 1, "at_season_end": 0}))


@pytest.mark.rule("GRP-9")
def test_who_repays_early_pays_all_principal_and_no_interest_to_come(eager, rows):
    log = eager.log
    early = set(log.of(Kind.PAID_EARLY).loan.tolist())
    lent = dict(rows(log, Kind.DISBURSED, "loan", "principal"))
    closed = {loan: (day, due) for loan, day, due in rows(log, Kind.CLOSED, "loan", "day", "due")}

    assert early
    for loan in early:
        mine = log.where(log.loan == loan)
        day, last = closed[loan]
        assert day < last
        assert mine.of(*REPAID).principal.sum() == lent[loan]
        ahead = mine.of(Kind.PAID_EARLY)
        assert (ahead.day == day).all()
        assert (ahead.due > day).all()
        assert ahead.interest.sum() == 0  # on a due day all interest earned has been paid
        assert (mine.day <= day).all()


def test_it_is_done_in_the_last_part_of_the_loan_by_those_who_have_the_money(eager):
    log = eager.log
    early = log.of(Kind.PAID_EARLY)
    start = dict(
        zip(log.of(Kind.DISBURSED).loan.tolist(), log.of(Kind.DISBURSED).day.tolist(), strict=True)
    )

    assert all(day - start[loan] >= 7 * 7 for loan, day in zip(early.loan, early.day, strict=True))


def test_where_nobody_means_to_nobody_does(small, with_terms):
    never = with_terms(small, early={"repays": 0, "at_season_end": 0})

    assert len(sim.run(never).log.of(Kind.PAID_EARLY)) == 0


def test_at_the_end_of_a_season_only_those_whose_sales_have_fallen(small, with_terms):
    world = with_terms(small, early={"repays": 0, "at_season_end": 1}).varied(clients=120, days=300)
    result = sim.run(world.varied(officers=4))
    early = result.log.of(Kind.PAID_EARLY)

    assert len(early) > 0
    for client in set(early.client.tolist()):
        season = result.clients[client].family.season
        falls = [month for month in range(12) if season[month - 1] - season[month] >= 0.15]
        days = set(early.day[early.client == client].tolist())
        first_weeks = {(world.opening + timedelta(day)).month - 1 for day in days}
        assert falls
        assert min((month - fall) % 12 for month in first_weeks for fall in falls) <= 2


def test_a_contract_may_ask_for_all_interest(small, with_terms):
    policy = small.policy
    dear = policy.__class__(
        **{**vars(policy), "payments": type(policy.payments)(early_interest="all")}
    )
    world = with_terms(small, early={"repays": 1, "at_season_end": 0}).varied(policy=dear)
    early = sim.run(world).log.of(Kind.PAID_EARLY)

    assert len(early) > 0
    assert (early.interest > 0).all()
