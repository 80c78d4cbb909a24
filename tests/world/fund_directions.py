"""What the fund's rules do, in figures for the model card (section 5).

Run by hand: ``python -m tests.world.fund_directions 20``. Paired over common seeds; the third of
three years where the fund needs time to run down. Prints Markdown rows with the mean difference
and its 95 % interval.
"""

import sys
from dataclasses import replace

import numpy as np
import pandas as pd

import simulator as sim
from simulator.books.log.events import Kind
from simulator.books.reports.capital import capital
from simulator.books.reports.report import portfolio_report
from simulator.experiments.many import gather
from simulator.intervals import t95
from simulator.world.terms.fund import DemandTerms, FundTerms, PriceTerms

YEAR = 364
INFLATION = 0.18  # the year 2001's, rounded
SHARES = ("repaid_on_time", "repaid_in_30_days", "par30", "loan_loss")


def figures(scenario):
    """The last year of a run: quality, outreach, turnover, and what the fund is worth."""
    log, end = sim.run(scenario).log, scenario.days - 1
    since = max(0, scenario.days - YEAR)
    report = portfolio_report(log, end, since, scenario.policy.ageing)
    lent = log.of(Kind.DISBURSED)
    lent = lent.where(lent.day >= since)
    own = capital(log, end)
    return {
        **{name: report.ratios[name] for name in SHARES},
        "clients_reached": len(np.unique(lent.client)),
        "loans_made": len(lent),
        "turnover": report.lines["P1"] / max(1, report.lines["P5"]),
        "gave_up": int((log.of(Kind.GAVE_UP).day >= since).sum()),
        "capital": own.own / 100,
        "real_capital": own.real(scenario.fund.prices.inflation_per_year) / 100,
    }


def lived(worlds):
    """The figures of many worlds, one row each."""
    from tests.world.fund_directions import figures  # by its own name it can be sent to workers

    rows, _whole = gather(figures, worlds, None, lambda _done, _of: None)
    return pd.DataFrame(list(rows.values()))


def seeds(scenario, count):
    """The scenario with the first ``count`` seeds."""
    return [scenario.varied(seed=seed) for seed in range(1, count + 1)]


def pairs(usual):
    """Each change with its two scenarios."""
    three_years = usual.varied(days=3 * YEAR)
    given = three_years.varied(fund=FundTerms(demand=DemandTerms(gift=0.5)))
    dear = three_years.varied(fund=FundTerms(prices=PriceTerms(inflation_per_year=INFLATION)))
    falls = usual.varied(incidents=(sim.Incident(day=90, market="currency"),))
    no_lines = replace(usual.policy.credit_line, after_good_loans=0)
    return {
        "cheaper credit from the same fund (CTX-6), third year": (three_years, "CTX-6"),
        "the same, where a gift is taken for one (gift 0.5)": (given, "CTX-6"),
        "the same, prices rising 18 % a year": (dear, "CTX-6"),
        "in currency at its price, the rouble falls on day 90 (PRI-4)": (falls, "PRI-4"),
        "in currency at the usual price, the same (PRI-4.index)": (falls, "PRI-4.index"),
        "one instalment every four weeks (MON-3)": (usual, "MON-3"),
        "papers for write-off on day 360 (MON-11)": (usual, "MON-11"),
        "no better price for good history (DEL-3.rates)": (usual, "DEL-3.rates"),
        "no larger limit for good history (DEL-3.quota)": (usual, "DEL-3.quota"),
        "no credit lines (IND-9)": (
            usual, usual.varied(policy=replace(usual.policy, credit_line=no_lines)),
        ),
    }  # fmt: skip


def table(count):
    """Markdown rows: change, measure, mean without the change, difference, interval."""
    usual = sim.Scenario(policy=sim.load_policy("smolensk_individual"), clients=300, officers=4)
    for change, (world, without) in pairs(usual).items():
        other = world.without(without) if isinstance(without, str) else without
        a, b = lived(seeds(world, count)), lived(seeds(other, count))
        for name in a:
            difference, before = (b - a)[name], a[name].mean()
            half = t95(count) * difference.std() / count**0.5
            scale = 100 if name in SHARES else 1
            low, mean, high = (
                f"{scale * (difference.mean() + shift):+.1f}" for shift in (-half, 0, half)
            )
            yield f"| {change} | {name} | {scale * before:.1f} | {mean} ({low} to {high}) |"


if __name__ == "__main__":
    print("| change | measure | with the rule | difference |\n|---|---|---|---|")
    for row in table(int(sys.argv[1]) if len(sys.argv) > 1 else 20):
        print(row, flush=True)
