"""Money for a loan that does not come over the counter on its day: booked on the loan's account."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.claim import Part

if TYPE_CHECKING:
    from simulator.world.branch import Branch


class Receipt(NamedTuple):
    """How money is written down: the kind for parts that are due, the rule, and what caused it."""

    kind: Kind
    rule: str
    cause: Cause
    phase: Phase = Phase.LATE_CLIENTS
    fee: int = 0


def account_of(branch: "Branch", client: int) -> Account:
    """The account of the client's open loan."""
    book = branch.portfolio
    return book.accounts.get(client) or book.open_account(client)


def overdue(branch: "Branch", client: int) -> int:
    """Principal, interest and penalty due and unpaid today, kopecks."""
    since = branch.today - int(branch.portfolio.start[client])
    return account_of(branch, client).overdue(since).total


def receive(branch: "Branch", client: int, amount: int, how: Receipt) -> None:
    """Book ``amount`` (at most what is overdue) on a late loan, whoever brought it.

    With ``how.fee`` the same money brings back that much of the cost of a suit besides.
    """
    book, day = branch.portfolio, branch.today
    loan, oldest = book.loan(client), int(book.oldest[client])
    account = account_of(branch, client)
    since = day - int(book.start[client])
    parts = account.receive_up_to(since, amount) if amount else ()
    post(branch, client, loan, parts, how)
    branch.cash_desk.till.last_paid[client] = day
    book.refresh(client, day)
    branch.cash_desk.till.tell(day, client, oldest)
    branch.remedies.new_schedules.look(day, client, how.phase)
    if account.status == "closed":
        branch.cash_desk.till.finish(day, np.array([client]), how.phase)


def post(branch: "Branch", client: int, loan: int, parts: Iterable[Part], how: Receipt) -> None:
    """Write down what each instalment received; a fee alone stands at the oldest one."""
    day, book = branch.today, branch.portfolio
    start, fee = int(book.start[client]), how.fee
    rows = [(start + cast("int", part.due), part) for part in parts]
    if not rows:
        rows = [(min(day, int(book.oldest[client])), Part(0, 0, 0, 0, 0))]
    for due, part in rows:
        branch.ledger.post(
            day, how.phase, _kind(how, due - day), how.rule, how.cause, loan, client,
            officer=branch.officer_of(client), due=due, principal=part.principal,
            interest=part.interest, penalty=part.penalty, fee=fee,
        )  # fmt: skip
        branch.treasury.receive(part.total + fee)
        branch.groups.paid_one(client, part.principal, part.total - part.principal, by_group=False)
        fee = 0


def _kind(how: Receipt, days_ahead: int) -> Kind:
    """Money on the due day is on time until the day closes; money before it is early."""
    if days_ahead > 0:
        return Kind.PAID_EARLY
    in_time = days_ahead == 0 and how.phase < Phase.CLOSE
    return Kind.PAID if in_time else how.kind
