"""Who has real potential: a temporary blow, a sound business, and money repaid before (MON-5)."""

from dataclasses import replace
from typing import NamedTuple

from simulator.language import _
from simulator.rules.ground.days import DAYS_A_WEEK
from simulator.rules.house.second_chance import SecondChance
from simulator.rules.loan.terms import LoanTerms
from simulator.world.decisions import Answer
from simulator.world.remedies.receipts import Receipts
from simulator.world.state.state import State

WEEKS_A_YEAR = 52
BLOW_DAYS = 28
DAYS = {"day": 1, "week": 7, "month": 30}


class Chance(NamedTuple):
    """What speaks for a second chance, as the officer finds it.

    ``weeks_left`` of the blow (-1: there was none), ``paid`` share of the loan, ``room``: what
    the business can repay a week, kopecks; ``weekly``: what the longest new schedule asks.
    """

    weeks_left: int
    paid: float
    loans_before: int
    room: int
    weekly: int


class Potential:
    """Studies a late client anew, and says what the policy would do.

    Attributes
    ----------
    chosen : set of int
        Loans for which a second chance was decided.
    """

    def __init__(self, state: State, receipts: Receipts) -> None:
        self.state, self.receipts, self.chosen = state, receipts, set[int]()

    def open_to(self, client: int) -> tuple[str, ...]:
        """The second chances that the policy knows and this loan has not had yet."""
        state, rules = self.state, self._rules(client)
        chosen = state.portfolio.loan(client) in self.chosen
        kind = state.lines.line(client).kind
        if chosen or kind == "village":
            return ()  # once a loan; and a group's loan is the group's own matter
        alone = kind == "individual"  # what a member may borrow is settled with her group
        may = {"restructure": rules.restructures, "refinance": rules.refinances and alone}
        return tuple(what for what, can in may.items() if can)

    def facts(self, client: int) -> dict[str, float]:
        """What the officer finds, for a decision; nothing where no second chance is open."""
        return self.study(client)._asdict() if self.open_to(client) else {}

    def study(self, client: int) -> Chance:
        """Look at the business, the record and the room for a repayment."""
        terms = self._rules(client)
        outstanding = int(self.state.portfolio.outstanding[client])
        grace = max(0, self._weeks_left(client))
        return Chance(
            weeks_left=self._weeks_left(client),
            paid=1 - outstanding / self.receipts.lent(client),
            loans_before=int(self.state.history.good[client]),
            room=self._room(client),
            weekly=self._weekly(client, outstanding, max(1, terms.longest_weeks - grace)),
        )

    def advise(self, client: int, open_to: tuple[str, ...]) -> Answer | None:
        """The second chance the policy gives, with its reason, or None."""
        if not open_to:
            return None
        found, terms = self.study(client), self._rules(client)
        if not 0 <= found.weeks_left <= terms.blow_weeks_left or found.weekly > found.room:
            return None
        if not found.loans_before and found.paid < terms.paid_before:
            return None
        known = found.loans_before >= terms.loans_before_refinancing and not found.weeks_left
        if "refinance" in open_to and known and self._can_carry_more(client, found):
            return Answer("refinance", _("the blow is over, the business sound, the client known"))
        if "restructure" in open_to:
            return Answer("restructure", _("the blow is temporary, and the client has paid before"))
        return None

    def fitting(self, client: int, principal: int) -> LoanTerms:
        """The shortest new schedule that the business can carry, at most the longest one.

        It is weekly whatever the old one was, so that officer and client stay in contact (MON-3),
        falls on the client's own weekday, and asks only interest while the blow lasts.
        """
        usual, longest = self._contract(client), self._rules(client).longest_weeks
        grace = min(max(0, self._weeks_left(client)), longest - 1)
        shortest = usual.instalments * DAYS[usual.interval] * usual.every // DAYS_A_WEEK
        room = self._room(client) - self._weekly(client, principal, None)
        wanted = grace + (-(-principal // room) if room > 0 else longest)
        return replace(
            usual, instalments=min(longest, max(shortest, wanted, grace + 1)),
            grace_principal=grace, grace_all=0, interval="week", every=1,
            day_count="period_share", days_off=None, fees=(), shares=(), method="declining",
            flat_interest="even", interest_shares=(),
            interest_paid="with_instalments", payment=None,
            first_period_days=DAYS_A_WEEK + (client - self.state.today) % DAYS_A_WEEK,
        )  # fmt: skip

    def refinanced(self, client: int, payoff: int) -> int:
        """The sum of the larger loan, in whole steps of the product, kopecks."""
        product, fresh = self.state.lines.line(client).policy.product, self._rules(client).top_up
        wanted = payoff + int(fresh * self.receipts.lent(client))
        return -(-wanted // product.step) * product.step

    def _can_carry_more(self, client: int, found: Chance) -> bool:
        """Whether a larger loan fits business, product and fund."""
        state, payoff = self.state, self.receipts.payoff(client)
        total = self.refinanced(client, payoff)
        fits = self._weekly(client, total, self._rules(client).longest_weeks) <= found.room
        affordable = total - payoff <= state.cash.at_hand
        largest = state.lines.line(client).policy.product.largest_loan
        return fits and affordable and total <= largest

    def _rules(self, client: int) -> SecondChance:
        return self.state.lines.line(client).policy.second_chance

    def _contract(self, client: int) -> LoanTerms:
        """The terms of the present loan, whose price the new schedule keeps."""
        book = self.state.portfolio
        return book.contracts.policies[book.template[client]].terms

    def _weeks_left(self, client: int) -> int:
        """Weeks until the business works as before; -1 when no blow stands behind the arrears."""
        state, today = self.state, self.state.today
        until = state.borrowers.blow_until(client)
        if until < state.portfolio.oldest[client] - BLOW_DAYS:
            return -1
        return max(0, -(-(until - today) // DAYS_A_WEEK))

    def _room(self, client: int) -> int:
        """What the appraisal's limits leave for repayment a week (APP-6, APP-7), kopecks."""
        net = self.state.borrowers.usual_net[client]
        high = float(self.state.lines.line(client).policy.appraisal.corridor_high)
        return int(min(high * net, net - self.state.borrowers.needs[client]))

    def _weekly(self, client: int, principal: int, weeks: int | None) -> int:
        """The largest week of a declining schedule, kopecks; the interest alone without weeks."""
        interest = float(self._contract(client).rate_per_year) / WEEKS_A_YEAR * principal
        return int(interest + (principal / weeks if weeks else 0))
