"""Drill down: the loans behind a line of the report, and that they add up to it."""

import numpy as np
import pytest

from simulator.books.reports.behind import borrowers, loans_behind
from simulator.books.reports.report import portfolio_report
from simulator.rules.ground.validation import InputError

DAY, SINCE = 59, 0


@pytest.fixture
def behind(branch, bands):
    return lambda line, day=DAY, since=SINCE: loans_behind(branch, line, day, since, bands)


@pytest.mark.rule("MON-7")
def test_the_loans_behind_a_line_can_be_named_by_hand(behind):
    """See the branch of conftest: four loans, one repaid, one written off, two late."""
    found = {line: behind(line).loan.tolist() for line in ("P1", "P3", "P6", "P7", "P8")}

    assert found == {"P1": [1, 2, 3], "P3": [1, 3], "P6": [1, 3], "P7": [1, 3], "P8": [2]}


@pytest.mark.rule("MON-8")
def test_a_band_holds_the_loans_of_its_age(behind):
    late = {line: behind(line) for line in ("P12", "P13", "P14", "P15", "P16")}

    assert late["P12"].loan.tolist() == [3]
    assert late["P12"].days_late.tolist() == [5]
    assert late["P13"].loan.tolist() == [1]
    assert late["P13"].days_late.tolist() == [59 - 16]
    assert [len(late[line]) for line in ("P14", "P15")] == [0, 0]
    assert sorted(late["P16"].loan.tolist()) == [1, 3]


@pytest.mark.parametrize("line", ["P1", "P4", "P6", "P7", "P8"])
@pytest.mark.parametrize("since", [0, 31])
def test_the_parts_add_up_to_the_line(behind, branch, bands, line, since):
    report = portfolio_report(branch, DAY, since, bands)

    assert behind(line, since=since).part.sum() == report.lines[line]


def test_the_loans_of_a_year_of_the_branch_add_up_at_every_quarter(small_world, bands):
    for day in (89, 181, 272, 363):
        report = portfolio_report(small_world, day, 0, bands)
        parts = {line: loans_behind(small_world, line, day, 0, bands) for line in report.lines}
        late = {line: loans_behind(small_world, line, day, 0, bands) for line in report.ageing}

        assert all(parts[line].part.sum() == report.lines[line]
                   for line in ("P1", "P4", "P6", "P7", "P8"))  # fmt: skip
        assert len(parts["P2"]) == report.lines["P2"]
        assert len(parts["P3"]) == report.lines["P3"]
        assert abs(parts["P5"].part.sum() - report.lines["P5"]) <= len(parts["P5"])
        for line, each in report.ageing.items():
            assert (len(late[line]), late[line].part.sum()) == (each.number, each.balance)


@pytest.fixture(scope="module")
def small_world():
    import simulator as sim

    policy = sim.load_policy("smolensk_individual")
    return sim.run(sim.Scenario(policy=policy, clients=40, officers=1, seed=3)).log


def test_the_largest_part_stands_first(small_world, bands):
    parts = loans_behind(small_world, "P4", 180, 0, bands).part

    assert (np.diff(parts) <= 0).all()


def test_each_loan_has_its_client(small_world, bands):
    found = loans_behind(small_world, "P4", 180, 0, bands)

    assert (found.client == borrowers(small_world)[found.loan]).all()
    assert (found.loan % 40 == found.client).all()


def test_officers_have_no_loans_behind_them(behind):
    assert len(behind("P11")) == 0


def test_a_line_that_is_not_in_the_report_names_the_nearest(behind):
    with pytest.raises(InputError, match="did you mean `P7`"):
        behind("P17")
