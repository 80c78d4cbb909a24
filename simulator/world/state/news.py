"""News: what happens to a loan, a client or an officer, told to whoever has asked to hear it.

Who tells knows nobody who hears; the branch says once, when it is put together, who hears what, and
in which order. Questions are no news: they are calls, and go one way.
"""

from collections.abc import Callable
from typing import Generic, ParamSpec

import numpy as np

from simulator.books.log.events import Phase
from simulator.rules.servicing.account import Account
from simulator.world.state.officers import Officer

P = ParamSpec("P")


class Announcement(Generic[P]):
    """One thing that happens; who hears it does so in the order of asking."""

    def __init__(self) -> None:
        self._heard_by: list[Callable[P, None]] = []

    def hear(self, *acts: Callable[P, None]) -> None:
        """From now on do this when it happens."""
        self._heard_by += acts

    def __call__(self, *args: P.args, **words: P.kwargs) -> None:
        """It happens now."""
        for act in self._heard_by:
            act(*args, **words)


class News:
    """All that is announced. Days are days of the world, ``who`` client numbers, sums kopecks.

    Attributes
    ----------
    refused : (day, rule, who)
        An officer has said no.
    paid_out : (day, who)
        Loans were paid out to these clients, who know what to do with them.
    put_to_use : (who)
        What was lent is in the business, and the next loan is in sight.
    paid, paid_one : (who, principal, rest), (client, principal, rest, by_group)
        Money came for loans: many at once, or for one; ``by_group``: from the borrower's side.
    account_paid : (day, client, phase)
        A payment was booked on a loan's account.
    fell_late : (day, client)
        A due day has closed on an unpaid instalment, the first of its spell.
    repaid : (day, who, worst)
        Loans are over, with the most days late of each.
    written_off : (client, account)
        A loan left the books; the debt is remembered.
    before_committee : (day, client)
        A late loan's papers lie on the table.
    gone : (client)
        Somebody died or moved away.
    gave_up : (day, who)
        They were granted loans, and waited too long for the money.
    hired : (officer)
        Somebody new works here.
    currency_fell : (day)
        The rouble has fallen.
    """

    def __init__(self) -> None:
        self.refused = Announcement[int, str, np.ndarray]()
        self.paid_out = Announcement[int, np.ndarray]()
        self.put_to_use = Announcement[np.ndarray]()
        self.paid = Announcement[np.ndarray, np.ndarray, np.ndarray]()
        self.paid_one = Announcement[int, int, int, bool]()
        self.account_paid = Announcement[int, int, Phase]()
        self.fell_late = Announcement[int, int]()
        self.repaid = Announcement[int, np.ndarray, np.ndarray]()
        self.written_off = Announcement[int, Account]()
        self.before_committee = Announcement[int, int]()
        self.gone = Announcement[int]()
        self.gave_up = Announcement[int, np.ndarray]()
        self.hired = Announcement[Officer]()
        self.currency_fell = Announcement[int]()
