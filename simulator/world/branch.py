"""The branch: everything that lives in one world, put together, and what its parts share."""

from collections.abc import Callable

import numpy as np
import simpy

from simulator.books.log.ledger import Ledger
from simulator.world.day.case import Case
from simulator.world.day.cash_desk import CashDesk
from simulator.world.day.clock import branch_day
from simulator.world.day.collections_desk import CollectionsDesk
from simulator.world.day.committee import CommitteeTable
from simulator.world.day.lending import Lending
from simulator.world.day.officer import Officer
from simulator.world.day.specialist import specialists_of
from simulator.world.decisions import MakeChair
from simulator.world.desks.accruals import Accruals
from simulator.world.desks.offers import Offers
from simulator.world.desks.treasury import Treasury
from simulator.world.desks.write_offs import WriteOffs
from simulator.world.draws import Draws
from simulator.world.fund.credit_lines import CreditLines
from simulator.world.fund.demand import Demand
from simulator.world.fund.funding import Funding
from simulator.world.groups.desk import groups_of
from simulator.world.people.borrower import Borrowers
from simulator.world.people.stakes import Stakes
from simulator.world.people.traits import Traits
from simulator.world.remedies.desk import Remedies
from simulator.world.scenario import Scenario
from simulator.world.shocks.blows import Shocks
from simulator.world.shocks.lives import Lives
from simulator.world.staff.agenda import Agenda
from simulator.world.staff.care import Care
from simulator.world.staff.checks import Checks
from simulator.world.staff.fraud import Fraud
from simulator.world.staff.meetings import Meetings
from simulator.world.staff.payroll import Payroll
from simulator.world.staff.turnover import Turnover
from simulator.world.state.clientele import Clientele
from simulator.world.state.diary import Diary
from simulator.world.state.lines import Lines
from simulator.world.state.portfolio import Portfolio
from simulator.world.study.pace import Pace
from simulator.world.study.view import OfficersView

WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Branch:
    """One branch in one world.

    Attributes
    ----------
    today : int
    policy : Policy
        In force today: the scenario's; without the dropped rules from the day on which they end.
    lines : Lines
        The products side by side; the first line's policy is ``policy``.
    to_remind : ndarray of int
        Clients who are reminded today.
    cases : dict of int to Case
        Open cases by client.
    office_opens : Event
        Succeeds when the officers' day begins.
    reminders : list of int
        Today's reminders, by officer.
    witness_on, witness : int, callable
        Whom to call on which day, just before clients decide (for ``why``).
    """

    def __init__(self, scenario: Scenario, make_chair: MakeChair) -> None:
        self.scenario, self.policy = scenario, scenario.policy
        self.lines = Lines(scenario.policies, scenario.clients)
        self.today, self.dropped = -scenario.warm_up, frozenset[str]()
        self.env = simpy.Environment(initial_time=-scenario.warm_up)
        self.ledger, draws = Ledger(), Draws(scenario.seed, scenario.clients)
        self.borrowers = Borrowers(
            scenario.branch, draws, scenario.opening, scenario.cast,
            Traits(scenario.traits, draws, len(scenario.cast)),
            Stakes(scenario.will, scenario.clients), self.today,
        )  # fmt: skip
        self.conduct = scenario.conduct(scenario.behaviour, self.borrowers)
        self.shocks = Shocks(scenario, self.borrowers, self.ledger)
        self.portfolio = Portfolio(
            scenario.policy, scenario.clients, scenario.every_loan_a_case, scenario.opening
        )
        self.chair = make_chair(self.env)
        self.cases: dict[int, Case] = {}
        self.diary = Diary(self)
        self.view, self.pace = OfficersView(self), Pace(self)
        self.accruals = Accruals(self)
        self.treasury, self.lending, self.offers = Treasury(self), Lending(self), Offers(self)
        self.funding, self.demand = Funding(self), Demand(self, scenario.fund.demand)
        self.credit_lines = CreditLines(self)
        self.funding.open()
        self.shocks.on_currency = self.funding.currency_falls
        self.lives = Lives(self)
        self.cash_desk, self.collections_desk = CashDesk(self), CollectionsDesk(self)
        self.committee, self.write_offs = CommitteeTable(self), WriteOffs(self)
        self.remedies = Remedies(self)
        self.office_opens = self.env.event()
        self.reminders = [0] * scenario.officers
        self.to_remind = np.zeros(0, int)
        self.witness_on: int | None = None
        self.witness: Callable[[], None] = lambda: None
        self._hire(scenario.officers)
        self.groups = groups_of(self)
        self.env.process(branch_day(self))

    def _hire(self, officers: int) -> None:
        """The branch's people, and what concerns them."""
        self.officers = [Officer(self, number) for number in range(officers)]
        self.clientele = Clientele(self)
        self.meetings, self.checks = Meetings(self), Checks(self)
        self.care, self.payroll = Care(self), Payroll(self)
        self.turnover, self.fraud, self.agenda = Turnover(self), Fraud(self), Agenda(self)
        self.specialists = specialists_of(self)

    def begin(self, day: int) -> None:
        """Turn the page; on the day that the scenario says, the dropped rules end."""
        self.today = day
        if day == self.scenario.dropped_on and self.scenario.dropped:
            self.dropped = frozenset(self.scenario.dropped)
            self.lines.drop(self.scenario.dropped)
            self.policy = self.portfolio.policy = self.lines.all[0].policy

    def keeps(self, rule: str) -> bool:
        """Whether ``rule`` is in force today."""
        return rule not in self.dropped

    @property
    def delay_days(self) -> int:
        """Days between a step's day and the act."""
        return self.policy.reaction.delay_days

    def weekday(self, day: int) -> str:
        """The name of the weekday of ``day``."""
        return WEEK[(self.scenario.opening.weekday() + day) % 7]

    def review_day(self, day: int) -> int:
        """When something that falls due on ``day`` is acted on (COL-9)."""
        reaction = self.policy.reaction
        day += reaction.delay_days
        if reaction.noticed == "weekly_review":
            day += (WEEK.index(reaction.review_weekday) - WEEK.index(self.weekday(day))) % 7
        return day

    def serving(self, clients: np.ndarray) -> np.ndarray:
        """The officer of each of these clients, -1 when there is none."""
        return self.clientele.serves[clients]

    def officer_of(self, client: int) -> int:
        """The officer of one client, -1 when there is none."""
        return int(self.clientele.serves[client])

    def open_office(self) -> None:
        """Count each officer's reminders of today, and let the officers work."""
        if count := len(self.officers):
            serves = self.clientele.serves + 1  # the first place counts those without an officer
            counted = np.bincount(serves[self.to_remind], minlength=count + 1)
            self.reminders = counted[1:].tolist()
        opens, self.office_opens = self.office_opens, self.env.event()
        opens.succeed()

    def hand_over(self, case: Case) -> None:
        """Queue the case's steps with the client's officer, or with a specialist (DIG-2)."""
        if self.specialists and any(step.handled_by == "specialist" for step in case.steps):
            self.specialists[case.client % len(self.specialists)].queue(case)
            return
        officer = self.officer_of(case.client)
        if officer >= 0:
            self.officers[officer].queue(case)
