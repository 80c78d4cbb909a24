"""Solidarity groups live by the manual: who is in, what they borrow, what they answer for."""

from collections import defaultdict

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.terms.groups import GroupTerms


def of(result, number):
    return next(group for group in result.groups if group.number == number)


def lent_in_groups(log):
    return log.where((log.kind == Kind.DISBURSED) & (log.group >= 0))


@pytest.mark.rule("GRP-2", "GRP-8")
def test_each_member_borrows_her_own_sum_on_the_groups_terms(lived, solidarity):
    loans, product = lent_in_groups(lived.log), solidarity.product

    assert len(loans) > 50
    assert loans.principal.min() >= product.smallest_loan
    assert loans.principal.max() <= product.largest_loan
    assert len(set(loans.principal.tolist())) > 3
    assert {lived.log.rules[rule] for rule in loans.rule} == {"GRP-8"}


def test_whoever_borrows_in_a_group_has_two_or_three_others_beside_her(lived):
    loans = lent_in_groups(lived.log)
    for day, number, client in zip(loans.day, loans.group, loans.client, strict=True):
        members = [each.number for each in of(lived, number).members_on(day)]

        assert client in members
        assert 3 <= len(members) <= 4


@pytest.mark.rule("GRP-7")
def test_loans_come_to_all_on_one_day_or_in_turn_to_the_second_half_weeks_later(mixed, lived):
    turns = sim.run(mixed.without("GRP-7"))
    before, after = days_between_loans(lived, -200), days_between_loans(turns, 14)

    assert before == set()
    assert after
    assert min(after) >= 7 * mixed.groups.turn_weeks


def days_between_loans(result, since):
    """Days between the loans of one round of a group, of those paid out from ``since`` on."""
    loans = lent_in_groups(result.log)
    rounds = defaultdict(set)
    for number, day in zip(loans.group.tolist(), loans.day.tolist(), strict=True):
        if day >= since:
            rounds[number].add(day)
    gaps = [np.diff(sorted(days)) for days in rounds.values()]
    return {int(gap) for each in gaps for gap in each if gap < 70}


@pytest.mark.rule("GRP-5")
def test_what_a_group_may_ask_for_grows_with_its_history(lived, solidarity):
    log = lived.log
    asked = log.where((log.kind == Kind.APPLIED) & (log.group >= 0))
    limits = [solidarity.product.limit(rounds) for rounds in range(8)]

    assert set(asked.principal.tolist()) <= set(limits)
    for group in lived.groups:
        mine = asked.principal[asked.group == group.number]
        assert (np.diff(mine) >= 0).all()
    assert asked.principal.max() > limits[0]


@pytest.mark.rule("GRP-14")
def test_who_is_afraid_to_answer_for_others_joins_no_group(lived):
    log = lived.log
    afraid = set(log.of(Kind.LIABILITY_FEARED).client.tolist())

    assert afraid
    assert not afraid & set(log.of(Kind.JOINED).client.tolist())
    assert afraid & set(log.of(Kind.DISBURSED).client.tolist())


@pytest.mark.rule("GRP-12")
def test_women_take_to_groups_more_than_men(mixed):
    terms = GroupTerms(men=0.5, women_prefer=0.8, men_prefer=0.3)
    result = sim.run(mixed.varied(groups=terms, clients=300, days=60))
    joined = set(result.log.of(Kind.JOINED).client.tolist())
    women = [c.number for c in result.clients if c.name.split()[1].rstrip("IVX ")[-1] == "a"]

    share_of_women = len(joined & set(women)) / len(women)
    share_of_men = len(joined - set(women)) / (len(result.clients) - len(women))
    assert share_of_women > 1.3 * share_of_men


def test_every_row_about_a_groups_loan_names_the_group(lived):
    log = lived.log
    loans = lent_in_groups(log)
    group_of = dict(zip(loans.loan.tolist(), loans.group.tolist(), strict=True))

    for loan, group in zip(log.loan.tolist(), log.group.tolist(), strict=True):
        if loan in group_of:
            assert group == group_of[loan]


