"""How a loan stands on a day: what is outstanding, what is late, and by how many days."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import takewhile
from typing import Literal, NamedTuple, cast

from simulator.rules.ground.days import Day, days_between, plus
from simulator.rules.ground.guards import a_day, count
from simulator.rules.ground.limits import MOST_DAYS
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import InputError, needs, one_of, shown
from simulator.rules.loan.schedule import Instalment, Schedule
from simulator.rules.servicing.arrears import Arrears, Charge
from simulator.rules.servicing.claim import Claim, Part, claims_on
from simulator.rules.servicing.penalty import PenaltyTerms

Status = Literal["open", "closed", "written_off"]
OverdueInterest = Literal["stops", "runs"]


class Overdue(NamedTuple):
    """What is due and unpaid on a day, in kopecks."""

    principal: int
    interest: int
    penalty: int
    fee: int = 0

    @property
    def total(self) -> int:
        """What the client should bring."""
        return sum(self)


class Standing:
    """The questions a loan's account answers; asking changes nothing.

    Attributes
    ----------
    status : {"open", "closed", "written_off"}
    """

    def __init__(
        self,
        schedule: Schedule,
        penalty: PenaltyTerms | Sequence[PenaltyTerms],
        paid_instalments: int,
        overdue_interest: OverdueInterest = "stops",
    ) -> None:
        needs(Schedule, schedule, "schedule")
        several = isinstance(penalty, (list, tuple))
        if several and not penalty:
            raise InputError("penalty: none in the list; leave it out where nothing is charged")
        penalties = cast("Sequence[PenaltyTerms]", penalty if several else [penalty])
        for each in penalties:
            needs(PenaltyTerms, each, "penalty")
        one_of(OverdueInterest, overdue_interest, "overdue_interest")
        most = len(schedule.instalments) - 1
        paid_instalments = count(paid_instalments, "paid_instalments", 0, most)
        self.schedule = schedule
        self.status: Status = "open"
        self._origin = schedule.start
        self._kept_days_late = self._kept_for = 0
        self._claims = claims_on(schedule, self._origin, paid_instalments)
        self._ahead: list[Claim] = []
        """Settled before they were due: their interest may not be earned yet."""
        self._postponed = 0
        self._credit = 0
        """Kopecks of interest paid ahead for principal that has come back since."""
        self._principal = sum(claim.principal for claim in self._claims)
        self.overdue_interest = overdue_interest
        a_day = schedule.terms.rate_per_year / 365 if overdue_interest == "runs" else Fraction(0)
        self._arrears = Arrears(penalties, schedule.principal, self._claims[0].begin, a_day)

    def __repr__(self) -> str:
        told = f"{self.status.replace('_', ' ')}, {in_roubles(self.outstanding)} outstanding"
        return f"<{type(self).__name__}: {told}, last event on {self.last_event}>"

    @property
    def outstanding(self) -> int:
        """Principal in the portfolio, kopecks: nothing once the loan is closed or written off."""
        return self._principal if self.status == "open" else 0

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The instalments on which something may still be owed, oldest first."""
        return tuple(self._claims)

    @property
    def last_event(self) -> Day:
        """The day of the last event; the next may be on it or later."""
        return plus(self._origin, self._arrears.charged_to)

    @property
    def state(self) -> tuple[object, ...]:
        """All that distinguishes two accounts of one schedule."""
        claims = tuple(claim.state for claim in self._claims)
        clock = (self._arrears.charged_to, self._arrears.pauses)
        kept = (self._kept_days_late, self._kept_for)
        ahead = tuple(c.state for c in self._ahead if c.due > self._arrears.charged_to)
        changed = (self._credit, self._postponed)
        return (self.status, self._principal, clock, kept, claims, ahead, changed)

    @property
    def kept_late_for(self) -> int:
        """How many instalments a restructured loan must still pay to lose its earlier days late."""
        return self._kept_for

    def oldest_unpaid(self, on: Day) -> Instalment | None:
        """Give the oldest instalment due by ``on`` with principal, interest or fee unpaid."""
        claim = self._oldest(self._day(on))
        return claim.line if claim else None

    def days_late(self, on: Day) -> int:
        """Count the days late of the oldest unpaid instalment; 0 on its due day.

        A restructured loan keeps its earlier days late until enough instalments are paid.
        """
        day = self._day(on)
        claim = self._oldest(day)
        late = self._arrears.days_late(claim.due, day) if claim else 0
        kept = self._claims and self._kept_for
        return max(late, self._kept_days_late) if kept else late

    def penalty(self, on: Day) -> int:
        """Give the penalty charged by the close of ``on`` and unpaid, kopecks."""
        return sum(self._penalties(self._day(on)).values())

    def oldest_penalty(self, on: Day) -> int:
        """Give the penalty charged on the oldest unpaid instalment by the close of ``on``."""
        day = self._day(on)
        oldest = self._oldest(day)
        return self._penalties(day).get(oldest, 0) if oldest else 0

    def overdue(self, on: Day) -> Overdue:
        """Give what is due by ``on`` and unpaid, with the penalty of that day."""
        day = self._day(on)
        due, charges = self._due(day), self._run(day)
        principal = sum(claim.principal for claim in due)
        interest = sum(claim.interest for claim in due) + self._running(due, charges)
        penalty = sum(self._arrears.owed(charges).values())
        return Overdue(principal, interest, penalty, sum(claim.fee for claim in due))

    def arrears(self, on: Day) -> int:
        """Give principal and interest due by ``on`` and unpaid, kopecks."""
        day = self._day(on)
        due = self._due(day)
        running = self._running(due, self._run(day)) if self.overdue_interest == "runs" else 0
        return sum(claim.principal + claim.interest for claim in due) + running

    def owed(self, on: Day) -> tuple[Part, ...]:
        """List what is still to be paid on each instalment, with the penalty of that day."""
        charges = self._run(self._day(on))
        penalties, running = self._arrears.owed(charges), self._arrears.interest(charges)
        return tuple(
            claim.owed(penalties.get(claim, 0), running.get(claim, claim.running))
            for claim in self._claims
        )

    def _day(self, on: Day) -> int:
        """Count a day from the loan's start, once it is sure that the loan has one by then."""
        if type(on) is int and type(self._origin) is int and 0 <= on - self._origin < MOST_DAYS:
            return on - self._origin
        day = days_between(self._origin, a_day(on, "on"))
        if day < 0:
            raise InputError(
                f"on: {shown(on)} given, comes before the loan's start, {shown(self._origin)}"
            )
        return day

    def _keep_late(self, days_late: int, instalments: int) -> None:
        """Go on counting the loan as late until so many instalments are paid."""
        self._kept_days_late, self._kept_for = days_late, instalments

    def _due(self, day: int) -> list[Claim]:
        """The claims due by ``day``; they stand in the order of their days."""
        return list(takewhile(lambda claim: claim.due <= day, self._claims))

    def _later(self, day: int) -> list[Claim]:
        """The instalments that fall due after ``day``."""
        return [claim for claim in self._claims if claim.due > day and not claim.is_charge]

    def _oldest(self, day: int) -> Claim | None:
        return next((claim for claim in self._due(day) if claim.unpaid), None)

    def _run(self, day: int) -> list[Charge]:
        return self._arrears.run(self._claims, day, self._principal)

    def _running(self, claims: Sequence[Claim], charges: list[Charge]) -> int:
        """Give what these claims owe of interest on overdue principal, kopecks."""
        running = self._arrears.interest(charges)
        return sum(running.get(claim, claim.running) for claim in claims)

    def _penalties(self, day: int) -> dict[Claim, int]:
        return self._arrears.owed(self._run(day))
