"""Why: each remedy says in a sentence what it rests on, with the numbers."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.remedies.reasons import TELLS, why_late


@pytest.fixture(scope="module")
def told(hard, with_terms):
    world = with_terms(
        hard, guarantors={"pays": 1}, court={"shortest_weeks": 1, "longest_weeks": 2}
    )
    log = sim.run(world).log
    return log, lambda kind: [
        (row, why_late(log, int(row))[1]) for row in np.flatnonzero(log.kind == kind)
    ]


def test_every_remedy_that_happened_has_its_sentence(told):
    log, _tell = told
    happened = [kind for kind in TELLS if (log.kind == kind).any()]

    assert len(happened) > 8
    for kind in happened:
        sentences, numbers = why_late(log, int(np.flatnonzero(log.kind == kind)[0]))
        assert "{" not in " ".join(sentences)
        assert numbers


def test_a_suit_was_worth_its_cost(told):
    _log, tell = told

    assert tell(Kind.SUED)
    assert all(n["debt"] > n["cost"] == 1_500_00 for _row, n in tell(Kind.SUED))


def test_a_broken_promise_tells_what_was_promised_and_what_is_unpaid(told):
    log, tell = told

    assert tell(Kind.PROMISE_BROKEN)
    for row, n in tell(Kind.PROMISE_BROKEN):
        assert n["promised"] > 0
        assert n["unpaid"] == log.principal[row]


def test_a_second_chance_tells_how_late_the_loan_was_and_what_it_owes(told):
    log, tell = told

    assert tell(Kind.RESTRUCTURED)
    for row, n in tell(Kind.RESTRUCTURED):
        assert n["days_late"] == log.day[row] - log.due[row]
        assert n["debt"] == log.principal[row]


def test_an_early_payment_tells_how_early_it_was(told):
    log, tell = told

    assert tell(Kind.PAID_EARLY)
    assert all(n["days_early"] == log.due[row] - log.day[row] for row, n in tell(Kind.PAID_EARLY))
