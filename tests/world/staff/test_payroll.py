"""Pay by the month's results, and what pay makes of the officers."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.log.periods import month_ends
from simulator.rules.house.pay import growth, officer_pay, repayment_coefficient
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.staff.reasons import month_of_pay
from simulator.world.terms.staff import StaffTerms


def pay_rows(log):
    """The officers' pay of each month."""
    paid = log.of(Kind.COST)
    return paid.where((paid.officer >= 0) & (paid.day >= 0))


@pytest.mark.rule("STA-7", "STA-8")
def test_every_pay_can_be_worked_out_again_from_the_log(result):
    """Loans of a month's last day are paid out after the officers, and count in the next month."""
    log, terms = result.log, result.scenario.policy.pay
    paid = np.flatnonzero((log.kind == Kind.COST) & (log.officer >= 0) & (log.day >= 0))

    assert len(paid) > 40
    for event in paid.tolist():
        officer, month = int(log.officer[event]), month_of_pay(log, event)
        repaid = month.repaid(officer)
        made = int(month.made_to_old[officer]), int(month.made_to_new[officer])
        expected = officer_pay(
            terms, repayment_coefficient(repaid, terms), 0,
            growth(int(month.closed[officer]), *made), repayment=sum(repaid) / 2,
        )  # fmt: skip
        assert log.fee[event] == expected.total or month.written_off[officer] > 0


def test_why_tells_what_the_pay_is_for(result):
    log = result.log
    event = int(np.flatnonzero((log.kind == Kind.COST) & (log.officer == 2))[-1])
    reason = result.why(event)

    assert reason.rule == "STA-7"
    assert reason.numbers["received"] > 0.8 * reason.numbers["due"] > 0


@pytest.mark.rule("STA-7")
def test_who_loses_a_loan_is_paid_less(result):
    log, terms = result.log, result.scenario.policy.pay
    lost = log.of(Kind.WRITTEN_OFF)
    event = int(np.flatnonzero(lost.day >= 0)[0])
    end = min(day for day in month_ends(log.start, 0, 363) if day >= lost.day[event])
    paid = pay_rows(log)
    hers = paid.fee[(paid.day == end) & (paid.officer == lost.officer[event])]

    assert hers.sum() < 2 * terms.base


@pytest.mark.rule("STA-7")
def test_fixed_pay_is_the_same_every_month(small):
    paid = pay_rows(sim.run(small.without("STA-7")).log)

    assert set(paid.fee.tolist()) == {2 * small.policy.pay.base}


@pytest.mark.rule("DEL-4")
def test_where_repayment_does_not_count_nobody_is_paid_less_for_losses(small):
    paid = pay_rows(sim.run(small.without("DEL-4")).log)

    assert (paid.fee >= 2 * small.policy.pay.base).all()


def care_after(scenario):
    branch = Branch(scenario, lambda _env: PolicyChair())
    branch.state.env.run(until=scenario.days)
    return branch.state.care.mean()


@pytest.mark.rule("STA-7", "DEL-4")
def test_care_follows_what_pay_asks(small):
    by_results, fixed, growth_only = (
        care_after(each) for each in (small, small.without("STA-7"), small.without("DEL-4"))
    )

    assert growth_only < fixed < 0.9
    assert by_results >= 1


def test_an_officer_without_care_lends_more_and_looks_less(small):
    still = replace(StaffTerms(), habit=1.0, care_for_fixed_pay=0.4)
    careless, careful = (
        sim.run(world.without("STA-7")).log
        for world in (small.varied(staff=still), small.varied(staff=replace(still, habit=0)))
    )

    assert lent(careless) > lent(careful)


def lent(log):
    rows = log.of(Kind.DISBURSED)
    return Fraction(int(rows.principal.sum()), len(rows))


def test_an_institution_that_states_no_pay_pays_none(small):
    free = replace(small.policy, pay=replace(small.policy.pay, base=0))

    assert len(pay_rows(sim.run(small.varied(policy=free)).log)) == 0
