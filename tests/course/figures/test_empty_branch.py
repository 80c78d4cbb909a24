"""A branch with nobody in it: what cannot be computed is said in words, and is no nan."""

from dataclasses import replace
from math import isnan

import pytest

import simulator as sim
from course.cases.worlds.reported_year import Look, ReportedYear
from course.figures.arrears import drill
from course.figures.arrears import report as report_figures
from course.figures.arrears.portfolio import portfolio_year
from course.figures.pricing import branch_year
from simulator.books.reports.unknown import unknown, why_unknown

WORLDS = {
    "nobody": {"clients": 0, "officers": 0, "days": 40},
    "no clients": {"clients": 0, "officers": 2, "days": 40},
    "no officers": {"clients": 20, "officers": 0, "days": 40},
    "one day": {"clients": 20, "officers": 1, "days": 1, "warm_up": 0},
    "a month": {"clients": 20, "officers": 1, "days": 30, "warm_up": 0},
}


@pytest.fixture(scope="module", params=WORLDS)
def result(request):
    usual = sim.Scenario(policy="smolensk_individual", warm_up=20, seed=2)
    return sim.run(usual.varied(**WORLDS[request.param]))


def said(thing):
    return f"{thing} {getattr(thing, 'html', '')}".lower().replace("finance", "")


def test_a_report_names_all_it_cannot_compute_with_the_reason(result):
    report = result.report()
    missing = {name for each in (report.lines, report.ratios) for name in each if isnan(each[name])}

    assert set(report.unknown) == missing
    assert all(report.unknown.values())
    assert "nan" not in said(repr(report))
    assert "nan" not in said(report._repr_html_())


def test_no_table_shows_a_number_that_is_none(result):
    report, log = result.report(), result.log
    tables = (report, report.ratios, sim.income_statement(log),
              sim.monthly(log, result.scenario.policy.ageing))  # fmt: skip

    for each in tables:
        frame = sim.to_frame(each)
        text = frame.to_string().lower().replace("finance", "")
        assert "nan" not in text
        if "–" in text:
            assert frame["note"].str.len().max() > 10


def test_the_courses_figures_say_it_too(result):
    report, year = result.report(), ReportedYear(result)
    shown = [
        report_figures.report_lines(report), report_figures.ageing_lines(report),
        report_figures.report_ratios(report), branch_year.costs_of_year(report),
        branch_year.officers_compared({result.scenario.officers: report}),
        drill.in_words(year, Look(month=1)), drill.matrix(year, "year").to_string(),
        portfolio_year(result).summary,
    ]  # fmt: skip

    for each in shown:
        assert "nan" not in said(each)
    if isnan(report.lines["P9"]):
        assert "no loan was made in the period" in said(shown[0])


def test_every_line_and_ratio_of_nothing_has_a_reason_of_its_own():
    nothing = sim.Scenario(policy="dignity", clients=0, officers=0, days=9, warm_up=0)
    free = replace(nothing.branch, overhead=0, cost_per_officer=0)
    report = sim.run(nothing.varied(branch=free)).report()

    of_bands = {name for name in report.unknown if name.startswith("par")}
    assert set(report.unknown) - of_bands == set(why_unknown())
    assert unknown({"P1": 0, "par30": float("nan")}) == {"par30": why_unknown()["arrears"]}
