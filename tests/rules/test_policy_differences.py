"""What differs between a copied policy file and the one it was copied from, as a table."""

from dataclasses import replace

import pytest

from simulator.policies import differences, load_policy, policy_names
from simulator.rules.ground.validation import InputError

SMOLENSK = load_policy("smolensk_individual")


def as_rows(table):
    return [tuple(row) for row in table[["section", "key", "theirs", "ours"]].values]


@pytest.mark.parametrize("name", policy_names())
def test_a_policy_differs_in_nothing_from_itself(name):
    assert differences(load_policy(name), load_policy(name)).empty


def test_each_changed_figure_stands_once_as_a_file_writes_it():
    product = replace(SMOLENSK.product, rate="8 %", smallest_loan=2_500_50)
    ours = replace(SMOLENSK, product=product, officers=replace(SMOLENSK.officers, best_load=50))

    table = differences(ours, SMOLENSK)

    assert as_rows(table) == [
        ("product", "rate", "0.09", "0.08"),
        ("product", "smallest_loan", "3 000", "2 500.50"),
        ("officers", "best_load", "63", "50"),
    ]
    assert table.words[0] == "product: rate is 0.08 instead of 0.09"


def test_steps_of_the_ladder_are_compared_by_name():
    later = tuple(replace(step, day=9) if step.name == "Visit" else step
                  for step in SMOLENSK.ladder if step.name != "Registered letter")  # fmt: skip

    assert as_rows(differences(replace(SMOLENSK, ladder=later), SMOLENSK)) == [
        ("ladder", "Registered letter", "day 5", "—"),
        ("ladder", "Visit: day", "7", "9"),
    ]


def test_a_section_that_only_one_has_is_told():
    table = differences(load_policy("smolensk_solidarity"), SMOLENSK)

    assert "group: borrower is new, member" in list(table.words)


def test_two_steps_of_one_name_are_kept_apart():
    twice = (*SMOLENSK.ladder[:2], *SMOLENSK.ladder[1:])

    table = differences(replace(SMOLENSK, ladder=twice), SMOLENSK)

    assert as_rows(table) == [("ladder", "Warning (2nd)", "—", "day 1")]


def test_only_policies_can_be_compared():
    with pytest.raises(InputError, match="theirs: 'smolensk_individual' given"):
        differences(SMOLENSK, "smolensk_individual")
