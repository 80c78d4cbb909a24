"""Write-offs: the loan leaves the books, the debt is remembered, and some of it comes back."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.servicing.account import Account

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class WriteOffs:
    """From the order to the last recovery (WOF-1 to WOF-3)."""

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch

    def propose(self, client: int) -> None:
        """Memo to the director, who brings it to the next committee, or orders alone (WOF-1)."""
        if self.branch.keeps("WOF-1") and self.branch.policy.write_off.decided_by == "committee":
            self.branch.committee.put("write_off", client)
        else:
            self.write_off(client, Cause.PERSON)

    def write_off(self, client: int, cause: Cause) -> None:
        """The loan leaves the portfolio and the reserve; the debt is remembered (WOF-2, WOF-3)."""
        branch, book, day = self.branch, self.branch.portfolio, self.branch.today
        balance, loan = int(book.outstanding[client]), book.loan(client)
        due = int(book.oldest[client])
        branch.ledger.post(
            day, Phase.COMMITTEE, Kind.ORDER_SIGNED, "WOF-1", cause, loan, client,
            officer=branch.officer_of(client), due=due,
        )  # fmt: skip
        branch.treasury.cover_write_off(client, balance)
        branch.ledger.post(
            day, Phase.COMMITTEE, Kind.WRITTEN_OFF, "WOF-2", cause, loan, client,
            officer=branch.officer_of(client), due=due, principal=balance,
        )  # fmt: skip
        account = book.accounts.get(client) or book.open_account(client)
        account.write_off(day - int(book.start[client]))
        branch.lending.lose(client, account)
        case = branch.cases.pop(client, None)
        book.close(np.array([client]))
        if case is not None:
            case.steps = ()
            case.tell("written off")

    def collect(self, day: int) -> None:
        """Written off is not forgiven: once a week some of these clients pay something."""
        if not self.branch.keeps("WOF-3") or not self.branch.officers:
            return
        lost, weekday = self.branch.lending.lost, day % 7
        for client in [client for client in lost if client % 7 == weekday]:
            self._recover(day, client, lost[client])

    def _recover(self, day: int, client: int, account: Account) -> None:
        branch = self.branch
        brought = branch.conduct.brings_back(day, client)
        amount = min(brought, sum(claim.unpaid for claim in account.claims))
        if amount <= 0:
            return
        branch.borrowers.buffer[client] -= amount
        self.book(client, account, amount, "WOF-3", Cause.CLIENT)

    def book(
        self, client: int, account: Account, amount: int, rule: str, cause: Cause, fee: int = 0
    ) -> None:
        """Money for a loan that was written off: income; ``fee`` of it is the cost of a suit."""
        branch, day = self.branch, self.branch.today
        since = day - int(branch.portfolio.start[client])
        parts = account.recover(since, amount) if amount else ()
        principal = sum(part.principal for part in parts)
        branch.groups.paid_one(client, principal, amount - principal, rule == "WOF-3")
        branch.treasury.receive(amount + fee)
        branch.ledger.post(
            day, Phase.COMMITTEE, Kind.RECOVERED, rule, cause,
            branch.portfolio.loan(client), client, officer=branch.officer_of(client),
            principal=principal, interest=sum(p.interest for p in parts),
            penalty=sum(p.penalty for p in parts), fee=fee,
        )  # fmt: skip
