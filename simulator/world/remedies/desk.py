"""The desk where all remedies come together, and the few places where the day asks them."""

import numpy as np

from simulator.world.decisions import Decision
from simulator.world.desks import Desks
from simulator.world.remedies.choices import Choices
from simulator.world.remedies.court import Court
from simulator.world.remedies.early_payers import EarlyPayers
from simulator.world.remedies.guarantors import Guarantors
from simulator.world.remedies.new_schedules import NewSchedules
from simulator.world.remedies.potential import Potential
from simulator.world.remedies.promises import Promises
from simulator.world.remedies.proposing import Proposing
from simulator.world.remedies.receipts import Receipts
from simulator.world.remedies.visits import Visits
from simulator.world.state.case import Case
from simulator.world.state.state import State


class Remedies:
    """What can be done about a late loan besides the ladder's own steps."""

    def __init__(self, state: State, desks: Desks) -> None:
        self.state, receipts = state, Receipts(state, desks.till)
        self.promises, self.guarantors = Promises(state), Guarantors(state, receipts)
        self.court = Court(state, receipts, desks.write_offs)
        self.early_payers = EarlyPayers(state, receipts)
        self.potential, self.proposing = Potential(state, receipts), Proposing(state, desks.agenda)
        self.choices = Choices(state, self.potential)
        self.visits = Visits(state, receipts, self.potential, self.promises, self.proposing)
        self.new_schedules = NewSchedules(state, receipts, self.potential, desks.paying)

    def receive(self, day: int) -> None:
        """Money that comes from others, or early; then the promises for today are looked at."""
        if self.guarantors.owed:
            self.guarantors.give_back(day)
        self.guarantors.pay(day)
        self.visits.sell(day)
        self.court.sit(day)
        self.early_payers.repay(day)
        self.promises.fall_due(day)

    def concerns(self, act: str, client: int) -> bool:
        """Whether a step has anybody to go to: guarantors there are, and one suit a loan."""
        if act == "guarantor_letter":
            return self.guarantors.stands_for(client)
        return act != "apply_to_sue" or not self.court.has_sued(client)

    def concerned(self, act: str, who: np.ndarray) -> np.ndarray:
        """Those of ``who`` whom a step concerns."""
        if act not in {"guarantor_letter", "apply_to_sue"}:
            return who
        return who[[self.concerns(act, client) for client in who.tolist()]]

    def tell_guarantors(self, client: int) -> None:
        """The letter has come to those who stand for her."""
        self.guarantors.hear(client)

    def put_off(self, case: Case, decision: Decision, choice: str) -> None:
        """A person does not take the step now."""
        self.proposing.put_off(case, decision, choice)

    def explained(self, case: Case, officer: int) -> None:
        """She has come and explained; some name a day."""
        self.promises.ask(case, officer, self.promises.terms.when_explaining)

    def follow(self, case: Case, act: str, officer: int) -> None:
        """What an act on a case leads to besides the step itself."""
        case.acts.add(act)
        if case.line.policy.manner.respectful:
            self.state.conduct.press(case.client, self.visits.terms.respect)
        if act in {"visit", "visit_to_listen"}:
            self.promises.ask(case, officer, self.promises.terms.at_visit)
        elif act == "visit_to_choose":
            self.visits.choose(case, officer)

    def decide(self, client: int, choice: str) -> None:
        """The committee's decision: a suit, or a second chance."""
        if choice == "sue":
            self.court.file(client)
        elif choice == "refinance":
            self.new_schedules.refinance(client)
        else:
            self.new_schedules.restructure(client)
