"""A schedule to look at: what is paid week by week, and what it all costs."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from math import ceil, log2
from typing import Any

import pandas as pd
from matplotlib.artist import Artist

from course.figures.kit.amounts import exact_roubles, percent, whole_roubles
from course.figures.kit.drawing import Drawing
from course.figures.kit.picture import Picture
from course.figures.kit.style import BLUE, INK, ORANGE
from course.language import _
from simulator.rules.ground.days import Day
from simulator.rules.loan.schedule import Schedule
from simulator.rules.price.pricing import loan_cost
from simulator.rules.servicing.account import Account

TITLE = _("What is paid, week by week")
MOST_WEEKS = 26


@dataclass(frozen=True)
class Plan:
    """A schedule, and the number of instalments after which the loan is paid off; None for all."""

    schedule: Schedule
    paid_off_after: int | None = None

    @property
    def payments(self) -> list[tuple[Day, int, int]]:
        """What is paid: due day, principal, and interest with fees; kopecks."""
        lines = self.schedule.instalments[: self.paid_off_after]
        paid = [(line.due, line.principal, line.interest + line.fee) for line in lines]
        if self.paid_off_after is not None and self.rest:
            due, principal, price = paid[-1]
            paid[-1] = (due, principal + self.rest, price)
        return paid

    @property
    def rest(self) -> int:
        """What is paid at once to end the loan early, kopecks."""
        if self.paid_off_after is None or self.paid_off_after >= len(self.schedule.instalments):
            return 0
        account = Account(self.schedule, paid_instalments=self.paid_off_after)
        return account.payoff(self.schedule.instalments[self.paid_off_after - 1].due)

    @property
    def price(self) -> int:
        """All that is paid beyond what was received, kopecks."""
        paid = sum(principal + price for _due, principal, price in self.payments)
        return paid - self.schedule.flows[0][1]

    @property
    def saved(self) -> int:
        """What paying off early saves, kopecks."""
        return Plan(self.schedule).price - self.price


class PlanDrawing(Drawing):
    """A bar for each instalment: principal below, interest and fees above."""

    def prepare(self) -> None:
        """Make the axes; there is room for half a year of weeks."""
        self.axes = self.figure.add_subplot()
        self.figure.subplots_adjust(left=0.1, right=0.98, bottom=0.14, top=0.9)
        self.axes.set_title(_("Each payment, in roubles"))
        self.axes.set_xlabel(_("week"))
        places, nothing = range(1, MOST_WEEKS + 1), [0] * MOST_WEEKS
        self.principal = self.axes.bar(places, nothing, color=BLUE, label=_("principal"))
        self.interest = self.axes.bar(places, nothing, color=ORANGE, hatch="//", edgecolor=INK,
                                      linewidth=0.4, label=_("interest and fees"))
        self.axes.legend(loc="upper right", ncols=2)

    def moving(self) -> Iterable[Artist]:
        """The bars of the weeks that have a payment; the others are out of sight."""
        bars = chain(self.principal, self.interest)
        return [bar for bar in bars if bar.get_visible()]

    def update(self, data: Any) -> None:
        """Show a `Plan`."""
        payments = data.payments
        length = max(1, len(data.schedule.instalments))
        last = data.schedule.terms.instalments
        places = [last] if length == 1 else range(1, len(payments) + 1)
        shown = dict(zip(places, payments, strict=True))
        pairs = zip(range(1, MOST_WEEKS + 1), self.principal, self.interest, strict=True)
        for week, below, above in pairs:
            _due, principal, price = shown.get(week, (None, 0, 0))
            for bar in (below, above):
                bar.set_visible(week in shown)
            below.set_height(principal / 100)
            above.set_y(principal / 100)
            above.set_height(price / 100)
        top = max(principal + price for _due, principal, price in payments) / 100
        self.axes.set_xlim(0.4, (12 if last <= 12 else MOST_WEEKS) + 0.6)
        self.axes.set_ylim(0, _ceiling(1.15 * top))


def _ceiling(top: float) -> float:
    """Round up to 250, 500, 1 000, 2 000, …: few ends, so that the axes hold still."""
    return 250.0 * 2 ** max(0, ceil(log2(max(top, 1) / 250)))


def describe(data: Plan) -> str:
    """Say the price in roubles first, then in per cent a year."""
    plan, cost = data.schedule, loan_cost(data.schedule)
    first, last = data.payments[0], data.payments[-1]
    said = _("You receive {received} roubles and pay {price} more than that: {each} on every 100. "
             "The first payment is {first}, the last {last}.").format(
        received=whole_roubles(plan.flows[0][1]), price=whole_roubles(data.price),
        each=f"{100 * data.price / plan.flows[0][1]:.1f}",
        first=whole_roubles(first[1] + first[2]), last=whole_roubles(last[1] + last[2]))
    if data.saved:
        return said + " " + _("Paying off after week {week} saves {saved} roubles.").format(
            week=data.paid_off_after, saved=whole_roubles(data.saved))
    return said + " " + _("In a year that is {nominal} nominal, {effective} effective.").format(
        nominal=percent(abs(cost.nominal)), effective=percent(abs(cost.effective)))


def tabulate(data: Plan) -> pd.DataFrame:
    """List the payments."""
    paid = data.payments
    return pd.DataFrame(
        {
            _("principal, roubles"): [exact_roubles(principal) for _d, principal, _p in paid],
            _("interest and fees, roubles"): [exact_roubles(price) for _d, _q, price in paid],
        },
        index=pd.Index(range(1, len(paid) + 1), name=_("payment")),
    )


def plan_picture(plan: Schedule) -> Picture:
    """Draw a schedule."""
    data = Plan(plan)
    return Picture(PlanDrawing().draw(data), TITLE, describe(data), tabulate(data))
