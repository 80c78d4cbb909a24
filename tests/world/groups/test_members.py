"""Who is in a group: finding each other, leading, going, and what each answer was about."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.terms.remedies import EarlyTerms, RemedyTerms

HALF_A_YEAR = 26 * 7


def of(result, number):
    return next(group for group in result.groups if group.number == number)


def left(result, rule):
    """Who left which group when, by ``rule``."""
    gone = result.log.of(Kind.LEFT_GROUP)
    gone = gone.where(gone.rule == result.log.rules.index(rule))
    return list(zip(gone.client.tolist(), gone.group.tolist(), gone.day.tolist(), strict=True))


def ended(result, rule):
    """Which group ended when, by ``rule``."""
    gone = result.log.of(Kind.DISSOLVED)
    gone = gone.where(gone.rule == result.log.rules.index(rule))
    return list(zip(gone.group.tolist(), gone.day.tolist(), strict=True))


@pytest.mark.rule("GRP-1")
def test_groups_are_neighbours_or_partners_of_one_trade(lived, mixed):
    for group in lived.groups:
        who = [each.client for each in group.members]
        places = {client.number // mixed.groups.place for client in who}
        trades = {(client.number // mixed.groups.trade_circle, client.family) for client in who}

        assert len(places) == 1 or len(trades) == 1


def test_when_a_leader_goes_another_member_leads(lived):
    changes = [(group, day, leader) for group in lived.groups for day, leader in group.leaders[1:]]

    assert len(changes) > 3
    for group, day, leader in changes:
        times = [(each.joined, each.left) for each in group.members if each.client == leader]
        assert any(joined <= day and (gone is None or gone >= day) for joined, gone in times)


@pytest.mark.rule("COL-1")
def test_who_is_reminded_for_a_group_is_in_it(lived):
    told = lived.log.where((lived.log.kind == Kind.REMINDED) & (lived.log.group >= 0))
    for number, day, client in zip(told.group, told.day, told.client, strict=True):
        assert client in [member.number for member in of(lived, number).members_on(day - 1)]


@pytest.mark.rule("GRP-3", "GRP-4")
def test_each_member_is_studied_and_decided_on_by_herself(lived):
    log = lived.log
    loans = log.where((log.kind == Kind.DISBURSED) & (log.group >= 0))
    for number, client, day in zip(loans.group, loans.client, loans.day, strict=True):
        mine = (log.group == number) & (log.client == client) & (log.day <= day)
        for kind in (Kind.APPLIED, Kind.APPRAISED, Kind.APPROVED):
            assert ((log.kind == kind) & mine).any()


def test_every_answer_to_a_members_application_names_her_group(lived):
    log = lived.log
    answers = log.where((log.kind == Kind.REFUSED) & (log.group >= 0))

    assert len(answers) > 10
    for client, number, day in left(lived, "GRP-3"):
        here = (answers.client == client) & (answers.day == day)
        assert number in answers.group[here]


@pytest.mark.rule("GRP-9")
def test_a_member_may_repay_before_the_last_day(mixed):
    early = RemedyTerms(early=EarlyTerms(repays=1.0))
    log = sim.run(mixed.varied(remedies=early, days=60)).log
    paid = log.where((log.group >= 0) & (log.rule == log.rules.index("BEH-25")))
    closed = log.where((log.group >= 0) & (log.kind == Kind.CLOSED))

    assert len(paid)
    assert set(paid.loan.tolist()) <= set(closed.loan.tolist())
    assert (closed.day < closed.due).any()


# -- going ---------------------------------------------------------------------------------------


@pytest.mark.rule("GRP-12")
def test_who_needs_more_than_her_group_may_borrow_moves_up_and_asks_alone(lived):
    moved = left(lived, "GRP-12")
    log = lived.log

    assert moved
    for client, _number, day in moved:
        hers = log.where((log.client == client) & (log.day > day) & (log.kind == Kind.APPLIED))
        assert (hers.group[:1] == -1).all()
        before = log.where((log.client == client) & (log.kind == Kind.CLOSED))
        assert (before.day < day).any()


def test_who_does_not_give_back_what_others_paid_is_put_out_for_half_a_year(lived):
    put_out = left(lived, "GRB-6")
    paid_for = lived.log.of(Kind.COVER_AGREED)

    assert put_out
    for client, number, day in put_out:
        assert (paid_for.client[paid_for.group == number] == client).any()
        assert not lends_to(lived, [client], day, day + HALF_A_YEAR)


@pytest.mark.rule("GRP-6")
def test_a_group_that_refused_ends_and_its_members_borrow_nowhere_for_half_a_year(lived):
    refused = ended(lived, "GRP-6")

    assert refused
    for number, day in refused:
        last = [each.client.number for each in of(lived, number).members if each.left == day]
        assert not lends_to(lived, last, day, day + HALF_A_YEAR)


def lends_to(result, who, since, until):
    loans = result.log.of(Kind.DISBURSED)
    return (np.isin(loans.client, who) & (loans.day >= since) & (loans.day < until)).any()


@pytest.mark.rule("GRP-1")
def test_a_group_that_stays_too_small_ends_and_its_members_may_ask_alone(lived):
    small = ended(lived, "GRP-1")

    assert small
    for number, day in small:
        assert of(lived, number).ended == day
        assert len(of(lived, number).members_on(day - 1)) < 3


# -- without the rules ---------------------------------------------------------------------------


@pytest.mark.rule("GRP-2")
def test_without_shared_liability_nobody_is_asked_to_pay_for_another(mixed, lived):
    kinds = (Kind.LEADER_TOLD, Kind.MEMBERS_MET, Kind.COVER_AGREED, Kind.COVERED, Kind.BARRED)
    apart = sim.run(mixed.without("GRP-2"))

    for kind in kinds[:4]:
        assert (lived.log.of(kind).day > 7).any()
    assert not (apart.log.of(*kinds).day > 7).any()


@pytest.mark.rule("GRP-5")
def test_without_growth_a_group_asks_for_its_first_limit_for_good(mixed, lived, solidarity):
    level = sim.run(mixed.without("GRP-5"))
    first = solidarity.product.first_loan_limit

    assert asked(lived.log).max() > first
    assert set(asked(level.log).tolist()) == {first}


def asked(log):
    return log.principal[(log.kind == Kind.APPLIED) & (log.group >= 0) & (log.day >= 0)]


@pytest.mark.rule("GRP-6")
def test_without_the_rule_a_refusal_costs_nobody_access(mixed, lived):
    mild = sim.run(mixed.without("GRP-6"))

    assert (lived.log.of(Kind.BARRED).day >= 0).any()
    assert not (mild.log.of(Kind.BARRED).day >= 0).any()
