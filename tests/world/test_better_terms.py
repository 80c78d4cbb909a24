"""A good history brings a better price and a larger limit; without the rules it brings nothing."""

from dataclasses import replace

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.rules.house.preference import Preferences, RateStep
from simulator.world.branch import Branch
from simulator.world.decisions import PolicyChair
from simulator.world.switches import switch_for
from tests.world.conducts import EverybodyPays, NobodyPays


@pytest.fixture(scope="module")
def paying(small):
    """Everybody pays, so that histories grow."""
    cheap = replace(small.branch, overhead=0)
    return small.varied(conduct=EverybodyPays, clients=30, days=300, branch=cheap)


@pytest.fixture(scope="module")
def log(paying):
    return sim.run(paying).log


def rows(log, rule, kind=Kind.DISBURSED):
    lent = log.of(kind)
    return lent.where(np.array([log.rules[code] == rule for code in lent.rule], bool))


@pytest.mark.rule("IND-3")
def test_the_rate_falls_with_good_loans_and_for_slow_businesses(policy):
    steps = policy.preferences

    assert [float(steps.rebate(loans, 1)) for loans in range(5)] == [0, 0, 0.05, 0.05, 0.1]
    assert float(steps.rebate(4, 16)) == 0.15
    with pytest.raises(sim.InputError, match="should rise"):
        Preferences(rate_steps=(RateStep(2, "5 %"), RateStep(4, "5 %")))


@pytest.mark.rule("IND-3", "DEL-3")
def test_a_third_loan_after_two_good_ones_costs_five_per_cent_less(log, paying):
    """8.55 % a month instead of 9 %, to the kopeck."""
    grower = [
        c.number for c in sim.run(paying.varied(days=1)).clients if c.family.trade != "farming"
    ]
    lent = log.of(Kind.DISBURSED)
    third = lent.where((lent.loan // paying.clients == 2) & np.isin(lent.client, grower))
    loan, amount = int(third.loan[0]), int(third.principal[0])
    paid = log.of(Kind.PAID).where(log.of(Kind.PAID).loan == loan)
    plan = sim.schedule(sim.LoanTerms(rate="8.55 %"), amount, 0)

    assert paid.interest.tolist() == [line.interest for line in plan]
    assert loan in rows(log, "IND-3").loan


@pytest.mark.rule("DEL-3")
@pytest.mark.parametrize("rule", ["DEL-3.rates", "DEL-3"])
def test_without_better_prices_all_new_loans_of_quick_businesses_cost_the_same(paying, log, rule):
    other = sim.run(paying.without(rule)).log
    quick = [
        c.number for c in sim.run(paying.varied(days=1)).clients if c.family.turnover_weeks < 8
    ]

    def cheaper(of):
        lent = rows(of, "IND-3")
        return lent.day[np.isin(lent.client, quick)]

    assert (cheaper(log) > 0).any()
    assert not (cheaper(other) > 0).any()


@pytest.mark.rule("DEL-3")
def test_without_a_growing_limit_nobody_borrows_more_than_a_first_client(paying, log):
    other = sim.run(paying.without("DEL-3.quota")).log
    first = paying.policy.product.first_loan_limit

    assert log.of(Kind.APPLIED).principal.max() > first
    asked = other.of(Kind.APPLIED)
    assert asked.principal[asked.day >= 0].max() == first


@pytest.mark.rule("CTX-6")
def test_without_ctx_6_new_loans_cost_two_ninths(paying, log):
    """The loans of the warm-up keep their contracts' price."""
    other = sim.run(paying.without("CTX-6")).log

    def month_rates(of, old):
        """Interest of the first instalment over the sum, in per cent a month."""
        lent = {k: (d, p) for k, d, p in zip(*(of.of(Kind.DISBURSED).columns[c].tolist()
                for c in ("loan", "day", "principal")), strict=True)}  # fmt: skip
        paid = of.of(Kind.PAID)
        first = {}
        for loan, interest in zip(paid.loan.tolist(), paid.interest.tolist(), strict=True):
            first.setdefault(loan, interest)
        return {round(i / lent[k][1] * 52 / 12 * 100, 1) for k, i in first.items()
                if (lent[k][0] < 0) == old}  # fmt: skip

    assert max(month_rates(log, old=False)) == 9.0
    assert max(month_rates(other, old=False)) == 2.0
    assert month_rates(other, old=True) == month_rates(log, old=True)


@pytest.mark.rule("MON-3")
def test_without_weekly_instalments_new_loans_are_paid_every_four_weeks(paying):
    without = sim.run(paying.without("MON-3")).log
    lent, paid = without.of(Kind.DISBURSED), without.of(Kind.PAID)
    start = dict(zip(lent.loan.tolist(), lent.day.tolist(), strict=True))
    gaps = {}
    for loan, due in zip(paid.loan.tolist(), paid.due.tolist(), strict=True):
        gaps.setdefault(start[loan] >= 0, set()).add(due - start[loan])

    assert gaps[True] == {28, 56, 84}
    assert gaps[False] == set(range(7, 85, 7))


@pytest.mark.rule("MON-11")
def test_without_a_day_for_write_off_loans_stay_on_the_books_for_a_year(small):
    world = small.varied(conduct=NobodyPays, days=240)
    log, without = sim.run(world).log, sim.run(world.without("MON-11")).log

    assert (log.of(Kind.WRITTEN_OFF).day > 60).any()
    assert len(without.of(Kind.WRITTEN_OFF)) == 0
    assert switch_for("MON-11").change(world.policy).write_off.papers_day == 360


def test_a_policy_without_weekly_instalments_or_write_off_has_nothing_to_drop(small):
    monthly = small.varied(policy=switch_for("MON-3").change(small.policy))

    with pytest.raises(sim.InputError, match="nothing of this rule"):
        monthly.without("MON-3")


@pytest.mark.rule("IND-9")
def test_after_three_good_loans_a_client_draws_on_her_line_without_a_decision(log, paying):
    opened, drawn = log.of(Kind.LINE_OPENED), rows(log, "IND-9", Kind.APPROVED)
    lent = log.of(Kind.DISBURSED)
    asked = log.of(Kind.APPLIED)

    assert len(drawn) > 0
    columns = (drawn.client.tolist(), drawn.day.tolist(), drawn.principal.tolist())
    for client, day, amount in zip(*columns, strict=True):
        line = opened.where((opened.client == client) & (opened.day < day))
        assert (lent.day[lent.client == client] < day).sum() >= 4
        assert amount == line.principal[-1]
        assert day <= line.due[-1] == line.day[-1] + 182
        assert day in asked.day[asked.client == client]


@pytest.mark.rule("IND-9")
def test_a_late_loan_ends_the_line(small):
    branch = Branch(small.varied(days=1), lambda _env: PolicyChair())
    lines, history, who = branch.fund.credit_lines, branch.state.history, np.array([0, 1])
    history.good[who], branch.desks.clientele.holds[who] = 3, True
    lines.open(who, np.array([5_000_00, 6_000_00]))
    history.worst[1] = 15

    assert lines.draw(branch.state.today + 1, who).tolist() == [1]
    assert branch.desks.queue.waiting(branch.state.today + 9, weeks=1) == 1
    assert lines.until[1] < branch.state.today
