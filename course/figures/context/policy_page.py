"""A credit policy on one page: what, for whom, how much, and which figures are only assumed."""

import pandas as pd

from course.display import Shown, table
from course.figures.kit.amounts import whole_roubles
from course.language import _
from simulator.rules.ground.sections import ASSUMPTION
from simulator.rules.house.policy import Policy

SECTIONS = ("product", "eligibility", "appraisal", "reaction", "penalty", "payments",
            "write_off", "committee", "officers", "pay")


def policy_page(policy: Policy) -> Shown:
    """Show what a policy settles, and where each figure comes from (CTX-8)."""
    product, roubles = policy.product, _("{amount} roubles")
    shown = [
        (_("for whom"), _("registered entrepreneurs") if policy.eligibility.registered_only
         else _("everybody"), "eligibility.registered_only"),
        (_("price"), _("{rate} % a {period}").format(
            rate=f"{float(100 * product.rate):g}", period=product.rate_period), "product.rate"),
        (_("repaid"), _("every {interval}, {n} times").format(
            interval=product.interval, n=product.instalments), "product.instalments"),
        (_("largest first loan"), roubles.format(amount=whole_roubles(product.first_loan_limit)),
         "product.first_loan_limit"),
        (_("largest loan"), roubles.format(amount=whole_roubles(product.largest_loan)),
         "product.largest_loan"),
        (_("repayment of a month"), _("{low} to {high} of net income").format(
            low=policy.appraisal.corridor_low, high=policy.appraisal.corridor_high),
         "appraisal.corridor_low"),
        (_("other debts"), _("allowed") if policy.eligibility.other_debt_allowed
         else _("none before the first loan"), "eligibility.other_debt_allowed"),
        (_("penalty"), _("{rate} % a "
                         "day late").format(rate=f"{float(100 * policy.penalty.rate_per_day):g}"),
         "penalty.rate_per_day"),
        (_("who decides"), _("the committee, on {day}").format(day=_(policy.committee.weekday)),
         "committee.weekday"),
        (_("an officer's clients"), _("{n} at most").format(n=policy.officers.largest_load),
         "officers.largest_load"),
    ]
    frame = pd.DataFrame(
        [(value, source(policy, key)) for _name, value, key in shown],
        columns=[_("what it says"), _("where from")],
        index=pd.Index([name for name, _value, _key in shown], name=_("the policy settles")),
    )
    return table(frame, policy.title)


def source(policy: Policy, key: str) -> str:
    """Say where a figure comes from: its rulebook id, or that it is an assumption.

    Examples
    --------
    >>> from simulator.policies import load_policy
    >>> source(load_policy("smolensk_individual"), "penalty.rate_per_day")
    'our assumption'
    """
    found = policy.source_of(key)
    return _("our assumption") if found in (None, ASSUMPTION) else str(found)


def assumed_share(policy: Policy) -> float:
    """Give the share of a policy's figures that no source gives."""
    sources = [
        value for name in SECTIONS for value in getattr(policy, name).rules.values()
    ]
    return sum(value == ASSUMPTION for value in sources) / len(sources)


def sources_table(policy: Policy) -> Shown:
    """Show how many figures of each section the sources give, and how many are assumed."""
    rows = []
    for name in SECTIONS:
        given = list(getattr(policy, name).rules.values())
        assumed = sum(value == ASSUMPTION for value in given)
        rows.append((name.replace("_", " "), len(given) - assumed, assumed))
    frame = pd.DataFrame(
        [row[1:] for row in rows], columns=[_("from the sources"), _("our assumptions")],
        index=pd.Index([row[0] for row in rows], name=_("section of the policy")),
    )
    caption = _("Where the figures of “{title}” come from").format(title=policy.title)
    return table(frame, caption)

