"""The portfolio: every client's open loan, one array entry a client.

A client has at most one open loan. While instalments are paid whole, on time or late, loans live
in arrays and move in blocks; a loan that is paid in part gets an ``Account``, and gives it back
when it has caught up.
"""

from datetime import date
from typing import cast

import numpy as np

from simulator.rules.account import Account
from simulator.rules.policy import Policy
from simulator.world.contracts import Contracts

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
    late : ndarray of bool, shape (clients, instalments)
        Instalments due and wholly unpaid, of loans without an account.
    behind : ndarray of bool
        The client owes something from before: arrears or penalty.
    alone : ndarray of bool
        The loan has an account of its own in ``accounts``.
    """

    def __init__(
        self, policy: Policy, clients: int, every_loan_a_case: bool, opening: date
    ) -> None:
        self.policy, self.n, self.every_loan_a_case = policy, clients, every_loan_a_case
        self.cycle = np.full(clients, -1)
        self.open, self.behind, self.alone = (np.zeros(clients, bool) for _ in "123")
        self.start, self.next, self.template = (np.zeros(clients, int) for _ in "123")
        self.next_due, self.oldest = np.full(clients, NO_DUE), np.full(clients, NO_DUE)
        self.outstanding, self.arrears = np.zeros(clients, int), np.zeros(clients, int)
        self.late = np.zeros((clients, 0), bool)
        self.contracts = Contracts(opening)
        self.accounts: dict[int, Account] = {}

    def loans(self, who: np.ndarray) -> np.ndarray:
        """The number of each client's latest loan."""
        return self.cycle[who] * self.n + who

    def loan(self, client: int) -> int:
        """The number of one client's latest loan."""
        return int(self.cycle[client]) * self.n + client

    # -- starting and ending -----------------------------------------------------------------------

    def disburse(
        self, who: np.ndarray, sums: np.ndarray, day: int, policy: Policy | None = None
    ) -> np.ndarray:
        """Open loans under ``policy`` (or the usual one); gives each one's last due day."""
        template = self.contracts.templates_for(policy or self.policy, sums, day)
        self._widen()
        self.cycle[who] += 1
        self.open[who] = True
        self.start[who], self.next[who] = day, 0
        self.template[who], self.outstanding[who] = template, sums
        self.next_due[who] = day + self.contracts.due[template, 0]
        if self.every_loan_a_case:
            for client in who.tolist():
                self.open_account(client)
        return day + self.contracts.due[template, -1]

    def _widen(self) -> None:
        """Make room for the instalments of the longest loan."""
        more = self.contracts.due.shape[1] - self.late.shape[1]
        if more:
            self.late = np.pad(self.late, ((0, 0), (0, more)))

    def close(self, who: np.ndarray) -> None:
        """These loans are over, repaid or written off."""
        for client in who[self.alone[who]].tolist():
            del self.accounts[client]
        self.open[who] = self.alone[who] = self.behind[who] = self.late[who] = False
        self.next_due[who] = self.oldest[who] = NO_DUE
        self.arrears[who] = self.outstanding[who] = 0

    # -- the calendar ------------------------------------------------------------------------------

    def due_on(self, day: int) -> np.ndarray:
        """Clients with an instalment due on ``day``."""
        return np.flatnonzero(self.next_due == day)

    def instalment(self, who: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Principal and interest of the next instalment of each client, kopecks."""
        place = self.template[who], self.next[who]
        return self.contracts.principal[place], self.contracts.interest[place]

    def pass_due_day(self, who: np.ndarray) -> None:
        """Move on to the instalment after the one that fell due."""
        self.next[who] += 1
        due, template = self.contracts.due, self.template[who]
        last = self.next[who] >= self.contracts.count[template]
        place = template, np.minimum(self.next[who], due.shape[1] - 1)
        self.next_due[who] = np.where(last, NO_DUE, self.start[who] + due[place])

    # -- late instalments in arrays ----------------------------------------------------------------

    def miss(self, day: int, who: np.ndarray, total: np.ndarray) -> None:
        """Today's instalments of these clients are unpaid; their calendars have moved on."""
        self.arrears[who] += total
        self.behind[who] = True
        self.oldest[who] = np.minimum(self.oldest[who], day)
        self.late[who, self.next[who] - 1] = ~self.alone[who]
        apart = who[~self.alone[who] & ~self.contracts.simple[self.template[who]]]
        for client in apart.tolist():
            self.open_account(client)

    def penalties(self, day: int, who: np.ndarray, number: np.ndarray) -> np.ndarray:
        """The penalty on late instalment ``number`` (from 0) of each client, kopecks."""
        template, contracts = self.template[who], self.contracts
        overdue = contracts.principal[template, number] + contracts.interest[template, number]
        days_late = day - self.start[who] - contracts.due[template, number]
        return contracts.penalty(template, overdue, days_late)

    def settle(self, who: np.ndarray, number: np.ndarray, each: np.ndarray) -> None:
        """These late instalments are paid whole; ``each`` names every client of ``who`` once."""
        template = self.template[who]
        principal = self.contracts.principal[template, number]
        np.subtract.at(self.outstanding, who, principal)
        np.subtract.at(self.arrears, who, principal + self.contracts.interest[template, number])
        self.late[who, number] = False
        self.behind[each] = self.late[each].any(axis=1)
        first = self.start[each] + self.contracts.due[self.template[each], self.first_late(each)]
        self.oldest[each] = np.where(self.behind[each], first, NO_DUE)

    def first_late(self, who: np.ndarray) -> np.ndarray:
        """The number (from 0) of each client's oldest late instalment; 0 where none is late."""
        return self.late[who].argmax(axis=1)

    # -- accounts ----------------------------------------------------------------------------------

    def open_account(self, client: int) -> Account:
        """Give the loan an account; instalments before the oldest late one count as paid.

        Its days count from the loan's start, so that one template serves all loans of a sum.
        """
        late, template = self.late[client], int(self.template[client])
        paid = int(late.argmax()) if late.any() else int(self.next[client])
        policy = self.contracts.policies[template]
        self.accounts[client] = account = Account(
            self.contracts.templates[template],
            policy.payments.order,
            policy.penalty,
            paid_instalments=paid,
            allocation=policy.payments.allocation,
        )
        self.alone[client], self.late[client] = True, False
        return account

    def refresh(self, client: int, day: int) -> None:
        """Carry an account's state over to the arrays; a loan that has caught up gives it back."""
        account, start = self.accounts[client], int(self.start[client])
        oldest = account.oldest_unpaid(day - start)
        self.outstanding[client] = account.outstanding
        self.oldest[client] = NO_DUE if oldest is None else start + cast("int", oldest.due)
        self.arrears[client] = account.arrears(day - start)
        clear = oldest is None and not account.penalty(day - start)
        self.behind[client] = not clear
        if clear and account.status == "open" and not self.every_loan_a_case:
            del self.accounts[client]
            self.alone[client] = False
