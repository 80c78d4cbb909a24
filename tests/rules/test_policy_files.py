"""Policy files as people send them: what is left out, odd, broken or hostile is said in words."""

import re
import warnings
from importlib.resources import files

import pytest

from simulator.policies import PolicyWarning, load_policy, policy_names
from simulator.policies.usual_figures import USUAL
from simulator.policies.whole import NEEDED
from simulator.rules.ground.validation import InputError

SOURCE = files("simulator.policies").joinpath("smolensk_individual.toml").read_text("utf-8")
NOT_PLAIN = re.compile(
    r"\w\[\d|Decimal\(|Fraction\(|Expected|newline|Invalid value|TOML|at line|None|Traceback|"
    r"Input should|type=|dict|tuple|str\b|int\b|NoneType|pydantic|column"
)
LEFT_OUT_WITH_A_DEFAULT = {"preferences", "credit_line", "second_chance", "manner"}


@pytest.fixture
def put(tmp_path):
    """Write a file, text or bytes, and give its path."""

    def write(content, name="mine.toml"):
        path = tmp_path / name
        content = content.encode() if isinstance(content, str) else content
        path.write_bytes(content)
        return path

    return write


def refusal(path):
    """What is said of a file that is refused, looked over for words that are not plain."""
    with pytest.raises(InputError) as caught:
        load_policy(path)
    said = str(caught.value)
    assert not NOT_PLAIN.search(said), said
    return said


def without(section):
    """Give the Smolensk file without a section and what belongs to it."""
    heading = rf"\[\[?{section}(?:\.\w+)?\]\]?"
    return re.sub(rf"^{heading}.*?(?=^\[|\Z)", "", SOURCE, flags=re.MULTILINE | re.DOTALL)


def sections():
    return sorted(set(re.findall(r"^\[\[?(\w+)\]\]?", SOURCE, re.MULTILINE)))


@pytest.mark.parametrize("section", sections())
def test_a_section_left_out_is_an_error_unless_the_loader_names_its_default(put, section):
    path = put(without(section))
    if section in LEFT_OUT_WITH_A_DEFAULT:
        assert f"[{section}]" in load_policy.__doc__
        load_policy(path)
        return

    said = refusal(path)

    place = {"ladder": "the ladder", "ageing": "the ageing table"}.get(section, f"[{section}]")
    assert said.startswith(f"mine.toml: {place} is missing: {NEEDED[section]}")
    assert "based_on" in said


def test_a_section_left_out_may_stand_in_the_file_below(put):
    path = put('based_on = "smolensk_individual"\nname = "mine"\ntitle = "Mine"\n')

    assert load_policy(path).penalty.rate_per_day == load_policy("smolensk_individual").penalty.\
        rate_per_day


@pytest.mark.parametrize("key", ["name", "title"])
def test_a_policy_without_a_name_is_refused(put, key):
    left = re.sub(rf"^{key} = .*$", "", SOURCE, count=1, flags=re.MULTILINE)

    assert "is missing" in refusal(put(left))


def test_a_penalty_that_is_forgotten_is_not_nothing(put):
    said = refusal(put(SOURCE.replace("rate_per_day = 0.005", "")))

    assert "`rate_per_day` in [penalty] is missing: what being late costs" in said


def test_a_penalty_of_nothing_can_be_said(put):
    assert load_policy(put(SOURCE.replace("rate_per_day = 0.005", "rate_per_day = 0"))).\
        penalty.rate_per_day == 0


# -- are you sure? -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", policy_names())
def test_nothing_is_asked_about_the_kits_own_policies(name):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        load_policy(name)


@pytest.mark.parametrize(
    ("old", "new", "place", "value"),
    [
        ("rate_per_day = 0.005", 'rate_per_day = "50 %"', "`rate_per_day` in [penalty]", "50 %"),
        ("rate = 0.09", 'rate = "900 %"', "`rate` in [product]", "10800 %"),
        ("rate = 0.09", "rate = 0.0001", "`rate` in [product]", "0.12 %"),
        ("instalments = 12 ", "instalments = 400 ", "`instalments` in [product]", "2800 days"),
        ("minutes = 90\n", "minutes = 900\n", "`minutes` in the 6th step", "900 minutes"),
        ("minutes_per_day = 340", "minutes_per_day = 34", "[officers]", "34 minutes"),
        ("largest_load = 100", "largest_load = 1000", "`largest_load` in [officers]", "1000"),
        ("best_load = 63", "best_load = 110", "`best_load` in [officers]", "110"),
        ("reserve_rate = 0.75", "reserve_rate = 0.05", "3rd line of the ageing table", "5 %"),
        ('rebate = "10 %"', 'rebate = "60 %"', "`rebate` in the 2nd of `rate_steps`", "60 %"),
        ('base = "1 000"', 'base = "10"', "`base` in [pay]", "10.00 roubles"),
        ("delay_days = 0 ", "delay_days = 60 ", "`delay_days` in [reaction]", "60 days"),
    ],
)  # fmt: skip
def test_a_figure_out_of_the_usual_is_taken_and_asked_about(put, old, new, place, value):
    assert old in SOURCE
    with pytest.warns(PolicyWarning) as caught:
        load_policy(put(SOURCE.replace(old, new, 1)))

    said = [str(each.message) for each in caught]
    assert len(said) == 1
    assert re.match(r"mine\.toml, line \d+: ", said[0])
    assert f"{place}" in said[0]
    assert f" is {value}" in said[0]
    assert "Are you sure?" in said[0]
    assert "usual is" in said[0]


