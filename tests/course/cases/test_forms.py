"""The named clients' questionnaires, and a client in one plain file."""

import json
import os
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from course.cases import people, person
from course.cases.clients.form_files import (
    clients_folder,
    file_name,
    load_client,
    read_client,
    saved_clients,
)
from course.cases.clients.form_saving import save_client
from course.cases.clients.forms import (
    appraisal_of,
    counted_form,
    filled_in,
    form_of,
    request_of,
    trial_of,
)
from course.cases.clients.norms import norms_for
from simulator.families import load_families
from simulator.rules.client.questionnaire import to_plain
from simulator.rules.ground.validation import InputError

WEEKS_A_MONTH = 52 / 12
FAMILIES = {family.key: family for family in load_families()}


def test_everybody_of_the_cast_has_filled_in_a_form_under_the_same_name():
    assert [form_of(name).client for name in filled_in()] == [each.name for each in people()]


@pytest.mark.parametrize("name", filled_in())
def test_a_form_tells_of_the_same_business_as_the_branch_has(name):
    """Sales, goods and net income agree within a tenth; Valentina's as she was counted."""
    import course.cases

    number = person(name).number
    scale = course.cases.branch(clients=10).cast[number].scale
    family, form = FAMILIES[person(name).family], counted_form(name)
    sales = float(form.finance.monthly_sales("average"))
    purchases = float(form.finance.purchases * form.finance.purchase_amount)
    net = trial_of(name, questionnaire=replace(form, finance=replace(
        form.finance, season=(Decimal(1),) * 12))).year.average_net_income  # fmt: skip

    assert sales == pytest.approx(family.weekly_sales * scale * WEEKS_A_MONTH, rel=0.1)
    assert sales / purchases - 1 == pytest.approx(family.mark_up, rel=0.1)
    assert net == pytest.approx(family.net_income * scale * WEEKS_A_MONTH, rel=0.12)


def test_the_lesson_finds_the_people_it_tells_of():
    """Day 3 is built on these; if one fails, its prose is wrong."""
    assert trial_of("Zoya").offer.amount == 1_150_000
    assert appraisal_of("Galina").of("IND-6")[0].grade == "stop"
    assert appraisal_of("Pavel").of("APP-10")[0].grade == "stop"
    assert appraisal_of("Raisa").of("APP-11")[0].grade == "doubt"
    assert {each.grade for each in appraisal_of("Valentina").of("APP-3")} >= {"doubt"}
    counted = appraisal_of("Valentina", questionnaire=counted_form("Valentina"))
    assert counted.recommendation == "approve"
    assert trial_of("Tamara").offer.amount < request_of("Tamara").amount
    assert largest() == "Nadezhda"


def largest():
    return max(filled_in(), key=lambda name: request_of(name).amount)


def test_norms_and_forms_of_unknown_people_name_the_nearest():
    with pytest.raises(InputError, match="did you mean `Zoya`"):
        form_of("Zoja")
    assert norms_for("Zoya").trade == "market stall"


# -- files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", filled_in())
def test_a_saved_client_is_the_same_when_loaded(name, tmp_path):
    path = save_client(form_of(name), tmp_path).place

    assert load_client(path) == form_of(name)
    assert saved_clients(tmp_path) == (path.name,)


def test_a_file_is_plain_readable_text_that_ends_in_a_line(tmp_path):
    form = replace(form_of("Zoya"), client="Зоя Миронова")
    text = save_client(form, tmp_path).place.read_text(encoding="utf-8")

    assert '"client": "Зоя Миронова"' in text
    assert '"rent": "800.00"' in text
    assert text.endswith("}\n")


def test_clients_are_kept_beside_the_progress_file(progress_file):
    path = save_client(form_of("Zoya")).place

    assert path.parent == clients_folder() == progress_file.parent / "clients"


def test_a_client_is_saved_over_her_older_file_and_nothing_else_is_left(tmp_path):
    save_client(form_of("Zoya"), tmp_path)
    save_client(form_of("Zoya"), tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["Zoya Mironova.json"]


@given(st.text(max_size=80))
@example(".")
def test_any_name_makes_a_file_name_without_a_folder_in_it(name):
    made = file_name(name)

    assert made.endswith(".json")
    assert not set(made) & set('<>:"/\\|?*\n\0')
    assert not made.startswith(".")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(InputError, match="could not be written"):
            save_client(form_of("Zoya"), tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_a_file_where_the_folder_should_be_is_named(tmp_path):
    (tmp_path / "clients").write_text("", encoding="utf-8")

    with pytest.raises(InputError, match="could not be written"):
        save_client(form_of("Zoya"), tmp_path / "clients")


def changed(**finance):
    values = to_plain(form_of("Zoya"))
    values["finance"] |= finance
    return json.dumps(values).encode()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1, column 1: the file is damaged here"),
        (b'{"client": "Zoya",\n "finance": {', "line 2, column 14: the file is damaged here"),
        (b"[1, 2]", "holds no client"),
        (b"[" * 100_000, "Z.json"),
        (b"\xff\xfe\x00", "not a text file"),
        (b'{"client": "Zoya"}', "`finance` is missing"),
        (changed(rnet="100"), "no `finance.rnet` here; did you mean `rent`?"),
        (changed(rent="a lot"), "`finance.rent`"),
        (changed(poor_sales="90 000"), "poor sales should not be above average sales"),
        (changed(season=["1"] * 11), "`finance.season`"),
        (changed(sales_for="week"), "`finance.sales_for`"),
    ],
)
def test_a_damaged_file_says_where_and_what_would_be_right(content, said):
    with pytest.raises(InputError) as caught:
        read_client(content, "Z.json")

    assert said in str(caught.value)
    assert str(caught.value).startswith("Z.json")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match=r"Nobody\.json: there is no such file"):
        load_client(tmp_path / "Nobody.json")


def test_a_folder_in_place_of_a_file_is_named(tmp_path):
    with pytest.raises(InputError, match="could not be read"):
        load_client(tmp_path)


def test_a_file_with_the_mark_that_windows_editors_put_first_is_read():
    content = b"\xef\xbb\xbf" + json.dumps(to_plain(form_of("Zoya"))).encode()

    assert read_client(content, "Z.json") == form_of("Zoya")
