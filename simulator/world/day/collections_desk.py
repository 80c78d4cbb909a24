"""Collections: reminders before the due day, and the acts of the ladder after it."""

from typing import TYPE_CHECKING

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.house.ladder import Step
from simulator.world.day.case import Case

if TYPE_CHECKING:
    from simulator.world.branch import Branch

KIND_OF = {
    "warn": Kind.WARNED,
    "start_penalty": Kind.PENALTY_STARTED,
    "ask_explanation": Kind.EXPLANATION_ASKED,
    "letter": Kind.LETTER_SENT,
    "visit": Kind.VISITED,
    "guarantor_letter": Kind.GUARANTORS_TOLD,
    "apply_to_sue": Kind.SUIT_APPLIED,
    "stop_penalty": Kind.PENALTY_STOPPED,
    "write_off_papers": Kind.WRITE_OFF_PROPOSED,
    "tell_leader": Kind.LEADER_TOLD,
    "meet_members": Kind.MEMBERS_MET,
    "claim_on_members": Kind.MEMBERS_CLAIMED,
    "hand_to_specialist": Kind.HANDED_OVER,
    "visit_to_listen": Kind.VISITED,
    "visit_with_options": Kind.VISITED,
    "visit_to_choose": Kind.VISITED,
}
FOLLOWED = ("guarantor_letter", "apply_to_sue", "write_off_papers")


class CollectionsDesk:
    """What the ladder's steps do, whoever takes them."""

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch

    # -- before the due day ------------------------------------------------------------------

    def reminds(self) -> bool:
        """Whether clients are reminded of the coming instalment (COL-1)."""
        return bool(self.branch.officers) and bool(self.branch.lines.reminder_days)

    def remind(self, day: int) -> None:
        """Tell everybody whose instalment is near its date and sum."""
        branch = self.branch
        branch.to_remind = np.zeros(0, int)
        if self.reminds():
            for days in branch.lines.reminder_days:
                due = branch.lines.reminded(branch.portfolio.due_on(day + days), days)
                self._tell(day, due)

    def _tell(self, day: int, who: np.ndarray) -> None:
        branch, book = self.branch, self.branch.portfolio
        who, leaders = branch.groups.remind(day, who)
        branch.to_remind = np.concatenate([branch.to_remind, who, np.array(leaders, int)])
        principal, interest = book.instalment(who)
        branch.ledger.post_block(
            day, Phase.OFFICERS, Kind.REMINDED, "COL-1", Cause.RULE, book.loans(who), who,
            officer=branch.serving(who), due=book.next_due[who],
            principal=principal, interest=interest,
        )  # fmt: skip

    # -- the steps ---------------------------------------------------------------------------

    def act_alone(self, day: int) -> None:
        """Steps that need nobody's time happen on their day, to all whom they concern."""
        branch, book = self.branch, self.branch.portfolio
        for line, who in branch.lines.among(book.behind.nonzero()[0]):
            days_late = day - book.oldest[who]
            today = set(days_late.tolist())
            for step in line.automatic:
                if step.day in today:
                    self._take_alone(day, step, who[days_late == step.day])

    def _take_alone(self, day: int, step: Step, who: np.ndarray) -> None:
        branch, book = self.branch, self.branch.portfolio
        who = branch.remedies.concerned(step.act, who[book.open[who]])
        branch.ledger.post_block(
            day, Phase.OFFICERS, KIND_OF[step.act], step.switch, Cause.RULE, book.loans(who), who,
            due=book.oldest[who], penalty=self._charged(day, step, who),
        )  # fmt: skip
        for client in who.tolist():
            branch.conduct.meets(day, client, step.act, step.day)
        if step.act in FOLLOWED:
            for client in who.tolist():
                self._follow(step.act, client)

    def _charged(self, day: int, step: Step, who: np.ndarray) -> np.ndarray | int:
        """What the penalty of the oldest instalment has come to when it stops (COL-7)."""
        book = self.branch.portfolio
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
        case.steps = ()
        case.tell("done")

    def _take(self, case: Case, step: Step, officer: int) -> None:
        self._post(case, KIND_OF[step.act], step.switch, Cause.RULE, officer)
        self.branch.conduct.meets(self.branch.today, case.client, step.act, case.days_late())
        if step.act == "ask_explanation":
            self._hear(case, officer)
        self._follow(step.act, case.client)
        self.branch.remedies.follow(case, step.act, officer)

    def _follow(self, act: str, client: int) -> None:
        """What a step sets going."""
        if act == "guarantor_letter":
            self.branch.remedies.guarantors.hear(client)
        elif act == "apply_to_sue":
            self.branch.committee.put("sue", client)
        elif act == "write_off_papers":
            self.branch.write_offs.propose(client)

    def _hear(self, case: Case, officer: int) -> None:
        """Some clients come and explain in writing; then no visit is made (COL-4)."""
        branch = self.branch
        drawn = branch.borrowers.draws.one("explains", case.client, case.oldest)
        if drawn < branch.scenario.behaviour.explains and branch.lives.answers[case.client]:
            case.explained = True
            self._post(case, Kind.EXPLAINED, "BEH-6", Cause.CLIENT, officer)
            promises = branch.remedies.promises
            promises.ask(case, officer, promises.terms.when_explaining)

    def _post(self, case: Case, kind: Kind, rule: str, cause: Cause, officer: int) -> None:
        book = self.branch.portfolio
        self.branch.ledger.post(
            self.branch.today, Phase.OFFICERS, kind, rule, cause, book.loan(case.client),
            case.client, officer=officer, due=case.oldest,
        )  # fmt: skip
