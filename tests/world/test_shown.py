"""What a notebook shows of large things: a few facts, and calls that can be typed as they stand."""

import re

import pytest

import simulator as sim
from simulator.experiments.shown import where_worlds_part

SHORT = 1_500


@pytest.fixture(scope="module")
def things(small):
    """Everything large that a user of the public names holds in her hand."""
    year = small.varied(days=60, policy="smolensk_individual", also=("samara_village",))
    many = year.without("COL-1", "COL-5", since="warm-up").varied(
        cast=(sim.CastMember("Zoya", "market_stall"),),
        incidents=(sim.Incident(client=1, day=9),),
    )
    session = sim.start(small.varied(days=60), ("approve",))
    waiting = sim.start(small.varied(days=60), ("approve",))
    waiting.advance(40)
    result = sim.run(year)
    return {
        "scenario": many, "result": result, "log": result.log, "session": session,
        "waiting": waiting, "nothing": sim.run(small.varied(clients=0, officers=0, days=9)),
        "report": result.report(), "no_report": sim.run(small.varied(clients=0, days=9)).report(),
        "comparison": sim.compare(small.varied(days=40), small.varied(days=40).without("COL-1"), 2),
    }  # fmt: skip


NAMES = ("scenario", "result", "log", "session", "waiting", "nothing", "comparison",
         "report", "no_report")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_it_is_short_and_says_what_to_call_next(things, name):
    text, html = repr(things[name]), things[name]._repr_html_()

    assert len(text) < SHORT
    assert len(html) < 4 * SHORT
    assert text.count("\n") < 25
    assert "Next:" in text
    assert "Next:" in html
    assert html.startswith("<table>")
    assert "nan" not in text.lower().replace("finance", "")


@pytest.mark.parametrize("name", ["scenario", "result", "log", "comparison", "report"])
def test_the_calls_it_names_can_be_typed(things, name):
    named = {"sim": sim, "other": things["scenario"].varied(officers=2), **things}
    calls = re.findall(r"<code>(.*?)</code>", things[name]._repr_html_())

    assert len(calls) >= 4
    for call in calls:
        if "compare" not in call:
            eval(call.replace("&quot;", '"'), named)


def test_a_scenario_says_what_was_changed(things):
    text = repr(things["scenario"])

    assert "COL-1, COL-5 (from the warm-up on)" in text
    assert "Zoya" in text
    assert "1 incident" in text


def test_a_session_names_what_waits(things):
    assert "approve" in repr(things["waiting"]).split("waits")[1].split("\n")[0]
    assert "nothing" in repr(things["session"]).split("waits")[1].split("\n")[0]


def test_signs_of_html_in_names_are_no_html(small):
    odd = small.varied(cast=(sim.CastMember("<b>Zoya", "market_stall"),))

    assert "&lt;b&gt;Zoya" in odd._repr_html_()


def test_a_comparison_says_where_the_worlds_part(small, things):
    later = small.varied(incidents=(sim.Incident(client=1, day=9),))
    since_day_0 = "share the warm-up and part from day 0"

    assert since_day_0 in repr(things["comparison"])
    assert since_day_0 in where_worlds_part(small, small.without("COL-1"))
    assert since_day_0 in where_worlds_part(small.without("COL-1"), small)
    for other in (small.varied(officers=2), small.without("COL-1", since="warm-up")):
        assert "part from the warm-up" in where_worlds_part(small, other)
    assert "only one of them" in where_worlds_part(small, later)
    assert "nothing parts" in where_worlds_part(small, small)
