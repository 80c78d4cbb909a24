"""The report of the hand-made branch, line by line, and the manual's worked example."""

import math
from fractions import Fraction

import numpy as np
import pytest

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.periods import month_ends
from simulator.books.reports.levels import held_reserve
from simulator.books.reports.monthly import monthly
from simulator.books.reports.ratios import ratio_names
from simulator.books.reports.report import portfolio_report
from simulator.books.reports.report_card import line_names
from simulator.rules.ground.validation import InputError
from simulator.rules.house.reserve import AgeingLine


@pytest.fixture
def report(branch, bands):
    return portfolio_report(branch, day=59, since=0, bands=bands)


@pytest.mark.rule("MON-7")
def test_every_line_of_the_report_can_be_worked_out_by_hand(report):
    assert report.lines == {
        "P1": 200_000 + 80_000 + 60_000,
        "P2": 3,
        "P3": 2,
        "P4": 130_000 + 45_000,
        "P5": (100_000 + 175_000) // 2,
        "P6": (30_000 + 52_000 + 51_000) + 15_900,
        "P7": 130_000 + 45_000,
        "P8": 80_000,
        "P9": 113_333,  # 113 333.33
        "P10": 28 / (365 / 12),
        "P11": 1.5,  # one officer all 60 days, one for the last 30
    }
    assert list(report.lines) == list(line_names())


@pytest.mark.rule("MON-8")
def test_the_ageing_table_can_be_worked_out_by_hand(report, bands):
    rates = [band.reserve_rate for band in bands]

    assert list(report.ageing.values()) == [
        AgeingLine("P12", "1-30", 1, 45_000, rates[0], 4_500),
        AgeingLine("P13", "31-60", 1, 130_000, rates[1], 65_000),
        AgeingLine("P14", "61-120", 0, 0, rates[2], 0),
        AgeingLine("P15", "over 120", 0, 0, rates[3], 0),
        AgeingLine("P16", "total", 2, 175_000, None, 69_500),
    ]


@pytest.mark.rule("MON-10", "STA-5", "PRI-1")
def test_every_ratio_can_be_worked_out_by_hand(report):
    expected = {
        "arrears": Fraction(148_900, 175_000),
        "par": 1,
        "par30": Fraction(130, 175),
        "par60": 0,
        "par90": 0,
        "par120": 0,
        "par_P12": Fraction(45, 175),
        "par_P13": Fraction(130, 175),
        "par_P14": 0,
        "par_P15": 0,
        "loan_loss": Fraction(80_000, 137_500),
        "reserve": Fraction(69_500, 175_000),
        "held_reserve": Fraction(60_000, 175_000),
        "risk_coverage": Fraction(60, 130),
        # paid by the due day: 79 000 of loan 0, 24 000 of loan 1, 16 200 of loan 3
        "repaid_on_time": Fraction(119_200, 431_100),
        # due by day 29: 105 000 + 159 000 + 63 600
        "repaid_in_30_days": Fraction(79_000 + 26_000 + 24_000 + 30_000 + 23_000, 327_600),
        "current_recovery": Fraction(119_200 + 26_000 + 30_000 + 23_000, 431_100),
        "cost_per_rouble_lent": Fraction(24_000, 340_000),
        "cost_per_loan": 8_000,
        "cost_per_borrower": 16_000,  # 1 loan at the start, 2 at the end
        "operating_cost": Fraction(24_000, 137_500) * Fraction(365, 60),
        "portfolio_yield": Fraction(13_200 + 560, 137_500) * Fraction(365, 60),
        "self_sufficiency": Fraction(18_760, 140_000 + 24_000 + 1_000),
    }

    assert report.ratios == pytest.approx({name: float(v) for name, v in expected.items()})


@pytest.mark.rule("MON-7")
@pytest.mark.rule("MON-10", "STA-5")
def test_every_ratio_but_the_bands_own_has_a_name_for_a_reader(report):
    named = [ratio for ratio in report.ratios if not ratio.startswith("par_")]

    assert named == list(ratio_names())


def test_the_average_may_be_the_mean_of_month_ends(branch, bands):
    """Outstanding: 230 000 on 31 January (day 30), 175 000 on 28 February (day 58)."""
    by_months = portfolio_report(branch, day=58, since=0, bands=bands, average="month_ends")
    by_ends = portfolio_report(branch, day=58, since=0, bands=bands, average="ends")

    assert by_months.lines["P5"] == (230_000 + 175_000) // 2
    assert by_ends.lines["P5"] == (100_000 + 175_000) // 2
    assert by_months.ratios["loan_loss"] == 80_000 / 202_500


def test_a_period_without_loans_has_no_average_loan(branch, bands):
    quiet = portfolio_report(branch, day=39, since=31, bands=bands)

    assert (quiet.lines["P1"], quiet.lines["P2"]) == (0, 0)
    assert math.isnan(quiet.lines["P9"])
    assert math.isnan(quiet.lines["P10"])
    assert math.isnan(quiet.ratios["cost_per_loan"])


def test_officers_can_be_given_where_the_log_does_not_know_them(branch, bands):
    given = portfolio_report(branch, day=59, since=0, bands=bands, officers=4)

    assert given.lines["P11"] == 4


def test_a_period_that_ends_before_it_begins_is_refused(branch, bands):
    with pytest.raises(InputError, match="from day 10 cannot end before it, on day 5"):
        portfolio_report(branch, day=5, since=10, bands=bands)


