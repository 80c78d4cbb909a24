"""Three ways to lend, side by side, and one need met in each of them."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from course.display import Shown, table
from course.figures.kit.amounts import exact_roubles, whole_roubles
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, GREEN, ORANGE, look, new_figure
from course.language import _
from simulator.policies import load_policy
from simulator.rules.house.policy import Policy
from simulator.rules.loan.schedule import Schedule, schedule

START = date(2001, 3, 5)
POLICIES = ("smolensk_individual", "smolensk_solidarity", "samara_village")
NAMES = (_("alone"), _("solidarity group"), _("village bank"))


def three_methods() -> Shown:
    """Show how the three methods differ, line by line."""
    rows = [
        (_("members"), "1", "3–4", "5–10"),
        (_("who borrows"), _("the client"), _("each member for herself"), _("the group as "
                                                                            "a whole")),
        (_("the officer works with"), _("the client"), _("each member, one by one"), _("the "
                                                                                       "group")),
        (_("requests are judged by"), _("the officer"), _("the officer, with the members' help"),
         _("the group, then the officer")),
        (_("who decides on the loan"), _("the committee"), _("the committee, without the group"),
         _("the officer")),
        (_("security"), _("the business, a pledge, a guarantor"),
         _("guarantee contracts of all members"), _("the group's own fund")),
        (_("repaid"), _("every week"), _("every week"), _("all at the end of 12, 16 or 20 weeks")),
        (_("if one does not pay"), _("the guarantor is written to"),
         _("the members stand in, or all lose access"), _("the group pays from its fund")),
        (_("the next loan grows with"), _("her own history"), _("the group's history"),
         _("the group's level and its savings")),
    ]
    frame = pd.DataFrame(
        [row[1:] for row in rows], columns=list(NAMES),
        index=pd.Index([row[0] for row in rows], name=""),
    )
    return table(frame, _("Three ways to lend"))


def advantages() -> Shown:
    """Show what single clients and members of groups gain (IND-9, GRP-13)."""
    both = _("both")
    rows = [
        (_("security of an unusual kind, where a bank would ask for a flat"), both),
        (_("a rate that can bend"), both),
        (_("next loans with less trouble and on better terms"), both),
        (_("a credit line, once one is known"), both),
        (_("a guarantor in place of a pledge"), _("alone")),
        (_("solidarity in place of a guarantor"), _("in a group")),
        (_("less risk on both sides: members know each other's business"), _("in a group")),
        (_("a loan that costs little to make and to look after"), _("in a group")),
        (_("the beginning of a credit history"), _("in a group")),
    ]
    frame = pd.DataFrame(rows, columns=[_("what is gained"), _("for whom")])
    return table(frame, _("What clients gain"))


@dataclass(frozen=True)
class SameNeed:
    """One member's need met three ways: her own schedule under each policy."""

    plans: tuple[Schedule, Schedule, Schedule]

    @property
    def interest_times(self) -> float:
        """How many times the weekly loan's interest the village bank's loan costs."""
        return self.plans[2].total_interest / self.plans[0].total_interest


def same_need(principal: int, start: date = START) -> SameNeed:
    """Meet one need alone, in a solidarity group, and as a share of a village bank's loan.

    Parameters
    ----------
    principal
        Kopecks.

    Examples
    --------
    >>> need = same_need(10_000_00)
    >>> [plan.total_interest for plan in need.plans]
    [135000, 135000, 249228]
    """
    policies = [load_policy(name) for name in POLICIES]
    first, second, third = (schedule(policy.terms, principal, start) for policy in policies)
    return SameNeed((first, second, third))


def need_table(need: SameNeed) -> Shown:
    """Show the price and the rhythm of the three."""
    frame = pd.DataFrame(
        {
            _("payments"): [len(plan.instalments) for plan in need.plans],
            _("first payment"): [exact_roubles(plan.instalments[0].total) for plan in need.plans],
            _("last payment"): [exact_roubles(plan.instalments[-1].total) for plan in need.plans],
            _("interest in all"): [exact_roubles(plan.total_interest) for plan in need.plans],
            _("a year's rate"): [
                f"{float(100 * plan.terms.rate_per_year):.0f} %" for plan in need.plans
            ],
            _("money used, "
              "on average"): [whole_roubles(average_balance(plan)) for plan in need.plans],
        },
        index=pd.Index(NAMES, name=_("the loan")),
    )
    return table(frame, _("{amount} roubles for twelve weeks, three ways").format(
        amount=whole_roubles(need.plans[0].principal)))


def average_balance(plan: Schedule) -> float:
    """Give what the client has of the loan on average over its weeks, kopecks.

    Examples
    --------
    >>> average_balance(same_need(10_000_00).plans[2])
    1000000.0
    """
    weeks = plan.terms.instalments
    return sum(balance_by_week(plan)[:weeks]) / weeks


def balance_by_week(plan: Schedule) -> list[int]:
    """Give what is owed after each week, from week 0 on; kopecks."""
    weeks = plan.terms.instalments
    if len(plan.instalments) == weeks:
        return [plan.principal, *(line.balance for line in plan)]
    return [plan.principal] * weeks + [0]


def need_picture(need: SameNeed) -> Picture:
    """Draw what is owed week by week; the area is what the interest is paid for."""
    title = _("What the client still has of the money, in roubles")
    with look():
        figure = new_figure(height=3.2)
        axes = figure.add_subplot()
        figure.subplots_adjust(left=0.1, right=0.97, bottom=0.16, top=0.88)
        styles = ((BLUE, "-", 3.2), (ORANGE, "--", 1.8), (GREEN, "-.", 2.4))
        for plan, name, (colour, dash, width) in zip(need.plans, NAMES, styles, strict=True):
            owed = [balance / 100 for balance in balance_by_week(plan)]
            axes.step(range(len(owed)), owed, where="post", color=colour, linestyle=dash,
                      linewidth=width, label=name)
        axes.set_ylim(0, 1.15 * need.plans[0].principal / 100)
        axes.set_xlim(0, None)
        axes.set_xlabel(_("weeks"))
        axes.set_title(title)
        axes.legend(loc="lower left")
    said = _("Alone and in a solidarity group she pays back every week and the lines are one; in "
             "the village bank she keeps the whole sum to the end, and pays {times:.2f} times the "
             "interest, at the same rate.").format(times=need.interest_times)
    return Picture(figure, title, said)


def product_limits() -> Shown:
    """Show from which to which amount each policy lends, and where that comes from."""
    policies = [load_policy(name) for name in POLICIES[:2]]
    frame = pd.DataFrame(
        {
            _("smallest"): [whole_roubles(policy.product.smallest_loan) for policy in policies],
            _("largest first "
              "loan"): [whole_roubles(policy.product.first_loan_limit) for policy in policies],
            _("largest"): [whole_roubles(policy.product.largest_loan) for policy in policies],
            _("from the manual"): [_manual(policy) for policy in policies],
        },
        index=pd.Index(NAMES[:2], name=_("the loan")),
    )
    return table(frame, _("Limits of a loan in our branch, roubles"))


def _manual(policy: Policy) -> str:
    return (
        _("smallest and largest") if policy.source_of("product.largest_loan") == "GRP-12"
        else _("none of them: our assumptions")
    )
