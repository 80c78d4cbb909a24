"""A branch lived before a class: it stops to be decided, things happen, and it can be kept."""

import json
from dataclasses import replace

import pytest

from course.cases.worlds.kept_years import keep_year, kept_years, open_year, years_folder
from course.cases.worlds.live_branch import SEATS, Beginning, LiveBranch
from course.figures.kit.dates import on_date
from course.figures.worlds import live as figures
from course.figures.worlds import live_question as questions
from course.figures.worlds.live_beside import beside_the_policy
from simulator.books.log.events import Kind
from simulator.rules.ground.validation import InputError
from simulator.world.lived.reliving import OtherScenarioError
from simulator.world.lived.session import KINDS


@pytest.fixture
def asked():
    """A committee before which the first question of the year lies."""
    live = LiveBranch(Beginning(clients=80))
    while live.pending is None:
        live.go(28)
    return live


def to_the_end(live, answer):
    while not live.is_over:
        if live.pending is None:
            live.go(91)
        else:
            live.decide(answer(live.pending))
    return live


def test_a_year_begins_on_its_eve_with_nothing_to_decide():
    live = LiveBranch(Beginning(clients=60, seat="officer"))

    assert (live.day, live.pending, live.is_over) == (-1, None, False)
    assert live.session.state["answers"], "the warm-up was answered as the policy would"


def test_each_chair_is_asked_its_own_kinds_of_question():
    assert {kind for kinds in SEATS.values() for kind in kinds} == set(KINDS)
    for seat, kinds in SEATS.items():
        live = LiveBranch(Beginning(clients=60, seat=seat))
        live.go(91)
        assert live.pending is None or live.pending.kind in kinds


@pytest.mark.parametrize("seat", SEATS)
def test_who_decides_as_the_policy_does_lives_the_policys_year(seat):
    live = to_the_end(LiveBranch(Beginning(clients=60, seat=seat)), lambda d: d.advice.choice)

    mine, alone = live.both()

    assert live.whole_days == 364
    assert mine.log.amount.tolist() == alone.log.amount.tolist()
    assert "Nobody's money or fate is different so far." in beside_the_policy(live).text


def test_a_decision_of_ones_own_is_told_beside_the_policys(asked):
    decision = asked.pending
    other = next(each for each in decision.choices if each != decision.advice.choice)
    advice = asked.decide(other, "she sells again")
    said = questions.answered(asked, decision, other)

    assert advice == decision.advice
    assert asked.result.clients[decision.client].name in said
    assert questions.CHOICES[other] in said
    assert questions.CHOICES[advice.choice] in said


def test_who_is_refused_against_the_policy_stands_among_those_who_part():
    live = LiveBranch(Beginning(clients=80, seat="loans"))
    while live.pending is None or live.pending.kind != "approve":
        live.decide(live.pending.advice.choice) if live.pending else live.go(28)
    refused = live.result.clients[live.pending.client].name
    live.decide("refuse", "we do not know her")
    while live.whole_days < 40:
        live.decide(live.pending.advice.choice) if live.pending else live.go(28)

    assert refused in beside_the_policy(live).text


def test_a_question_that_still_waits_is_no_difference(asked):
    assert "Nobody's money or fate is different so far." in beside_the_policy(asked).text


def test_before_the_first_day_is_over_nothing_can_be_compared():
    with pytest.raises(InputError, match="no day of the year is over"):
        LiveBranch(Beginning(clients=50)).both()


def test_where_nothing_waits_there_is_nothing_to_decide():
    with pytest.raises(InputError, match="nothing waits"):
        LiveBranch(Beginning(clients=50, seat="nobody")).decide("grant")