def test_a_warning_points_at_the_line_that_asked_for_the_file(put):
    with pytest.warns(PolicyWarning) as caught:
        load_policy(put(SOURCE.replace("rate = 0.09", 'rate = "900 %"')))

    assert caught[0].filename == __file__


@pytest.mark.parametrize("usual", USUAL, ids=lambda usual: usual.key)
def test_a_usual_range_is_a_range_and_has_its_reason(usual):
    assert usual.low < usual.high
    assert usual.why
    assert not usual.why.endswith(".")


def test_each_usual_figure_is_one_that_a_policy_has():
    """A key that nobody can write would never be asked about."""
    derived = {"product.rate_per_year", "product.days_of_loan"}
    wanted = {usual.key.split(".")[0] for usual in USUAL}

    for usual in USUAL:
        if usual.key not in derived:
            holder = load_policy("samara_village")
            for name in usual.key.split("."):
                holder = getattr(holder[0] if isinstance(holder, tuple) else holder, name)
    assert wanted >= {"product", "penalty", "ladder", "ageing", "officers", "pay", "group"}


# -- hostile files -------------------------------------------------------------------------------

LADDER_STEP = '[[ladder]]\nname = "x"\nday = 200\nact = "warn"\nrule = "COL-2"\n'
BROKEN = {
    "empty": "",
    "only a remark": "# nothing\n\n",
    "a section twice": SOURCE + "\n[penalty]\nrate_per_day = 0\n",
    "a key twice": SOURCE.replace("rate = 0.09", "rate = 0.09\nrate = 0.08"),
    "a table as a list": SOURCE.replace("[penalty] ", "[[penalty]] "),
    "a list as a table": re.sub(r"\[\[ageing\]\]", "[ageing]", SOURCE, count=1),
    "a per cent sign": SOURCE.replace("rate = 0.09", "rate = 9 %"),
    "a comma": SOURCE.replace("rate = 0.09", "rate = 0,09"),
    "a space in a number": SOURCE.replace('"3 000"', "3 000"),
    "a quotation mark missing": SOURCE.replace('"3 000"', '"3 000'),
    "curly quotation marks": SOURCE.replace('"3 000"', "“3 000”"),
    "True": SOURCE.replace("registered_only = true", "registered_only = True"),
    "no equals sign": SOURCE.replace("rate = 0.09", "rate 0.09"),
    "a heading not closed": SOURCE.replace("[product]", "[product"),
    "a step's heading not closed": SOURCE.replace("[[ladder]]", "[[ladder]", 1),
    "a list not closed": SOURCE.replace('"principal", "penalty"]', '"principal", "penalty"'),
    "a path with backslashes": 'based_on = "C:\\mine\\x.toml"\n',
    "nan": SOURCE.replace("rate = 0.09", "rate = nan"),
    "inf": SOURCE.replace("rate_per_day = 0.005", "rate_per_day = inf"),
    "minus inf": SOURCE.replace("growth_per_repaid_loan = 0.5", "growth_per_repaid_loan = -inf"),
    "nan as text": SOURCE.replace("rate = 0.09", 'rate = "nan"'),
    "a huge exponent": SOURCE.replace("rate = 0.09", "rate = 1e999999999"),
    "a huge exponent as text": SOURCE.replace("rate = 0.09", 'rate = "1e999999999 %"'),
    "a tiny exponent": SOURCE.replace("rate = 0.09", "rate = 1e-999999999"),
    "a huge share as text": SOURCE.replace('"1/3"', '"1e99999999"'),
    "a share of nothing": SOURCE.replace('"1/3"', '"1/0"'),
    "a huge day": SOURCE.replace("day = 120", f"day = 1{'0' * 400}"),
    "a number too long": SOURCE.replace("day = 120", f"day = {'9' * 5000}"),
    "deep brackets": f"x = {'[' * 50_000}",
    "deep tables": f"[{'a.' * 5_000}b]\nx = 1\n",
    "huge": "#" * 2_000_000,
    "true for a number": SOURCE.replace("quorum = 3", "quorum = true"),
    "text for a number": SOURCE.replace("quorum = 3", 'quorum = "three"'),
    "a list for a number": SOURCE.replace("quorum = 3", "quorum = [3]"),
    "a number for text": SOURCE.replace('decided_by = "committee"', "decided_by = 3"),
    "a number for a section": "penalty = 3\n" + without("penalty"),
    "text for the ladder": 'ladder = "none"\n' + without("ladder"),
    "numbers for the ladder": "ladder = [1, 2]\n" + without("ladder"),
    "an empty ladder": "ladder = []\n" + without("ladder"),
    "a negative amount": SOURCE.replace('"3 000"', '"-3 000"'),
    "a negative rate": SOURCE.replace("rate = 0.09", "rate = -0.09"),
    "a date for a rate": SOURCE.replace("rate = 0.09", "rate = 2001-03-08"),
    "a step out of order": SOURCE.replace("[reaction]\n", LADDER_STEP + LADDER_STEP.replace(
        "200", "150") + "\n[reaction]\n", 1),
    "a base that is no text": "based_on = 3\n",
    "a base that is not there": 'based_on = "smolensk"\n',
    "a base of its own": 'based_on = "mine.toml"\n',
    "no text": bytes(range(256)),
    "cp1251": SOURCE.replace("Smolensk: individual", "Смоленск: индивидуальные").encode("cp1251"),
    "utf-16": SOURCE.encode("utf-16"),
    "a zero byte": SOURCE.replace("rate = 0.09", "rate = 0.09\x00"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_a_file_that_cannot_be_used_is_refused_in_plain_words(put, kind):
    assert BROKEN[kind] != SOURCE
    said = refusal(put(BROKEN[kind]))

    assert "mine.toml" in said or "smolensk" in said
    assert len(max(said.splitlines(), key=len)) < 400


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("a per cent sign", 'line 9: what stands after "=" cannot be read'),
        ("a key twice", "line 10: this key stands twice"),
        ("a section twice", "this section stands twice"),
        ("a quotation mark missing", "line 16: a quotation mark is missing"),
        ("cp1251", "encoding UTF-8"),
        ("utf-16", "encoding UTF-8"),
        ("empty", "is empty"),
        ("nan", "line 9: `rate` in [product]: nan given, should be a plain number"),
        ("true for a number", "`quorum` in [committee]: true given, should be a whole number"),
        ("text for a number", "`quorum` in [committee]: 'three' given, should be a whole number"),
        ("a negative rate", "`rate` in [product]: -0.09 given, should be a number from 0 to 1000"),
        ("a step out of order", "`day` in the 12th step of the ladder: 150 comes after 200"),
    ],
)
def test_a_refusal_names_line_section_and_key_and_says_what_is_wrong(put, kind, said):
    assert said in refusal(put(BROKEN[kind]))


