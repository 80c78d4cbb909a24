"""What is the case in one world: the day, people, loans, histories, cash, and who serves whom.

It knows no room. Each room is given it, and beside it the one or two others whose answers it needs.
"""

import numpy as np
import simpy

from simulator.rules.ground.sections import WEEKDAYS, Weekday
from simulator.world.decisions import MakeChair
from simulator.world.draws import Draws
from simulator.world.people.borrower import Borrowers
from simulator.world.people.conduct import Conduct
from simulator.world.people.stakes import Stakes
from simulator.world.people.traits import Traits
from simulator.world.scenario import Scenario
from simulator.world.state.case import Case
from simulator.world.state.cash import Cash
from simulator.world.state.diary import Diary
from simulator.world.state.history import History
from simulator.world.state.lines import Lines
from simulator.world.state.news import News
from simulator.world.state.officers import FIRST_SPECIALIST, Officer
from simulator.world.state.portfolio import Portfolio
from simulator.world.state.prices import Prices
from simulator.world.state.scribe import NOBODY, Scribe


class State:
    """Arrays have one entry a client unless it is said otherwise.

    Attributes
    ----------
    today : int
    policy : Policy
        In force today: the scenario's; without the dropped rules from the day on which they end.
    lines : Lines
        The products side by side; the first line's policy is ``policy``.
    conduct : Conduct
        How clients act; rooms may stand in front of it.
    chair : Chair
        Who decides for the institution.
    cases : dict of int to Case
        Open cases by client.
    officers, specialists : list of Officer
        All there ever were.
    care : ndarray of float, shape (officers,)
        Each officer's care; 1 does what the norms say.
    serves : ndarray of int
        The number of each client's officer, -1 while she has none.
    here, answers : ndarray of bool
        Lives in the branch's district and can ask for loans; somebody is there to talk to: the
        client herself, or heirs.
    alarm, by_supplier : ndarray of bool
        Her officer has seen that sales fall; her loans are paid to the supplier.
    on_paper : set of int
        Clients of whom the books say what is not so.
    group : ndarray of int
        The number of each client's group, -1 for none.
    """

    def __init__(self, scenario: Scenario, make_chair: MakeChair) -> None:
        self.scenario, self.policy = scenario, scenario.policy
        self.lines = Lines(scenario.policies, scenario.clients)
        self.today, self.dropped = -scenario.warm_up, frozenset[str]()
        self.env = simpy.Environment(initial_time=self.today)
        self.news, self.chair = News(), make_chair(self.env)
        self._gather_people(scenario)
        self._open_books(scenario)
        self.cases: dict[int, Case] = {}
        self.diary = Diary(self.cases, self.today)

    def _gather_people(self, scenario: Scenario) -> None:
        n, draws = scenario.clients, Draws(scenario.seed, scenario.clients)
        self.borrowers = Borrowers(
            scenario.branch, draws, scenario.opening, scenario.cast,
            Traits(scenario.traits, draws, len(scenario.cast)), Stakes(scenario.will, n),
            self.today,
        )  # fmt: skip
        self.draws = draws
        self.conduct: Conduct = scenario.conduct(scenario.behaviour, self.borrowers)
        self.here, self.answers = np.ones(n, bool), np.ones(n, bool)
        self.alarm, self.by_supplier = np.zeros(n, bool), np.zeros(n, bool)
        self.on_paper, self.group = set[int](), np.full(n, NOBODY)
        self.officers = [Officer(number) for number in range(scenario.officers)]
        self.specialists = _specialists(scenario)
        self.care = np.ones(scenario.officers)

    def _open_books(self, scenario: Scenario) -> None:
        n, officers = scenario.clients, scenario.officers
        everybody = np.arange(n)
        self.serves = everybody % officers if officers else np.full_like(everybody, NOBODY)
        self.portfolio = Portfolio(
            scenario.policy, n, scenario.every_loan_a_case, scenario.opening
        )
        self.scribe = Scribe(self.today, self.portfolio, self.serves)
        self.history = History(self._first_applications(), scenario.behaviour.barred_weeks)
        self.prices = Prices(scenario.fund.prices, scenario.opening)
        self.cash = Cash(self.env, scenario.branch.fund_per_client * n)

    def _first_applications(self) -> np.ndarray:
        """The day each first asks: as drawn, or as the cast's story tells."""
        days = self.today + self.conduct.asks_first()
        for number, member in enumerate(self.scenario.cast):
            if member.asks_on is not None:
                days[number] = member.asks_on
        return days

    # -- the day -----------------------------------------------------------------------------------

    def begin(self, day: int) -> None:
        """Turn the page; on the day that the scenario says, the dropped rules end."""
        self.today = self.scribe.today = day
        if day == self.scenario.dropped_on and self.scenario.dropped:
            self.dropped = frozenset(self.scenario.dropped)
            self.lines.drop(self.scenario.dropped)
            self.policy = self.portfolio.policy = self.lines.all[0].policy

    def keeps(self, rule: str) -> bool:
        """Whether ``rule`` is in force today."""
        return rule not in self.dropped

    def weekday(self, day: int) -> Weekday:
        """The name of the weekday of ``day``."""
        return WEEKDAYS[(self.scenario.opening.weekday() + day) % 7]

    def review_day(self, day: int) -> int:
        """When something that falls due on ``day`` is acted on (COL-9)."""
        reaction = self.policy.reaction
        day += reaction.delay_days
        if reaction.noticed == "weekly_review":
            wanted = WEEKDAYS.index(reaction.review_weekday)
            day += (wanted - WEEKDAYS.index(self.weekday(day))) % 7
        return day

    # -- officers ----------------------------------------------------------------------------------

    def officer_of(self, client: int) -> int:
        """The officer of one client, -1 when there is none."""
        return int(self.serves[client])

    def hand_over(self, case: Case) -> None:
        """Queue the case's steps with the client's officer, or with a specialist (DIG-2)."""
        if self.specialists and any(step.handled_by == "specialist" for step in case.steps):
            self.specialists[case.client % len(self.specialists)].queue(case)
            return
        officer = self.officer_of(case.client)
        if officer >= 0:
            self.officers[officer].queue(case)


def _specialists(scenario: Scenario) -> list[Officer]:
    """The branch's specialists, where its ladder gives them anything to do."""
    if not any(step.handled_by == "specialist" for step in scenario.policy.ladder):
        return []
    count = scenario.remedies.visits.specialists
    return [Officer(FIRST_SPECIALIST + number) for number in range(count)]
