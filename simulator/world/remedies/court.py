"""The court: a suit costs money and time, is won, lost or settled, and brings a part (COL-6)."""

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.remedies.receipts import Receipt, overdue, receive

if TYPE_CHECKING:
    from simulator.rules.servicing.account import Account
    from simulator.world.branch import Branch

WEEK = 7


class Claim(NamedTuple):
    """A suit or its execution: whose, on which loan, and what of its cost is still to come back."""

    client: int
    loan: int
    cost: int
    visit: int = 0
    won: bool = False


class Court:
    """Files suits, hears judgments, and executes them (REC-1, REC-2)."""

    def __init__(self, branch: "Branch") -> None:
        self.branch, self.terms = branch, branch.scenario.remedies.court
        self.draws = branch.borrowers.draws
        self._sued: set[int] = set()
        self._filings: dict[int, list[Claim]] = defaultdict(list)
        self._judgments: dict[int, list[Claim]] = defaultdict(list)
        self._visits: dict[int, list[Claim]] = defaultdict(list)

    def file(self, client: int) -> None:
        """The committee agreed: pay what the suit costs, and wait for the judgment."""
        loan = self.branch.portfolio.loan(client)
        self._sued.add(loan)
        self._file(Claim(client, loan, self.branch.scenario.branch.suit_cost), Phase.COMMITTEE)

    def has_sued(self, client: int) -> bool:
        """Whether a suit on the client's loan was filed; there is one a loan."""
        return self.branch.portfolio.loan(client) in self._sued

    def _file(self, claim: Claim, phase: Phase) -> None:
        """Without money for it the suit waits a week."""
        branch, day = self.branch, self.branch.today
        if not branch.treasury.spend(claim.cost):
            self._filings[day + WEEK].append(claim)
            return
        self._post(claim, Kind.SUED, "COL-6", phase, claim.cost)
        drawn = self.draws.one("judgment day", claim.client, claim.loan)
        weeks = drawn * (self.terms.longest_weeks - self.terms.shortest_weeks + 1)
        self._judgments[day + WEEK * (self.terms.shortest_weeks + int(weeks))].append(claim)

    def sit(self, day: int) -> None:
        """What courts and bailiffs do today, once the day's money is in."""
        for claim in sorted(self._filings.pop(day, ())):
            if self._owes(claim):
                self._file(claim, Phase.LATE_CLIENTS)
        for claim in sorted(self._judgments.pop(day, ())):
            self._judge(day, claim)
        for claim in sorted(self._visits.pop(day, ())):
            self._execute(day, claim)

    # -- the judgment ------------------------------------------------------------------------------

    def _judge(self, day: int, claim: Claim) -> None:
        drawn, terms = self.draws.one("judgment", claim.client, claim.loan), self.terms
        if not self._owes(claim):
            self._post(claim, Kind.SUIT_SETTLED, "REC-1", Phase.LATE_CLIENTS)
        elif drawn < terms.won:
            self._post(claim, Kind.SUIT_WON, "REC-1", Phase.LATE_CLIENTS)
            self.branch.conduct.press(claim.client, terms.judgment)
            self._visits[day + terms.every_days].append(claim._replace(won=True))
        elif drawn < terms.won + terms.settled:
            self._post(claim, Kind.SUIT_SETTLED, "REC-1", Phase.LATE_CLIENTS)
            self._visits[day + terms.every_days].append(claim._replace(cost=0))
        else:
            self._post(claim, Kind.SUIT_LOST, "REC-1", Phase.LATE_CLIENTS)

    # -- execution ---------------------------------------------------------------------------------

    def _execute(self, day: int, claim: Claim) -> None:
        """A part of what the household has; at the first visit also what the pledge brings."""
        if not self._owes(claim):
            return
        lost = self._lost(claim)
        owed = _owed(lost) if lost else overdue(self.branch, claim.client)
        pledge = self._pledge(claim, owed)
        taken = min(int(self.terms.takes * self.branch.borrowers.buffer[claim.client]),
                    claim.cost + owed - pledge)  # fmt: skip
        self.branch.borrowers.buffer[claim.client] -= taken
        fee = min(claim.cost, taken + pledge)
        self._book(claim, lost, taken + pledge - fee, fee)
        if claim.visit + 1 < self.terms.parts:
            later = claim._replace(cost=claim.cost - fee, visit=claim.visit + 1)
            self._visits[day + self.terms.every_days].append(later)

    def _pledge(self, claim: Claim, owed: int) -> int:
        if claim.visit or not claim.won:
            return 0
        drawn = self.draws.one("pledge", claim.client, claim.loan)
        return int(drawn * self.terms.pledge * owed)

    def _book(self, claim: Claim, lost: "Account | None", amount: int, fee: int) -> None:
        if amount + fee <= 0:
            return
        if lost:
            self.branch.write_offs.book(claim.client, lost, amount, "REC-2", Cause.RULE, fee)
        else:
            how = Receipt(Kind.EXECUTED, "REC-2", Cause.RULE, fee=fee)
            receive(self.branch, claim.client, amount, how)

    # -- what is still owed ------------------------------------------------------------------------

    def _lost(self, claim: Claim) -> "Account | None":
        """The account of a loan written off meanwhile; nobody collects on it without WOF-3."""
        same = self.branch.portfolio.loan(claim.client) == claim.loan
        return self.branch.lending.lost.get(claim.client) if same else None

    def _owes(self, claim: Claim) -> bool:
        """Whether anything is due of what the suit was about."""
        book, lost = self.branch.portfolio, self._lost(claim)
        if lost:
            return self.branch.keeps("WOF-3") and _owed(lost) > 0
        mine = book.open[claim.client] and book.loan(claim.client) == claim.loan
        return bool(mine and book.oldest[claim.client] < self.branch.today)

    def _post(self, claim: Claim, kind: Kind, rule: str, phase: Phase, fee: int = 0) -> None:
        branch = self.branch
        branch.ledger.post(
            branch.today, phase, kind, rule, Cause.RULE, claim.loan, claim.client,
            officer=branch.officer_of(claim.client), fee=fee,
        )  # fmt: skip


def _owed(lost: "Account") -> int:
    return sum(claim.unpaid for claim in lost.claims)
