"""Village banks live by the manual, and their own books agree with the institution's."""

import numpy as np
import pytest

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.log.ledger import NO_DAY
from simulator.books.reports.group_book import Act
from simulator.books.reports.group_identities import group_breaks
from simulator.world.terms.parameters import ShockTerms

HARD = ShockTerms(own=0.04, collapse=0.004)


def entries(result, act):
    book = result.group_book
    mine = book.act == act
    return {name: getattr(book, name)[mine] for name in ("day", "group", "member", "principal")}


@pytest.mark.rule("VIL-1", "VIL-4")
def test_five_to_ten_members_borrow_as_one_the_sum_of_their_parts(banks):
    loans, parts = banks.log.of(Kind.DISBURSED), entries(banks, Act.LENT_ON)
    groups = {group.number: group for group in banks.groups}

    assert len(loans) > 10
    for day, number, total in zip(loans.day, loans.group, loans.principal, strict=True):
        assert 5 <= len(groups[number].members_on(day)) <= 10
        mine = (parts["day"] == day) & (parts["group"] == number)
        assert parts["principal"][mine].sum() == total


@pytest.mark.rule("VIL-4")
def test_first_parts_lie_between_five_and_fifteen_thousand(banks, samara):
    parts = entries(banks, Act.LENT_ON)
    for group in banks.groups:
        mine = parts["group"] == group.number
        if mine.any():
            first = parts["principal"][mine & (parts["day"] == parts["day"][mine].min())]
            assert first.min() >= samara.group.smallest_request
            assert first.max() <= samara.group.largest_request


@pytest.mark.rule("VIL-3")
def test_the_officer_is_shown_requests_and_savings_as_the_groups_book_has_them(banks):
    shown = banks.log.of(Kind.SAVINGS_SHOWN)
    for day, number, saved in zip(shown.day, shown.group, shown.principal, strict=True):
        assert banks.group_book.of(number).balances(day)["savings"] == saved


@pytest.mark.rule("VIL-5")
def test_a_cycle_lasts_12_16_or_20_weeks_and_all_is_due_at_its_end(banks):
    loans = banks.log.of(Kind.DISBURSED)
    dues = banks.log.of(Kind.PAID, Kind.MISSED)

    assert set((loans.due - loans.day).tolist()) == {84, 112, 140}
    last = dict(zip(loans.loan.tolist(), loans.due.tolist(), strict=True))
    assert all(last[loan] == due for loan, due in zip(dues.loan, dues.due, strict=True))


@pytest.mark.rule("VIL-5")
def test_without_the_rule_village_banks_repay_week_by_week(village):
    log = sim.run(village.without("VIL-5").varied(days=120)).log
    loans = log.of(Kind.DISBURSED)
    new = set(loans.loan[loans.day >= 0].tolist())
    dues = log.of(Kind.PAID)
    weekly = dues.where(np.isin(dues.loan, list(new)))

    assert new
    assert len(weekly) > 3 * len(new)


@pytest.mark.rule("VIL-6")
def test_later_parts_are_tied_to_savings_unless_the_rule_is_dropped(village, banks, samara):
    assert over_the_first_limit(banks, samara)
    assert not over_the_first_limit(sim.run(village.without("VIL-6")), samara)


def over_the_first_limit(result, samara):
    """Parts above the first cycle's limit, from day 14 on; each is held against its savings."""
    parts, share = entries(result, Act.LENT_ON), samara.group.savings_share
    high = (parts["principal"] > samara.group.largest_request) & (parts["day"] >= 14)
    for day, number, member, part in zip(*(parts[k][high] for k in parts), strict=True):
        book = result.group_book.of(number)
        before = (book.member == member) & (book.day <= day)
        saved = book.moves()[before, 3].sum()
        assert part <= saved / share
    return int(high.sum())


@pytest.mark.rule("VIL-7")
def test_inner_loans_run_on_the_groups_terms_and_the_own_fund_earns(banks):
    book, log = banks.group_book, banks.log
    lent_on, closed = book.act == Act.LENT_ON, log.of(Kind.CLOSED)

    assert (book.act == Act.LENT).any()
    assert book.balances()["income"] > 0
    assert lent_on.any()
    assert len(closed) > 5


@pytest.mark.rule("VIL-8")
def test_the_groups_fund_pays_a_members_debt_and_does_not_without_the_rule(village):
    hard = village.varied(shocks=HARD, days=200)
    covered, open_ = sim.run(hard), sim.run(hard.without("VIL-8"))
    notes, given = covered.log.of(Kind.FUND_COVERED), covered.group_book.act == Act.COVERED

    assert (notes.day >= 0).sum() > 5
    ends = set(covered.log.of(Kind.DISBURSED).due.tolist())
    assert set(notes.due.tolist()) <= {*ends, NO_DAY}  # none where penalty alone is owed
    assert notes.principal.sum() <= covered.group_book.moves()[given].sum(axis=0)[0]
    assert not (open_.log.of(Kind.FUND_COVERED).day >= 0).any()
    late = [(r.log.of(Kind.MISSED).day >= 0).sum() for r in (covered, open_)]
    assert late[0] <= late[1]


@pytest.mark.rule("VIL-9")
def test_every_groups_book_balances_with_the_institutions_even_in_hard_times(village):
    hard = sim.run(village.varied(shocks=HARD, days=300))

    assert len(hard.log.of(Kind.FUND_COVERED)) > 0
    assert group_breaks(hard.log, hard.group_book) == []


def test_a_break_in_a_groups_book_is_found(banks):
    book = banks.group_book
    paid = int(np.flatnonzero(book.act == Act.PAID)[0])
    book.principal[paid] -= 1
    try:
        found = group_breaks(banks.log, book)
    finally:
        book.principal[paid] += 1

    assert {each.what for each in found} == {"principal paid"}
    assert found[0].loan == book.group[paid]


def test_members_take_their_savings_when_they_go(banks):
    gone = banks.log.of(Kind.LEFT_GROUP)
    saved = banks.group_book.savings_of(len(banks.clients))
    still = {member.client.number for group in banks.groups for member in group.members
             if member.left is None}  # fmt: skip

    assert len(gone) > 0
    assert all(client in still for client in np.flatnonzero(saved))