def test_an_unknown_average_is_refused_with_the_choice(branch, bands):
    with pytest.raises(InputError, match='"ends" or "month_ends"'):
        portfolio_report(branch, day=59, since=0, bands=bands, average="weeks")


def test_the_report_reads_nothing_after_its_day(branch, bands):
    """What happens on days 51 to 59 cannot change the report of day 50."""
    until = branch.where(branch.day <= 50)

    then, now = (portfolio_report(log, 50, 0, bands) for log in (until, branch))
    for part in ("lines", "ageing", "ratios"):
        assert repr(getattr(then, part)) == repr(getattr(now, part)), part


MANUAL = ((200, 875_000, 15), (75, 500_000, 45), (60, 250_000, 75), (25, 175_000, 130))
HEALTHY = 8_200_000


@pytest.fixture
def manual(new_history):
    """The manual's table as a log: 360 late loans worth 18 000 of a portfolio of 100 000."""
    book = new_history().lend(-200, 0, HEALTHY, last_due=300)
    book.write(-200, Kind.PROVISIONED, principal=700_000)
    loan = 1
    for number, balance, days_late in MANUAL:
        loans = np.arange(loan, loan + number)
        amounts = np.full(number, balance // number)
        amounts[-1] += balance - amounts.sum()
        due = 100 - days_late
        rows = {"loan": loans, "client": loans, "due": due, "principal": amounts}
        book.ledger.post_block(-100, Phase.FUND, Kind.DISBURSED, "T", Cause.RULE, **rows)
        book.ledger.post_block(due, Phase.CLOSE, Kind.MISSED, "T", Cause.RULE, **rows)
        loan += number
    return book


@pytest.mark.rule("MON-9", "MON-8")
def test_the_manuals_worked_example_comes_out_of_a_log(manual, bands):
    ageing = portfolio_report(manual.log, day=100, since=0, bands=bands).ageing

    assert [(line.number, line.balance, line.reserve) for line in ageing.values()] == [
        (200, 875_000, 87_500),
        (75, 500_000, 250_000),
        (60, 250_000, 187_500),
        (25, 175_000, 175_000),
        (360, 1_800_000, 700_000),
    ]


@pytest.mark.rule("MON-10")
def test_risk_band_by_band_adds_up_to_portfolio_at_risk(manual, bands):
    ratios = portfolio_report(manual.log, day=100, since=0, bands=bands).ratios

    assert ratios["par"] == 0.18
    assert [ratios[f"par_P{i}"] for i in (12, 13, 14, 15)] == [0.0875, 0.05, 0.025, 0.0175]
    assert [ratios[f"par{i}"] for i in (30, 60, 90, 120)] == [0.0925, 0.0425, 0.0175, 0.0175]
    assert ratios["reserve"] == 0.07


@pytest.mark.rule("MON-11", "WOF-2")
def test_a_write_off_lowers_risk_and_raises_loss_by_the_manuals_own_formula(manual, bands):
    """MON-11: 18.0 % becomes 16.5 %; the net portfolio stays, because the rate was 100 %."""
    before = portfolio_report(manual.log, day=100, since=0, bands=bands)
    for loan in range(336, 361):
        manual.write(101, Kind.WRITTEN_OFF, loan, principal=7_000)
    log = manual.log
    after = portfolio_report(log, day=101, since=0, bands=bands)

    assert before.lines["P4"] - after.lines["P4"] == 175_000
    assert held_reserve(log, 100) - held_reserve(log, 101) == 175_000
    assert (before.ratios["par"], round(after.ratios["par"], 3)) == (0.18, 0.165)
    assert before.ratios["loan_loss"] == 0 < after.ratios["loan_loss"]


@pytest.mark.rule("MON-1", "MON-7")
def test_month_by_month_the_branch_is_as_worked_out_by_hand(branch, bands):
    table = monthly(branch, bands)

    assert table.day.tolist() == [30, 58]  # the log's last row is of 28 February
    assert table.outstanding.tolist() == [150_000 + 80_000, 175_000]
    assert table.arrears.tolist() == [53_000 + 52_000 + 51_000 + 63_600, 148_900]
    assert table.par.tolist() == [230_000, 175_000]
    assert table.par30.tolist() == [0, 130_000]
    assert table.required_reserve.tolist() == [23_000, 69_500]
    assert table.written_off.tolist() == [0, 80_000]


def test_write_offs_before_the_first_month_are_not_in_it(branch, bands):
    assert monthly(branch, bands, days=[58], since=50).written_off.tolist() == [80_000]
    assert monthly(branch, bands, days=[58], since=51).written_off.tolist() == [0]


@pytest.mark.rule("MON-8")
@pytest.mark.parametrize(
    ("days_late", "line"),
    [(1, "P12"), (30, "P12"), (31, "P13"), (60, "P13"), (61, "P14"), (120, "P14"), (121, "P15")],
)
def test_the_bands_edges_are_where_the_policy_puts_them(new_history, bands, days_late, line):
    log = new_history().lend(0, 0, 1_000, last_due=7).miss(7, 0, 1_000).log
    ageing = portfolio_report(log, 7 + days_late, 0, bands).ageing

    assert [name for name in ageing if ageing[name].number] == [line, "P16"]


def test_month_ends_of_364_days_are_twelve(branch):
    ends = month_ends(branch.start, 0, 363)

    assert len(ends) == 12
    assert ends[-2:] == [333, 363]


def test_a_log_that_ends_before_day_0_has_no_months_yet(branch, bands):
    with pytest.raises(InputError, match="no month closes from day 0 to day -7"):
        monthly(branch.where(branch.day < 0), bands)
