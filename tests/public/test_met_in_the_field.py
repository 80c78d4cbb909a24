"""Values that testers handed over: each was taken in silence, or ended in Python's own words."""

import math
from datetime import date
from decimal import Decimal

import pytest

import simulator as sim
from tests.public.plain import faults_of
from tests.public.things import account, bands, plan, terms


def flows(*pairs):
    return lambda: sim.effective_rate([(0, 100), *pairs], unit="month")


def nominal(*pairs):
    return lambda: sim.nominal_rate([(0, 100), *pairs], unit="month")


HALF, TEXT = 50_000.5, "1 000"

MET = {
    "a rate of nan in letters": lambda: sim.LoanTerms(rate="nan"),
    "an exact rate of nan": lambda: sim.LoanTerms(rate=Decimal("nan")),
    "an instalment every 10**9 weeks": lambda: sim.LoanTerms(rate="9 %", every=10**9),
    "a first period of 10**12 days": lambda: sim.LoanTerms(rate="9 %", first_period_days=10**12),
    "a loan of 1,000 years": lambda: sim.LoanTerms(rate="9 %", every=1000, instalments=1000),
    "a start on the last of days": lambda: sim.schedule(terms(), 1_000, date(9999, 12, 31)),
    "an amount of 400 digits": lambda: sim.schedule(terms(), 10**400, 0),
    "instalments=True": lambda: sim.LoanTerms(rate="9 %", instalments=True),
    "start=True": lambda: sim.schedule(terms(), 1_000, True),
    "stop_day=-5": lambda: sim.PenaltyTerms(stop_day=-5),
    "a time that is no number": flows((math.nan, -60), (2, -60)),
    "a time without end": flows((1, -60), (math.inf, -60)),
    "a time in letters": flows(("1", -60), ("2", -60)),
    "an amount in letters": flows((1, "-60"), (2, -60)),
    "an amount that is True": flows((1, -60), (2, True)),
    "an amount of 400 digits that flows": flows((1, -(10**400))),
    "a nominal time that is no number": nominal((math.nan, -60), (2, -60)),
    "a nominal time in letters": nominal(("1", -60)),
    "a nominal time without end": nominal((1, -60), (-math.inf, -60)),
    "half a kopeck repaid early": lambda: account().prepay(1, HALF),
    "letters repaid early": lambda: account().prepay(1, TEXT),
    "letters received": lambda: account().receive_up_to(30, TEXT),
    "two days and a half put off": lambda: account().postpone(1, 2.5),
    "letters put off": lambda: account().postpone(1, "7"),
    "a factor of nothing": lambda: account().revalue(1, 0),
    "a factor below nothing": lambda: account().revalue(1, -1),
    "kept late for x": lambda: account().restructure(1, terms(), keep_late_for="x"),
    "written off for ever": lambda: account().write_off(math.inf),
    "written off in letters": lambda: account().write_off("x"),
    "a balance without end": lambda: sim.write_off(math.inf, 0),
    "a balance in letters": lambda: sim.write_off("x", 0),
    "a payoff before the start": lambda: account().payoff(-1),
    "half a kopeck shown": lambda: sim.in_roubles(12.5),
    "letters shown": lambda: sim.in_roubles("12"),
    "a portfolio in letters": lambda: sim.cost_covering_rate(
        operating_costs=1, losses=1, portfolio="x"
    ),
    "the cost of nothing": lambda: sim.loan_cost(None),
    "an ageing below nothing": lambda: sim.ageing([(40, -1_000)], bands()),
    "a yearly rate that needs no conversion": lambda: sim.conversions("9 %", "year"),
}


@pytest.mark.parametrize("met", MET)
def test_what_testers_met_is_refused_in_plain_words(met):
    with pytest.raises(sim.InputError) as caught:
        MET[met]()

    assert list(faults_of(str(caught.value))) == []


def test_a_list_of_bands_serves_like_a_tuple():
    assert sim.ageing([(40, 1_000)], list(bands())) == sim.ageing([(40, 1_000)], bands())


def test_it_is_said_which_rates_have_something_to_convert():
    with pytest.raises(sim.InputError, match="only months, weeks and days are converted"):
        sim.conversions("9 %", "year")


@pytest.mark.parametrize(
    "event",
    [
        lambda loan: loan.prepay(1, HALF),
        lambda loan: loan.postpone(1, 2.5),
        lambda loan: loan.revalue(1, 0),
        lambda loan: loan.restructure(1, terms(), keep_late_for="x"),
        lambda loan: loan.receive(30, HALF),
        lambda loan: loan.pause(1, "x"),
        lambda loan: loan.write_off(math.inf),
    ],
)
def test_a_refused_event_leaves_the_account_as_it_was(event):
    loan = account()
    before = loan.state

    with pytest.raises(sim.InputError):
        event(loan)
    assert loan.state == before


def test_whole_numbers_of_numpy_and_dates_with_a_time_are_taken_for_what_they_are():
    import numpy as np
    import pandas as pd

    assert sim.schedule(terms(), np.int64(1_000_000), np.int32(0)) == plan()
    assert sim.schedule(terms(), 1_000_000, pd.Timestamp("2001-03-05 10:00")).start == date(
        2001, 3, 5
    )
