"""Nothing that a person made is replaced unasked: what stood there is kept beside, and said."""

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

import course
from course.beside import dated, put_aside
from course.cases.clients.form_files import ClientRecord, load_record
from course.cases.clients.form_saving import save_record
from course.cases.clients.forms import form_of
from course.cases.clients.norms import keep_card
from course.cases.worlds.kept_years import keep_year
from course.cases.worlds.live_branch import Beginning, LiveBranch
from course.handouts import pack
from course.paper import file_name, is_too_long, keep_page
from course.widgets.arrears.self_assessment_panel import SelfAssessment
from course.widgets.kit.kept import kept_path
from course.widgets.study.client_bar import ClientBar
from simulator.rules.client.application import SectorNorms

LONG = "Зоя " * 200


def year(seed):
    return LiveBranch(Beginning(clients=40, seat="nobody", seed=seed))


def client(more):
    form = form_of("Zoya")
    return ClientRecord(replace(form, finance=replace(form.finance, good_sales=10**7 + more)))


def handouts_changed_by_hand(number):
    written = pack.write(kept_path("x").parent / "handouts")[0]
    written.place.write_text(f"{written.place.read_text('utf-8')}<!-- {number} -->", "utf-8")
    return written


WAYS = {
    "a kept year": lambda n: keep_year(year(n), "class of March"),
    "a kept year with a long name": lambda n: keep_year(year(n), LONG),
    "a printed page": lambda n: keep_page("Schedule", f"<p>{n}</p>"),
    "a client": lambda n: save_record(client(n)),
    "a trade's card": lambda n: keep_card(SectorNorms("shoes", rent=(n, n + 1))),
    "the handouts": handouts_changed_by_hand,
}


@pytest.mark.parametrize("way", WAYS)
def test_what_stood_under_a_name_is_kept_beside_with_a_date_and_said(way, monkeypatch):
    keep = WAYS[way]
    first = keep(1)
    before = first.place.read_bytes()
    second = keep(2)

    assert first.place == second.place
    assert first.told == ""
    assert second.older.read_bytes() == before
    assert re.search(rf"\(kept {datetime.now():%Y-%m-%d} \d\d\.\d\d\)", second.older.name)
    assert second.older.name in second.told


def test_what_is_the_same_leaves_nothing_beside():
    first, second = keep_page("Schedule", "<p>1</p>"), keep_page("Schedule", "<p>1</p>")

    assert (second.place, second.older) == (first.place, None)
    assert len(list(first.place.parent.iterdir())) == 1


def test_a_second_file_of_one_minute_has_a_number(tmp_path):
    now, place = datetime(2026, 12, 1, 9, 30), tmp_path / "year.json"
    names = []
    for text in "abc":
        place.write_text(text)
        names.append(put_aside(place, now).name)

    assert names == ["year (kept 2026-12-01 09.30).json", "year (kept 2026-12-01 09.30) 2.json",
                     "year (kept 2026-12-01 09.30) 3.json"]  # fmt: skip
    assert put_aside(place, now) is None


def test_who_saw_what_she_changes_keeps_one_file():
    save_record(client(1))
    seen = load_record(save_record(client(1)).place)
    again = save_record(client(2), seen=seen)
    stranger = save_record(client(3), seen=seen)

    assert again.older is None
    assert stranger.older is not None


def test_the_bar_keeps_a_client_of_that_name_whom_it_has_not_shown():
    shown = [client(1)]
    bars = [ClientBar("Zoya", lambda _record: None, lambda: shown[0]) for _ in "12"]
    bars[0]._save(None)
    shown[0] = client(2)
    bars[0]._save(None)
    once = bars[0].said.value
    shown[0] = client(3)
    bars[1]._save(None)

    assert "kept beside" not in once
    assert "kept beside" in bars[1].said.value


def test_a_damaged_client_file_is_kept_beside():
    place = save_record(client(1)).place
    place.write_text("half a file", encoding="utf-8")

    assert save_record(client(1)).older.read_text("utf-8") == "half a file"


def test_a_damaged_self_assessment_is_kept_beside_and_said():
    path = kept_path("self_assessment")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("half a file", encoding="utf-8")
    said = SelfAssessment(lambda: date(2026, 12, 1)).keep()

    assert "kept beside, as self_assessment (kept" in said
    assert [each.read_text("utf-8") for each in path.parent.glob("self_assessment (*")] == [
        "half a file"]


def test_two_pages_of_the_self_assessment_lose_no_round():
    monday, friday = (SelfAssessment(lambda day=day: date(2026, 12, day)) for day in (7, 11))
    for page, score in ((monday, 1), (friday, 2)):
        page.fields["debt.1"].value = score
    monday.keep()
    friday.keep()

    assert [each.scores["debt.1"] for each in SelfAssessment().rounds] == [1, 2]


@pytest.mark.parametrize("title", ["a" * 3000, "Зоя" * 900, "щ" * 81, "a" * 160])
def test_a_name_that_is_too_long_is_cut_to_what_every_system_takes(title):
    name = file_name(title, ".json")

    assert len(name.encode()) <= 165
    assert title.startswith(name.removesuffix(".json"))
    assert is_too_long(title) == (name != f"{title}.json")
    assert len(dated(Path(name)).name.encode()) < 200


MAY_WRITE = {
    "beside.py": "renames to a name that nothing has",
    "paper.py": "puts aside what stood there",
    "store.py": "changes what it has read, alone, and puts aside what is damaged",
    "working_copy.py": "writes pages that are as they came, and puts aside the others",
    "build.py": "the project's own pages, made from sources",
    "readme.py": "the same",
    "building/syllabus.py": "the same",
    "building/reference.py": "the same",
}
WRITES = re.compile(
    r"\.write_(text|bytes)\(|\.open\(\"[wx]|\.rename\((?!columns)|beside\.replace\(|part\.replace\(")


def test_files_are_written_where_nothing_is_replaced_unasked():
    root = Path(course.__file__).parent
    found = {
        path.relative_to(root).as_posix() for path in root.rglob("*.py")
        if WRITES.search(path.read_text("utf-8")) and path.parent.name != "door"
    }

    assert found == set(MAY_WRITE)
