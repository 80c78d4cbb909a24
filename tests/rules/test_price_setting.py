"""Setting a rate: costs, growth, market and currency (PRI-1 to PRI-4)."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.rules.ground.validation import InputError
from simulator.rules.price.cost_rate import cost_covering_rate
from simulator.rules.price.growth import project_growth, self_financed_growth
from simulator.rules.price.market import compare_currencies, market_corridor


@pytest.mark.rule("PRI-1")
@given(
    parts=st.lists(st.fractions(0, 1, max_denominator=100), min_size=5, max_size=5),
    losses=st.fractions(0, Fraction(9, 10), max_denominator=100),
)
def test_the_rate_earned_on_repaid_loans_covers_every_cost(parts, losses):
    """R (1 - LL) = AE + taxes + LL + CF + K - II, whatever the costs."""
    operating, taxes, funds, margin, other = parts
    built = cost_covering_rate(
        operating_costs=operating,
        taxes=taxes,
        borrowed_funds=funds,
        losses=losses,
        margin=margin,
        other_income=other,
    )

    assert built.rate * (1 - losses) == operating + taxes + losses + funds + margin - other
    assert built.rate == sum(part.share for part in built.parts)


@pytest.mark.rule("PRI-1")
def test_costs_may_be_given_in_kopecks_of_a_year():
    built = cost_covering_rate(
        operating_costs=20_000_000, losses=2_000_000, taxes=1_000_000, portfolio=80_000_000
    )

    assert built.share_of("operating_costs") == Fraction(1, 4)
    assert built.rate == Fraction(23, 80) / (1 - Fraction(1, 40))


@pytest.mark.rule("PRI-1")
def test_the_five_costs_of_the_manual_are_the_parts():
    built = cost_covering_rate(
        operating_costs="30 %", taxes="5 %", borrowed_funds="15 %", losses="2 %", margin="20 %"
    )

    assert [part.title for part in built.parts if part.share][:5] == [
        "operating costs",
        "taxes",
        "cost of borrowed funds",
        "losses from loans not repaid",
        "margin for reinvestment",
    ]
    assert (1 + built.rate_per_month) ** 12 == pytest.approx(1 + float(built.rate))
    assert built.even_rate_per_month * 12 == built.rate


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ({"losses": 1}, "whole portfolio"),
        ({"losses": "-1 %"}, "losses: .* below nothing"),
        ({"losses": "much"}, "no figure"),
        ({"losses": 0, "portfolio": 0}, "portfolio"),
    ],
)
def test_figures_that_make_no_rate_are_refused(wrong, what):
    with pytest.raises(InputError, match=what):
        cost_covering_rate(operating_costs=1, **wrong)


@pytest.mark.rule("PRI-2")
def test_small_first_loans_bring_the_manuals_thirty_to_forty_per_cent():
    months = project_growth(
        clients=300,
        average_balance=600_000,
        new_client_balance=200_000,
        income_rate_per_month="9 %",
        reinvested_share="40 %",
    )

    assert Fraction(3, 10) <= months[0].share_needed <= Fraction(4, 10)
    assert months[0].outside == 0
    assert [month.clients for month in months[:3]] == [300, 330, 363]


@pytest.mark.rule("PRI-2")
def test_new_loans_as_large_as_the_old_take_more_than_all_income():
    month = project_growth(clients=300, average_balance=600_000, income_rate_per_month="9 %")[0]

    assert month.share_needed == Fraction(10, 9)
    assert month.outside == month.needed - month.reinvested > 0


@pytest.mark.rule("PRI-2")
@given(share=st.integers(0, 100), growth=st.integers(0, 30))
def test_what_is_needed_comes_from_income_or_from_outside(share, growth):
    months = project_growth(
        clients=100,
        average_balance=500_000,
        income_rate_per_month="9 %",
        growth_per_month=f"{growth} %",
        reinvested_share=f"{share} %",
    )

    for before, after in pairwise(months):
        assert after.portfolio == before.portfolio + before.reinvested + before.outside
        assert before.outside >= 0


@pytest.mark.rule("PRI-2")
def test_growth_from_own_income_is_share_times_rate():
    assert self_financed_growth("9 %", "40 %") == Fraction(36, 1000)


@pytest.mark.rule("PRI-3")
def test_a_rate_stands_above_cost_and_somewhat_below_the_cheapest_rival():
    corridor = market_corridor("7 %", {"moneylender": "15 %", "pawnshop": "12 %"}, "10 %")

    assert (corridor.low, corridor.high) == (Fraction(7, 100), Fraction(108, 1000))
    assert [corridor.place(rate) for rate in ("6 %", "9 %", "12 %")] == [
        "below_cost",
        "within",
        "above_market",
    ]
    assert corridor.is_open


@pytest.mark.rule("PRI-3")
def test_costs_above_the_market_close_the_corridor():
    assert not market_corridor("13 %", {"pawnshop": "12 %"}).is_open


def test_a_market_needs_a_rival():
    with pytest.raises(InputError, match="at least one"):
        market_corridor("7 %", {})


@pytest.mark.rule("PRI-4")
@pytest.mark.parametrize("rise", ["0 %", "14 %"])
def test_at_the_manuals_rates_roubles_earn_more_in_1999_as_in_2000(rise):
    for roubles, currency in (("50 %", "15 %"), ("50 %", "20 %"), ("60 %", "15 %")):
        assert compare_currencies(roubles, currency, rise).better == "roubles"


@pytest.mark.rule("PRI-4")
def test_a_devaluation_beyond_the_even_point_turns_it_round():
    choice = compare_currencies("50 %", "20 %", "14 %")

    assert choice.even_at == Fraction(1, 4)
    assert compare_currencies("50 %", "20 %", "26 %").better == "currency"
    assert compare_currencies("50 %", "20 %", "26 %", "24 %").better == "roubles"
