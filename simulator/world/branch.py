"""The branch: everything that lives in one world, put together."""

from collections.abc import Callable

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.day.cash_desk import CashDesk
from simulator.world.day.collections_desk import CollectionsDesk
from simulator.world.day.committee import Committee
from simulator.world.day.lending import Lending
from simulator.world.day.month_end import MonthEnd
from simulator.world.day.office import Office
from simulator.world.day.table import EVENING, LADDER, OFFICE, OUTSIDE, TILL, Day, live
from simulator.world.decisions import MakeChair
from simulator.world.desks import Desks
from simulator.world.fund.fund import Fund
from simulator.world.groups.desk import Groups
from simulator.world.remedies.desk import Remedies
from simulator.world.scenario import Scenario
from simulator.world.shocks.blows import Blows
from simulator.world.shocks.lives import Lives
from simulator.world.staff.staff import Staff
from simulator.world.state.state import State
from simulator.world.study.study import Study


class Branch:
    """One branch in one world: what is the case, the desks, the rooms, and the day.

    Attributes
    ----------
    state : State
    desks : Desks
    day : Day
    """

    def __init__(self, scenario: Scenario, make_chair: MakeChair) -> None:
        self.state = state = State(scenario, make_chair)
        self._open(state)
        self.desks = desks = Desks(state)
        self.blows = Blows(state)
        self.lives = Lives(state, self.blows)
        self.study, self.fund = Study(state, desks), Fund(state, desks)
        self.remedies, self.staff = Remedies(state, desks), Staff(state, desks)
        alone = all(line.kind == "individual" for line in state.lines.all)
        self.groups = None if alone else Groups(state, desks)
        self._staff_the_day()
        self.day = self._day()
        state.env.process(live(state.env, self.day, state.begin))

    @staticmethod
    def _open(state: State) -> None:
        """Write down the capital and the people that the branch begins with."""
        scenario, scribe = state.scenario, state.scribe
        capital = scenario.branch.fund_per_client * scenario.clients
        scribe.house(Phase.OPENING, Kind.CAPITAL, "CTX-10", Cause.PERSON, principal=capital)
        for officer in state.officers:
            scribe.house(
                Phase.OPENING, Kind.HIRED, "STA-2", Cause.PERSON, officer=officer.number
            )

    def _staff_the_day(self) -> None:
        """Put the desks of the day between the rooms."""
        state, desks = self.state, self.desks
        self.collections = CollectionsDesk(state, desks, self.remedies, self.groups)
        self.cash_desk = CashDesk(state, desks, self.collections, self.remedies)
        self.office = Office(state, self.collections, self.staff, self.study, self.groups)
        self.lending = Lending(state, desks, self.study, self.fund, self.office, self.groups)
        self.committee = Committee(state, desks, self.study, self.remedies, self.lending)
        self.month_end = MonthEnd(state, desks, self.fund, self.staff)

    def _day(self) -> Day:
        """The order inside a day, which is part of the model."""
        day = Day()
        self._outside(day)
        day.put(TILL, "cash desk", "instalments due today", self.cash_desk.take_dues)
        day.put(TILL, "cash desk", "clients with late loans", self.cash_desk.take_late)
        day.put(TILL, "remedies", "money from others, early payers, promises",
                self.remedies.receive)  # fmt: skip
        day.put(TILL, "cash desk", "the day's arrears are counted", self.cash_desk.close)
        day.put(LADDER, "collections", "steps that need nobody's time", self.collections.act_alone)
        day.put(LADDER, "collections", "cases whose day has come", self.state.diary.read)
        day.put(OFFICE, "collections", "reminders", self.collections.remind)
        day.put(OFFICE, "staff", "monthly meetings", self.staff.meetings.hold)
        day.put(OFFICE, "office", "appraisals, then late loans", lambda _day: self.office.open())
        day.put(EVENING, "lending", "recommendations and refusals", self.lending.conclude)
        day.put(EVENING, "committee", "decisions", self.committee.meet)
        day.put(EVENING, "write-offs", "recoveries", self.desks.write_offs.collect)
        day.put(EVENING, "books", "costs, pay and the reserve", self.month_end.close)
        day.put(EVENING, "lending", "loans are paid out", self.lending.pay_out)
        return day

    def _outside(self, day: Day) -> None:
        """What happens outside: prices, blows, a week's trade, talk between neighbours, plans."""
        day.put(OUTSIDE, "fund", "prices and the currency", self.fund.funding.begin)
        day.put(OUTSIDE, "staff", "what is scripted for officers", self.staff.calendar.read)
        day.put(OUTSIDE, "shocks", "blows to businesses", self.blows.strike)
        day.put(OUTSIDE, "shocks", "what befalls people", self.lives.strike)
        day.put(OUTSIDE, "people", "a week's trade and talk", self._close_week)
        day.put(OUTSIDE, "fund", "confidence in the fund", self.fund.demand.close_week)
        if self.groups is not None:
            day.put(OUTSIDE, "groups", "meetings and plans", self.groups.live)
        day.put(OUTSIDE, "lending", "applications", self.lending.take_applications)

    def _close_week(self, day: int) -> None:
        state = self.state
        late = (state.portfolio.arrears > 0) & ~state.alarm
        state.borrowers.close_week(day, late, state.scenario.behaviour.spent_a_week)
        state.conduct.close_week(day)

    def look_in(self, on: int, look: Callable[[], None]) -> None:
        """Look at something on a day, just before clients decide (for ``why``)."""
        self.day.put_first(TILL, "why", "a look", lambda day: look() if day == on else None)
