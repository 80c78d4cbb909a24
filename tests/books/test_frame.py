"""What ``to_frame`` shows, column by column."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

import pandas as pd
import pytest

from simulator.books.frame import to_frame
from simulator.books.log.events import Cause, Kind
from simulator.books.reports.balances import balances
from simulator.books.reports.income import income_statement
from simulator.books.reports.monthly import monthly
from simulator.books.reports.report import portfolio_report
from simulator.policies import load_policy
from simulator.rules.client.cashflow import cash_flow
from simulator.rules.client.questionnaire import Finance, Questionnaire
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.cost_rate import cost_covering_rate

COLUMNS = ["day", "date", "kind", "rule", "cause", "loan", "client", "group", "officer", "due",
           "amount", "principal", "interest", "penalty", "fee"]  # fmt: skip


def test_a_log_has_the_columns_of_the_design_in_its_order(branch):
    frame = to_frame(branch)

    assert list(frame) == COLUMNS
    assert len(frame) == len(branch)


def test_a_row_of_the_log_reads_like_the_event(branch):
    frame = to_frame(branch)
    row = frame[(frame["loan"] == 0) & (frame["kind"] == "paid_late")].iloc[0]

    assert (row["day"], row["date"], row["due"]) == (16, pd.Timestamp("2001-01-17"), 14)
    assert (row["rule"], row["cause"]) == ("T", "rule")
    parts = ("amount", "principal", "interest", "penalty", "fee")
    assert tuple(row[part] for part in parts) == (11_260, 10_000, 1_000, 260, 0)


def test_days_of_the_warm_up_have_dates_before_the_start(branch):
    assert to_frame(branch)["date"].iloc[0] == pd.Timestamp("2000-12-22")


def test_what_the_log_does_not_know_is_missing_not_minus_one(branch):
    capital = to_frame(branch).iloc[0]

    assert capital["kind"] == "capital"
    assert all(pd.isna(capital[name]) for name in ("loan", "client", "group", "officer", "due"))


def test_kinds_and_causes_are_named_whether_they_occur_or_not(branch):
    frame = to_frame(branch)

    assert list(frame["kind"].cat.categories) == [kind.name.lower() for kind in Kind]
    assert list(frame["cause"].cat.categories) == [cause.name.lower() for cause in Cause]


def test_an_empty_log_is_an_empty_frame(new_history):
    frame = to_frame(new_history().log)

    assert list(frame) == COLUMNS
    assert frame.empty


def test_a_schedule_shows_each_instalment_with_its_total():
    plan = schedule(LoanTerms(rate="9 %"), 1_000_000, date(2001, 2, 26))
    frame = to_frame(plan)

    assert frame["principal"].sum() == 1_000_000
    assert frame["total"].tolist() == [line.total for line in plan.instalments]
    assert frame["due"].iloc[0] == date(2001, 3, 5)


def test_a_statement_of_cash_flow_shows_what_its_months_add_up_to():
    finance = Finance(good_sales="60 000", average_sales="45 000", poor_sales="30 000",
                      purchases=4, purchase_amount="7 500", rent="3 000")  # fmt: skip
    frame = to_frame(cash_flow(Questionnaire(client="Vera", finance=finance), months=2))

    assert frame["outlays"].tolist() == [3_300_000, 3_300_000]
    assert frame["net_income"].tolist() == [1_200_000, 1_200_000]


def test_an_account_shows_what_is_owed_on_each_instalment():
    policy = load_policy("smolensk_individual")
    account = policy.account(schedule(policy.terms, 1_200_000, 0))
    account.receive(10, 30_000)
    frame = to_frame(account)

    assert frame["principal"].sum() == account.outstanding
    assert frame["penalty"].tolist()[:2] == [account.penalty(10), 0]
    assert list(frame)[-1] == "total"


def test_a_policy_shows_each_figure_with_its_source():
    frame = to_frame(load_policy("smolensk_individual")).set_index("key")

    assert frame.loc["product.rate", "source"] == "IND-1"
    assert frame.loc["penalty.rate_per_day"].tolist() == [Decimal("0.005"), "assumption"]


def test_a_price_shows_its_parts_as_plain_figures():
    built = cost_covering_rate(operating_costs="20 %", losses="10 %", margin="6 %")
    frame = to_frame(built).set_index("key")

    assert frame["share"].sum() == pytest.approx(0.4)
    assert frame.loc["losses", "title"] == "losses from loans not repaid"


def test_a_report_shows_its_lines_its_ageing_and_its_ratios(branch, bands):
    report = portfolio_report(branch, 59, 0, bands)
    lines, ageing, ratios = map(to_frame, (report, report.ageing, report.ratios))

    assert lines["line"].tolist() == [f"P{i}" for i in range(1, 12)]
    assert lines["value"].iloc[3] == 175_000
    assert ageing["line"].tolist() == [f"P{i}" for i in range(12, 17)]
    assert ageing["reserve"].tolist() == [4_500, 65_000, 0, 0, 69_500]
    assert ratios.set_index("name")["value"]["par"] == 1


def test_monthly_tables_carry_the_closing_dates(branch, bands):
    table, income = to_frame(monthly(branch, bands)), to_frame(income_statement(branch))

    assert table["date"].tolist() == [pd.Timestamp("2001-01-31"), pd.Timestamp("2001-02-28")]
    assert income["date"].tolist() == table["date"].tolist()
    assert income["surplus"].tolist() == [9_560 - 12_000, 9_200 - 153_000]
    assert table["outstanding"].tolist() == [230_000, 175_000]


def test_balances_show_only_the_loans_that_owe(branch):
    frame = to_frame(balances(branch, 59))

    assert frame["loan"].tolist() == [1, 3]
    assert frame["days_late"].tolist() == [43, 5]
    assert to_frame(balances(branch, 13))["oldest_due"].isna().tolist() == [True, False, False]


class Pair(NamedTuple):
    name: str
    amount: int


@dataclass
class Thing:
    size: int

    @property
    def half(self):
        return Fraction(self.size, 2)

    @property
    def parts(self):
        return [self.size]


def test_records_become_rows():
    assert to_frame([Pair("a", 1), Pair("b", 2)])["amount"].tolist() == [1, 2]
    assert to_frame(Pair("a", 1)).to_dict("list") == {"name": ["a"], "amount": [1]}
    assert to_frame(Thing(3)).to_dict("list") == {"size": [3], "half": [1.5]}


def test_a_frame_stays_as_it_is(branch):
    frame = to_frame(branch)

    assert to_frame(frame) is frame


def test_another_room_can_add_its_own_type():
    class Crowd:
        people = 3

    to_frame.register(Crowd, lambda crowd: pd.DataFrame({"people": [crowd.people]}))

    assert to_frame(Crowd()).to_dict("list") == {"people": [3]}


@pytest.mark.parametrize("wrong", [7, "text", [1, 2]])
def test_what_has_no_table_is_refused_with_what_has(wrong):
    with pytest.raises(InputError, match=r"a log, a schedule, a report|named fields"):
        to_frame(wrong)
