"""Each theme room stands by itself: on what is the case and the desks, without a branch."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.decisions import PolicyChair
from simulator.world.desks import Desks
from simulator.world.fund.fund import Fund
from simulator.world.groups.desk import Groups
from simulator.world.groups.group import Group
from simulator.world.groups.whereabouts import Place
from simulator.world.remedies.desk import Remedies
from simulator.world.shocks.blows import Blows
from simulator.world.shocks.lives import Lives
from simulator.world.staff.staff import Staff
from simulator.world.state.case import Case
from simulator.world.state.state import State
from simulator.world.study.study import Study
from simulator.world.terms.incidents import OfficerLeaves

LENT = 6_000_00


def state_of(policy="smolensk_individual", **changes):
    told = {"clients": 20, "officers": 2, "warm_up": 0, "seed": 3} | changes
    return State(sim.Scenario(policy=policy, **told), lambda _env: PolicyChair())


def lend(state, desks, *clients):
    """Pay a loan out to each of these clients, on the day that it is."""
    who = np.array(clients)
    desks.paying.lend(who, np.full(len(who), LENT))


def kinds(state):
    """What the scribe has written."""
    return [Kind(kind) for kind in state.scribe.ledger.log(state.scenario.opening).kind.tolist()]


def miss(state, client):
    """Her first instalment falls due and is not paid; the file of her case."""
    book, who = state.portfolio, np.array([client])
    state.begin(int(book.next_due[client]))
    principal, interest = book.instalment(who)
    book.pass_due_day(who)
    book.miss(state.today, who, principal + interest)
    case = Case(client, state.lines.line(client), state.today, state.env.event())
    state.cases[client] = case
    return case


def test_a_blow_takes_sales_and_gives_them_back():
    state = state_of()
    blows, heard = Blows(state), []
    state.news.currency_fell.hear(heard.append)
    blows.hit(0, 4, left=0.5, weeks=2, rule="SHK-1")
    low = state.borrowers.income_left[4]
    state.begin(14)
    blows.strike(14)

    assert (low, state.borrowers.income_left[4]) == (0.5, 1.0)
    assert kinds(state)[:2] == [Kind.SHOCK, Kind.RECOVERED_FROM_SHOCK]
    assert heard == []


def test_who_dies_is_not_here_and_everybody_who_asked_hears_it():
    state, gone = state_of(), []
    state.news.gone.hear(gone.append)
    Lives(state, Blows(state)).die(0, 7)

    assert not state.here[7]
    assert gone == [7]


def test_a_study_sees_less_of_a_business_whose_sales_were_seen_to_fall():
    state = state_of()
    study, who = Study(state, Desks(state)), np.arange(20)
    most = np.full(20, 10**8)
    before = study.sizing.fitting(who, most)
    state.alarm[:], state.borrowers.income_left[:] = True, 0.5

    assert (study.sizing.fitting(who, most) <= before).all()
    assert study.sizing.fitting(who, most).sum() < before.sum()


def test_an_officer_who_leaves_hands_her_clients_over():
    state = state_of()
    desks, hired = Desks(state), []
    staff = Staff(state, desks)
    state.news.hired.hear(hired.append)
    staff.turnover.leave(0, OfficerLeaves(0, officer=1, gap_days=0, successor_after_days=1))
    state.begin(1)
    staff.calendar.read(1)

    assert state.officers[1].gone
    assert [officer.number for officer in hired] == [2]
    assert set(state.serves.tolist()) == {0, 2}


def test_who_waited_too_long_for_the_money_is_not_expected_soon():
    state = state_of()
    desks = Desks(state)
    fund, who = Fund(state, desks), np.array([5])
    state.news.gave_up(10, who)

    assert state.history.away[5]
    assert state.history.applies_on[5] > 10
    assert fund.funding.own == state.cash.at_hand


def test_a_promise_that_is_not_kept_presses_and_is_written_down():
    state = state_of()
    desks = Desks(state)
    remedies = Remedies(state, desks)
    lend(state, desks, 6)
    case = miss(state, 6)
    remedies.promises.make(case, officer=0)
    for day in range(state.today + 1, state.today + 40):
        state.begin(day)
        remedies.receive(day)

    assert kinds(state)[-1] == Kind.PROMISE_BROKEN
    assert remedies.promises.running == {}


def test_a_court_without_a_debt_settles():
    state = state_of()
    desks = Desks(state)
    remedies = Remedies(state, desks)
    lend(state, desks, 6)
    remedies.decide(6, "sue")
    for day in range(1, 400):
        state.begin(day)
        remedies.court.sit(day)

    assert Kind.SUED in kinds(state)
    assert kinds(state)[-1] == Kind.SUIT_SETTLED


@pytest.mark.rule("GRP-6")
def test_a_group_that_refuses_bars_all_its_members():
    state = state_of("smolensk_solidarity")
    groups = Groups(state, Desks(state))
    group = Group(2, state.lines.all[0], ("place", 0), [], 0, [(0, 2)])
    groups.roster.all[2] = group
    for client in (2, 3, 4):
        group.join(0, client)
        groups.whereabouts.put(client, Place.IN_GROUP, 2)
    groups.standing_in.refuse(group, 3, first=2)

    assert groups.bonds.barred(group)
    assert kinds(state).count(Kind.BARRED) == 3
    assert state.group[[2, 3, 4]].tolist() == [2, 2, 2]
