"""The boxes: what every village bank has in its cash box and out among its members.

One entry a member in some arrays, one entry a bank in others, so that all banks of a weekday hold
their meetings in one go. Every change is written into the groups' own books; amounts are kopecks.
"""

import numpy as np

from simulator.books.reports.group_book import Act, Treasurers


class Boxes:
    """Money of all village banks that comes and goes.

    Attributes
    ----------
    savings : ndarray of int, shape (clients,)
    principal, interest : ndarray of int
        What each member still owes of her part of the institution's loan.
    own_principal, own_interest : ndarray of int
        What she owes the group's own fund.
    total : ndarray of int
        What she owed of her part at its beginning.
    cash, own_income : ndarray of int, shape (banks,)
        In the box; earned by own loans and not given away.
    number : ndarray of int
        The group number of each bank.
    """

    def __init__(self, clients: int) -> None:
        self.savings, self.principal, self.interest, self.own_principal, self.own_interest = (
            np.zeros(clients, np.int64) for _ in "12345"
        )
        self.total = np.zeros(clients, np.int64)
        self.cash, self.own_income, self.number = (np.zeros(0, np.int64) for _ in "123")
        self.books = Treasurers()

    def open(self, number: int) -> int:
        """A new bank; gives its place in the banks' arrays."""
        self.cash, self.own_income = np.append(self.cash, 0), np.append(self.own_income, 0)
        self.number = np.append(self.number, number)
        return len(self.cash) - 1

    # -- members bring and get ---------------------------------------------------------------------

    def save(self, day: int, bank: np.ndarray, who: np.ndarray, amount: np.ndarray) -> None:
        """Members bring savings."""
        self.savings[who] += amount
        np.add.at(self.cash, bank, amount)
        self.books.post(day, Act.SAVED, self.number[bank], who, amount)

    def repay(self, day: int, bank: np.ndarray, who: np.ndarray, amount: np.ndarray) -> None:
        """Members bring money for their parts of the institution's loan: interest first."""
        interest = np.minimum(amount, self.interest[who])
        self.interest[who] -= interest
        self.principal[who] -= amount - interest
        np.add.at(self.cash, bank, amount)
        self.books.post(day, Act.REPAID, self.number[bank], who, amount - interest, interest)

    def repay_own(self, day: int, bank: np.ndarray, who: np.ndarray, amount: np.ndarray) -> None:
        """Members bring money for loans from the group's own fund: interest first."""
        interest = np.minimum(amount, self.own_interest[who])
        self.own_interest[who] -= interest
        self.own_principal[who] -= amount - interest
        np.add.at(self.cash, bank, amount)
        np.add.at(self.own_income, bank, interest)
        self.books.post(day, Act.REPAID, self.number[bank], who, amount - interest, interest)

    def lend_on(
        self, day: int, bank: int, who: np.ndarray, sums: np.ndarray, interest: np.ndarray
    ) -> None:
        """The institution's loan comes in and goes on to the members, on its own terms (VIL-7)."""
        number = int(self.number[bank])
        self.books.post(day, Act.RECEIVED, number, -1, int(sums.sum()))
        self.books.post(day, Act.LENT_ON, number, who, sums)
        self.principal[who], self.interest[who] = sums, interest
        self.total[who] = sums + interest

    def lend_own(self, day: int, bank: int, client: int, amount: int, interest: int) -> None:
        """A loan from the group's own fund."""
        self.cash[bank] -= amount
        self.own_principal[client], self.own_interest[client] = amount, interest
        self.books.post(day, Act.LENT, int(self.number[bank]), client, amount)

    # -- the institution ---------------------------------------------------------------------------

    def pay(self, day: int, bank: int, principal: int, interest: int) -> None:
        """The group pays the institution; ``interest`` with penalty."""
        self.cash[bank] -= principal + interest
        self.books.post(day, Act.PAID, int(self.number[bank]), -1, principal, interest)

    def be_helped(self, day: int, bank: int, amount: int) -> None:
        """Somebody outside brings money for the group."""
        self.cash[bank] += amount
        self.books.post(day, Act.HELPED, int(self.number[bank]), -1, amount)

    def pay_for(self, day: int, bank: int, client: int, amount: int) -> None:
        """Others bring money for a member's part: interest first."""
        interest = min(amount, int(self.interest[client]))
        self.interest[client] -= interest
        self.principal[client] -= amount - interest
        self.cash[bank] += amount
        number = int(self.number[bank])
        self.books.post(day, Act.COVERED, number, client, amount - interest, interest)
