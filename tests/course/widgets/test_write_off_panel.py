"""The committee's chair: dossiers of the branch, the decision, the books, the sheet to sign."""

import numpy as np
import pytest

from course.cases.clients.dossiers import dossier_of, penalty_on, proposed
from course.cases.worlds.committee_case import CommitteeCase, hear
from course.figures.arrears.committee_page import committee_page
from course.widgets.arrears.write_off_panel import OWN, WriteOffPanel, gathered, write_off_panel
from simulator.books.log.events import Kind
from simulator.policies import load_policy
from simulator.rules.ground.validation import InputError
from simulator.rules.house.dossier import KEYS
from simulator.rules.loan.schedule import schedule
from simulator.rules.servicing.account import Account


@pytest.fixture(scope="module")
def panel(small_year):
    made = WriteOffPanel(small_year)
    made.widget  # noqa: B018  # puts the controls to work
    return made


def test_every_proposal_of_the_year_has_a_dossier(small_year):
    log, found = small_year.log, proposed(small_year)
    loans = log.loan[(log.kind == Kind.WRITE_OFF_PROPOSED) & (log.day >= 0)]

    assert {each.loan for each in found} == set(loans.tolist())
    assert found


@pytest.mark.rule("WOF-1", "COL-8")
def test_a_dossier_is_as_it_lay_before_the_committee(small_year):
    log, policy = small_year.log, small_year.scenario.policy
    for each in proposed(small_year):
        mine = log.loan == each.loan
        gone = int(log.principal[mine & (log.kind == Kind.WRITTEN_OFF)].sum())

        assert each.dossier.days_late >= policy.write_off.papers_day
        assert "memo" in each.dossier.papers
        assert each.dossier.balance == gone or not gone


def test_a_loan_that_nobody_proposed_has_no_dossier(small_year):
    never = next(loan for loan in small_year.log.loan if loan >= 0
                 and not ((small_year.log.loan == loan)
                          & (small_year.log.kind == Kind.WRITE_OFF_PROPOSED)).any())  # fmt: skip
    with pytest.raises(InputError, match="never proposed"):
        dossier_of(small_year, int(never))


def test_the_penalty_is_that_of_the_account(small_year):
    """A loan that never paid after its first missed instalment, day by day."""
    policy = load_policy("smolensk_individual")
    plan = schedule(policy.terms, 1_000_000, 0)
    log, rows = never_paid(plan)
    account = Account(plan, policy.payments.order, policy.penalty, 0)

    assert penalty_on(log, rows, 150, policy.penalty) == account.penalty(150)


def never_paid(plan):
    from datetime import date

    from simulator.books.log.events import Cause, Phase
    from simulator.books.log.ledger import Ledger

    ledger = Ledger()
    for line in plan:
        ledger.post(line.due, Phase.CLOSE, Kind.MISSED, "T", Cause.CLIENT, 0, 0, due=line.due,
                    principal=line.principal, interest=line.interest)  # fmt: skip
    log = ledger.log(date(2001, 1, 1))
    return log, np.arange(len(log))


def test_a_chosen_loan_fills_the_desk_and_waits_for_the_decision(panel):
    loan, found = next(iter(panel.proposals.items()))
    panel.whose.value = loan

    assert found.client in panel.words.value
    assert "The committee has not decided" in panel.words.value
    assert panel.values["balance"] * 100 == found.dossier.balance


@pytest.mark.rule("WOF-2", "WOF-3")
def test_an_order_moves_the_books_and_not_the_debt(panel):
    panel.whose.value = next(iter(panel.proposals))
    before = hear(gathered(**panel.values))
    panel.widgets["verdict"].value = "order"
    after = hear(gathered(**panel.values))

    assert "Ordered; the director signs" in panel.words.value
    assert before.before.portfolio - after.after.portfolio == after.dossier.balance
    assert after.dossier.still_owed == before.dossier.still_owed


def test_a_refusal_without_a_reason_is_asked_for_one(panel):
    panel.fill(verdict="refuse", reason="")
    assert "needs its reasons" in panel.words.value
    panel.widgets["reason"].value = "ask the guarantor first"

    assert "Refused, because: ask the guarantor first." in panel.words.value
    assert "The loan stays in the portfolio" in panel.words.value


@pytest.mark.rule("MON-11")
def test_an_order_lowers_portfolio_at_risk_and_raises_the_loan_loss():
    heard = hear(CommitteeCase(verdict="order"))

    assert float(heard.before.at_risk) > float(heard.after.at_risk)
    assert heard.loan_loss > 0


def test_the_desk_answers_at_the_ends_and_in_the_middle_of_each_control(panel):
    panel.whose.value = OWN
    for trial in panel.trials():
        try:
            said, tables = panel.show(**trial)
        except InputError as error:
            said, tables = str(error), ""

        assert "papers" in said or "more is held" in said or "needs its reasons" in said
        assert tables.count("<caption") in (0, 4)


def test_ticks_are_the_papers_of_the_case():
    made = write_off_panel()
    values = made.start | {f"paper_{key}": key == "memo" for key in KEYS}

    assert gathered(**values).papers == ("memo",)


def test_the_sheet_has_room_for_the_reasons_until_they_are_given():
    _title, blank = committee_page(hear(CommitteeCase(client="A <b>")))
    _title, decided = committee_page(hear(CommitteeCase(verdict="refuse", reason="wait")))

    assert 'class="room"' in blank
    assert 'class="room"' not in decided
    assert "A &lt;b&gt;" in blank
    assert "Refused, because: wait." in decided


def test_books_without_a_portfolio_have_no_ratio():
    assert hear(CommitteeCase(portfolio=0, late=0, reserve=0)).before.at_risk is None


def test_every_control_of_the_desk_has_a_name(panel):
    names = panel.widget.children[-1].names

    assert all(names.get(f"kit-control-{name.replace('_', '-')}") for name in panel.widgets)
    assert "kit-whose-loan" in names
    assert panel.whose.options[0][1] == OWN
