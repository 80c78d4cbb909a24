"""Policies: the manual's figures as data, and files with mistakes refused in plain words."""

import pickle
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files

import pytest

from simulator.policies import load_policy
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError

SMOLENSK = load_policy("smolensk_individual")


@pytest.fixture
def edited(tmp_path):
    """Write the Smolensk policy with one passage replaced, and give its path."""
    source = files("simulator.policies").joinpath("smolensk_individual.toml").read_text("utf-8")

    def edit(old, new):
        assert old in source
        path = tmp_path / "mine.toml"
        path.write_text(source.replace(old, new, 1), encoding="utf-8")
        return path

    return edit


@pytest.mark.rule("IND-1", "IND-2")
def test_smolensk_lends_at_nine_per_cent_a_month_in_twelve_weekly_instalments():
    terms = SMOLENSK.terms

    assert (terms.rate, terms.rate_period) == (Decimal("0.09"), "month")
    assert (terms.instalments, terms.interval, terms.method) == (12, "week", "declining")
    assert terms.rate_per_year == Fraction(108, 100)


@pytest.mark.rule("APP-6")
def test_the_corridor_is_exactly_a_third_and_two_thirds():
    limits = SMOLENSK.appraisal

    assert (limits.corridor_low, limits.corridor_high) == (Fraction(1, 3), Fraction(2, 3))


@pytest.mark.rule("COL-2", "COL-7", "COL-8")
def test_days_that_stand_in_the_ladder_are_taken_from_it():
    penalty = SMOLENSK.penalty

    assert (penalty.from_day, penalty.stop_day) == (1, 90)
    assert SMOLENSK.write_off.papers_day == 120


def test_a_day_moved_in_the_ladder_moves_everywhere(edited):
    policy = load_policy(edited("day = 90", "day = 60"))

    assert policy.penalty.stop_day == 60


def test_a_ladder_without_the_step_never_stops_the_penalty(edited):
    step = (
        '[[ladder]]\nname = "Penalty stops"\nday = 90\n'
        'act = "stop_penalty"\nrule = "COL-7"\nminutes = 0\n'
    )
    policy = load_policy(edited(step, ""))

    assert policy.penalty.stop_day is None


def test_money_in_a_file_is_roubles_as_text_or_as_a_whole_number(edited):
    policy = load_policy(edited('largest_loan = "50 000"', "largest_loan = 60000"))

    assert policy.product.smallest_loan == roubles("3 000")
    assert policy.product.largest_loan == roubles("60 000")


@pytest.mark.rule("DEL-3")
def test_the_limit_grows_with_each_repaid_loan_up_to_the_largest():
    limits = [SMOLENSK.product.limit(repaid) for repaid in range(6)]

    assert limits == [roubles(each) for each in (15_000, 22_500, 30_000, 37_500, 45_000, 50_000)]


@pytest.mark.rule("DEL-5")
def test_a_day_late_costs_more_than_a_day_of_the_loan():
    """Or being late would be the cheaper way to borrow."""
    a_day = SMOLENSK.terms.rate_per_year / 365

    assert SMOLENSK.penalty.rate_per_day > a_day
    assert SMOLENSK.source_of("penalty.rate_per_day") == "assumption"


@pytest.mark.rule("DEL-3")
def test_a_late_history_is_held_against_the_next_loan():
    assert SMOLENSK.eligibility.longest_days_late_for_repeat == 14


def test_every_figure_says_where_it_comes_from():
    assert SMOLENSK.source_of("product.rate") == "IND-1"
    assert SMOLENSK.source_of("penalty.rate_per_day") == "assumption"
    assert SMOLENSK.source_of("officers.largest_load") == "STA-6"


def test_asking_for_the_source_of_an_unknown_figure_gives_the_nearest():
    with pytest.raises(InputError, match="did you mean `rate`"):
        SMOLENSK.source_of("product.rat")