def test_every_question_has_a_sentence_and_every_choice_a_word():
    live, met = LiveBranch(Beginning(method="all", clients=80, seat="loans")), set()
    while live.day < 200:
        if live.pending is None:
            live.go(28)
            continue
        met.add(live.pending.kind)
        asks = questions.question(live, live.pending)
        assert live.result.clients[live.pending.client].name in asks
        assert all(questions.CHOICES[choice] for choice in live.pending.choices)
        assert "loans repaid before" in questions.file_of(live, live.pending).text
        live.decide(live.pending.advice.choice)

    assert {"approve", "sue"} <= met
    assert set(questions.QUESTIONS) == set(KINDS)


def test_a_step_that_a_question_stops_goes_on_when_it_is_answered():
    live = LiveBranch(Beginning(clients=80, seat="loans"))
    live.go(28)
    stopped = live.day
    while live.pending:
        live.decide(live.pending.advice.choice)

    assert stopped < 27
    assert (live.day, live.pending) == (27, None)


def test_what_never_passes_is_said_in_words_and_no_schedule_is_named(asked):
    never, long, short = (2**20, "it will not pass", False), (30, "30", False), (3, "3", True)
    for weeks, told, asks in (never, long, short):
        facts = asked.pending.facts | {"weeks_left": weeks, "weekly": 500_000, "paid": 0.5}
        text = questions.file_of(asked, replace(asked.pending, facts=facts)).text
        assert told in text
        assert ("the longest new schedule" in text) == asks


def test_the_news_says_what_the_blow_was():
    live = LiveBranch(Beginning(clients=60, seat="nobody"))
    live.happens("closure")
    live.happens("leaves", 0)
    live.go(2)
    told = figures.news(live.result, -1, live.day, most=500).text

    assert "The market place is closed for some weeks" in told
    assert "an officer leaves the institution: officer 1" in told


def test_decisions_are_listed_with_their_reasons(asked):
    name = asked.result.clients[asked.pending.client].name
    asked.decide(asked.pending.choices[0], "said the class")
    asked.go(1)
    text = beside_the_policy(asked).text

    assert name in text
    assert "said the class" in text


def test_the_picture_says_what_day_its_last_bar_is(asked):
    said = figures.picture(asked).summary

    assert said.startswith(f"The last bar is {on_date(asked.day, asked.session.scenario.opening)}:")


def test_the_eve_of_a_village_bank_says_that_it_decides_itself():
    assert "decides for itself" in figures.where(LiveBranch(Beginning(method="village")))
    assert "decides for itself" not in figures.where(LiveBranch(Beginning(clients=50)))


def test_what_was_never_paid_is_said_so_and_no_figure_of_a_computer(asked):
    for _ in range(12):
        if asked.pending:
            text = questions.file_of(asked, asked.pending).text
            assert str(2**29) not in text.replace(" ", "")
            assert "10737" not in text
            asked.decide(asked.pending.choices[-1])
        else:
            asked.go(28)


@pytest.mark.parametrize(
    ("event", "whom", "kind"),
    [
        ("blow", 5, Kind.SHOCK), ("closure", 0, Kind.SHOCK), ("currency", 0, Kind.SHOCK),
        ("leaves", 0, Kind.OFFICER_LEFT), ("moving", 7, None), ("pockets", 0, None),
    ],
)  # fmt: skip
def test_what_is_let_happen_happens_tomorrow(event, whom, kind):
    live = LiveBranch(Beginning(clients=60, seat="nobody"))
    live.go(10)
    live.happens(event, whom)
    before = len(live.result.log)
    live.go(1)
    log = live.result.log

    assert len(log) >= before
    if kind is not None:
        assert live.day in log.of(kind).day
    scripted = (*live.session.scenario.incidents, *live.session.scenario.staff_incidents)
    assert live.day in {each.day for each in scripted}


@pytest.mark.parametrize(("event", "said"), [("death", "has died"), ("leaves", "has left")])
def test_nothing_more_befalls_who_is_not_here_any_more(event, said):
    live = LiveBranch(Beginning(clients=150, seat="nobody"))
    live.happens(event, 1)
    live.go(3)

    with pytest.raises(InputError, match=said):
        live.happens(event, 1)