@pytest.mark.rule("COL-1")
def test_three_days_ahead_the_leader_is_told_for_all(lived):
    log = lived.log
    told = log.where((log.kind == Kind.REMINDED) & (log.group >= 0))

    assert len(told) > 50
    assert (told.due - told.day == 3).all()
    for number, day, client in zip(told.group, told.day, told.client, strict=True):
        assert of(lived, number).leader_on(day).number == client
    keys = list(zip(told.group.tolist(), told.day.tolist(), strict=True))
    assert len(keys) == len(set(keys))


# -- standing in -------------------------------------------------------------------------------


@pytest.mark.rule("GRP-2", "COL-2")
def test_what_members_give_adds_up_and_is_paid_at_once_or_on_the_morrow(lived):
    log = lived.log
    agreed, parts = log.of(Kind.COVER_AGREED), log.of(Kind.COVERED)
    late = log.of(Kind.PAID_LATE)

    assert len(agreed) > 10
    for loan, day, owed in zip(agreed.loan, agreed.day, agreed.principal, strict=True):
        mine = (parts.loan == loan) & (parts.day == day)
        assert parts.principal[mine].sum() == owed
        paid = late.amount[(late.loan == loan) & (late.day >= day) & (late.day <= day + 1)]
        assert paid.sum() >= owed


def test_nobody_pays_for_herself_and_only_members_pay(lived):
    parts = lived.log.of(Kind.COVERED)
    for loan, client, number, day in zip(
        parts.loan, parts.client, parts.group, parts.day, strict=True
    ):
        assert loan % len(lived.clients) != client
        assert client in [member.number for member in of(lived, number).members_on(day)]


@pytest.mark.rule("COL-1", "COL-2", "COL-4", "COL-5", "COL-6", "COL-7", "COL-8")
@pytest.mark.parametrize(
    ("kind", "day"),
    [
        (Kind.WARNED, 1),
        (Kind.PENALTY_STARTED, 1),
        (Kind.LEADER_TOLD, 1),
        (Kind.MEMBERS_MET, 7),
        (Kind.MEMBERS_CLAIMED, 14),
        (Kind.SUIT_APPLIED, 50),
        (Kind.PENALTY_STOPPED, 90),
        (Kind.WRITE_OFF_PROPOSED, 120),
    ],
)
def test_each_step_of_the_groups_ladder_falls_on_its_day(unpaid, kind, day):
    rows = unpaid.log.of(kind)

    assert set((rows.day - rows.due).tolist()) == {day}
    assert (rows.group >= 0).all()


def test_steps_of_the_single_clients_ladder_are_not_taken_with_groups(unpaid):
    rows = unpaid.log.of(
        Kind.EXPLANATION_ASKED, Kind.LETTER_SENT, Kind.VISITED, Kind.GUARANTORS_TOLD
    )

    assert len(rows) == 0


@pytest.mark.rule("GRP-6", "COL-4")
def test_a_refusal_at_the_officers_meeting_bars_every_member(unpaid):
    log = unpaid.log
    refused, barred = log.of(Kind.COVER_REFUSED), log.of(Kind.BARRED)
    again = lent_in_groups(log)

    assert len(refused) > 5
    for number, day in zip(refused.group.tolist(), refused.day.tolist(), strict=True):
        members = {member.number for member in of(unpaid, number).members_on(day)}
        assert set(barred.client[(barred.group == number) & (barred.day == day)]) == members
        assert not (np.isin(again.client, list(members)) & (again.day > day)).any()


@pytest.mark.rule("GRP-6")
def test_sittings_tell_whose_no_began_it(unpaid):
    for group in unpaid.groups:
        for sitting in group.sittings:
            said = {each.client: each for each in sitting.said}

            assert not sitting.covers
            assert said[sitting.first_no].answer != "pays"


@pytest.mark.rule("GRP-11", "GRP-13")
def test_members_save_the_officer_time(mixed):
    idle = mixed.varied(groups=GroupTerms(women_prefer=1.0, members_help=0.0), officers=1, days=120)
    helped = mixed.varied(
        groups=GroupTerms(women_prefer=1.0, members_help=0.6), officers=1, days=120
    )

    assert lent(helped) > lent(idle)


def lent(scenario):
    return len(lent_in_groups(sim.run(scenario).log))