def test_a_policy_travels_between_processes_unchanged():
    assert pickle.loads(pickle.dumps(SMOLENSK)) == SMOLENSK


def test_a_variant_is_made_by_replacing():
    cheaper = replace(SMOLENSK, product=replace(SMOLENSK.product, rate="8 %"))

    assert cheaper.terms.rate_per_year == Fraction(96, 100)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('interval = "week"', 'interval = "weak"', r"`interval` in .product.: 'weak' .*`week`"),
        ("[product]", "[prodct]", r"line 8: .prodct.: there is no such section .* `product`"),
        ("smallest_loan", "smalest_loan", r"`smalest_loan` in .product.: .* `smallest_loan`"),
        ('"3 000"', '"three"', r"`smallest_loan` in .product.: “three” is not understood"),
        ('act = "visit"', 'act = "vist"', "`act` in the 6th step of the ladder: 'vist' .* `visit`"),
        ("reserve_rate = 0.50", "", "`reserve_rate` in the 2nd line of the ageing .* missing"),
        ("up_to = 60", "up_to = 61", "3rd line of the ageing table: `61-120`: over 60 given"),
        ("day = 5\n", "day = 15\n", "`day` in the 6th step of the ladder: 7 comes after 15"),
        ("rate = 0.09", "rate = 9", r"line 9: `rate` in \[product\]: 9 would be 900 %"),
        ('rate = "IND-1"', 'rat = "IND-1"', r"\[product.rules\]: no key `rat` .* `rate`"),
        ('rate = "IND-1"', 'rate = "IND-11"', r"`rate` in .product.rules.: .* 'IND-11'; .*`IND-1`"),
        ('rule = "COL-5"', 'rule = "COL-55"', "`rule` in the 7th step .* no rule 'COL-55'"),
        ('base = "overdue"', 'base = "overdue"\nfrom_day = 2', "`from_day` in .penalty.: 2 given"),
        ('largest_loan = "50 000"', 'largest_loan = "9 000"', r"\[product\]: amounts should rise"),
        ("largest_load = 100", "largest_load = 0", r"`largest_load` in .officers.: 0 .*least 1"),
        ("rate = 0.09", "rate = ", "line 9: what stands after .=. cannot be read"),
    ],
)
def test_a_file_with_a_mistake_is_refused_with_file_key_and_remedy(edited, old, new, said):
    with pytest.raises(InputError, match=said) as caught:
        load_policy(edited(old, new))

    assert all(re.match(r"mine\.toml(, line \d+)?: ", each) for each in caught.value.problems)


def test_an_unknown_policy_gets_the_nearest_name():
    with pytest.raises(InputError, match="did you mean `smolensk_individual`"):
        load_policy("smolensk_indvidual")


def test_a_policy_is_asked_for_by_a_name_or_a_path():
    with pytest.raises(InputError, match="should be a name"):
        load_policy(None)


def test_a_file_that_is_not_there_is_named():
    with pytest.raises(InputError, match=r"nowhere\.toml: there is no such file"):
        load_policy("nowhere.toml")


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("grace_all = 2", lambda terms: terms.grace_all == 2),
        ('rounding_unit = "10"', lambda terms: terms.rounding_unit == 1_000),
        ('fees = [{ share = "3 %" }]', lambda terms: terms.fees[0].share == Decimal("0.03")),
        (
            'days_off = { holidays = [2001-03-08], move = "previous" }',
            lambda terms: terms.days_off.working(date(2001, 3, 8)) == date(2001, 3, 7),
        ),
    ],
)
def test_a_product_may_say_all_that_a_loans_terms_know(edited, line, read):
    policy = load_policy(edited('interval = "week"', f'interval = "week"\n{line}'))

    assert read(policy.terms)


def test_a_corridor_that_is_upside_down_is_refused(edited):
    with pytest.raises(InputError, match=r"`corridor_high` in \[appraisal\]: 1/5 given"):
        load_policy(edited('corridor_high = "2/3"', 'corridor_high = "20 %"'))
