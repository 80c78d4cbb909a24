"""How long the rules take: one schedule, one rate, one appraisal, one late loan's life.

Run by hand: ``python -m tests.benchmarks.bench_rules``. Rounds are interleaved and the best of
each counts, since a busy machine only adds; a fixed piece of plain Python beside them tells how
fast the machine is just now.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import get_args

from simulator.policies import load_policy
from simulator.rules.client.appraisal import appraise
from simulator.rules.ground.day_counts import DayCount
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.rates import effective_rate
from tests.rules.stall import request

ROUNDS = 60
POLICY = load_policy("smolensk_individual")
ANNUITY = LoanTerms(rate="9 %", method="annuity")
PLAN = schedule(POLICY.terms, 1_200_000, 0)
WEEKLY = [(0, 10_000.0)] + [(week, -950.07) for week in range(1, 13)]
DATED = schedule(ANNUITY, 1_000_000, date(2001, 2, 26)).flows
SAVINGS = [(0, -10.0), (1, 300.0), (12, -1.0)]
CLEARING = [(0, -10_000.0), *((month, 1_500.0) for month in range(1, 12)), (12, -3_000.0)]
APPLICATION = request()


def _late_loan() -> None:
    """Two weeks late, a part on day 45, the rest of what is due on day 50."""
    account = POLICY.account(PLAN, paid_instalments=4)
    account.receive(45, 100_000)
    account.receive(50, account.overdue(50).total)


def _by_days(terms: LoanTerms, count: DayCount) -> Callable[[], object]:
    counted = replace(terms, day_count=count)
    return lambda: schedule(counted, 1_200_000, date(2023, 12, 12))


PLAIN = "period_share"
COUNTED: tuple[tuple[str, LoanTerms], ...] = (
    ("12 equal parts", LoanTerms(rate="9 %")),
    ("12 level", ANNUITY),
    ("24 equal monthly", LoanTerms(rate="9 %", interval="month", instalments=24)),
)

WORK: tuple[tuple[str, Callable[[], object], int, str], ...] = (
    ("plain Python: 1,000 additions", lambda: sum(number for number in range(1000)), 50, ""),
    ("schedule, 12 equal parts", lambda: schedule(POLICY.terms, 1_200_000, 0), 20, "50"),
    ("schedule, 12 level instalments", lambda: schedule(ANNUITY, 1_200_000, 0), 20, "50"),
    ("effective rate, by periods", lambda: effective_rate(WEEKLY, unit="week"), 50, "20"),
    ("effective rate, by dates", lambda: effective_rate(DATED), 50, "20"),
    ("rate, two changes of sign", lambda: effective_rate(SAVINGS), 20, ""),
    ("rate, two changes in 13 flows", lambda: effective_rate(CLEARING, unit="month"), 5, ""),
    ("appraisal", lambda: appraise(APPLICATION, POLICY), 3, "1000"),
    ("late loan: account, two payments", _late_loan, 5, ""),
    *(
        (f"{what}, {count}", _by_days(terms, count), 10, "")
        for what, terms in COUNTED
        for count in get_args(DayCount)
    ),
)


def main() -> None:
    """Print the best round of each piece of work."""
    best = dict.fromkeys((name for name, *_rest in WORK), float("inf"))
    for _round in range(ROUNDS):
        for name, work, times, _aim in WORK:
            begun = time.perf_counter()
            for _time in range(times):
                work()
            best[name] = min(best[name], (time.perf_counter() - begun) / times * 1e6)
    for name, _work, _times, aim in WORK:
        print(f"{name:36}{best[name]:8.1f} µs" + (f"   (aim: under {aim})" if aim else ""))
    ordinary = best["effective rate, by periods"]
    for name in best:
        if "two changes" in name:
            print(f"{name}: {best[name] / ordinary:.0f} ordinary rates (aim: under 100)")
    for count in get_args(DayCount):
        times = max(best[f"{what}, {count}"] / best[f"{what}, {PLAIN}"] for what, _ in COUNTED)
        print(f"schedule by {count}: {times:.1f} plain ones at most (aim: at most 3)")


if __name__ == "__main__":
    main()
