"""What is usual: for each figure of a policy a plausible range, and why one asks beyond it.

Ranges are ours, wide on purpose, and drawn from the manual's practice and what the field reports:
a figure outside may be right, but is more often a slip of the keyboard or of the unit.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from simulator.language import _

Unit = Literal["share", "days", "weeks", "minutes", "kopecks", "number"]


class Usual(NamedTuple):
    """The usual range of one figure.

    Parameters
    ----------
    key : str
        Section and name, such as "penalty.rate_per_day"; of a list, what each item holds.
    low, high : int or float
        Both ends are usual; shares as shares, money in kopecks.
    why : str
        What a figure outside would mean.
    """

    key: str
    low: float
    high: float
    unit: Unit
    why: str


_FEW_MINUTES = _("an officer's minutes are what the whole branch is made of")
_UNIT = _("check the unit: minutes, days or weeks")
_SLIP = _("a zero too many or too few is the commonest slip")

USUAL = (
    Usual("product.rate_per_year", 0.05, 4, "share",
          _("below it no lender covers losses and costs, above it few businesses earn it; check "
            "rate_period")),
    Usual("product.days_of_loan", 7, 1100, "days",
          _("a microloan lasts weeks to some two years; check instalments, interval and every")),
    Usual("product.smallest_loan", 100_00, 1_000_000_00, "kopecks", _SLIP),
    Usual("product.largest_loan", 1_000_00, 10_000_000_00, "kopecks", _SLIP),
    Usual("product.first_loan_limit", 500_00, 3_000_000_00, "kopecks", _SLIP),
    Usual("product.growth_per_repaid_loan", 0, 2, "share",
          _("a limit that more than doubles at once outruns the business")),
    Usual("preferences.slow_turnover_rebate", 0, 0.5, "share",
          _("little would be left of the rate")),
    Usual("preferences.rate_steps.rebate", 0, 0.5, "share", _("little would be left of the rate")),
    Usual("credit_line.days", 30, 730, "days", _("nobody looks at the client for so long")),
    Usual("eligibility.longest_days_late_for_repeat", 0, 90, "days",
          _("who was so late before would borrow again")),
    Usual("appraisal.corridor_low", 0.1, 0.5, "share", _("it is the low end, usually a third")),
    Usual("appraisal.corridor_high", 0.3, 0.8, "share",
          _("it is the high end, usually two thirds; the family lives on the rest")),
    Usual("appraisal.living_minimum", 0, 100_000_00, "kopecks", _SLIP),
    Usual("ladder.day", -14, 365, "days", _("days are counted from the due day; −3 is before it")),
    Usual("ladder.minutes", 0, 480, "minutes", _("that is more than a working day for one step")),
    Usual("reaction.delay_days", 0, 30, "days", _("an early reaction is what saves late loans")),
    Usual("penalty.rate_per_day", 0, 0.02, "share",
          _("it is per day: at 2 % the debt doubles in 50 days, and the will to pay dies")),
    Usual("penalty.grace_days", 0, 30, "days", _("being late would cost nothing for weeks")),
    Usual("penalty.stop_day", 30, 365, "days",
          _("too early it costs nothing to stay late, too late the debt grows beyond reach")),
    Usual("ageing.over", 0, 365, "days", _UNIT),
    Usual("write_off.papers_day", 60, 730, "days",
          _("too early one forgives, too late the books show loans that are gone")),
    Usual("second_chance.longest_weeks", 4, 104, "weeks", _UNIT),
    Usual("second_chance.blow_weeks_left", 0, 26, "weeks", _UNIT),
    Usual("second_chance.keep_late_for", 0, 12, "number",
          _("it counts new instalments; so many keep a loan late for months")),
    Usual("committee.quorum", 1, 9, "number", _("so many people seldom meet every week")),
    Usual("officers.minutes_per_day", 120, 600, "minutes", _FEW_MINUTES),
    Usual("officers.largest_load", 20, 500, "number",
          _("it counts clients for each officer; the manual's largest is 100")),
    Usual("officers.best_load", 10, 400, "number", _("it counts clients for each officer")),
    Usual("officers.planned_repayment", 0.7, 1, "share",
          _("a plan that expects less prepares for ruin")),
    Usual("officers.new_client", 30, 960, "minutes", _FEW_MINUTES),
    Usual("officers.repeat_client", 10, 480, "minutes", _FEW_MINUTES),
    Usual("officers.meeting", 5, 240, "minutes", _FEW_MINUTES),
    Usual("officers.meeting_every_days", 0, 120, "days", _("clients would be met too seldom")),
    Usual("officers.reminder", 0, 60, "minutes", _FEW_MINUTES),
    Usual("pay.base", 100_00, 1_000_000_00, "kopecks", _SLIP),
    Usual("pay.plan", 0.7, 1, "share", _("a plan that expects less prepares for ruin")),
    Usual("pay.new_client_weight", 0, 0.2, "share",
          _("one new client would weigh as much as all repayment")),
    Usual("pay.old_client_weight", 0, 0.2, "share",
          _("one client would weigh as much as all repayment")),
    Usual("group.smallest", 2, 10, "number", _("it counts members")),
    Usual("group.largest", 3, 50, "number",
          _("in so large a group nobody knows everybody, and nobody answers for anybody")),
    Usual("group.largest_request", 100_00, 1_000_000_00, "kopecks", _SLIP),
    Usual("group.cover_within_days", 0, 30, "days", _("the group would pay too late to help")),
    Usual("group.cycle_weeks", 4, 52, "weeks", _UNIT),
    Usual("group.growth_per_cycle", 0, 1, "share",
          _("a limit that more than doubles at once outruns the business")),
    Usual("group.savings_share", 0, 0.5, "share", _("few can save so much before they borrow")),
)  # fmt: skip
