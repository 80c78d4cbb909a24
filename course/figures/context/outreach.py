"""The same fund at two prices: how many people it reaches, year after year."""

from dataclasses import dataclass, replace
from decimal import Decimal

import numpy as np
import pandas as pd

from course.display import Shown, table
from course.figures.kit.amounts import percent
from course.figures.kit.picture import Picture
from course.figures.kit.style import WORLD_COLOURS, WORLD_DASHES, look, new_figure
from course.language import _
from simulator.books.log.events import Kind
from simulator.books.reports.report import Report
from simulator.world.lived.result import Result
from simulator.world.scenario import Scenario

YEAR = 364


@dataclass(frozen=True)
class TwoPrices:
    """Two finished runs of the same branch: at its own price, and at a subsidised one."""

    own: Result
    cheap: Result

    @property
    def years(self) -> int:
        """Whole years that both lived."""
        return self.own.scenario.days // YEAR

    @property
    def loans(self) -> tuple[int, int]:
        """Loans made in the last year: at the own price, at the cheap one."""
        last = self.years - 1
        return loans_made(self.own, last), loans_made(self.cheap, last)


def at_price(scenario: Scenario, rate_per_month: Decimal) -> Scenario:
    """Give the same branch with another monthly rate, and nothing else changed."""
    policy = scenario.policy
    product = replace(policy.product, rate=rate_per_month)
    return scenario.varied(policy=replace(policy, product=product))


def loans_made(result: Result, year: int) -> int:
    """Count the loans of one year, the first being 0."""
    log = result.log
    within = (log.day >= YEAR * year) & (log.day < YEAR * (year + 1))
    return int(np.count_nonzero(within & (log.kind == Kind.DISBURSED)))


def people_reached(result: Result, year: int) -> int:
    """Count the clients who were lent to in one year."""
    log = result.log
    within = (log.day >= YEAR * year) & (log.day < YEAR * (year + 1))
    return len(set(log.client[within & (log.kind == Kind.DISBURSED)].tolist()))


def _reports(result: Result, years: int) -> list[Report]:
    return [result.report(YEAR * (year + 1) - 1, YEAR * year) for year in range(years)]


def price_table(both: TwoPrices) -> Shown:
    """Show, year by year, what either price does to reach, costs and repayment."""
    rows = []
    for name, result in ((_("own price"), both.own), (_("cheap"), both.cheap)):
        for year, report in enumerate(_reports(result, both.years)):
            rows.append({
                _("price"): name,
                _("year"): year + 1,
                _("loans made"): loans_made(result, year),
                _("people reached"): people_reached(result, year),
                _("income covers costs to"): percent(report.ratios["self_sufficiency"]),
                _("repaid within 30 days"): percent(report.ratios["repaid_in_30_days"]),
            })
    return table(pd.DataFrame(rows), _("The same branch, the same people, two prices"))


def price_picture(both: TwoPrices) -> Picture:
    """Draw the loans outstanding in both worlds, month by month."""
    title = _("Loans outstanding at either price")
    days = list(range(27, both.years * YEAR, 28))
    with look():
        figure = new_figure()
        axes = figure.add_subplot()
        figure.subplots_adjust(left=0.09, right=0.97, bottom=0.15, top=0.9)
        worlds = ((both.own, _("own price")), (both.cheap, _("cheap")))
        for (result, name), colour, dash in zip(worlds, WORLD_COLOURS, WORLD_DASHES, strict=True):
            axes.plot([day / YEAR for day in days], open_loans(result, days), color=colour,
                      linestyle=dash, linewidth=2.2, label=name)
        axes.set_ylim(0, None)
        axes.set_xticks(range(both.years + 1))
        axes.set_xlabel(_("years"))
        axes.set_title(title)
        axes.legend(loc="lower left")
    own, cheap = both.loans
    said = _("In the last year the branch makes {own} loans at its own price and {cheap} at the "
             "cheap one, from the same capital.").format(own=own, cheap=cheap)
    return Picture(figure, title, said)


def open_loans(result: Result, days: list[int]) -> list[int]:
    """Count the loans outstanding at the close of each of ``days``."""
    log = result.log
    came = np.sort(log.day[log.kind == Kind.DISBURSED])
    went = np.sort(log.day[np.isin(log.kind, (Kind.CLOSED, Kind.WRITTEN_OFF))])
    return [
        int(np.searchsorted(came, day, "right") - np.searchsorted(went, day, "right"))
        for day in days
    ]
