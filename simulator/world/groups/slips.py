"""Slips: single rows of the log about groups, each with member, group and officer."""

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.ledger import NO_DAY, NONE
from simulator.world.groups.group import Group
from simulator.world.state.state import State


def write(  # noqa: PLR0913, PLR0917 - what a row of the log needs
    state: State, phase: Phase, kind: Kind, rule: str, group: Group | None, client: int,
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
    book, loan, due = state.portfolio, NONE, NO_DAY
    if debtor >= 0:
        loan, oldest = book.loan(debtor), min(int(book.oldest[debtor]), int(book.next_due[debtor]))
        due = oldest if oldest <= state.today else NO_DAY
    state.scribe.client(
        phase, kind, rule, cause, client, loan=loan, due=due, principal=principal,
        group=NONE if group is None else group.number,
    )  # fmt: skip
