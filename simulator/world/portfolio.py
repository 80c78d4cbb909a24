"""The portfolio: every client's open loan, in arrays while on schedule, with an account when not.

A client has at most one open loan, so each array has one entry a client. Loans that run on their
schedule move in blocks, from templates worked out once for each amount; a loan that leaves its
schedule gets an ``Account``, and loses it when it has caught up.
"""

from typing import cast

import numpy as np

from simulator.rules.account import Account
from simulator.rules.policy import Policy
from simulator.rules.schedule import Schedule, schedule

NO_DUE = 2**30


class Portfolio:
    """Open loans by client number.

    Attributes
    ----------
    cycle : ndarray of int, shape (clients,)
        How many loans the client has had, less one. Loan number = cycle * clients + client.
    open : ndarray of bool
    start, next_due : ndarray of int
        Day of disbursement; day of the next instalment that is not yet due (``NO_DUE``: none).
    outstanding, arrears : ndarray of int
        Principal not repaid; principal and interest due and unpaid. Kopecks.
    oldest : ndarray of int
        Due day of the oldest unpaid instalment, ``NO_DUE`` when nothing is late.
    behind : ndarray of bool
        The client owes something from before: arrears or penalty.
    on_schedule : ndarray of bool
        False while the loan has an account of its own in ``accounts``.
    """

    def __init__(self, policy: Policy, clients: int, every_loan_a_case: bool) -> None:
        self.policy, self.n, self.every_loan_a_case = policy, clients, every_loan_a_case
        self.cycle = np.full(clients, -1)
        self.open = np.zeros(clients, bool)
        self.on_schedule = np.zeros(clients, bool)
        self.start, self.next = np.zeros(clients, int), np.zeros(clients, int)
        self.next_due, self.oldest = np.full(clients, NO_DUE), np.full(clients, NO_DUE)
        self.outstanding, self.arrears = np.zeros(clients, int), np.zeros(clients, int)
        self.behind = np.zeros(clients, bool)
        self.template = np.zeros(clients, int)
        self.accounts: dict[int, Account] = {}
        self._templates: list[Schedule] = []
        self._number: dict[int, int] = {}
        length = policy.terms.instalments
        self._due, self._principal, self._interest = (np.zeros((0, length), int) for _ in range(3))

    def loans(self, who: np.ndarray) -> np.ndarray:
        """The number of each client's latest loan."""
        return self.cycle[who] * self.n + who

    def loan(self, client: int) -> int:
        """The number of one client's latest loan."""
        return int(self.cycle[client]) * self.n + client

    # -- starting ---------------------------------------------------------------------------

    def disburse(self, who: np.ndarray, principal: np.ndarray, day: int) -> np.ndarray:
        """Open loans; gives the day of each one's last instalment."""
        template = np.array([self._template_for(amount) for amount in principal.tolist()])
        self.cycle[who] += 1
        self.open[who] = self.on_schedule[who] = True
        self.start[who], self.next[who] = day, 0
        self.template[who], self.outstanding[who] = template, principal
        self.next_due[who] = day + self._due[template, 0]
        if self.every_loan_a_case:
            for client in who.tolist():
                self.leave_schedule(client)
        return day + self._due[template, -1]

    def _template_for(self, principal: int) -> int:
        if principal not in self._number:
            plan = schedule(self.policy.terms, principal, 0)
            self._number[principal] = len(self._templates)
            self._templates.append(plan)
            for table in ("due", "principal", "interest"):
                row = [getattr(line, table) for line in plan.instalments]
                setattr(self, f"_{table}", np.vstack([getattr(self, f"_{table}"), row]))
        return self._number[principal]

    # -- the calendar -------------------------------------------------------------------------

    def due_on(self, day: int) -> np.ndarray:
        """Clients with an instalment due on ``day``."""
        return np.flatnonzero(self.next_due == day)

    def instalment(self, who: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Principal and interest of the next instalment of each client, kopecks."""
        place = self.template[who], self.next[who]
        return self._principal[place], self._interest[place]

    def pass_due_day(self, who: np.ndarray) -> None:
        """Move on to the instalment after the one that fell due."""
        self.next[who] += 1
        last = self.next[who] >= self._due.shape[1]
        place = self.template[who], np.minimum(self.next[who], self._due.shape[1] - 1)
        self.next_due[who] = np.where(last, NO_DUE, self.start[who] + self._due[place])

    # -- leaving the schedule and coming back ------------------------------------------------------

    def leave_schedule(self, client: int) -> Account:
        """Give the loan an account; instalments before the calendar's next one count as paid.

        Its days count from the loan's start, so that one template serves all loans of a sum.
        """
        account = Account(
            self._templates[self.template[client]],
            self.policy.payments.order,
            self.policy.penalty,
            paid_instalments=int(self.next[client]),
            allocation=self.policy.payments.allocation,
        )
        self.accounts[client], self.on_schedule[client] = account, False
        return account

    def refresh(self, client: int, day: int) -> None:
        """Carry an account's state over to the arrays; a loan that has caught up is on schedule."""
        account, start = self.accounts[client], int(self.start[client])
        oldest, overdue = account.oldest_unpaid(day - start), account.overdue(day - start)
        self.outstanding[client] = account.outstanding
        self.oldest[client] = NO_DUE if oldest is None else start + cast("int", oldest.due)
        self.arrears[client] = overdue.principal + overdue.interest
        clear = oldest is None and not overdue.penalty
        self.behind[client] = not clear
        if clear and not self.every_loan_a_case:
            del self.accounts[client]
            self.on_schedule[client] = True

    def close(self, who: np.ndarray) -> None:
        """These loans are over, repaid or written off."""
        for client in who[~self.on_schedule[who]].tolist():
            del self.accounts[client]
        self.open[who] = self.on_schedule[who] = self.behind[who] = False
        self.next_due[who] = self.oldest[who] = NO_DUE
        self.arrears[who] = self.outstanding[who] = 0
