"""Conduct: whether clients bring the money, on the due day and after it.

The stated model (BEH-1 .. BEH-6) asks two questions of every client, as the manual does: *can*
she pay (ability), and *will* she (will)? The will is the manual's own inequality, DEL-5, in units
of the sum due: what keeping the money is worth against what being late costs in her eyes.
"""

from math import fsum

import numpy as np

from simulator.rules.ground.validation import InputError
from simulator.world.people.borrower import Borrowers
from simulator.world.terms.parameters import BehaviourTerms

FIRST_PART = 0.25
ACCESS_DAYS = 30
FIRST_WEEKS = 12
NEVER = -(2**31)


class StatedConduct:
    """The kit's stated model of behaviour; its parameters are ``scenario.behaviour``."""

    def __init__(self, terms: BehaviourTerms, borrowers: Borrowers) -> None:
        self.terms, self.borrowers, self.draws = terms, borrowers, borrowers.draws
        t, normal = self.terms, self.draws.normal
        self.character = np.exp(normal("character") * t.character_spread) * t.temptation
        self.access = np.exp(normal("access") * t.access_spread) * t.access
        self.belief = np.full(borrowers.n, t.first_belief)
        self.pressure = np.zeros(borrowers.n)
        self.aware_on = np.full(borrowers.n, NEVER)
        self.forgot_on = np.full(borrowers.n, NEVER)
        self.noticed = np.zeros(borrowers.n, bool)
        self._lessons: list[float] = []
        self._reminded = True

    # -- wanting a loan ----------------------------------------------------------------------------

    def asks_first(self) -> np.ndarray:
        """Evenly over the first weeks, so that instalments are spread."""
        drawn = self.draws.uniform("first application")
        return np.floor(drawn * FIRST_WEEKS * 7).astype(int)

    def asks_again(self, who: np.ndarray, cycle: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The next day, or after a pause (BEH-7)."""
        pauses = self.draws.uniform_at("asks again", cycle, who) >= self.terms.asks_again
        weeks = np.floor(self.draws.uniform_at("pause", cycle, who) * self.terms.pause_weeks)
        return np.where(pauses, 7 * (1 + weeks.astype(int)), 1), pauses

    # -- the two questions ---------------------------------------------------------------

    def brings(self, day: int, who: np.ndarray, due: np.ndarray, reminded: bool) -> np.ndarray:
        """Those who have the money, think of it, and find it worth paying."""
        able = self.borrowers.buffer[who] >= due
        cost = self._cost_of_falling_late(who)
        self._reminded = reminded
        forgets = self._forgets(day, who, reminded)
        self.forgot_on[who[forgets]] = day
        return able & (self._temptation(day, who) <= cost) & ~forgets

    def brings_late(
        self, day: int, who: np.ndarray, owed: np.ndarray, since: np.ndarray
    ) -> np.ndarray:
        """All they have at hand, of those who have at least a part and find it worth paying."""
        has = np.floor(self.borrowers.buffer[who]).astype(np.int64)
        keeping = self._temptation(day, who) * self._dearer(day, who, since)
        willing = keeping <= self._cost_of_staying_late(day, who, since)
        ready = willing & (has >= FIRST_PART * owed) & (self.aware_on[who] <= day)
        return np.where(ready, has, 0)

    def brings_named(self, *_asked: object) -> tuple[np.ndarray, np.ndarray]:
        """The model knows no named payments: a policy that asks for them needs its own conduct."""
        raise InputError(
            "payments.allocation: 'named_instalment' needs a conduct that says which instalment "
            "each payment is for; StatedConduct pays the oldest first"
        )

    def brings_back(self, day: int, client: int) -> int:
        """Now and then, half of what is at hand (WOF-3)."""
        pays = self.draws.one("recovery", client, day) < self.terms.pays_after_write_off
        return int(self.borrowers.buffer[client] / 2) if pays else 0

    def weighs(self, day: int, who: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """What access is worth to each, and what keeping her money is worth this week."""
        access = self.access[who] * self.borrowers.stakes.access(who)
        return access, self._temptation(day, who)

    def _temptation(self, day: int, who: np.ndarray) -> np.ndarray:
        week = self.draws.normal("temptation", day // 7)[who]
        return self.character[who] * np.exp(self.terms.temptation_spread * week)

    def _cost_of_staying_late(self, day: int, who: np.ndarray, since: np.ndarray) -> np.ndarray:
        """Access is lost bit by bit up to day 30; pressure is what the ladder has done so far."""
        stakes, late = self.borrowers.stakes, day - since
        access = self.access[who] * stakes.access(who) * np.clip(1 - late / ACCESS_DAYS, 0, 1)
        pressure = self.pressure[who] * stakes.reach[who] + stakes.neighbours[who]
        return access + pressure + stakes.another_week(who, late)

    def _cost_of_falling_late(self, who: np.ndarray) -> np.ndarray:
        """On the due day: access, a prompt reaction if one is expected, a week's penalty."""
        stakes = self.borrowers.stakes
        noticed = self.terms.promptness * self.belief[who] * stakes.reach[who]
        access = self.access[who] * stakes.access(who) + stakes.neighbours[who]
        return access + noticed + stakes.another_week(who, 0)

    def _dearer(self, day: int, who: np.ndarray, since: np.ndarray) -> np.ndarray:
        """Paying late takes the grown penalty too: a factor on what keeping is worth (COL-7)."""
        return 1 + self.borrowers.stakes.grown(who, day - since)

    def _forgets(self, day: int, who: np.ndarray, reminded: bool) -> np.ndarray:
        chance = self.terms.forgets if reminded else self.terms.forgets_unreminded
        return self.draws.uniform("forgets", day // 7)[who] < chance

    # -- what experience teaches -----------------------------------------------------------

    def falls_late(self, day: int, client: int) -> None:
        """A new spell: no pressure yet; the forgetful remember some days later (BEH-3)."""
        self.pressure[client], self.noticed[client] = 0.0, False
        self.aware_on[client] = day
        if self.forgot_on[client] == day:
            days = self.draws.one("remembers", client, day) * self.terms.remembers_days
            self.aware_on[client] = day + 1 + int(days)

    def meets(self, day: int, client: int, act: str, days_late: int) -> None:
        """Each act presses; the first one teaches how prompt the institution is (BEH-4)."""
        weight = getattr(self.terms.pressure, act, 0.0)
        self.pressure[client] += weight
        self.aware_on[client] = min(self.aware_on[client], day + 1)
        if weight and not self.noticed[client]:
            self.noticed[client] = True
            self._learn(client, max(0.0, 1 - (days_late - 1) / self.terms.patience_days))

    def believes(self, who: np.ndarray, towards: float, by: float) -> None:
        """Whom one has just met one expects to notice; whom one has never seen, less (OFF-4)."""
        self.belief[who] += by * (towards - self.belief[who])

    def press(self, client: int, weight: float) -> None:
        """A word given, a guarantor, a judgment: they press like acts, and teach nothing."""
        self.pressure[client] = max(0.0, self.pressure[client] + weight)

    def catches_up(self, day: int, client: int, days_late: int) -> None:  # noqa: ARG002
        """Late for days without any reaction: that teaches too."""
        if not self.noticed[client] and days_late > 1:
            self._learn(client, 0.0)
        self.pressure[client] = 0.0

    def _learn(self, client: int, signal: float) -> None:
        self.belief[client] += self.terms.own_lesson * (signal - self.belief[client])
        self._lessons.append(signal)

    def close_week(self, day: int) -> None:
        """Neighbours talk: once a week, beliefs drift towards what was seen that week (BEH-4)."""
        if day % 7 == 0 and self._lessons:
            heard = fsum(self._lessons) / len(self._lessons)  # the same in any order
            self.belief += self.terms.hearsay * (heard - self.belief)
            self._lessons = []

    def reasons(self, day: int, client: int, owed: int, since: int) -> dict[str, float]:
        """Both sides of her decision, before she takes it; shares of the sum due."""
        who = np.array([client])
        late = since < day
        cost, keeping = self._cost_of_falling_late(who)[0], self._temptation(day, who)[0]
        if late:
            cost = self._cost_of_staying_late(day, who, np.array([since]))[0]
            keeping *= self._dearer(day, who, np.array([since]))[0]
        return {
            "owed": owed,
            "at_hand": int(self.borrowers.buffer[client]),
            "keeping": float(keeping),
            "cost": float(cost),
            "belief": float(self.belief[client]),
            "pressure": float(self.pressure[client]),
            "forgot": self._has_forgotten(day, client, late),
            "elsewhere": int(self.borrowers.debts.weekly(day, who)[0]),
            "diverted": float(self.borrowers.traits.diverted[client]),
        }

    def _has_forgotten(self, day: int, client: int, late: bool) -> bool:
        if late:
            return bool(self.aware_on[client] > day)
        return bool(self._forgets(day, np.array([client]), self._reminded)[0])
