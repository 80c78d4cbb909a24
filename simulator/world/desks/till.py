"""The till: money received is written down, and whoever waits for it is told."""

from typing import TYPE_CHECKING, cast

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.state.loan_arrays import NO_DUE

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Till:
    """Books payments, in blocks or on one account, and closes what is repaid.

    Attributes
    ----------
    worst, last_paid : ndarray of int, shape (clients,)
        Most days late on the open loan; day of the last payment.
    """

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.book = branch, branch.portfolio
        self.worst = np.zeros(branch.scenario.clients, int)
        self.last_paid = np.full(branch.scenario.clients, -NO_DUE)
        self._over: list[int] = []

    def take(  # noqa: PLR0913, PLR0917 - one argument a column
        self, day: int, phase: Phase, kind: Kind, who: np.ndarray, due: np.ndarray | int,
        principal: np.ndarray, interest: np.ndarray, penalty: np.ndarray | int = 0,
    ) -> None:  # fmt: skip
        """Money changes hands and is written down; ``who`` may name a client more than once."""
        if not len(who):
            return
        branch, paid = self.branch, principal + interest + penalty
        np.subtract.at(branch.borrowers.buffer, who, paid)
        branch.treasury.receive(int(paid.sum()))
        self.last_paid[who] = day
        branch.ledger.post_block(
            day, phase, kind, "IND-2", Cause.CLIENT, self.book.loans(who), who,
            officer=branch.serving(who), due=due, principal=principal, interest=interest,
            penalty=penalty,
        )  # fmt: skip
        branch.groups.paid(who, principal, paid - principal)

    def take_on_account(self, day: int, client: int, amount: int, phase: Phase) -> int:
        """Book on an account what ``amount`` covers of what is due, and give that; kopecks.

        Loans that it repays in full are over with the next ``close_accounts``.
        """
        branch, book, account = self.branch, self.book, self.book.accounts[client]
        loan, oldest = book.loan(client), int(book.oldest[client])
        start, paid = int(book.start[client]), 0
        for part in account.receive_up_to(day - start, amount):
            due, paid = start + cast("int", part.due), paid + part.total
            branch.groups.paid_one(client, part.principal, part.total - part.principal)
            branch.ledger.post(
                day, phase, Kind.PAID if due >= day else Kind.PAID_LATE, "IND-2", Cause.CLIENT,
                loan, client, officer=branch.officer_of(client), due=due,
                principal=part.principal, interest=part.interest, penalty=part.penalty,
            )  # fmt: skip
        branch.borrowers.buffer[client] -= paid
        branch.treasury.receive(paid)
        self.last_paid[client] = day
        book.refresh(client, day)
        branch.remedies.new_schedules.look(day, client, phase)
        self.tell(day, client, oldest)
        if account.status == "closed":
            self._over.append(client)
        return paid

    def close_accounts(self, day: int, phase: Phase) -> None:
        """Finish the loans that accounts have repaid."""
        if self._over:
            over, self._over = self._over, []
            self.finish(day, np.array(over), phase)

    def tell(self, day: int, client: int, oldest: int) -> None:
        """The case goes on from the new oldest instalment, or is over."""
        branch, now = self.branch, int(self.book.oldest[client])
        if now == oldest:
            return
        if oldest < day:
            self.worst[client] = max(self.worst[client], day - oldest)
        if now == NO_DUE:
            branch.conduct.catches_up(day, client, day - oldest)
        case = branch.cases.get(client)
        if case is not None:
            if now == NO_DUE:
                del branch.cases[client]
            case.tell("paid")

    def finish(self, day: int, who: np.ndarray, phase: Phase) -> None:
        """These loans are repaid in full."""
        if not len(who):
            return
        branch, serves = self.branch, self.branch.serving(who)
        last = self.book.start[who] + self.book.contracts.due[self.book.template[who], -1]
        branch.ledger.post_block(
            day, phase, Kind.CLOSED, "IND-1", Cause.CLIENT, self.book.loans(who), who,
            officer=serves, due=last,
        )  # fmt: skip
        self.book.close(who)
        branch.lending.repaid(day, who, self.worst[who])
        self.worst[who] = 0
