# Reference workload, copied as it was measured; not in the style of this house.
"""Peer (b): what a competent user writes first: one SimPy process per loan, stepping one day
at a time over dataclasses, scalar numpy draws, a list of dicts as event log, and month-end
reports that scan the loan objects.  With D given it takes its delays from the table."""
from dataclasses import dataclass, field
import numpy as np
import simpy
from workload import *


@dataclass
class Instalment:
    k: int
    due: int
    amount: float
    paid: bool = False
    pay_day: int = None
    penalty: float = 0.0


@dataclass
class Loan:
    id: int
    start: int
    instalments: list = field(default_factory=list)
    written_off: bool = False
    closed: bool = False
    loss: float = 0.0

    @property
    def outstanding(self):
        return 0.0 if self.written_off else sum(PRINC for x in self.instalments if not x.paid)

    def overdue(self, today):
        return [x for x in self.instalments if not x.paid and x.due <= today]


class Portfolio:
    def __init__(self, n, seed, D=None):
        self.env = simpy.Environment()
        self.rng = np.random.default_rng(seed)
        self.D = D
        self.log, self.loans, self.reports = [], [], []
        for i in range(n):
            self.env.process(self.client(i))
        self.env.process(self.reporter())

    def record(self, loan, kind, due, amount):
        self.log.append({"t": self.env.now, "loan": loan.id, "kind": kind, "due": due,
                         "amount": amount})

    def client(self, i):
        yield self.env.timeout(i % 7)
        for c in range(CYC):
            loan = Loan(i * CYC + c, self.env.now)
            loan.instalments = [Instalment(k, loan.start + 7 * (k + 1), AMT[k]) for k in range(K)]
            self.loans.append(loan)
            self.record(loan, DISB, loan.start, P)
            yield self.env.process(self.life(i, c, loan))
            if loan.written_off:
                return
            yield self.env.timeout(7)

    def life(self, i, c, loan):
        while True:
            yield self.env.timeout(1)
            today = self.env.now
            for x in loan.instalments:
                if x.due == today:
                    d = scalar_delay(self.rng) if self.D is None else int(self.D[i, c, x.k])
                    x.pay_day = today + d
                    if d == 0:
                        x.paid = True
                        self.record(loan, PAY, x.due, x.amount)
                    else:
                        self.record(loan, MISS, x.due, x.amount)
                elif x.due - 3 == today:
                    self.record(loan, REM, x.due, 0.0)
            before = loan.overdue(today)
            for x in before:
                dpd = today - x.due
                if 1 <= dpd <= 90:
                    x.penalty += PEN * x.amount
                if x.pay_day == today:
                    x.paid = True
                    self.record(loan, RECOV, x.due, x.amount)
                    self.record(loan, PENAL, x.due, x.penalty)
            late = loan.overdue(today)
            if late:
                old = late[0]
                dpd = today - old.due
                for step, kind in LADDER:
                    if dpd == step:
                        if kind == WOFF:
                            loan.loss = loan.outstanding
                            loan.written_off = True
                            self.record(loan, WOFF, old.due, loan.loss)
                            return
                        self.record(loan, kind, old.due, old.penalty if kind == PSTOP else 0.0)
            if all(x.paid for x in loan.instalments):
                loan.closed = True
                self.record(loan, CLOSE, loan.instalments[-1].due, 0.0)
                return

    def reporter(self):
        for m in MONTH_ENDS:
            yield self.env.timeout(m + 0.5 - self.env.now)
            self.reports.append(scan(self.loans, m))


def scan(loans, today):
    """Month-end row by looking at every loan object."""
    out = arr = prov = wo = 0.0
    par = dict.fromkeys((0, 30, 60, 90, 120), 0.0)
    for loan in loans:
        if loan.closed:
            continue
        if loan.written_off:
            wo += loan.loss
            continue
        bal = loan.outstanding
        out += bal
        late = loan.overdue(today)
        arr += sum(x.amount for x in late)
        dpd = today - late[0].due if late else 0
        for b in par:
            if dpd > b:
                par[b] += bal
        prov += bal * (0 if dpd < 1 else .1 if dpd <= 30 else .5 if dpd <= 60 else .75 if dpd <= 90 else 1)
    return [out, arr, *par.values(), prov, wo]


def run(n, seed, D=None):
    p = Portfolio(n, seed, D)
    p.env.run(until=DAYS)
    return p, np.array(p.reports)


def columns(p):
    return [np.array([r[c] for r in p.log]) for c in ("t", "loan", "kind", "due", "amount")]
