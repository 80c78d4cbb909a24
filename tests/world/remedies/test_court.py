"""Suits cost money and time; some are won, and execution brings a part."""

from collections import defaultdict
from dataclasses import replace

import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.rules.ground.validation import InputError
from simulator.world.terms.remedies import CourtTerms

QUICK = {"shortest_weeks": 2, "longest_weeks": 3, "every_days": 7}
NO_HELP = {"pays": 0}
COST = 1_500_00


def court_world(world, with_terms, **court):
    return with_terms(world, guarantors=NO_HELP, court=QUICK | court)


@pytest.fixture(scope="module")
def won(unpaid, with_terms):
    return sim.run(court_world(unpaid, with_terms, won=1, settled=0)).log


@pytest.mark.rule("COL-6")
def test_the_suit_is_paid_for_when_the_committee_agrees(won, rows):
    agreed = rows(won, Kind.CLAIM_SENT, "loan", "day")

    assert rows(won, Kind.SUED, "loan", "day") == agreed != []
    assert set(won.of(Kind.SUED).fee.tolist()) == {COST}


@pytest.mark.rule("COL-6")
def test_judgment_takes_the_courts_weeks(won, rows):
    filed = dict(rows(won, Kind.SUED, "loan", "day"))
    judged = rows(won, Kind.SUIT_WON, "loan", "day")

    assert judged
    assert {day - filed[loan] for loan, day in judged} <= {14, 21}
    assert len(won.of(Kind.SUIT_LOST, Kind.SUIT_SETTLED)) == 0


def test_execution_brings_money_and_no_more_than_the_cost_of_the_suit_besides(won, rows):
    brought, fees = defaultdict(int), defaultdict(int)
    for kind in (Kind.EXECUTED, Kind.RECOVERED):
        for loan, amount, fee in rows(won, kind, "loan", "amount", "fee"):
            brought[loan] += amount
            fees[loan] += fee

    assert set(brought) <= {loan for (loan,) in rows(won, Kind.SUIT_WON, "loan")}
    assert brought
    assert set(fees.values()) == {COST}  # these clients have the money


@pytest.mark.rule("WOF-3")
def test_execution_goes_on_after_the_write_off(unpaid, with_terms):
    poor = court_world(unpaid, with_terms, won=1, settled=0, takes=0, pledge=0.5)
    log = sim.run(replace(poor, days=220)).log
    slow = sim.run(court_world(unpaid, with_terms, won=1, settled=0, shortest_weeks=12,
                               longest_weeks=12).varied(days=220)).log  # fmt: skip
    executed = list(slow.rules).index("REC-2")

    assert len(log.of(Kind.EXECUTED)) > 0
    after = slow.of(Kind.RECOVERED)
    assert (after.rule == executed).any()
    assert set(after.loan.tolist()) <= set(slow.of(Kind.WRITTEN_OFF).loan.tolist())


def test_a_lost_suit_costs_its_fee_and_brings_nothing(unpaid, with_terms):
    log = sim.run(court_world(unpaid, with_terms, won=0, settled=0)).log

    assert len(log.of(Kind.SUIT_LOST)) > 0
    assert len(log.of(Kind.EXECUTED)) == 0


@pytest.mark.rule("MON-5")
def test_where_the_cost_is_above_the_debt_nobody_is_sued(unpaid):
    dear = replace(unpaid.branch, suit_cost=100_000_00)
    log = sim.run(unpaid.varied(branch=dear)).log

    assert len(log.of(Kind.SUIT_REFUSED)) > 0
    assert len(log.of(Kind.SUED, Kind.CLAIM_SENT)) == 0


def test_there_is_one_suit_a_loan(won):
    filed = won.of(Kind.SUED).loan.tolist()

    assert len(filed) == len(set(filed))


def test_a_fund_without_money_for_it_sues_a_week_later(unpaid, lived):
    branch = lived(unpaid.varied(days=30))
    client = int(branch.state.portfolio.oldest.argmin())
    branch.state.cash.spend(branch.state.cash.at_hand)
    branch.remedies.court.file(client)
    before = branch.state.scribe.ledger.log(unpaid.opening).of(Kind.SUED)
    branch.state.cash.receive(1_000_000_00)
    branch.state.env.run(until=branch.state.today + 9)

    after = branch.state.scribe.ledger.log(unpaid.opening).of(Kind.SUED)
    assert (len(before), len(after)) == (0, 1)


@pytest.mark.parametrize("wrong", [{"won": 0.9, "settled": 0.2}, {"longest_weeks": 3}])
def test_chances_above_one_and_weeks_below_the_shortest_are_refused(wrong):
    with pytest.raises(InputError, match=next(iter(set(wrong) - {"won"}))):
        CourtTerms(**wrong)
