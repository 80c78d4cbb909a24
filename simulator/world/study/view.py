"""The officer's view of an applicant: net income as believed, debts as found, trust as felt."""

from statistics import NormalDist

import numpy as np

from simulator.world.desks.incomes import Incomes
from simulator.world.state.state import State
from simulator.world.study.luck import Question, drawn


class OfficersView:
    """What officers see, for all applicants of a day at once; each loan is studied afresh."""

    def __init__(self, state: State, incomes: Incomes) -> None:
        self.state, self.incomes, self.terms = state, incomes, state.scenario.study
        self.clients, self.draws = state.borrowers, state.draws
        self._doubt_above = self._threshold()

    # -- income ------------------------------------------------------------------------------------

    def net_income(self, who: np.ndarray) -> np.ndarray:
        """Net income of a week over the term as the officer believes it, kopecks.

        From stated sales unless a visit, or the others of her group, showed the true ones (APP-4,
        GRP-13), in the weakest month of the
        term (APP-9), after other debts that came out (APP-10), with less counted where one buyer
        takes everything (APP-11).
        """
        seen = self._seen(who) | (self.state.group[who] >= 0)
        stated = np.where(seen, 1.0, self.clients.traits.stated[who])
        net = self.incomes.net(who, stated) - self.found_debts(who)
        if self.state.keeps("APP-11"):
            net *= np.where(self.clients.traits.one_buyer[who], self.terms.one_buyer_share, 1.0)
        return net

    # -- visits and debts --------------------------------------------------------------------------

    def _seen(self, who: np.ndarray) -> np.ndarray:
        """Whose true sales the visit shows."""
        if not self.state.keeps("APP-4"):
            return np.zeros(len(who), bool)
        return self._drawn(Question.VISIT, who) < self.terms.visit_finds

    def found_debts(self, who: np.ndarray) -> np.ndarray:
        """What the officer learns is paid elsewhere each week, kopecks (APP-10)."""
        owed = self.clients.debts.weekly(self.state.today, who)
        if not self.state.keeps("APP-10") or not owed.any():
            return np.zeros(len(who))
        hidden = 1 - self.terms.asking_finds_debt
        if self.state.keeps("APP-4"):
            hidden *= 1 - self.terms.visit_finds_debt
        return np.where(self._drawn(Question.DEBT, who) < 1 - hidden, owed, 0.0)

    def bars_for_debt(self, who: np.ndarray) -> np.ndarray:
        """No other debt before the first financing (APP-10)."""
        if self.state.policy.eligibility.other_debt_allowed:
            return np.zeros(len(who), bool)
        first = self.state.portfolio.cycle[who] < 0
        return first & (self.found_debts(who) > 0) if first.any() else first

    # -- trust -------------------------------------------------------------------------------------

    def doubts(self, who: np.ndarray) -> np.ndarray:
        """Whom the officer does not believe, by a noisy look at newcomers' character (APP-13)."""
        if not self.state.keeps("APP-13") or not self.terms.doubted:
            return np.zeros(len(who), bool)
        unknown = (self.state.history.good[who] == 0) & ~self.clients.traits.cast[who]
        return unknown & (self.doubt(who) > self._doubt_above) if unknown.any() else unknown

    def doubt(self, who: np.ndarray) -> np.ndarray:
        """How doubtful each looks, in standard deviations of true character."""
        noise = self.draws.normal_at("trust", self.state.portfolio.cycle[who] + 1, who)
        return self.draws.normal("character")[who] + self.terms.trust_noise * noise

    def _threshold(self) -> float:
        spread = (1 + self.terms.trust_noise**2) ** 0.5
        return -NormalDist(0, spread).inv_cdf(self.terms.doubted) if self.terms.doubted else 0.0

    def file(self, client: int) -> dict[str, int]:
        """What the officer's paper shows of an applicant: kopecks a week, and one buyer or more."""
        who = np.array([client])
        return {
            "net_income": int(self.net_income(who)[0]),
            "paid_elsewhere": int(self.found_debts(who)[0]),
            "one_buyer": int(self.clients.traits.one_buyer[client]),
        }

    def facts(self, client: int) -> dict[str, float]:
        """What is believed and what is true of one client today; kopecks a week, and the doubt."""
        who = np.array([client])
        return {
            "believed": float(self.net_income(who)[0]),
            "net": float(self.incomes.true(who)[0]),
            "found": float(self.found_debts(who)[0]),
            "debts": float(self.clients.debts.weekly(self.state.today, who)[0]),
            "doubt": float(self.doubt(who)[0]),
            "limit": self._doubt_above,
            "character": float(self.draws.normal("character")[client]),
        }

    def _drawn(self, question: Question, who: np.ndarray) -> np.ndarray:
        return drawn(self.draws, question, self.state.portfolio.cycle[who] + 1, who)
