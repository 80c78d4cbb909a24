"""The portfolio: every client's open loan, one array entry a client.

A client has at most one open loan. While instalments are paid whole, on time or late, loans live
in arrays and move in blocks; a loan that is paid in part gets an ``Account``, and gives it back
when it has caught up.
"""

from datetime import date
from typing import cast

import numpy as np

from simulator.rules.house.policy import Policy
from simulator.rules.loan.schedule import Schedule
from simulator.rules.servicing.account import Account
from simulator.world.state.loan_arrays import NO_DUE, LoanArrays


class Portfolio(LoanArrays):
    """Open loans by client number, in arrays or with accounts of their own.

    Attributes
    ----------
    accounts : dict of int to Account
        By client number.
    kept_late : dict of int to int
        Loans on a new schedule: the days late they keep until they are on course, by client.
    """

    def __init__(
        self, policy: Policy, clients: int, every_loan_a_case: bool, opening: date
    ) -> None:
        super().__init__(clients, opening)
        self.policy, self.every_loan_a_case = policy, every_loan_a_case
        self.accounts: dict[int, Account] = {}
        self.kept_late: dict[int, int] = {}

    def disburse(
        self, who: np.ndarray, sums: np.ndarray, day: int, policy: Policy | None = None
    ) -> np.ndarray:
        """Open loans under ``policy`` (or the usual one); gives each one's last due day."""
        template = self.contracts.templates_for(policy or self.policy, sums, day)
        self._widen()
        self.cycle[who] += 1
        self.number[who] += self.n
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
        for client in self.kept_late.keys() & who.tolist() if self.kept_late else ():
            del self.kept_late[client]
        self.open[who] = self.alone[who] = self.behind[who] = self.late[who] = False
        self.next_due[who] = self.oldest[who] = NO_DUE
        self.arrears[who] = self.outstanding[who] = 0

    def miss(self, day: int, who: np.ndarray, total: np.ndarray) -> None:
        """Today's instalments of these clients are unpaid; their calendars have moved on."""
        if not len(who):
            return
        self.arrears[who] += total
        self.behind[who] = True
        self.oldest[who] = np.minimum(self.oldest[who], day)
        self.late[who, self.next[who] - 1] = ~self.alone[who]
        apart = who[~self.alone[who] & ~self.contracts.simple[self.template[who]]]
        for client in apart.tolist():
            self.open_account(client)

    # -- accounts ----------------------------------------------------------------------------------

    def account_of(self, client: int) -> Account:
        """The account of the client's open loan; it is opened where there is none."""
        return self.accounts.get(client) or self.open_account(client)

    def open_account(self, client: int) -> Account:
        """Give the loan an account; instalments before the oldest late one count as paid.

        Its days count from the loan's start, so that one template serves all loans of a sum.
        """
        late, template = self.late[client], int(self.template[client])
        paid = int(late.argmax()) if late.any() else int(self.next[client])
        policy = self.contracts.policies[template]
        self.accounts[client] = account = policy.account(self.contracts.templates[template], paid)
        self.alone[client], self.late[client] = True, False
        return account

    def refresh(self, client: int, day: int) -> None:
        """Carry an account's state over to the arrays; a loan that has caught up gives it back."""
        account, start = self.accounts[client], int(self.start[client])
        oldest = account.oldest_unpaid(day - start)
        self.outstanding[client] = account.outstanding
        self.oldest[client] = NO_DUE if oldest is None else start + cast("int", oldest.due)
        self.arrears[client] = account.arrears(day - start)
        clear = oldest is None and not self._penalty_due(client, account, day - start)
        self.behind[client] = not clear
        free = not self.every_loan_a_case and client not in self.kept_late
        if clear and account.status == "open" and free:
            del self.accounts[client]
            self.alone[client] = False

    def penalty_owed(self, client: int, day: int) -> int:
        """Penalty charged on the client's account by ``day`` and unpaid, kopecks."""
        return self.accounts[client].penalty(day - int(self.start[client]))

    # -- new schedules -----------------------------------------------------------------------------

    def renew(self, client: int, plan: Schedule, days_late: int) -> None:
        """The client's loan goes on by ``plan``, on its account, and keeps its days late."""
        template = self.contracts.add(self.contracts.policies[self.template[client]], plan)
        self._widen()
        self.template[client], self.next[client] = template, 0
        self.next_due[client] = self.start[client] + self.contracts.due[template, 0]
        self.arrears[client], self.oldest[client], self.behind[client] = 0, NO_DUE, False
        self.kept_late[client] = days_late

    def _penalty_due(self, client: int, account: Account, since: int) -> int:
        """Penalty that is asked for; what a new schedule carries over waits for its first day."""
        if client not in self.kept_late:
            return account.penalty(since)
        return sum(part.penalty for part in account.owed(since) if cast("int", part.due) <= since)

    def late_since(self, day: int) -> np.ndarray:
        """Since which day each loan counts as late on ``day``, ``NO_DUE`` where it does not.

        A new schedule hides no arrears.
        """
        if not any(self.kept_late.values()):
            return self.oldest
        since = self.oldest.copy()
        for client, days in self.kept_late.items():
            if days:
                since[client] = min(since[client], day - days)
        return since
