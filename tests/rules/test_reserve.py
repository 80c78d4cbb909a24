"""Ageing and reserve: the manual's table to the rouble, and the edges of its lines."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.books.reports.ageing import place_in
from simulator.policies import load_policy
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.house.bands import Band, check_bands
from simulator.rules.house.reserve import ageing, reserve
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms

BANDS = load_policy("smolensk_individual").ageing


def loans(number, balance, days_late):
    """Split a balance of roubles over so many loans."""
    each, rest = divmod(roubles(balance), number)
    return [(days_late, each + (place < rest)) for place in range(number)]


@pytest.mark.rule("MON-8", "MON-9")
def test_the_manuals_ageing_table_comes_out_to_the_rouble():
    late = (
        loans(200, "8 750", 30) + loans(75, "5 000", 60)
        + loans(60, "2 500", 90) + loans(25, "1 750", 121)
    )  # fmt: skip

    table = [(line.line, line.number, line.balance, line.reserve) for line in ageing(late, BANDS)]

    assert table == [
        ("P12", 200, roubles("8 750"), roubles("875")),
        ("P13", 75, roubles("5 000"), roubles("2 500")),
        ("P14", 60, roubles("2 500"), roubles("1 875")),
        ("P15", 25, roubles("1 750"), roubles("1 750")),
        ("P16", 360, roubles("18 000"), roubles("7 000")),
    ]


@pytest.mark.rule("MON-8")
@pytest.mark.parametrize(
    ("days_late", "line"),
    [
        (1, "P12"), (30, "P12"), (31, "P13"), (60, "P13"),
        (61, "P14"), (91, "P14"), (120, "P14"), (121, "P15"), (1000, "P15"),
    ],
)  # fmt: skip
def test_each_day_late_has_its_line(days_late, line):
    filled = [row.line for row in ageing([(days_late, 100)], BANDS) if row.number]

    assert filled == [line, "P16"]


def test_a_loan_on_time_needs_no_reserve():
    assert reserve([(0, 100_000)], BANDS) == 0


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 10**8))))
def test_the_lines_add_up_to_the_total_and_no_late_loan_is_lost(portfolio):
    *lines, total = ageing(portfolio, BANDS)
    late = [balance for days_late, balance in portfolio if days_late > 0]

    assert (total.number, total.balance) == (len(late), sum(late))
    assert total.reserve == sum(line.reserve for line in lines)
    assert 0 <= total.reserve <= total.balance


NO_TABLE = [
    ((Band("late", 1, "0.5"),), "line 1, `late`: over 1 given, should be 0"),
    ((Band("a", 0, "0.5", up_to=30), Band("b", 20, "1")), "should be 30, where `a` ends"),
    ((Band("a", 0, "0.5", up_to=30), Band("b", 60, "1")), "should be 30, where `a` ends"),
    ((Band("a", 0, "0.5", up_to=30),), "the last line should have no end"),
    ((Band("a", 0, "1"), Band("b", 0, "1")), "line 2, `b`: over 0 .* the line before it has no"),
    ((), "the last line should have no end"),
]


@pytest.mark.parametrize(("bands", "said"), NO_TABLE)
@pytest.mark.parametrize(
    "asked",
    [
        check_bands,
        lambda bands: reserve([(5, 100)], bands),
        lambda bands: ageing([], list(bands)),
        lambda bands: place_in(bands, np.array([5])),
    ],
)
def test_a_table_with_a_gap_an_overlap_or_an_end_is_refused(asked, bands, said):
    with pytest.raises(InputError, match=said):
        asked(bands)


@pytest.mark.parametrize(("over", "up_to"), [(30, 10), (30, 30)])
def test_a_line_that_ends_before_it_begins_is_refused(over, up_to):
    with pytest.raises(InputError, match=f"up_to: {up_to} given, should be above {over}"):
        Band("late", over, "0.5", up_to=up_to)


@pytest.mark.parametrize("bands", [5, "smolensk", (1, 2), None])
def test_what_is_no_table_is_answered_with_one(bands):
    with pytest.raises(InputError, match=r"bands: .* a policy, or its lines"):
        reserve([(5, 100)], bands)


@given(
    st.lists(st.tuples(st.integers(0, 90), st.none() | st.integers(1, 90)), max_size=4),
    st.integers(1, 120),
)
def test_no_table_that_is_taken_counts_a_late_loan_twice_or_not_at_all(edges, days_late):
    """However the lines lie: what is not refused holds every late loan just once."""
    try:
        bands = [Band("line", over, "1", up_to=up_to) for over, up_to in edges]
        lines = ageing([(days_late, 100)], bands)
    except InputError:
        return

    assert lines[-1].balance == lines[-1].reserve == 100


@given(st.lists(st.integers(1, 400), unique=True, max_size=5), st.integers(1, 500))
def test_any_table_without_gap_or_overlap_is_taken(edges, days_late):
    starts = [0, *sorted(edges)]
    bands = [
        Band(f"over {over}", over, "10 %", up_to=up_to)
        for over, up_to in zip(starts, [*starts[1:], None], strict=True)
    ]

    assert reserve([(days_late, 1_000)], bands) == 100


@pytest.mark.rule("MON-8", "MON-9")
def test_several_loans_may_stand_in_one_line_and_a_policy_for_its_table():
    late = [(30, roubles("8 750"), 200), (60, roubles("5 000"), 75)]
    first, second, *_others, total = ageing(late, load_policy("smolensk_individual"))

    assert (first.number, second.number, total.number) == (200, 75, 275)
    assert total.reserve == roubles("3 375")


def test_accounts_are_looked_at_on_the_day_that_is_named():
    policy = load_policy("smolensk_individual")
    account = policy.account(schedule(policy.terms, 120_000, start=0))

    assert reserve([account], policy, on=7) == 0
    assert reserve([account], policy, on=8) == 12_000
    assert reserve([account], policy, on=38) == 60_000


@pytest.mark.parametrize("loan", [5, (1, 2.5), (1,), "late"])
def test_what_is_no_loan_is_refused_in_words(loan):
    with pytest.raises(InputError, match="days late, balance in kopecks"):
        ageing([loan], BANDS)


def test_an_account_without_a_day_is_refused():
    account = load_policy("dignity").account(schedule(LoanTerms(rate="9 %"), 120_000, start=0))

    with pytest.raises(InputError, match="the day to look at them"):
        reserve([account], BANDS)
