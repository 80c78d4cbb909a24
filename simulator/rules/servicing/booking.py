"""The plain events of a loan: payment, write-off, recovery, pause; each checked, then booked."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from simulator.rules.ground.days import Day
from simulator.rules.ground.guards import kopecks, yes_no
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import InputError, shown
from simulator.rules.servicing.arrears import Charge
from simulator.rules.servicing.claim import Claim, Part
from simulator.rules.servicing.payment import Allocation, chosen, cover
from simulator.rules.servicing.standing import Standing, Status
from simulator.rules.servicing.waiving import let_off, shares_waived, with_waived

_NOTHING: Mapping[Claim, int] = MappingProxyType({})


class Booking(Standing):
    """What happens to a loan that keeps its schedule."""

    allocation: Allocation
    payment_order: tuple[str, ...]

    def receive(
        self, on: Day, amount: int, number: int | None = None, *, waive_penalty: bool = False
    ) -> tuple[Part, ...]:
        """Book a payment and tell what it covered, oldest instalment first.

        Money beyond what is due covers the next instalment, and what is left of it the one after,
        as the schedule has them (an advance payment: due days stay); to repay
        early with less interest, see `pay_off` and `prepay`. Interest paid ahead comes back when
        the loan is closed by `pay_off`; one whose last instalment is paid ahead has cost its
        schedule's price.

        Parameters
        ----------
        amount : int
            Kopecks, at most all that is owed.
        number : int, optional
            The instalment the payment names, where the allocation asks for one.
        waive_penalty : bool
            Let off the penalty of what the payment may cover, as `waive` does, before the money
            is spread; each part tells it as `waived`.
        """
        day = self._event(on, "open")
        if not yes_no(waive_penalty, "waive_penalty"):
            return self._take(day, amount, number)
        charges = self._run(day)
        claims = chosen(self._claims, self.allocation, number)
        waived = shares_waived(claims, self._arrears.owed(charges))
        return with_waived(self._take(day, amount, number, charges, {}, waived), waived)

    def receive_up_to(self, on: Day, amount: int) -> tuple[Part, ...]:
        """Book as much of ``amount`` as is due by ``on`` with its penalty; the rest is kept.

        Parameters
        ----------
        amount : int
            Kopecks the client has brought, above nothing.

        Raises
        ------
        InputError
            Where nothing is due.
        """
        day = self._event(on, "open")
        charges = self._run(day)
        penalties = self._arrears.owed(charges)
        owed = self._owed(self._due(day), charges) + sum(penalties.values())
        brought = kopecks(amount, "amount", least=1)
        return self._take(day, min(brought, owed), None, charges, penalties)

    def recover(self, on: Day, amount: int) -> tuple[Part, ...]:
        """Book money that came after the write-off: income; the loan stays dead (WOF-3)."""
        return self._take(self._event(on, "written_off"), amount, None)

    def write_off(self, on: Day) -> int:
        """Take the loan off the books and give the principal that leaves the portfolio.

        What is owed stays owed, but no further penalty or overdue interest is charged.
        """
        self._charge(self._event(on, "open"))
        self._arrears.stop()
        self.status = "written_off"
        return self._principal

    def pause(self, on: Day, until: Day) -> None:
        """Stop the clocks from the day after ``on`` to ``until``: no day late, no penalty.

        Days that an earlier pause covers are left out once.
        """
        if self._day(until) <= self._day(on):
            raise InputError(f"until: {shown(until)} given, should be after {shown(on)}")
        day = self._event(on, "open")
        self._charge(day)
        begin = max([day, *(last for _first, last in self._arrears.pauses)])
        if begin < self._day(until):
            self._arrears.pauses += ((begin, self._day(until)),)

    def _event(self, on: Day, status: Status) -> int:
        """Give the day of an event, once it is sure that the event can be."""
        if self.status != status:
            here, wanted = self.status.replace("_", " "), status.replace("_", " ")
            said = f"the loan is {here}; this is for a loan that is {wanted}"
            raise InputError(f"{shown(on)}: {said}")
        day = self._day(on)
        if day < self._arrears.charged_to:
            last = shown(self.last_event)
            raise InputError(f"{shown(on)}: comes before the last event, of {last}")
        return day

    def _charge(self, day: int) -> None:
        self._arrears.settle(self._run(day), day)

    def _take(
        self,
        day: int,
        amount: int,
        number: int | None,
        charges: list[Charge] | None = None,
        penalties: dict[Claim, int] | None = None,
        waived: Mapping[Claim, int] = _NOTHING,
    ) -> tuple[Part, ...]:
        """Cover what ``amount`` can; everything is checked before anything moves."""
        claims = chosen(self._claims, self.allocation, number)
        if charges is None:
            charges = self._run(day)
        if penalties is None:
            penalties = self._arrears.owed(charges)
        owed = self._owed(claims, charges) + sum(penalties.get(each, 0) for each in claims)
        if type(amount) is not int:
            amount = kopecks(amount, "amount", least=1)
        if not 0 < amount <= owed:
            raise InputError(
                f"amount: {shown(amount)} kopecks given, should be from 1 to the {owed} that are "
                f"owed ({in_roubles(owed)} roubles)"
            )
        let_off(waived)
        return self._book(claims, day, amount, charges, penalties)

    def _owed(self, claims: list[Claim], charges: list[Charge]) -> int:
        """Give what these claims owe by the day of the charges, without penalty; kopecks."""
        unpaid = sum(claim.unpaid for claim in claims)
        if self.overdue_interest == "stops":
            return unpaid
        settled = sum(claim.running for claim in claims)
        return unpaid - settled + self._running(claims, charges)

    def _book(
        self,
        claims: list[Claim],
        day: int,
        amount: int,
        charges: list[Charge],
        penalties: dict[Claim, int] | None = None,
    ) -> tuple[Part, ...]:
        self._arrears.settle(charges, day)
        kind_first = self.allocation == "kind_first"
        if penalties is None:
            penalties = self._arrears.owed(charges)
        parts = cover(claims, day, amount, self.payment_order, penalties, kind_first)
        self._principal -= sum(part.principal for part in parts)
        self._forget_settled()
        return parts

    def _forget_settled(self) -> None:
        """Drop the claims on which nothing is owed any more; the last one closes the loan."""
        claims, owed_on = self._claims, self._arrears.owed_on
        while claims and not claims[0].unpaid and not owed_on(claims[0]):
            if not claims[0].is_charge:
                self._kept_for = max(0, self._kept_for - 1)
                if claims[0].due > self._arrears.charged_to:
                    self._ahead.append(claims[0])
            del claims[0]
        if not self._claims and self.status == "open":
            self.status = "closed"
