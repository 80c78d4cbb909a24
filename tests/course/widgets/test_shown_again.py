"""A cell run again and again does not fill the kernel with panels that nobody sees."""

import gc
from types import SimpleNamespace

import ipywidgets
import pytest
from ipywidgets.widgets import widget as registry

from course.checks.kit.quiz import quiz
from course.widgets.context.skills_audit import skills_audit
from course.widgets.kit import shown_again
from course.widgets.kit.framing import Framed
from course.widgets.lending.schedule_panel import schedule_panel
from course.widgets.study.cash_flow_panel import cash_flow_panel
from course.widgets.worlds.live_panel import live_panel
from course.widgets.worlds.switchboard import switchboard

MAKERS = {
    "schedule": schedule_panel, "cash flow": cash_flow_panel, "live": live_panel,
    "switchboard": switchboard, "audit": lambda: skills_audit("start"),
    "questions": lambda: quiz("day1.reason", "day1.product"),
}  # fmt: skip


class Held(Framed):
    """A panel of one widget."""

    text = "held"

    def __init__(self, widget):
        self._widget = widget

    @property
    def widget(self):
        return self._widget


@pytest.fixture
def run(monkeypatch):
    """Show something as a cell of JupyterLab does, each time as a run of its own."""
    shell = SimpleNamespace(parent_header={})
    monkeypatch.setattr(shown_again, "get_ipython", lambda: shell)
    runs = iter(range(1000))

    def show(cell, *shown):
        shell.parent_header = {"metadata": {"cellId": cell}, "header": {"msg_id": next(runs)}}
        return [each._repr_mimebundle_() for each in shown]

    return show


def living():
    gc.collect()
    return len(registry._instances)


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_a_cell_run_again_holds_as_many_widgets_as_the_first_time(make, run):
    run("cell", make())
    once = living()
    for _time in range(3):
        run("cell", make())

    assert living() == once


def test_what_is_shown_once_more_stays_open(run):
    panel = Held(ipywidgets.VBox([ipywidgets.Button()]))
    run("cell", panel)
    run("cell", panel)

    assert panel.widget.comm is not None


def test_what_another_cell_shows_too_stays_open(run):
    panel = Held(ipywidgets.VBox([ipywidgets.Button()]))
    run("first", panel)
    run("second", panel)
    run("first", Held(ipywidgets.Button()))

    assert panel.widget.children[0].comm is not None


def test_two_panels_of_one_run_do_not_close_each_other(run):
    one, two = Held(ipywidgets.Button()), Held(ipywidgets.Button())
    run("cell", one, two)

    assert one.widget.comm is not None
    assert two.widget.comm is not None


def test_outside_the_lab_nothing_is_closed(monkeypatch):
    monkeypatch.setattr(shown_again, "get_ipython", lambda: None)
    one = Held(ipywidgets.Button())
    one._repr_mimebundle_()
    Held(ipywidgets.Button())._repr_mimebundle_()

    assert one.widget.comm is not None
