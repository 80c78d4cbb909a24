"""One loan's life: what was paid, what is late, what it costs, how it ends."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.rules.claim import Part
from simulator.rules.days import Day
from simulator.rules.money import in_roubles
from simulator.rules.payment import Allocation, chosen, complete_order, cover
from simulator.rules.penalty import PenaltyTerms
from simulator.rules.schedule import Schedule
from simulator.rules.standing import Standing, Status
from simulator.rules.validation import InputError

_NO_PENALTY = PenaltyTerms()


class Account(Standing):
    """The account of one loan; it takes events in the order of their days.

    Parameters
    ----------
    schedule : Schedule
    payment_order : sequence of str
        What is covered first within an instalment: "fee", "interest", "principal", "penalty".
        A fee that is not named is covered before all else.
    penalty : PenaltyTerms
        By default nothing is charged.
    paid_instalments : int
        How many instalments were already paid, each on its day.
    allocation : {"oldest_first", "kind_first", "named_instalment"}
        Whole instalments, the oldest first; one kind after another over all that is due; or
        the instalment that each payment names.

    Raises
    ------
    InputError
        By any event that cannot be: dated before the last one, more than is owed, or on a loan
        that is closed. The account then stays as it was.

    Examples
    --------
    >>> from simulator.rules.schedule import schedule
    >>> from simulator.rules.terms import LoanTerms
    >>> plan = schedule(LoanTerms(rate="9 %", instalments=2), 100_000, start=0)
    >>> account = Account(plan, penalty=PenaltyTerms(rate_per_day="0.5 %"))
    >>> account.days_late(10), account.penalty(10)
    (3, 781)
    >>> [(part.number, part.principal, part.penalty) for part in account.receive(10, 60_000)]
    [(1, 50000, 781), (2, 6104, 0)]
    >>> account.outstanding
    43896
    """

    def __init__(
        self,
        schedule: Schedule,
        payment_order: Sequence[str] = ("interest", "principal", "penalty"),
        penalty: PenaltyTerms = _NO_PENALTY,
        paid_instalments: int = 0,
        allocation: Allocation = "oldest_first",
    ) -> None:
        super().__init__(schedule, penalty, paid_instalments)
        self.allocation = allocation
        self.payment_order = complete_order(payment_order)

    def receive(self, on: Day, amount: int, number: int | None = None) -> tuple[Part, ...]:
        """Book a payment and tell what it covered, oldest instalment first.

        Money beyond what is due covers the next instalments as the schedule has them; to repay
        early with less interest, see `payoff` and `prepay`.

        Parameters
        ----------
        amount : int
            Kopecks, at most all that is owed.
        number : int, optional
            The instalment the payment names, where the allocation asks for one.
        """
        return self._take(self._event(on, "open"), amount, number)

    def recover(self, on: Day, amount: int) -> tuple[Part, ...]:
        """Book money that came after the write-off: income; the loan stays dead (WOF-3)."""
        return self._take(self._event(on, "written_off"), amount, None)

    def write_off(self, on: Day) -> int:
        """Take the loan off the books and give the principal that leaves the portfolio.

        What is owed stays owed, but no further penalty is charged.
        """
        self._charge(self._event(on, "open"))
        self._arrears.stop()
        self.status = "written_off"
        return self._principal

    def pause(self, on: Day, until: Day) -> None:
        """Stop the clocks from the day after ``on`` to ``until``: no day late, no penalty."""
        if self._day(until) <= self._day(on):
            raise InputError(f"pause: {until} given as its end, should be after {on}")
        day = self._event(on, "open")
        self._charge(day)
        self._arrears.pauses += ((day, self._day(until)),)

    def _event(self, on: Day, status: Status) -> int:
        """Give the day of an event, once it is sure that the event can be."""
        if self.status != status:
            here, wanted = self.status.replace("_", " "), status.replace("_", " ")
            raise InputError(f"{on}: the loan is {here}; this is for a loan that is {wanted}")
        day = self._day(on)
        if day < self._arrears.charged_to:
            raise InputError(f"{on}: comes before the last event, of {self.last_event}")
        return day

    def _charge(self, day: int) -> None:
        self._arrears.charge(self._claims, day, self._principal)

    def _take(self, day: int, amount: int, number: int | None) -> tuple[Part, ...]:
        """Cover what ``amount`` can; everything is checked before anything moves."""
        claims, penalties = chosen(self._claims, self.allocation, number), self._penalties(day)
        owed = sum(claim.unpaid + penalties.get(claim, 0) for claim in claims)
        if type(amount) is not int or not 0 < amount <= owed:
            raise InputError(
                f"amount: {amount!r} kopecks given, should be from 1 to the {owed} that are "
                f"owed ({in_roubles(owed)} roubles)"
            )
        self._charge(day)
        kind_first = self.allocation == "kind_first"
        parts = cover(claims, day, amount, self.payment_order, penalties, kind_first)
        self._principal -= sum(part.principal for part in parts)
        self._forget_settled()
        return parts

    def _forget_settled(self) -> None:
        """Drop the claims on which nothing is owed any more; the last one closes the loan."""
        claims, penalty_of = self._claims, self._arrears.penalty_of
        while claims and not claims[0].unpaid and not penalty_of(claims[0]):
            del claims[0]
        if not self._claims and self.status == "open":
            self.status = "closed"
