"""Every test of the course has a learner and a progress file of its own."""

from datetime import date

import numpy as np
import pytest

from simulator.books.reports.monthly import MonthlyTable


@pytest.fixture(autouse=True)
def progress_file(tmp_path, monkeypatch):
    """Where this test's learner keeps her progress."""
    path = tmp_path / "my_course" / "progress.json"
    monkeypatch.setenv("COURSE_PROGRESS", str(path))
    monkeypatch.setenv("COURSE_LEARNER", "demo")
    monkeypatch.delenv("COURSE_STRICT", raising=False)
    return path


@pytest.fixture(scope="session")
def small_year():
    """A year of the course's branch with its named clients, and few others to be quick."""
    import simulator as sim
    from course.cases import branch

    return sim.run(branch(clients=40, officers=2))


def fake_months(par=100, outstanding=1000, count=12):
    """A portfolio whose late loans thin out evenly with age."""
    level = np.full(count, 1_000, np.int64)
    ends = np.cumsum([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][:count]) - 1
    return MonthlyTable(
        start=date(2001, 1, 1), day=ends, outstanding=level * outstanding, arrears=level * 50,
        par=level * par, par30=level * par * 6 // 10, par60=level * par * 4 // 10,
        par90=level * par * 3 // 10, par120=level * par // 10, required_reserve=level * 30,
        written_off=level * 2,
    )  # fmt: skip


@pytest.fixture(scope="session")
def months():
    """Makes a portfolio's year in a moment."""
    return fake_months