def test_the_policys_year_has_the_same_blows():
    live = LiveBranch(Beginning(clients=60, seat="nobody"))
    live.happens("closure")
    live.go(60)

    mine, alone = live.both()

    assert mine.log.amount.tolist() == alone.log.amount.tolist()


def test_a_kept_year_goes_on_where_it_was_left(asked):
    asked.decide(asked.pending.choices[0], "said the class")
    asked.happens("blow", 3)
    asked.go(40)
    place = keep_year(asked, "class of March").place
    again = open_year(place)

    assert place.parent == years_folder()
    assert kept_years() == ("class of March.json",)
    assert again.beginning == asked.beginning
    assert (again.day, again.pending is None) == (asked.day, asked.pending is None)
    assert again.result.log.amount.tolist() == asked.result.log.amount.tolist()


@pytest.mark.parametrize("damage", [
    lambda state: "half a file",
    lambda state: json.dumps({"day": 3}),
    lambda state: json.dumps(state | {"branch": {"method": "bank"}}),
    lambda state: json.dumps(state | {"answers": [{"day": 3}]}),
    lambda state: json.dumps(state | {"day": "today"}),
    lambda state: json.dumps(state | {"kinds": ["dance"]}),
    lambda state: json.dumps(
        state | {"answers": [each | {"choice": "dance"} for each in state["answers"]]}),
])  # fmt: skip
def test_a_damaged_file_is_refused_in_words(asked, damage):
    asked.decide(asked.pending.choices[0])
    place = keep_year(asked, "year").place
    place.write_text(damage(json.loads(place.read_text())))

    with pytest.raises(InputError):
        open_year(place)


def test_the_news_tells_of_the_days_asked_for_and_no_others():
    live = LiveBranch(Beginning(clients=80, seat="nobody"))
    live.go(200)
    log = live.result.log
    first, *_, last = sorted({day for day in log.of(Kind.SHOCK).day.tolist() if day >= 0})
    told = figures.news(live.result, last - 1, live.day, most=500).text
    paid = int(((log.kind == Kind.PAID) & (log.day >= last)).sum())

    assert f"Instalments on time: {paid};" in told
    assert on_date(last, log.start) in told
    assert told.startswith(f"Since {on_date(last, log.start)}.")
    assert on_date(first, log.start) not in told


def test_many_news_are_cut_and_the_rest_is_counted():
    live = LiveBranch(Beginning(clients=80, seat="nobody"))
    live.go(200)
    whole = figures.news(live.result, 0, live.day, most=500).text.splitlines()
    cut = figures.news(live.result, 0, live.day, most=5).text.splitlines()

    assert cut[0] == whole[0]
    assert cut[1] == f"… and {len(whole) - 1 - 5} before these"
    assert cut[2:] == whole[-5:]


def test_every_decision_is_listed_however_many_there_are():
    live = to_the_end(LiveBranch(Beginning(clients=150, seat="officer")), lambda d: d.choices[0])
    given = [each for each in live.session.state["answers"] if each["day"] >= 0]
    told = beside_the_policy(live)

    assert len(given) > 30
    assert f"and {len(given) - 30} more" in told.text
    days = [on_date(each["day"], live.session.scenario.opening) for each in given]
    for day in set(days):
        assert told.text.count(day) >= days.count(day)
    assert "<details>" in told.html


def test_a_year_of_another_branch_is_refused_and_opened_when_wanted(asked):
    asked.decide(asked.pending.choices[0])
    place = keep_year(asked, "year").place
    state = json.loads(place.read_text())
    place.write_text(json.dumps(state | {"branch": state["branch"] | {"seed": 9}}))
    with pytest.raises(OtherScenarioError, match="seed: 1 when it was saved, 9 now"):
        open_year(place)
    again = open_year(place, anyway=True)

    assert again.day == asked.day
    assert "The file was changed by hand after it was saved." in again.session.notes
    assert any("were not used" in each for each in again.session.notes)
