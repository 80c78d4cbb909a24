"""Whose lives part: groups are named with what began it, and both years give their reasons."""

from dataclasses import replace

import pytest

from course.cases.worlds.twin_years import TwinYears, live_both
from course.figures.kit.dates import on_date
from course.figures.worlds import hardest, partings, switchboard
from course.widgets.worlds.why_parted import WhyParted


@pytest.fixture(scope="module")
def comparison():
    """A branch of groups in which a refusal bars nobody."""
    return live_both(TwinYears("GRP-6", pairs=2, clients=150, method="solidarity"))


@pytest.mark.rule("GRP-6")
def test_groups_that_live_differently_stand_on_the_board_with_whose_no_began_it(comparison):
    text = switchboard.both_years(comparison, "GRP-6").text

    assert comparison.groups
    for parting in hardest.groups_hit(comparison)[:8]:
        assert str(parting.group) in text
        assert parting.began_b is None or parting.began_b.name in text


def test_a_branch_without_groups_shows_no_table_of_them(comparison):
    alone = replace(comparison, groups=())

    assert "groups that live differently" in switchboard.both_years(comparison, "GRP-6").text
    assert "groups that live differently" not in switchboard.both_years(alone, "GRP-6").text


def everybody(comparison):
    return [*hardest.clients_hit(comparison), *hardest.groups_hit(comparison)]


def test_groups_that_end_in_one_of_the_years_only_come_first(comparison):
    hit = hardest.groups_hit(comparison)
    ends_in_one = [(each.ended_a is None) != (each.ended_b is None) for each in hit]

    assert set(hit) == set(comparison.groups)
    assert ends_in_one == sorted(ends_in_one, reverse=True)


def test_a_group_can_be_asked_after_and_groups_can_be_listed_alone(comparison):
    why = WhyParted()
    why.show(comparison)
    why.kind.value = hardest.GROUPS
    why.groups.picked = 0
    first = hardest.groups_hit(comparison)[0]

    assert why.clients.rows == []
    assert len(why.groups.rows) == len(comparison.groups)
    assert on_date(first.day, comparison.a.opening) in why.said.value


def test_only_one_row_of_both_tables_is_marked(comparison):
    why = WhyParted()
    why.show(comparison)
    why.groups.picked = 0
    why.clients.picked = 0

    assert why.groups.picked == -1
    assert why.said.value != ""


def test_the_reasons_are_those_of_the_two_runs(comparison):
    for parted in everybody(comparison)[::4]:
        told = partings.why_parted(comparison, parted).text
        for result, event in zip(comparison.lived, (parted.event_a, parted.event_b), strict=True):
            if event is None:
                assert "Nothing more happened to them in this year." in told
            else:
                assert result.why(event).sentences[0] in told


def test_what_comes_on_a_later_day_is_said_to_come_later(comparison):
    waits = [
        parted
        for parted in everybody(comparison)
        if parted.event_b is not None
        and int(comparison.lived[1].log.day[parted.event_b]) > parted.day
    ]

    assert waits
    for parted in waits:
        later = on_date(int(comparison.lived[1].log.day[parted.event_b]), comparison.a.opening)
        assert f"What came next, on {later}:" in partings.why_parted(comparison, parted).text
