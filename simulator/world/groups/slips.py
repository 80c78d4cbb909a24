"""Slips: single rows of the log about groups, each with member, group and officer."""

from typing import TYPE_CHECKING

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import NO_DAY, NONE
from simulator.world.groups.group import Group

if TYPE_CHECKING:
    from simulator.world.branch import Branch


def write(  # noqa: PLR0913, PLR0917 - what a row of the log needs
    branch: "Branch", phase: Phase, kind: Kind, rule: str, group: Group | None, client: int,
    debtor: int = NONE, principal: int = 0, cause: Cause = Cause.CLIENT,
) -> None:  # fmt: skip
    """Write down what a member, or the group, does today.

    Parameters
    ----------
    client : int
        Who acts or is meant.
    debtor : int
        The member whose late loan it is about, if it is about one.
    """
    book, loan, due = branch.portfolio, NONE, NO_DAY
    if debtor >= 0:
        loan, oldest = book.loan(debtor), min(int(book.oldest[debtor]), int(book.next_due[debtor]))
        due = oldest if oldest <= branch.today else NO_DAY
    branch.ledger.post(
        branch.today, phase, kind, rule, cause, loan, client,
        NONE if group is None else group.number, branch.officer_of(client), due, principal,
    )  # fmt: skip
