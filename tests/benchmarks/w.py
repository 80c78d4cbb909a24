"""The reference workload W, lived by the ordinary world under a policy file.

W gives each instalment one delay, drawn in a table; every correct model fed with that table
writes the same log. Here a conduct reads the table; nothing else is special.
"""

from pathlib import Path

import numpy as np

import simulator as sim
from simulator.books.log.events import Kind
from simulator.world.terms.parameters import BranchTerms, ShockTerms
from simulator.world.terms.people import NO_LIFE, NO_TRAITS
from simulator.world.terms.remedies import NO_REMEDIES
from simulator.world.terms.staff import StaffTerms
from simulator.world.terms.study import PLAIN_STUDY

DAYS, CYCLES, INSTALMENTS = 364, 4, 12
DISB, REM, PAY, MISS, RECOV, PENAL, WARN, LETTER, VISIT, GUAR, COURT, PSTOP, WOFF, CLOSE = range(14)
KINDS = {
    Kind.DISBURSED: DISB,
    Kind.REMINDED: REM,
    Kind.PAID: PAY,
    Kind.MISSED: MISS,
    Kind.PAID_LATE: RECOV,
    Kind.WARNED: WARN,
    Kind.LETTER_SENT: LETTER,
    Kind.VISITED: VISIT,
    Kind.GUARANTORS_TOLD: GUAR,
    Kind.SUIT_APPLIED: COURT,
    Kind.PENALTY_STOPPED: PSTOP,
    Kind.WRITTEN_OFF: WOFF,
    Kind.CLOSED: CLOSE,
}
NEVER = 2**30


class TableConduct:
    """Pays each instalment as many days late as its table says; renews a week after the last."""

    delays: np.ndarray

    def __init__(self, terms, borrowers):
        self.clients = borrowers.n
        borrowers.usual_net[:], borrowers.needs[:] = 1e12, 0
        self.cycle, self.number = np.zeros(self.clients, int), np.zeros(self.clients, int)
        self.pays_on = np.zeros((self.clients, INSTALMENTS), int)

    def asks_first(self):
        return np.arange(self.clients) % 7

    def asks_again(self, who, cycle):
        self.cycle[who] += 1
        self.number[who] = 0
        days = np.where(self.cycle[who] < CYCLES, 7, NEVER)
        return days, np.zeros(len(who), bool)

    def brings(self, day, who, due, reminded):
        delay = self.delays[who, self.cycle[who], self.number[who]].astype(int)
        self.pays_on[who, self.number[who]] = day + delay
        self.number[who] += 1
        return delay == 0

    def brings_named(self, day, who, number):
        today = self.pays_on[who, number] == day
        return who[today], number[today]

    def brings_back(self, day, client):
        return 0

    def falls_late(self, day, client): ...

    def meets(self, day, client, act, days_late): ...

    def believes(self, who, towards, by): ...

    def press(self, client, weight): ...

    def catches_up(self, day, client, days_late): ...

    def close_week(self, day): ...

    def reasons(self, day, client, owed, since):
        return {}


def scenario(n, seed, delays):
    """W(n, seed) as a scenario."""
    conduct = type("Delays", (TableConduct,), {"delays": np.asarray(delays)})
    return sim.Scenario(
        policy=sim.load_policy(Path(__file__).with_name("w.toml")),
        clients=n, officers=1, days=DAYS, seed=seed, warm_up=0, conduct=conduct,
        branch=BranchTerms(
            fund_per_client=1_000_000_00, cost_per_officer=0, overhead=0, pays_out="at_once",
            suit_cost=10_000_000_00,
        ),
        staff=StaffTerms(leaves_a_year=0),
        shocks=ShockTerms(own=0, trade=0, market=0, collapse=0),
        traits=NO_TRAITS,
        life=NO_LIFE,
        study=PLAIN_STUDY,
        remedies=NO_REMEDIES,
    )  # fmt: skip


def columns(n, seed, delays):
    """Live W and give its log in W's own terms.

    Parameters
    ----------
    n, seed : int
    delays : ndarray of int, shape (n, 4, 12)
        Days late of each instalment; 30,000 for never.

    Returns
    -------
    tuple of ndarray
        t, loan (client * 4 + cycle), kind, due, amount (roubles), sorted by day.
    """
    return translated(sim.run(scenario(n, seed, delays)).log, n)


def translated(log, n):
    """Our log as W's columns; a late payment is one row for its sum and one for its penalty."""
    code = np.full(max(Kind) + 1, -1, np.int8)
    code[list(KINDS)] = list(KINDS.values())
    log = log.where(code[log.kind] >= 0)
    kind, cycle, client = code[log.kind], log.loan // max(n, 1), log.loan % max(n, 1)
    due = np.where(kind == DISB, log.day, log.due)
    amount = np.where(np.isin(kind, (REM, WARN, LETTER, VISIT, GUAR, COURT)), 0, log.amount)
    amount = np.where(kind == RECOV, amount - log.penalty, amount)
    late = kind == RECOV
    parts = (
        (log.day, log.day[late]),
        (client * CYCLES + cycle, (client * CYCLES + cycle)[late]),
        (kind, np.full(late.sum(), PENAL, np.int8)),
        (due, due[late]),
        (amount / 100, log.penalty[late] / 100),
    )
    out = [np.concatenate(pair) for pair in parts]
    order = np.argsort(out[0], kind="stable")
    return tuple(column[order] for column in out)
