"""The tasks of day 5 hold the manual's own figures."""

import pytest

from course.checks.day5.late import history
from course.checks.kit.finding import find_task


def rights(key):
    return {part.name: part.right for part in find_task(key).parts}


@pytest.mark.rule("MON-9")
def test_the_reserve_table_is_the_manuals():
    assert rights("day5.mon9") == {
        "1-30": 875_00, "31-60": 2_500_00, "61-120": 1_875_00, "over 120": 1_750_00,
        "total": 7_000_00,
    }  # fmt: skip


@pytest.mark.rule("STA-8")
def test_the_three_readings_of_the_pay_example():
    assert rights("day5.sta8") == {"a": 1841_40, "b": 1940_40, "c": 1885_45}


@pytest.mark.parametrize("learner", ["demo", *"abcdefghij"])
def test_in_every_history_the_late_instalment_is_neither_the_first_missed_nor_the_newest(learner):
    """Otherwise the two commonest mistakes would go unnoticed."""
    seen = history(learner)
    oldest = seen.account.oldest_unpaid(seen.today)

    assert oldest.due > seen.first_missed
    assert oldest.number < 7


def test_learners_have_histories_of_their_own():
    days = {history(f"learner {n}").account.days_late(history(f"learner {n}").today)
            for n in range(30)}  # fmt: skip

    assert len(days) > 5
