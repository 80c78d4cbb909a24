"""A client's year, stopped at any day; and one blow at a time."""

import pytest

from course.cases import person
from course.figures.arrears import client_year, write_off
from course.widgets.arrears.client_year_panel import client_year_panel
from course.widgets.study.blow_panel import blow_panel
from simulator.books.log.events import Kind


@pytest.fixture(scope="module")
def panel(small_year):
    return client_year_panel(small_year)


def test_a_year_answers_at_both_ends_for_everybody(panel):
    said = [panel.show(**trial).summary for trial in panel.trials()]

    assert len(set(said)) >= 8
    assert all("nan" not in each for each in said)


def test_what_has_not_happened_yet_is_not_told(small_year):
    zoya = person("Zoya").number
    before, after = (client_year.year_of(small_year, zoya, day) for day in (60, 364))

    assert all(day <= 60 for days in before.days for day in days)
    assert len(after.on(Kind.SHOCK)) > len(before.on(Kind.SHOCK)) == 0


def test_a_redraw_is_the_picture_of_a_new_panel(panel, small_year):
    for until in (0, 200, 364):
        fresh = client_year_panel(small_year)

        assert panel.show(until=until).png == fresh.show(until=until).png


def year(**days):
    """A year with a few days of some kinds."""
    told = {Kind[name.upper()]: tuple(when) for name, when in days.items()}
    rows = [kind for kind, *_look in client_year._ROWS]
    return client_year.ClientYear("She", None, 364, tuple(told.get(kind, ()) for kind in rows))


@pytest.mark.parametrize(("days", "found"), [
    ({"shock": [40], "missed": [20, 45]}, 5),
    ({"shock": [40], "missed": [20]}, None),
    ({"missed": [20]}, None),
    ({"shock": [40, 90], "missed": [40]}, 0),
])  # fmt: skip
def test_the_first_miss_is_counted_from_the_first_blow(days, found):
    assert client_year.days_to_first_miss(year(**days)) == found


@pytest.mark.rule("WOF-3")
def test_written_off_loans_that_brought_money_later_are_counted(small_year):
    log = small_year.log
    gone, back = write_off.came_back(small_year)

    assert gone == len(set(log.loan[(log.kind == Kind.WRITTEN_OFF) & (log.day >= 0)].tolist()))
    assert 0 <= back <= gone


@pytest.mark.rule("APP-11")
def test_no_size_of_raisas_loan_survives_the_loss_of_her_one_buyer():
    panel = blow_panel("Raisa")
    said = [panel.show(blow="buyer", amount=amount).summary for amount in (2_000, 9_000, 20_000)]

    assert "The loan asked for fits" in panel.show().summary
    assert not any("The loan asked for fits" in each for each in said)


def test_a_blow_that_cannot_strike_is_answered_in_words():
    panel = blow_panel("Raisa")
    panel.widget  # noqa: B018  # puts the controls to work
    panel.widgets["blow"].value = "currency"

    assert "cannot happen to her" in panel.words.value


@pytest.mark.parametrize("blow", ["nothing", "poor_month", "prices"])
def test_every_client_can_be_struck_by_what_strikes_all(blow):
    panel = blow_panel()
    said = {panel.show(client=name, blow=blow).summary for name in ("Zoya", "Pavel", "Tamara")}

    assert len(said) == 3
