"""Figures in the guides are those of the pages: what a machine can work out stands as it does."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

import simulator as sim
from course.building import syllabus
from course.building.source import read_lesson
from course.cases import branch, people, person
from course.cases.cards import role_play
from course.cases.clients.forms import trial_of
from course.cases.self_assessment import axes
from course.cases.worlds.late_loan import LateLoan, side_by_side
from course.cases.worlds.live_branch import Beginning, LiveBranch
from course.figures.arrears.client_year import days_to_first_miss, year_of
from course.navigation import LESSONS, panels
from course.outline import DAYS

FOLDER = syllabus.PAGE.parent
ROOT = FOLDER.parent.parent
WORDS = {
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
}  # fmt: skip
NUMBER = rf"({'|'.join(WORDS)}|\d+)"
SMOLENSK = sim.load_policy("smolensk_individual")
each_day = pytest.mark.parametrize("day", DAYS, ids=lambda day: day.name)


def as_number(word):
    return WORDS.get(word.lower()) or int(word)


def guide(number):
    return (FOLDER / f"guide_day{number}.md").read_text(encoding="utf-8")


def prose(name):
    cells = read_lesson(LESSONS / f"{name}.py").cells
    return " ".join(cell.source for cell in cells if cell.cell_type == "markdown")


def found(pattern, text):
    return [as_number(word) for word in re.findall(pattern, text, re.IGNORECASE)]


# -- minutes -------------------------------------------------------------------------------------


@each_day
def test_a_turn_of_a_talk_lasts_as_long_on_the_card_in_the_guide_and_on_the_page(day):
    on_the_card = found(rf"Play (?:the first )?{NUMBER} minutes", role_play(day.name).scene)
    off_screen = guide(day.number).partition("## Off the screen")[2].partition("\n**Close.")[0]
    talk = off_screen.partition("\n\n")[2]
    in_the_guide = found(rf"{NUMBER} minutes(?: of talk)?, (?:then )?change", talk)
    page = prose(day.name)
    on_the_page = found(rf"{NUMBER} minutes[;,] (?:then change roles|and then the cards)", page)

    assert len(on_the_card) == 1
    assert set(in_the_guide) <= set(on_the_card)
    assert set(on_the_page) <= set(on_the_card)


@each_day
def test_talks_in_fours_take_as_long_in_the_guide_as_on_the_page(day):
    in_the_guide = found(rf"\*{NUMBER} min\* · In fours:", guide(day.number))
    on_the_page = found(rf"four people and {NUMBER} minutes", prose(day.name))

    assert in_the_guide == on_the_page


def test_the_only_talk_in_fours_is_looked_at():
    assert found(rf"\*{NUMBER} min\* · In fours:", guide(5)) == [6]


# -- counts --------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["README.md", "course/trainer/README.md"])
def test_panels_are_counted_as_they_are(paper):
    text = (ROOT / paper).read_text(encoding="utf-8")
    said = found(rf"{NUMBER} (?:panels have )?pages", text)

    assert said
    assert set(said) == {len(panels())}


def test_the_changelog_names_as_many_panels_as_there_are():
    text = " ".join((ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split())
    named = re.search(r"Panels can be opened alone: (.+?)\. ", text)[1]

    assert len(re.split(r", | and ", named)) in (len(panels()), len(panels()) + 1)


COUNTED = [
    (1, "names of the {} clients", len(people())),
    (3, "{} at a glance", len(people())),
    (5, "the {} axes", len(axes())),
    (2, "the {} recall questions", 5),
    (5, "{} recall questions", 5),
]


@pytest.mark.parametrize(("day", "text", "count"), COUNTED)
def test_a_guide_counts_what_there_is(day, text, count):
    said = found(re.escape(text).replace(r"\{\}", NUMBER).replace("{}", NUMBER), guide(day))

    assert said
    assert set(said) == {count}


@each_day
def test_questions_to_recall_are_as_many_as_the_guide_answers(day):
    opening = re.search(r"\*\*Opening\.\*\*(.+)", guide(day.number))
    if day.number == 1:
        assert opening is None
        return

    assert opening[1].count("✓") == 5


# -- figures of the rules ------------------------------------------------------------------------


def plain(kopecks):
    """Write an amount as the boards have it."""
    return sim.in_roubles(kopecks).replace("\u00a0", " ")


def whole(kopecks):
    return plain(round(kopecks, -2)).removesuffix(".00")


def board(day):
    """What is drawn on the boards of a day."""
    return "\n".join(re.findall(r"```text\n(.*?)```", guide(day), re.DOTALL))


def test_the_first_weeks_on_the_board_are_the_schedules():
    plan = sim.schedule(SMOLENSK.terms, sim.roubles("10 000"), 0)
    owed = sim.roubles("10 000")
    for row in plan.instalments[:3]:
        for amount in (owed, row.principal, row.interest, row.principal + row.interest):
            assert plain(amount) in board(2)
        owed -= row.principal
        assert plain(owed) in board(2)


def test_interest_over_the_term_is_what_the_guide_says():
    plan = sim.schedule(SMOLENSK.terms, sim.roubles("10 000"), 0)
    share = Decimal(sum(row.interest for row in plan.instalments)) / sim.roubles("10 000") * 100

    assert f"about {share:.1f} on each hundred" in guide(2)


def test_three_readings_of_a_week_give_the_guides_yearly_rates():
    rates = sorted(float(rate) * 100 for rate in sim.conversions("9 %", "week").values())

    assert ", ".join(f"{rate:g}" for rate in rates[:2]) + f" and {rates[2]:g} % a year" in guide(2)


def test_zoyas_corridor_on_the_board_is_the_pages():
    trial = trial_of("Zoya")
    month = trial.year.months[0]
    net, need = month.net_income, sim.roubles("2 250")
    low, high = net * SMOLENSK.appraisal.corridor_low, net * SMOLENSK.appraisal.corridor_high

    assert f"{whole(net)}     <-- not profit" in board(3)
    for amount in (net, round(low), round(high), need):
        assert whole(int(amount)) in board(3)
    assert f"min({whole(int(high))}, {whole(net)} - {whole(need)}) = {whole(int(high))}" in board(3)


def test_the_loan_that_fits_zoya_is_the_guides():
    trial = trial_of("Zoya")
    text = guide(3)

    assert f"Fits {whole(trial.offer.amount)}, asks {whole(trial.case.application.amount)}" in text


@pytest.mark.parametrize("reading", ["a", "b", "c"])
def test_the_manuals_pay_in_three_readings_is_the_guides(reading):
    terms = replace(SMOLENSK.pay, reading=reading)
    share = sim.repayment_coefficient("90 %", terms)
    pay = plain(sim.officer_pay(terms, share, "2 %", (0, 4), repayment="90 %").total)

    assert pay in guide(4)
    assert pay.replace(" ", "") in guide(5)


def test_load_and_plan_of_an_officer_are_the_policys():
    officers = SMOLENSK.officers

    assert f"{officers.largest_load} is a ceiling, {officers.best_load} a load" in guide(4)
    assert f"{100 * officers.planned_repayment:.0f} % the planned repayment" in guide(4)


def test_the_penalty_that_the_guide_names_is_the_policys():
    assert f"({100 * SMOLENSK.penalty.rate_per_day:.1f} % a day," in guide(5)


def test_the_cards_on_the_floor_are_the_days_of_the_ladder():
    days = sorted({step.day for step in SMOLENSK.ladder})
    named = ", ".join(f"+{day}" if day > 0 else f"−{-day}" for day in days)

    assert f"cards for {named}," in guide(5)


def test_a_price_at_six_doors_is_the_pages():
    prices = sorted(100 * quote.nominal for quote in sim.quotes(100_000, "3 %", 4))
    text = board(1)

    for place, door in ((0, 1), (3, 4), (5, 6)):
        assert re.search(rf"door {door} \.+ {prices[place]:.0f} %", text)


# -- what the panels and the branch show ---------------------------------------------------------


def lanes(**case):
    return side_by_side(LateLoan(**case)).lanes


def test_the_answers_to_the_ladders_four_tasks_are_the_panels():
    text = guide(5)
    first = [
        next((taken.day for taken in lane.steps if taken.step.addressee != "client"), None)
        for lane in lanes(today=14)
    ]
    explained = [
        {taken.step.act for taken in before.steps} - {taken.step.act for taken in after.steps}
        for before, after in zip(lanes(), lanes(client="explains", acts_on=3), strict=True)
    ]
    alone = lanes(client="pays_one", acts_on=10)[0]
    after = next(taken for taken in alone.steps if taken.day > 11)
    together = lanes(group="pays")[1]

    assert f"leader hears of it at −{-first[1]}" in text
    assert f"guarantors at +{first[0]}" in text
    assert first[2] > 14
    assert explained == [{"visit"}, set(), set()]
    assert f"on day 11 she is {alone.on(11).days_late} days late" in text
    assert (after.step.act, f"letter on day {after.day}, for the second time" in text) == (
        "letter", True)
    assert f"caught up on day {together.caught_up}" in text
    assert "meet_members" not in {taken.step.act for taken in together.steps}


@pytest.fixture(scope="module")
def year():
    return sim.run(branch())


def test_pavels_first_miss_is_the_one_the_page_reveals(year):
    days = days_to_first_miss(year_of(year, person("Pavel").number))

    assert f"Pavel's first miss: {days} days after the gearbox" in guide(5)


def test_the_committee_of_a_live_year_is_asked_as_often_as_the_guide_says():
    least, most = map(int, re.search(r"asked (\d+) to (\d+) times a year", guide(5)).groups())

    assert all(least <= times_asked(seed) <= most for seed in range(1, 13))


def times_asked(seed):
    live, asked = LiveBranch(Beginning(clients=150, seed=seed)), 0
    while not live.is_over:
        if live.pending is None:
            live.go(91)
        else:
            live.decide(live.pending.advice.choice)
            asked += 1
    return asked
