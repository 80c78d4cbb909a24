"""A client names a day, and keeps her word or is held to it."""

import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.reports.balances import walk


@pytest.fixture(scope="module")
def broken(unpaid, with_terms):
    """Nobody pays, no guarantor helps: every promise is broken."""
    return sim.run(with_terms(unpaid, guarantors={"pays": 0})).log


@pytest.mark.rule("COL-2")
def test_who_explains_names_a_day_within_a_fortnight(broken, rows):
    explained = rows(broken, Kind.EXPLAINED, "day", "client")
    promised = rows(broken, Kind.PROMISED, "day", "client", "due", "principal")

    assert {(day, client) for day, client, _due, _sum in promised} >= set(explained) != set()
    assert all(2 <= due - day <= 14 and owed > 0 for day, _client, due, owed in promised)


@pytest.mark.rule("COL-4", "DIG-4")
def test_a_broken_promise_brings_the_visit_that_the_explanation_had_spared(broken, rows):
    missed, promised, visited = (
        first_by_client(rows(broken, kind, "client", day))
        for kind, day in ((Kind.MISSED, "day"), (Kind.PROMISED, "due"), (Kind.VISITED, "day"))
    )
    explained = {client for (client,) in rows(broken, Kind.EXPLAINED, "client")}
    seen = [each for each in explained & visited.keys() if missed[each] + 7 < 150]

    assert seen
    assert all(visited[each] == max(missed[each] + 7, promised[each]) for each in seen)


def first_by_client(pairs):
    """The first day of each client."""
    first = {}
    for client, day in pairs:
        first.setdefault(client, day)
    return first


@pytest.mark.rule("DIG-4")
def test_a_promise_is_broken_exactly_when_what_was_due_then_is_unpaid_on_its_day(result, rows):
    log = result.log
    promised = [row for row in rows(log, Kind.PROMISED, "loan", "day", "due") if row[2] < 363]
    broken = set(rows(log, Kind.PROMISE_BROKEN, "loan", "due"))
    days = sorted({due for _loan, _made, due in promised})
    held = dict(zip(days, walk(log, days), strict=True))
    over = log.of(Kind.RESTRUCTURED, Kind.WRITTEN_OFF)
    anew = set(over.loan.tolist())

    assert broken
    last = {(loan, due): made for loan, made, due in promised}  # a new spell, the same day named
    for (loan, due), made in last.items():
        if loan not in anew:  # there the books ask for nothing that was promised
            unpaid = held[due].unpaid[loan] > 0 and held[due].oldest_due[loan] <= made
            assert ((loan, due) in broken) == unpaid, (loan, made, due)


def test_a_word_given_presses_until_it_is_broken(unpaid, lived):
    branch = lived(unpaid.varied(conduct=sim.Scenario(unpaid.policy).conduct), until=0)
    branch.state.conduct.press(3, 0.2)
    branch.state.conduct.press(3, -0.5)

    assert branch.state.conduct.pressure[3] == 0
