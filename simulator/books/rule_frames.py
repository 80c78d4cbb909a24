"""The rules' own tables: a schedule, an account, a statement, an appraisal, a price, a policy."""

from dataclasses import fields

import pandas as pd

from simulator.books.log.records import to_frame
from simulator.rules.client.appraisal import Appraisal
from simulator.rules.client.cashflow import CashFlow
from simulator.rules.ground.sections import Section
from simulator.rules.house.policy import Policy
from simulator.rules.loan.schedule import Schedule
from simulator.rules.price.cost_rate import CostCoveringRate
from simulator.rules.servicing.account import Account

__all__ = ["to_frame"]


@to_frame.register
def _(plan: Schedule) -> pd.DataFrame:
    """One row an instalment, its total before the balance; ``attrs["notes"]`` if there are any."""
    frame = to_frame(plan.instalments)
    frame.insert(list(frame).index("balance"), "total", frame.pop("total"))
    if plan.notes:
        frame.attrs["notes"] = plan.notes
    return frame


@to_frame.register
def _(account: Account) -> pd.DataFrame:
    """What is still to be paid on each instalment, as of the last event."""
    return to_frame(account.owed(account.last_event))


@to_frame.register
def _(statement: CashFlow) -> pd.DataFrame:
    """One row a month, outlays and net income last."""
    return to_frame(statement.months)


@to_frame.register
def _(appraisal: Appraisal) -> pd.DataFrame:
    """One row a finding."""
    return to_frame(appraisal.findings)


@to_frame.register
def _(built: CostCoveringRate) -> pd.DataFrame:
    """One row for each part of the rate."""
    return to_frame(built.parts)


@to_frame.register
def _(policy: Policy) -> pd.DataFrame:
    """Every figure of the small sections, and the rule or the assumption it comes from."""
    rows = [
        (f"{section.name}.{each.name}", getattr(settings, each.name))
        for section in fields(policy)
        if isinstance(settings := getattr(policy, section.name), Section)
        for each in fields(settings)
        if each.name != "rules"
    ]
    sourced = [(key, value, policy.source_of(key)) for key, value in rows]
    return pd.DataFrame(sourced, columns=["key", "value", "source"], dtype=object)
