"""What a run gives: its log, its clients, and the questions one can ask of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial

import pandas as pd

from simulator.books.frame import to_frame
from simulator.books.log.card import Card
from simulator.books.log.ledger import Log
from simulator.books.reports.group_book import GroupBook, Treasurers
from simulator.books.reports.report import Report, portfolio_report
from simulator.rules.ground.guards import days
from simulator.world.decisions import Answer
from simulator.world.groups.record import GroupRecord, leaders
from simulator.world.lived.cards import result_card
from simulator.world.lived.why import Reason, explain
from simulator.world.people.borrower import Client
from simulator.world.scenario import Scenario

Relive = Callable[["Result", int, int], dict[str, float]]


@dataclass(frozen=True, eq=False)
class Result:
    """A finished (or steered) run.

    Attributes
    ----------
    scenario : Scenario
    log : Log
        Every event, warm-up included (negative days).
    clients : tuple of Client
    relive : callable
        Lives the run again to a day and looks into one client's mind (for ``why``).
    answers : dict
        What people answered in the committee's chair, by decision key.
    groups : tuple of GroupRecord
        Every group there was, in order of founding.
    group_book : GroupBook
        What village banks wrote down themselves; ``group_book.of(group.number)`` is one's own.
    until : int, optional
        The last day that was lived; the scenario's last when left out.
    """

    scenario: Scenario
    log: Log
    clients: tuple[Client, ...]
    relive: Relive
    answers: dict[tuple[int, str, int], Answer] = field(default_factory=dict)
    groups: tuple[GroupRecord, ...] = ()
    group_book: GroupBook = field(default_factory=lambda: Treasurers().book())
    until: int | None = None

    @cached_property
    def events(self) -> pd.DataFrame:
        """The log as a table, with the names of clients, and of the leaders of their groups."""
        frame = to_frame(self.log)
        names = [client.name for client in self.clients] + [""]
        frame.insert(8, "name", [names[i] for i in self.log.client])
        if self.groups:
            frame.insert(10, "leader", leaders(self.log, self.groups))
        return frame

    def report(self, day: int | None = None, since: int = 0) -> Report:
        """The portfolio report at the close of ``day`` for the period from ``since``.

        Parameters
        ----------
        day : int, optional
            The last day that was lived when left out; never one after it.
        since : int
            First day of the period.

        Raises
        ------
        InputError
            For a day that the run does not have, or a period that ends before it begins.
        """
        last, first = self.last_day, -self.scenario.warm_up
        day = last if day is None else days(day, "day", least=first, most=last)
        days(since, "since", least=first, most=day)
        return portfolio_report(self.log, day, since, self.scenario.policy.ageing)

    @property
    def last_day(self) -> int:
        """The last day that was lived: a session stands before its scenario's end."""
        return self.scenario.days - 1 if self.until is None else self.until

    def why(self, event: int) -> Reason:
        """Why row ``event`` of the log happened on that day (see ``Reason``)."""
        return explain(self.log, event, partial(self.relive, self), self.groups)

    @property
    def _card(self) -> Card:
        return result_card(self.scenario, self.log, len(self.groups))

    def __repr__(self) -> str:
        return repr(self._card)

    def _repr_html_(self) -> str:
        return self._card.html
