"""What a client's year and a loan in it say, in sentences and in a table (APP-5 to APP-8)."""

from collections.abc import Callable, Sequence
from functools import cache

import pandas as pd

from course.display import Shown, table
from course.figures.kit.amounts import whole_roubles
from course.figures.kit.months import month_name
from course.language import _
from simulator.rules.client.capacity import MonthLoad
from simulator.rules.client.cashflow import CashFlow, MonthFlow, cash_flow
from simulator.rules.client.findings import Finding, per_cent
from simulator.rules.client.findings_money import money_findings
from simulator.rules.client.questionnaire import Questionnaire
from simulator.rules.client.stress import StressResult, stress
from simulator.rules.client.what_if import Trial

SIGNS = {"good": "✓", "note": "·", "doubt": "!", "open": "?", "stop": "✗"}
_SAID = ("APP-6", "APP-7", "APP-8")
_short = cache(month_name)  # looking twelve names up takes longer than drawing twelve bars


def describe(trial: Trial) -> str:
    """Say what the loan means in this year, and which loan would fit; a line for each."""
    if not trial.case.application.questionnaire.finance.average_sales:
        return _("Nothing is sold yet. Fill in average sales under Sales, then the goods under "
                 "Purchases and costs, then what the family spends.")
    findings = tuple(money_findings(trial.case, trial.corridor))
    said = [signed(each) for each in findings if each.rule in _SAID]
    compared = _compared(trial, findings)
    return "\n".join([_income(trial), *said, *compared, _blows(trial), _advice(trial)])


def _compared(trial: Trial, findings: Sequence[Finding]) -> list[str]:
    """Say which figures are unusual in the trade; nothing where they are not compared (APP-3)."""
    if trial.case.norms is None:
        return []
    unusual = [each for each in findings if each.rule == "APP-3" and each.grade == "doubt"]
    usual = _("✓ Sales, mark-up, rent and tax are usual in this trade, and agree with each other.")
    return [signed(each) for each in unusual] or [usual]


def _blows(trial: Trial) -> str:
    """Say which of the usual blows the loan would withstand, one at a time (APP-12)."""
    case = trial.case
    told = [_blow(result) for result in stress(case.application.questionnaire, case.plan)]
    return _("= Blows, one at a time: {blows}.").format(blows="; ".join(told))


def _blow(result: StressResult) -> str:
    if result.holds:
        return f"✓ {result.shock.name}"
    return _("✗ {blow}, {gap} roubles are missing").format(
        blow=result.shock.name, gap=whole_roubles(result.unpaid))


def signed(finding: Finding) -> str:
    """Put a sign before what a rule has to say.

    Examples
    --------
    >>> signed(Finding("APP-9", "good", "Sales have no season."))
    '✓ Sales have no season.'
    """
    return f"{SIGNS[finding.grade]} {finding.reason}"


def _income(trial: Trial) -> str:
    year, client = trial.year, trial.case.application.questionnaire.client
    supposed = {"good": _("good sales"), "average": _("average sales"), "poor": _("poor sales")}
    under = ", ".join([supposed[year.sales], *(shock.name for shock in year.shocks)])
    text = _("{client} ({under}): an average month leaves {net} roubles, the weakest, {month}, "
             "leaves {weakest}. The family needs {need} of it.")
    return text.format(
        client=client or _("This client"), under=under, net=whole_roubles(year.average_net_income),
        month=_short(year.weakest.month), weakest=whole_roubles(year.weakest.net_income),
        need=whole_roubles(year.family_need),
    )


def _advice(trial: Trial) -> str:
    """Name the loan that fits, or say that there is none."""
    offer, application = trial.offer, trial.case.application
    if offer is None:
        return _("→ No loan of this policy fits this client as things stand.")
    if (offer.amount, offer.instalments) == (application.amount, trial.case.plan.terms.instalments):
        return _("→ The loan asked for fits.")
    return _("→ The nearest loan that fits: {amount} roubles in {n} weeks.").format(
        amount=whole_roubles(offer.amount), n=offer.instalments)


_ROWS: tuple[tuple[str, Callable[[MonthFlow], int]], ...] = (
    (_("receipts"), lambda flow: flow.receipts),
    (_("− purchases"), lambda flow: flow.purchases),
    (_("− transport"), lambda flow: flow.transport),
    (_("− wages"), lambda flow: flow.wages),
    (_("− rent"), lambda flow: flow.rent),
    (_("− tax"), lambda flow: flow.tax),
    (_("− other costs"), lambda flow: flow.other_costs),
    (_("− spoiled goods"), lambda flow: flow.spoiled_goods),
    (_("− debts"), lambda flow: flow.debt_payment),
    (_("= net income"), lambda flow: flow.net_income),
)

Rows = dict[str, list[str]]


def statement_rows(flow: CashFlow) -> Rows:
    """Write a statement in rows: each kind of receipt and outlay, by month, in whole roubles."""
    return {name: [whole_roubles(amount(month)) for month in flow.months] for name, amount in _ROWS}


def loan_rows(loads: Sequence[MonthLoad], months: int) -> Rows:
    """Write the loan under a statement of so many months: repayment, its share, what is left."""
    beyond = [""] * (months - len(loads))
    return {
        _("repayment"): [*(whole_roubles(load.repayment) for load in loads), *beyond],
        _("share of net income"): [
            *("–" if load.share is None else per_cent(load.share) for load in loads), *beyond],
        _("left after the family's needs"): [
            *(whole_roubles(load.left) for load in loads), *beyond],
    }


def lay_out(rows: Rows, months: Sequence[int]) -> pd.DataFrame:
    """Make a table of rows, with the names of the months above."""
    columns = [_short(month) for month in months]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis(_("roubles"))


def tabulate(trial: Trial) -> pd.DataFrame:
    """Lay out the year's statement, and under it the loan."""
    months = [flow.month for flow in trial.year.months]
    rows = statement_rows(trial.year) | loan_rows(trial.case.months, len(months))
    return lay_out(rows, months)


def statement(form: Questionnaire, months: int = 3, start_month: int = 3) -> Shown:
    """Show a client's cash-flow statement, a column for each month (APP-5)."""
    drawn = cash_flow(form, months=months, start_month=start_month)
    caption = _("Cash flow of {client}, average sales, roubles").format(client=form.client)
    return table(lay_out(statement_rows(drawn), [flow.month for flow in drawn.months]), caption)
