"""Checks are fair, in every task: a rounded answer is right, a slip is named once, words fit."""

import re
from fractions import Fraction

import pytest

from course.checks import check
from course.checks.kit.finding import find_task, task_ids
from course.checks.kit.reading import read_roubles, read_share, read_whole
from simulator.rules.ground.money import in_roubles

LEARNERS = ("demo", "Anna", "Борис", *(f"learner {n}" for n in range(6)))
ALL = [(key, learner) for key in task_ids() for learner in LEARNERS]


@pytest.fixture
def task(request, monkeypatch):
    """One task with the figures of one learner."""
    key, learner = request.param
    monkeypatch.setenv("COURSE_LEARNER", learner)
    return find_task(key)


def exactly(part):
    """The right value as a number that a learner computed."""
    return float(Fraction(part.right, 100)) if part.read is read_roubles else float(part.right)


def rounded(part):
    """To the rouble where kopecks do not count; shares to a tenth of a per cent, as asked."""
    if part.read is read_roubles and not part.to_the_kopeck:
        return round(Fraction(part.right, 100))
    return exactly(part)


def in_words(part):
    """As people write it."""
    if part.read is read_share:
        return f"{float(100 * part.right):.1f} %".replace(".", ",")
    return f"{part.right} days" if part.read is read_whole else f"{in_roubles(part.right)} руб."


def in_whole_roubles(part):
    if part.read is read_roubles and not part.to_the_kopeck:
        return f"{round(Fraction(part.right, 100))} roubles"
    return in_words(part)


@pytest.mark.parametrize("task", ALL, indirect=True, ids=str)
@pytest.mark.parametrize("write", [exactly, rounded, in_words, in_whole_roubles])
def test_a_right_figure_is_right_however_it_is_written(task, write):
    outcome = check(task.id, {part.name: write(part) for part in task.parts})

    assert outcome.solved, outcome


def lines(outcome):
    return outcome.reason.splitlines()


def reason(line):
    """A line without the parts and the value it is about."""
    return line.rpartition(": ")[2]


def slipped(task, place, mistake):
    """What a learner gives who slips in one part, and goes on rightly from there."""
    values = {}
    for number, part in enumerate(task.parts):
        expected = part.follows.expected(values) if part.follows else None
        changed = bool(part.follows and set(part.follows.names) & set(values) and number > place)
        values[part.name] = mistake.value if number == place else (
            expected if changed and expected is not None else part.right
        )  # fmt: skip
    return values


def typed(task, values):
    return {
        part.name: float(Fraction(values[part.name]) / (100 if part.read is read_roubles else 1))
        for part in task.parts
    }  # fmt: skip


@pytest.mark.parametrize("task", ALL[:: len(LEARNERS)] + ALL[3 :: len(LEARNERS)],
                         indirect=True, ids=str)  # fmt: skip
def test_a_slip_is_named_once_and_not_in_every_line_that_follows_from_it(task):
    for place, part in enumerate(task.parts):
        for mistake in part.mistakes:
            if mistake.value == part.right:
                continue
            said = lines(check(task.id, typed(task, slipped(task, place, mistake))))
            of_its_own = [line for line in said if "follows from it" not in line]

            assert len(of_its_own) == 1, said
            assert of_its_own[0].startswith(f"{part.name}: ") or len(task.parts) == 1


@pytest.mark.parametrize("task", ALL[:: len(LEARNERS)] + ALL[3 :: len(LEARNERS)],
                         indirect=True, ids=str)  # fmt: skip
@pytest.mark.parametrize("number", range(5))
def test_no_reason_is_said_twice_even_where_every_part_is_wrong(task, number):
    values = {
        part.name: part.mistakes[number % len(part.mistakes)].value for part in task.parts
    }  # fmt: skip
    reasons = [reason(line) for line in lines(check(task.id, typed(task, values)))]

    assert len(reasons) == len(set(reasons))


def test_the_same_slip_in_two_parts_is_one_line_that_names_both():
    season = {"quick": 6_600, "cheap": 3_600, "waiting costs": 3_000}
    said = lines(check("day1.waiting", season))

    assert said == [
        "quick, cheap: the interest is still to be taken off.",
        "waiting costs: this follows from it; work it out again afterwards.",
    ]


def test_where_the_kopecks_count_a_rounded_figure_is_called_that_and_no_more():
    right = {part.name: exactly(part) for part in find_task("day2.schedule").parts}
    said = lines(check("day2.schedule", right | {"interest 1": round(right["interest 1"])}))

    assert said == ["interest 1: 187.00 roubles: right to the rouble; here the kopecks count."]


def test_a_share_to_the_whole_per_cent_is_called_right_as_far_as_it_goes():
    assert "right as far as it goes" in str(check("day2.conversion", {"by_days": "109 %"}))


SHARE_WORDS = re.compile(r"\b(third|half|quarter|(?<!think )twice|double|tenth)s?\b")
FIGURES_OF_ALL = {
    "day1.overlap": "two thirds is the rule; that both together break it is drawn so",
    "day4.roubles": "with 8, 10 and 12 weeks 54 to 56 % of the loan is owed on average",
}


@pytest.mark.parametrize("key", task_ids())
def test_what_is_said_of_a_share_fits_the_learners_own_figures(key, monkeypatch):
    """A text that speaks of thirds or halves is the learner's own, or true of everybody."""
    said = set()
    for number in range(12):
        monkeypatch.setenv("COURSE_LEARNER", f"learner {number}")
        said.add(find_task(key).explanation)

    assert not SHARE_WORDS.search(said.pop()) or said or key in FIGURES_OF_ALL


@pytest.mark.parametrize("learner", LEARNERS)
def test_who_finds_forty_per_cent_is_told_forty_per_cent(learner, monkeypatch):
    monkeypatch.setenv("COURSE_LEARNER", learner)
    task = find_task("day4.growth")
    part = task.parts[-1]

    assert f"takes {part.show(part.right)} of the income" in task.explanation
