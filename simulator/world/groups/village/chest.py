"""The chests: each group's own fund, beside what its box holds for the institution (VIL-7, 8)."""

import numpy as np

from simulator.books.reports.group_book import Act
from simulator.rules.house.group_fund import Cover, GroupFund
from simulator.world.groups.village.boxes import Boxes


class Chests(Boxes):
    """The boxes, and what of them is the groups' own."""

    # -- the own fund ------------------------------------------------------------------------------

    def fund(self, bank: int, members: list[int]) -> GroupFund:
        """The group's own fund: savings, income, and what is out in own loans (VIL-7)."""
        savings = tuple(self.savings[members].tolist())
        lent = int(self.own_principal[members].sum())
        return GroupFund(savings, int(self.own_income[bank]), lent)

    def collected(self, bank: int, members: list[int]) -> int:
        """What lies in the box beyond the group's own fund: brought for the institution."""
        return int(self.cash[bank]) - self.fund(bank, members).at_hand

    def cover(self, day: int, bank: int, members: list[int], client: int, debt: int) -> Cover:
        """Pay a member's inner debt from the fund: her own savings first (VIL-8)."""
        number, before = int(self.number[bank]), self.savings[members]
        paid, after = self.fund(bank, members).cover(members.index(client), debt)
        given, covered = before - np.array(after.savings), debt - paid.short
        who = np.array(members)[given > 0]
        if len(who):
            self.books.post(day, Act.GAVE_SAVINGS, number, who, given[given > 0])
        if paid.income:
            self.books.post(day, Act.GAVE_INCOME, number, -1, paid.income)
        self.savings[members], self.own_income[bank] = after.savings, after.income
        interest = min(covered, int(self.interest[client]))
        self.interest[client] -= interest
        self.principal[client] -= covered - interest
        if covered:
            self.books.post(day, Act.COVERED, number, client, covered - interest, interest)
        return paid

    def give(self, day: int, bank: int, members: list[int], amount: int) -> int:
        """Take a penalty, or a loss, out of the fund: income first, then all savings; gives it."""
        amount = min(amount, max(0, self.fund(bank, members).at_hand))
        income = min(amount, int(self.own_income[bank]))
        self.own_income[bank] -= income
        self._forfeit(day, bank, members, amount - income)
        return amount

    def _forfeit(self, day: int, bank: int, members: list[int], amount: int) -> None:
        """All savers bear it in proportion; the last bears the rounding."""
        rest = amount
        for place, client in enumerate(members):
            saved = int(self.savings[client])
            after = int(self.savings[members[place:]].sum())
            share = rest - rest * (after - saved) // after if after else 0
            if share:
                self.savings[client] -= share
                self.books.post(day, Act.FORFEITED, int(self.number[bank]), client, share)
            rest -= share

    # -- leaving -----------------------------------------------------------------------------------

    def leave(self, day: int, bank: int, members: list[int], client: int) -> int:
        """She takes her savings, as far as the box allows; what she owes is given up.

        Returns
        -------
        int
            What she takes with her, kopecks.
        """
        number = int(self.number[bank])
        self._lose(day, bank, members, client)
        takes = max(0, min(int(self.savings[client]), self.fund(bank, members).at_hand))
        if takes:
            self.cash[bank] -= takes
            self.books.post(day, Act.WITHDRAWN, number, client, takes)
        if left := int(self.savings[client]) - takes:
            self.own_income[bank] += left
            self.books.post(day, Act.FORFEITED, number, client, left)
        self.savings[client] = 0
        return takes

    def _lose(self, day: int, bank: int, members: list[int], client: int) -> None:
        """Her own savings pay first; of a loan from the fund the others bear the rest."""
        own, on = int(self.own_principal[client]), int(self.principal[client])
        if own:
            loss = own - min(own, int(self.own_income[bank]))
            hers = min(loss, int(self.savings[client]))
            self._forfeit(day, bank, [client], hers)
            others = [member for member in members if member != client]
            self._forfeit(day, bank, others, loss - hers)
            self.own_income[bank] -= own - loss
        if own + on:
            self.books.post(day, Act.LOST, int(self.number[bank]), client, own + on)
        self.principal[client] = self.interest[client] = self.total[client] = 0
        self.own_principal[client] = self.own_interest[client] = 0

    def share_out(self, day: int, bank: int, members: list[int]) -> dict[int, int]:
        """At the group's end its income goes to the members in even parts; gives each one's."""
        income = min(int(self.own_income[bank]), max(0, int(self.cash[bank])))
        if not members or income < len(members):
            return {}
        part, parts = income // len(members), {}
        for client in members:
            parts[client] = part
            self.own_income[bank] -= part
            self.cash[bank] -= part
            self.books.post(day, Act.SHARED_OUT, int(self.number[bank]), client, part)
        return parts
