"""The desk where all remedies come together, and the few places where the day asks them."""

from typing import TYPE_CHECKING

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.decisions import Decision
from simulator.world.remedies.court import Court
from simulator.world.remedies.early_payers import EarlyPayers
from simulator.world.remedies.guarantors import Guarantors
from simulator.world.remedies.new_schedules import NewSchedules
from simulator.world.remedies.potential import Potential
from simulator.world.remedies.promises import Promises
from simulator.world.remedies.visits import Visits

if TYPE_CHECKING:
    import numpy as np

    from simulator.world.branch import Branch
    from simulator.world.day.case import Case


class Remedies:
    """What can be done about a late loan besides the ladder's own steps."""

    def __init__(self, branch: "Branch") -> None:
        self.branch = branch
        self.promises, self.guarantors = Promises(branch), Guarantors(branch)
        self.court, self.visits, self.early_payers = (
            Court(branch),
            Visits(branch),
            EarlyPayers(branch),
        )
        self.potential, self.new_schedules = Potential(branch), NewSchedules(branch)

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

    def concerned(self, act: str, who: "np.ndarray") -> "np.ndarray":
        """Those of ``who`` whom a step concerns."""
        if act not in {"guarantor_letter", "apply_to_sue"}:
            return who
        return who[[self.concerns(act, client) for client in who.tolist()]]

    def follow(self, case: "Case", act: str, officer: int) -> None:
        """What an act on a case leads to besides the step itself."""
        case.acts.add(act)
        if case.line.policy.manner.respectful:
            self.branch.conduct.press(case.client, self.visits.terms.respect)
        if act in {"visit", "visit_to_listen"}:
            self.promises.ask(case, officer, self.promises.terms.at_visit)
        elif act == "visit_to_choose":
            self.visits.choose(case, officer)

    def propose(self, client: int, rule: str, officer: int) -> None:
        """Bring a second chance before the committee."""
        branch, book = self.branch, self.branch.portfolio
        branch.ledger.post(
            branch.today, Phase.OFFICERS, Kind.RESTRUCTURING_PROPOSED, rule, Cause.PERSON,
            book.loan(client), client, officer=officer, due=int(book.oldest[client]),
        )  # fmt: skip
        branch.committee.put("restructure", client)

    def put_off(self, case: "Case", decision: Decision, choice: str) -> None:
        """A person does not take the step now; a new schedule is brought before the committee."""
        branch, officer = self.branch, self.branch.officer_of(case.client)
        branch.ledger.post(
            branch.today, Phase.OFFICERS, Kind.PUT_OFF, decision.rule, Cause.PERSON, decision.loan,
            case.client, officer=officer, due=case.oldest,
        )  # fmt: skip
        if choice != "wait":
            self.propose(case.client, "MON-5", officer)

    def decide(self, client: int, choice: str) -> None:
        """The committee's decision on a second chance."""
        if choice == "refinance":
            self.new_schedules.refinance(client)
        else:
            self.new_schedules.restructure(client)
