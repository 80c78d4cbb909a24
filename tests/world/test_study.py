"""What the officer believes, finds and decides about an applicant, and its switches."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.switches import switched
from simulator.world.terms.people import NO_LIFE, NO_TRAITS, TraitTerms
from simulator.world.terms.study import PLAIN_STUDY, StudyTerms


@pytest.fixture(scope="module")
def plain(small):
    """Nobody hides anything, and nobody is refused for want of trust, unless a test says so."""
    return small.varied(days=90, traits=NO_TRAITS, life=NO_LIFE, study=PLAIN_STUDY)


def branch_of(scenario, until=0):
    branch = Branch(scenario, lambda env: PolicyChair())
    branch.state.env.run(until=until)
    return branch


def lived(scenario, *rules):
    for rule in rules:
        scenario = scenario.without(rule)
    return sim.run(scenario).log


def recommended(log):
    """The mean sum that officers recommended from day 0 on, kopecks."""
    rows = log.of(Kind.APPRAISED)
    return rows.principal[rows.day >= 0].mean()


def refused(log, rule):
    rows = log.of(Kind.REFUSED)
    return [d for d, r in zip(rows.day.tolist(), rows.rule, strict=True) if log.rules[r] == rule]


@pytest.mark.rule("APP-4")
@pytest.mark.parametrize(("misstates", "sign"), [("overstates", 1), ("understates", -1)])
def test_without_visits_stated_sales_are_believed(plain, misstates, sign):
    traits = TraitTerms(in_debt=0, borrows=0, borrows_when_short=0, diverts=0,
                        **{"overstates": 0, "understates": 0} | {misstates: 1})  # fmt: skip
    world = plain.varied(traits=traits, study=StudyTerms(visit_finds=1, doubted=0, second_look=0))

    assert sign * (recommended(lived(world, "APP-4")) - recommended(lived(world))) > 0


@pytest.mark.rule("APP-4")
def test_visits_take_their_part_of_the_appraisal(plain):
    with_visits, without = branch_of(plain, 1), branch_of(plain.without("APP-4"), 1)
    norms = plain.policy.officers

    known = int(np.flatnonzero(with_visits.state.portfolio.cycle >= 0)[0])

    assert with_visits.study.pace.minutes(known, 1.0) == norms.repeat_client
    assert without.study.pace.minutes(known, 1.0) == pytest.approx(0.7 * norms.repeat_client)


@pytest.mark.rule("APP-9")
def test_the_weakest_month_of_the_term_sizes_the_loan(plain):
    world = plain.varied(traits=TraitTerms(families=("vegetable_grower",)))
    winter = branch_of(world.varied(days=1), 1)
    who = np.arange(60)
    usual, believed = winter.state.borrowers.usual_net, winter.study.view.net_income(who)

    assert (believed < 0.6 * usual).mean() > 0.9
    assert recommended(lived(world.without("APP-9"))) > recommended(lived(world))


@pytest.mark.rule("APP-10")
def test_who_owes_elsewhere_gets_no_first_loan_if_it_comes_out(plain):
    world = plain.varied(
        warm_up=0, traits=TraitTerms(in_debt=1, debt_weeks=60),
        study=StudyTerms(asking_finds_debt=1, doubted=0),
    )  # fmt: skip

    assert refused(lived(world), "APP-10")
    assert not refused(lived(world, "APP-10"), "APP-10")


@pytest.mark.rule("APP-10")
def test_a_repeat_client_is_sized_after_what_she_pays_elsewhere(plain):
    branch = branch_of(plain.varied(study=StudyTerms(asking_finds_debt=1)), 1)
    who = np.flatnonzero(branch.state.portfolio.cycle >= 0)
    free = branch.study.view.net_income(who)
    branch.state.borrowers.debts.burden[:], branch.state.borrowers.debts.until[:] = 200_00, 100

    assert np.allclose(free - branch.study.view.net_income(who), 200_00)


@pytest.mark.rule("APP-11")
def test_one_buyer_counts_less_unless_the_rule_is_dropped(plain):
    kept, dropped = branch_of(plain, 1), branch_of(plain.without("APP-11"), 1)
    who = np.array([0, 1])
    free = kept.study.view.net_income(who)
    for branch in (kept, dropped):
        branch.state.borrowers.traits.one_buyer[:] = [True, False] + [False] * 58

    assert np.allclose(kept.study.view.net_income(who), free * [0.7, 1])
    assert np.allclose(dropped.study.view.net_income(who), free)


@pytest.mark.rule("APP-13")
def test_a_no_on_trust_ends_the_work(plain):
    world = plain.varied(warm_up=0, study=StudyTerms(doubted=0.3))
    log = lived(world)
    doubted = log.of(Kind.REFUSED)
    character = branch_of(world, 1).state.conduct.character

    assert refused(log, "APP-13")
    assert not refused(lived(world, "APP-13"), "APP-13")
    assert character[doubted.client].mean() > character.mean()
    lent = log.of(Kind.DISBURSED)
    assert not set(doubted.client.tolist()) & set(lent.client.tolist())


@pytest.mark.rule("IND-4")
def test_the_committee_decides_on_its_day_the_officer_alone_at_once(plain):
    log, alone = lived(plain), lived(plain, "IND-4")
    weekdays = {plain.opening.weekday() + day for day in log.of(Kind.APPROVED).day}

    assert {day % 7 for day in weekdays} == {2}
    said, done = (rows_of(alone, kind) for kind in (Kind.APPRAISED, Kind.APPROVED))
    assert len(done) > 5
    assert {row for row in said if row[0] > 6} == {row for row in done if row[0] > 6}


def rows_of(log, kind):
    rows = log.of(kind)
    found = zip(rows.day.tolist(), rows.client.tolist(), rows.principal.tolist(), strict=True)
    return {row for row in found if row[0] >= 0}


@pytest.mark.rule("IND-4")
def test_a_second_look_lowers_what_overstated_sales_have_raised(plain):
    traits = TraitTerms(overstates=1, understates=0, largest_overstatement=1)
    blind = plain.varied(traits=traits, study=StudyTerms(visit_finds=0, second_look=1, doubted=0))
    log = lived(blind)
    said, granted = log.of(Kind.APPRAISED), log.of(Kind.APPROVED)

    assert granted.principal.mean() < said.principal.mean()
    assert refused(log, "IND-4")


@pytest.mark.rule("IND-7")
def test_without_short_work_a_repeat_loan_takes_as_long_as_a_first(plain):
    world = plain.varied(study=StudyTerms(papers_days=6, study_days=2, doubted=0))
    quick, slow = (days_to_opinion(log) for log in (lived(world), lived(world, "IND-7")))

    assert np.median(quick) == 0
    assert np.median(slow) >= 3


def days_to_opinion(log):
    """Days from application to opinion, of clients who have had a loan before."""
    lent = log.of(Kind.DISBURSED)
    known = dict(zip(lent.client.tolist()[::-1], lent.day.tolist()[::-1], strict=True))
    asked, found = {}, []
    for row in np.flatnonzero((log.kind == Kind.APPLIED) | (log.kind == Kind.APPRAISED)):
        client, day = int(log.client[row]), int(log.day[row])
        if log.kind[row] == Kind.APPLIED:
            asked[client] = day
        elif asked.get(client, -1) >= 0 and known.get(client, day) < asked[client]:
            found.append(day - asked[client])
    return found


@pytest.mark.rule("DEL-5")
def test_being_late_becomes_cheaper_than_the_loan_itself(plain):
    policy = plain.policy
    price = float(policy.terms.period_rate) / 7

    assert float(policy.penalty.rate_per_day) > price
    assert float(switched(policy, ("DEL-5",)).penalty.rate_per_day) < price
    felt = branch_of(plain.without("DEL-5"), 60).state.borrowers.stakes.penalty_a_day
    assert set(np.round(felt, 6)) <= {0, 0.005, round(price / 2, 6)}
    assert (felt < price).mean() > 0.3


@pytest.mark.rule("DEL-5")
def test_a_policy_whose_penalty_is_low_already_has_nothing_to_drop(plain):
    cheap = plain.varied(policy=switched(plain.policy, ("DEL-5",)))

    with pytest.raises(sim.InputError, match="nothing of this rule"):
        cheap.without("DEL-5")


def test_why_tells_what_the_officer_believed_and_what_was_true(plain):
    result = sim.run(plain.varied(traits=TraitTerms(), study=StudyTerms(), days=40))
    opinion = int(np.flatnonzero(result.log.kind == Kind.APPRAISED)[-1])
    reason = result.why(opinion)

    assert reason.numbers["believed"] > 0
    assert "a net income of" in str(reason)


def test_the_committees_file_shows_what_the_officer_believes_and_not_the_truth(plain):
    traits = TraitTerms(overstates=1, understates=0)
    session = sim.start(plain.varied(traits=traits, study=StudyTerms(visit_finds=0)), ("approve",))
    shown = session.advance(60).facts
    branch = session._branch
    true = branch.desks.incomes.true(np.array([session.pending.client]))[0]

    assert shown["net_income"] > true
    assert {"paid_elsewhere", "one_buyer", "recommended"} <= set(shown)
