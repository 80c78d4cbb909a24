"""How a group decides: properties that hold round any table."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.world.groups.decision import (
    ABSENT,
    NOBODY,
    PAYS,
    UNABLE,
    UNWILLING,
    Table,
    decide,
    trust,
)
from simulator.world.groups.parts import FEW, even_parts

SUMS = st.integers(0, 5_000)


@st.composite
def tables(draw):
    members = draw(st.integers(2, 8))
    row = lambda values: np.array([draw(st.lists(values, min_size=members, max_size=members))])  # noqa: E731
    worths = st.floats(0, 5_000)
    present = row(st.booleans())
    present[0, 0] = True
    return Table(
        np.array([draw(st.integers(1, 20_000))]), row(st.integers(-500, 5_000)), row(worths),
        row(worths), row(st.floats(0, 3)), row(st.integers(0, 3_000)), present,
    )  # fmt: skip


def one(owed, spare, *, access=100.0, peace=0.0, keeping=0.1):
    shape = (1, len(spare))
    full = [np.full(shape, np.asarray(each, float)) for each in (access, peace, keeping)]
    return Table(np.array([owed]), np.array([spare]), *full, np.zeros(shape), np.ones(shape, bool))


@given(st.integers(1, 20_000), st.lists(SUMS, min_size=1, max_size=10))
def test_parts_add_up_to_the_kopeck_wherever_all_together_have_it(owed, spare):
    part = even_parts(np.array([owed]), np.array([spare]))[0]

    assert (part <= spare).all()
    assert part.sum() == min(owed, sum(spare))


@given(st.integers(1, 20_000), st.lists(SUMS, min_size=1, max_size=10))
def test_few_groups_split_as_many_do(owed, spare):
    many = even_parts(np.full(FEW, owed), np.array([spare] * FEW))

    assert (many == even_parts(np.array([owed]), np.array([spare]))).all()


@given(tables(), st.floats(0, 1))
def test_a_group_pays_all_or_nothing_and_nobody_pays_more_than_she_wants(table, free_riding):
    verdict = decide(table, free_riding)
    part = verdict.part[0]

    assert part.sum() == (table.owed[0] if verdict.covers[0] else 0)
    assert (part <= np.maximum(table.spare[0], 0)).all()
    assert (part[~table.present[0]] == 0).all()
    cost = table.keeping[0] * (part + table.given[0])
    assert (cost[part > 0] <= (table.access + table.peace)[0][part > 0] + 1e-6).all()


@given(tables(), st.floats(0, 1))
def test_a_refusal_began_with_somebody_who_was_asked_and_paid_nothing(table, free_riding):
    verdict = decide(table, free_riding)
    first = verdict.first_no[0]

    assert (first == NOBODY) == verdict.covers[0]
    if first != NOBODY:
        assert table.present[0, first]
        assert verdict.part[0, first] == 0


@given(tables())
def test_more_access_never_turns_a_yes_into_a_no(table):
    before = decide(table).covers[0]
    richer = Table(
        table.owed,
        table.spare,
        table.access + 1_000,
        table.peace,
        table.keeping,
        table.given,
        table.present,
    )

    assert decide(richer).covers[0] >= before


@given(st.lists(tables(), min_size=2, max_size=4))
def test_groups_decide_apart_from_each_other(each):
    """Many groups at once give what one by one gives; empty chairs change nothing."""
    most = max(table.spare.shape[1] for table in each)

    def wide(name):
        columns = [getattr(table, name) for table in each]
        return np.vstack([np.pad(c, ((0, 0), (0, most - c.shape[1]))) for c in columns])

    names = ("spare", "access", "peace", "keeping", "given", "present")
    owed = np.concatenate([table.owed for table in each])
    together = decide(Table(owed, *map(wide, names)), 0.5)

    alone = [decide(table, 0.5) for table in each]
    assert together.covers.tolist() == [bool(v.covers[0]) for v in alone]
    assert together.first_no.tolist() == [int(v.first_no[0]) for v in alone]


def test_those_who_could_be_spared_ride_free_and_the_last_two_pay():
    """Any two of three have enough; each knows it, and one of them leaves the table."""
    table = one(600, [300, 300, 300], access=40, keeping=[[0.1, 0.11, 0.1]])
    honest, free = decide(table), decide(table, free_riding=1.0)

    assert honest.part.tolist() == [[200, 200, 200]]
    assert free.part.tolist() == [[300, 0, 300]]
    assert free.answer.tolist() == [[PAYS, UNWILLING, PAYS]]


def test_answers_tell_the_poor_from_the_unwilling():
    table = one(500, [0, 400, 400], access=30, keeping=[[0.1, 1.0, 0.1]])
    table.present[0, 2] = False

    verdict = decide(table)

    assert verdict.answer.tolist() == [[UNABLE, PAYS, ABSENT]]
    assert not verdict.covers[0]
    assert verdict.first_no[0] == 0


@pytest.mark.parametrize("contagion", [0.0, 0.5, 1.0])
def test_trust_falls_from_all_to_what_contagion_leaves(contagion):
    left = [trust(late, 3, contagion) for late in range(4)]

    assert left[0] == 1
    assert left[-1] == pytest.approx(1 - contagion)
    assert left == sorted(left, reverse=True)