def test_the_mark_some_editors_put_first_and_their_line_ends_are_no_fault(put):
    with_mark = b"\xef\xbb\xbf" + SOURCE.replace("\n", "\r\n").encode()

    assert load_policy(put(with_mark)) == load_policy("smolensk_individual")


def test_letters_of_other_languages_are_welcome(put):
    text = SOURCE.replace("Smolensk: individual loans", "Наш кооператив")

    assert load_policy(put(text, "наш.toml")).title == "Наш кооператив"


def test_a_folder_is_no_policy(tmp_path):
    assert "is a folder" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["nowhere.toml", "a\x00b.toml", "x" * 500 + ".toml", "a/b/c.toml"])
def test_a_file_that_is_not_there_is_refused_in_plain_words(name):
    refusal(name)


def test_what_is_wrong_in_the_file_below_is_found_there(put):
    put(SOURCE.replace("quorum = 3", "quorum = 0"), "below.toml")
    path = put('based_on = "below.toml"\nname = "mine"\ntitle = "Mine"\n')

    assert re.match(r"mine\.toml: `quorum` in \[committee\] \(below\.toml, line \d+\): 0 given",
                    refusal(path))  # fmt: skip


def test_every_mistake_is_told_at_once(put):
    text = SOURCE.replace("quorum = 3", "quorum = 0").replace('interval = "week"', 'interval = ""')

    assert len(refusal(put(text)).splitlines()) == 2
