"""The court: a suit costs money and time, is won, lost or settled, and brings a part (COL-6)."""

from collections import defaultdict
from typing import NamedTuple

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.ground.days import DAYS_A_WEEK
from simulator.rules.servicing.account import Account
from simulator.world.desks.write_offs import WriteOffs
from simulator.world.remedies.receipts import Receipt, Receipts
from simulator.world.state.state import State


class Claim(NamedTuple):
    """A suit or its execution: whose, on which loan, and what of its cost is still to come back."""

    client: int
    loan: int
    cost: int
    visit: int = 0
    won: bool = False


class Court:
    """Files suits, hears judgments, and executes them (REC-1, REC-2)."""

    def __init__(self, state: State, receipts: Receipts, write_offs: WriteOffs) -> None:
        self.state, self.terms = state, state.scenario.remedies.court
        self.draws, self.receipts, self.write_offs = state.draws, receipts, write_offs
        self._sued: set[int] = set()
        self._filings: dict[int, list[Claim]] = defaultdict(list)
        self._judgments: dict[int, list[Claim]] = defaultdict(list)
        self._visits: dict[int, list[Claim]] = defaultdict(list)

    def file(self, client: int) -> None:
        """The committee agreed: pay what the suit costs, and wait for the judgment."""
        loan = self.state.portfolio.loan(client)
        self._sued.add(loan)
        self._file(Claim(client, loan, self.state.scenario.branch.suit_cost), Phase.COMMITTEE)

    def has_sued(self, client: int) -> bool:
        """Whether a suit on the client's loan was filed; there is one a loan."""
        return self.state.portfolio.loan(client) in self._sued

    def _file(self, claim: Claim, phase: Phase) -> None:
        """Without money for it the suit waits a week."""
        day = self.state.today
        if not self.state.cash.spend(claim.cost):
            self._filings[day + DAYS_A_WEEK].append(claim)
            return
        self._post(claim, Kind.SUED, "COL-6", phase, claim.cost)
        drawn = self.draws.one("judgment day", claim.client, claim.loan)
        weeks = drawn * (self.terms.longest_weeks - self.terms.shortest_weeks + 1)
        self._judgments[day + DAYS_A_WEEK * (self.terms.shortest_weeks + int(weeks))].append(claim)

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
            self.state.conduct.press(claim.client, terms.judgment)
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
        owed = _owed(lost) if lost else self.receipts.overdue(claim.client)
        pledge = self._pledge(claim, owed)
        taken = min(int(self.terms.takes * self.state.borrowers.buffer[claim.client]),
                    claim.cost + owed - pledge)  # fmt: skip
        self.state.borrowers.buffer[claim.client] -= taken
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

    def _book(self, claim: Claim, lost: Account | None, amount: int, fee: int) -> None:
        if amount + fee <= 0:
            return
        if lost:
            self.write_offs.book(claim.client, lost, amount, "REC-2", Cause.RULE, fee)
        else:
            how = Receipt(Kind.EXECUTED, "REC-2", Cause.RULE, fee=fee)
            self.receipts.receive(claim.client, amount, how)

    # -- what is still owed ------------------------------------------------------------------------

    def _lost(self, claim: Claim) -> Account | None:
        """The account of a loan written off meanwhile; nobody collects on it without WOF-3."""
        same = self.state.portfolio.loan(claim.client) == claim.loan
        return self.state.history.lost.get(claim.client) if same else None

    def _owes(self, claim: Claim) -> bool:
        """Whether anything is due of what the suit was about."""
        book, lost = self.state.portfolio, self._lost(claim)
        if lost:
            return self.state.keeps("WOF-3") and _owed(lost) > 0
        mine = book.open[claim.client] and book.loan(claim.client) == claim.loan
        return bool(mine and book.oldest[claim.client] < self.state.today)

    def _post(self, claim: Claim, kind: Kind, rule: str, phase: Phase, fee: int = 0) -> None:
        self.state.scribe.loan(
            phase, kind, rule, Cause.RULE, claim.client, loan=claim.loan, fee=fee
        )


def _owed(lost: Account) -> int:
    return sum(claim.unpaid for claim in lost.claims)
