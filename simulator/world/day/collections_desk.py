"""Collections: reminders before the due day, and the acts of the ladder after it."""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.steps import KIND_OF
from simulator.rules.house.acts import ACTS, ActName
from simulator.rules.house.ladder import Step
from simulator.world.desks import Desks
from simulator.world.groups.desk import Groups
from simulator.world.remedies.desk import Remedies
from simulator.world.state.case import Case
from simulator.world.state.state import State


class CollectionsDesk:
    """What the ladder's steps do, whoever takes them.

    Attributes
    ----------
    to_remind : ndarray of int
        Clients who are reminded today.
    """

    def __init__(
        self, state: State, desks: Desks, remedies: Remedies, groups: Groups | None
    ) -> None:
        self.state, self.desks, self.remedies, self.groups = state, desks, remedies, groups
        self.to_remind = np.zeros(0, int)

    # -- before the due day ------------------------------------------------------------------

    def reminds(self) -> bool:
        """Whether clients are reminded of the coming instalment (COL-1)."""
        return bool(self.state.officers) and bool(self.state.lines.reminder_days)

    def remind(self, day: int) -> None:
        """Tell everybody whose instalment is near its date and sum."""
        self.to_remind = np.zeros(0, int)
        if self.reminds():
            lines = self.state.lines
            for days in lines.reminder_days:
                self._tell(lines.reminded(self.state.portfolio.due_on(day + days), days))

    def _tell(self, who: np.ndarray) -> None:
        leaders: list[int] = []
        if self.groups is not None:
            who, leaders = self.groups.remind(who)
        self.to_remind = np.concatenate([self.to_remind, who, np.array(leaders, int)])
        book = self.state.portfolio
        principal, interest = book.instalment(who)
        self.state.scribe.loans(
            Phase.OFFICERS, Kind.REMINDED, "COL-1", Cause.RULE, who, due=book.next_due[who],
            principal=principal, interest=interest,
        )  # fmt: skip

    def reminders(self) -> list[int]:
        """Today's reminders, by officer."""
        count = len(self.state.officers)
        serves = self.state.serves + 1  # the first place counts those without an officer
        return np.bincount(serves[self.to_remind], minlength=count + 1)[1:].tolist()

    # -- the steps ---------------------------------------------------------------------------

    def act_alone(self, day: int) -> None:
        """Steps that need nobody's time happen on their day, to all whom they concern."""
        lines, book = self.state.lines, self.state.portfolio
        for line, who in lines.among(book.behind.nonzero()[0]):
            days_late = day - book.oldest[who]
            today = set(days_late.tolist())
            for step in line.automatic:
                if step.day in today:
                    self._take_alone(day, step, who[days_late == step.day])

    def _take_alone(self, day: int, step: Step, who: np.ndarray) -> None:
        book = self.state.portfolio
        who = self.remedies.concerned(step.act, who[book.open[who]])
        self.state.scribe.loans(
            Phase.OFFICERS, KIND_OF[step.act], step.switch, Cause.RULE, who, officer=-1,
            due=book.oldest[who], penalty=self._charged(day, step, who),
        )  # fmt: skip
        for client in who.tolist():
            self.state.conduct.meets(day, client, step.act, step.day)
        if ACTS[step.act].sets_going:
            for client in who.tolist():
                self._set_going(step.act, client)

    def _charged(self, day: int, step: Step, who: np.ndarray) -> np.ndarray | int:
        """What the penalty of the oldest instalment has come to when it stops (COL-7)."""
        book = self.state.portfolio
        if step.act != "stop_penalty":
            return 0
        charged = book.penalties(day, who, book.place(who, book.first_late(who)))
        for i, client in enumerate(who.tolist()):
            if book.alone[client]:
                charged[i] = book.accounts[client].oldest_penalty(day - int(book.start[client]))
        return charged

    def act(self, case: Case, officer: int) -> None:
        """An officer takes all waiting steps of a case."""
        for step in case.steps:
            self._take(case, step, officer)
        case.close("done")

    def _take(self, case: Case, step: Step, officer: int) -> None:
        self._post(case, KIND_OF[step.act], step.switch, Cause.RULE, officer)
        today = self.state.today
        self.state.conduct.meets(today, case.client, step.act, case.days_late(today))
        if step.act == "ask_explanation":
            self._hear(case, officer)
        self._set_going(step.act, case.client)
        self.remedies.follow(case, step.act, officer)

    def _set_going(self, act: ActName, client: int) -> None:
        """What a step leads to, whoever took it."""
        what = ACTS[act].sets_going
        if what == "guarantors":
            self.remedies.tell_guarantors(client)
        elif what == "suit":
            self.desks.agenda.put("sue", client)
        elif what == "write_off":
            self.desks.write_offs.propose(client)

    def _hear(self, case: Case, officer: int) -> None:
        """Some clients come and explain in writing; then no visit is made (COL-4)."""
        state = self.state
        drawn = state.draws.one("explains", case.client, case.oldest)
        if drawn < state.scenario.behaviour.explains and state.answers[case.client]:
            case.explained = True
            self._post(case, Kind.EXPLAINED, "BEH-6", Cause.CLIENT, officer)
            self.remedies.explained(case, officer)

    def _post(self, case: Case, kind: Kind, rule: str, cause: Cause, officer: int) -> None:
        self.state.scribe.loan(
            Phase.OFFICERS, kind, rule, cause, case.client, officer=officer, due=case.oldest
        )
