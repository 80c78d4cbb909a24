"""Twelve month-ends from a log of a million rows: ours beside the NumPy yardstick.

Run by hand: ``python tests/benchmarks/bench_report.py [clients]``. Prints both tables' largest
difference in roubles, the median times of interleaved rounds and their ratio (aim: 1.5 or less).
"""

import sys
import time
from datetime import date
from statistics import median

import numpy as np
import numpy_cycle
import workload

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import COLUMNS, NONE, Log
from simulator.books.reports.monthly import monthly
from simulator.rules.house.bands import Band

KINDS = {
    workload.DISB: Kind.DISBURSED,
    workload.REM: Kind.REMINDED,
    workload.PAY: Kind.PAID,
    workload.MISS: Kind.MISSED,
    workload.RECOV: Kind.PAID_LATE,
    workload.PENAL: Kind.PAID_LATE,
    workload.WARN: Kind.WARNED,
    workload.LETTER: Kind.LETTER_SENT,
    workload.VISIT: Kind.VISITED,
    workload.GUAR: Kind.GUARANTORS_TOLD,
    workload.COURT: Kind.SUIT_APPLIED,
    workload.PSTOP: Kind.PENALTY_STOPPED,
    workload.WOFF: Kind.WRITTEN_OFF,
    workload.CLOSE: Kind.CLOSED,
}
BANDS = (
    Band(name="1-30", over=0, up_to=30, reserve_rate="0.10", line="P12"),
    Band(name="31-60", over=30, up_to=60, reserve_rate="0.50", line="P13"),
    Band(name="61-90", over=60, up_to=90, reserve_rate="0.75", line="P14"),
    Band(name="over 90", over=90, up_to=None, reserve_rate="1", line="P15"),
)


def as_log(t, loan, kind, due, amount) -> Log:
    """The workload's rows in the kit's columns: kopecks, principal and interest apart."""
    columns = {name: np.full(len(t), NONE, dtype) for name, dtype in COLUMNS.items()}
    kopecks = np.rint(amount * 100).astype(np.int64)
    principal = np.zeros(len(t), np.int64)
    parts = np.isin(kind, (workload.PAY, workload.MISS, workload.RECOV))
    principal[parts] = np.where(due == last_due(t, loan, kind)[loan], 83_337, 83_333)[parts]
    principal[kind == workload.DISB] = 1_000_000
    unpaid = kind == workload.WOFF  # whole parts of 833.33, the last of 833.37
    principal[unpaid] = kopecks[unpaid] // 83_333 * 83_333 + 4
    interest = np.where(parts, kopecks - principal, 0)
    penalty = np.where(kind == workload.PENAL, kopecks, 0)
    names = np.array([KINDS[code] for code in range(len(KINDS))], np.int8)
    columns |= {"day": t, "loan": loan, "kind": names[kind], "due": due, "principal": principal,
                "interest": interest, "penalty": penalty, "fee": np.zeros(len(t), np.int64),
                "phase": np.full(len(t), Phase.DUES, np.int8),
                "cause": np.full(len(t), Cause.RULE, np.int8)}  # fmt: skip
    return Log(date(2001, 1, 1), columns, ("W",))


def last_due(t, loan, kind) -> np.ndarray:
    """Due day of the twelfth instalment by loan."""
    rows = kind == workload.DISB
    days = np.zeros(loan.max() + 1, np.int64)
    days[loan[rows]] = t[rows] + 7 * workload.K
    return days


def main(clients: int) -> None:
    """Print the comparison for a year of ``clients`` clients."""
    rows, _ = numpy_cycle.run(clients, 1)
    log = as_log(*rows)
    theirs, ours = [], []
    for _round in range(9):
        begun = time.perf_counter()
        expected = workload.report_from_log(*rows, clients)
        between = time.perf_counter()
        found = monthly(log, BANDS, workload.MONTH_ENDS)
        theirs.append(between - begun)
        ours.append(time.perf_counter() - between)
    table = np.array([found.outstanding, found.arrears, found.par, found.par30, found.par60,
                      found.par90, found.par120, found.required_reserve,
                      found.written_off.cumsum()]).T / 100  # fmt: skip
    apart = np.abs(table - expected) / np.maximum(1, expected)
    print(f"{len(log):,} rows; largest relative difference {apart.max():.1e}")
    print(f"yardstick {median(theirs) * 1000:.1f} ms, ours {median(ours) * 1000:.1f} ms")
    print(f"ratio {median(ours) / median(theirs):.2f} (aim: 1.5 or less)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
