"""Write-offs: the loan leaves the books, the debt is remembered, and some of it comes back."""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.servicing.account import Account
from simulator.world.desks.agenda import Agenda
from simulator.world.desks.clientele import Clientele
from simulator.world.desks.reserve import Reserve
from simulator.world.state.state import State


class WriteOffs:
    """From the order to the last recovery (WOF-1 to WOF-3)."""

    def __init__(
        self, state: State, agenda: Agenda, reserve: Reserve, clientele: Clientele
    ) -> None:
        self.state, self.agenda, self.reserve = state, agenda, reserve
        self.clientele = clientele

    def propose(self, client: int) -> None:
        """Memo to the director, who brings it to the next committee, or orders alone (WOF-1)."""
        state = self.state
        if state.keeps("WOF-1") and state.policy.write_off.decided_by == "committee":
            self.agenda.put("write_off", client)
        else:
            self.write_off(client, Cause.PERSON)

    def write_off(self, client: int, cause: Cause) -> None:
        """The loan leaves the portfolio and the reserve; the debt is remembered (WOF-2, WOF-3)."""
        state, book = self.state, self.state.portfolio
        balance, due = int(book.outstanding[client]), int(book.oldest[client])
        state.scribe.loan(Phase.COMMITTEE, Kind.ORDER_SIGNED, "WOF-1", cause, client, due=due)
        self.reserve.cover_write_off(client, balance)
        state.scribe.loan(
            Phase.COMMITTEE, Kind.WRITTEN_OFF, "WOF-2", cause, client, due=due, principal=balance
        )
        account = book.account_of(client)
        account.write_off(state.today - int(book.start[client]))
        self._remember(client, account)
        case = state.cases.pop(client, None)
        book.close(np.array([client]))
        if case is not None:
            case.close("written off")

    def _remember(self, client: int, account: Account) -> None:
        """No further loan."""
        self.state.borrowers.lent[client] = 0.0
        self.state.history.lost[client] = account
        self.state.history.written_off[client] = True
        self.clientele.release(np.array([client]))
        self.state.news.written_off(client, account)

    def collect(self, day: int) -> None:
        """Written off is not forgiven: once a week some of these clients pay something."""
        lost = self.state.history.lost
        if not lost or not self.state.keeps("WOF-3") or not self.state.officers:
            return
        for client in [client for client in lost if client % 7 == day % 7]:
            self._recover(day, client, lost[client])

    def _recover(self, day: int, client: int, account: Account) -> None:
        brought = self.state.conduct.brings_back(day, client)
        amount = min(brought, sum(claim.unpaid for claim in account.claims))
        if amount > 0:
            self.state.borrowers.buffer[client] -= amount
            self.book(client, account, amount, "WOF-3", Cause.CLIENT)

    def book(
        self, client: int, account: Account, amount: int, rule: str, cause: Cause, fee: int = 0
    ) -> None:
        """Money for a loan that was written off: income; ``fee`` of it is the cost of a suit."""
        state = self.state
        since = state.today - int(state.portfolio.start[client])
        parts = account.recover(since, amount) if amount else ()
        principal = sum(part.principal for part in parts)
        state.news.paid_one(client, principal, amount - principal, rule == "WOF-3")
        state.cash.receive(amount + fee)
        state.scribe.loan(
            Phase.COMMITTEE, Kind.RECOVERED, rule, cause, client, principal=principal,
            interest=sum(p.interest for p in parts), penalty=sum(p.penalty for p in parts),
            fee=fee,
        )  # fmt: skip
