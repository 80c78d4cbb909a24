# Reference workload, copied as it was measured; not in the style of this house.
"""Peer (d1): Mesa 3.  run(): one agent per client, stepping daily with AgentSet.do('step'),
the usual Mesa idiom; the same loan arithmetic as naive_simpy; month ends scan the agents."""
import numpy as np
import mesa
from naive_simpy import Instalment, Loan, scan
from workload import *


class ClientAgent(mesa.Agent):
    def __init__(self, model, i):
        super().__init__(model)
        self.i, self.cycle, self.loan, self.borrow_on = i, -1, None, i % 7

    def step(self):
        m, today = self.model, self.model.today
        loan = self.loan
        if loan is None:
            if today == self.borrow_on:
                self.cycle += 1
                loan = self.loan = Loan(self.i * CYC + self.cycle, today)
                loan.instalments = [Instalment(k, today + 7 * (k + 1), AMT[k]) for k in range(K)]
                m.loans.append(loan)
                m.record(loan, DISB, today, P)
            return
        for x in loan.instalments:
            if x.due == today:
                d = scalar_delay(m.random) if m.D is None else int(m.D[self.i, self.cycle, x.k])
                x.pay_day = today + d
                x.paid = d == 0
                m.record(loan, MISS if d else PAY, x.due, x.amount)
            elif x.due - 3 == today:
                m.record(loan, REM, x.due, 0.0)
        for x in loan.overdue(today):
            if 1 <= today - x.due <= 90:
                x.penalty += PEN * x.amount
            if x.pay_day == today:
                x.paid = True
                m.record(loan, RECOV, x.due, x.amount)
                m.record(loan, PENAL, x.due, x.penalty)
        late = loan.overdue(today)
        if late:
            old = late[0]
            for step, kind in LADDER:
                if today - old.due == step:
                    if kind == WOFF:
                        loan.loss, loan.written_off = loan.outstanding, True
                        m.record(loan, WOFF, old.due, loan.loss)
                        self.loan, self.borrow_on = None, -1
                        return
                    m.record(loan, kind, old.due, old.penalty if kind == PSTOP else 0.0)
        if all(x.paid for x in loan.instalments):
            loan.closed = True
            m.record(loan, CLOSE, loan.instalments[-1].due, 0.0)
            self.loan = None
            self.borrow_on = today + 7 if self.cycle + 1 < CYC else -1


class PortfolioModel(mesa.Model):
    def __init__(self, n, seed, D=None):
        super().__init__(seed=seed)
        self.D, self.log, self.loans, self.reports, self.today = D, [], [], [], 0
        for i in range(n):
            ClientAgent(self, i)

    def record(self, loan, kind, due, amount):
        self.log.append({"t": self.today, "loan": loan.id, "kind": kind, "due": due,
                         "amount": amount})

    def step(self):
        self.agents.do("step")
        if self.today in MONTH_ENDS:
            self.reports.append(scan(self.loans, self.today))
        self.today += 1


def run(n, seed, D=None):
    m = PortfolioModel(n, seed, D)
    for _ in range(DAYS):
        m.step()
    return m, np.array(m.reports)

