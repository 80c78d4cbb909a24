"""A scenario: everything that decides a run, as one frozen, checked value."""

from dataclasses import field, replace
from datetime import date
from typing import Annotated, Any

from pydantic import Field, SkipValidation

from simulator.rules.policy import Policy
from simulator.rules.validation import InputError, nearest, validated
from simulator.world.cast import CastMember, Count, Incident
from simulator.world.conduct import Conduct
from simulator.world.fund.terms import FundTerms
from simulator.world.groups.terms import GroupTerms
from simulator.world.groups.village.terms import VillageTerms
from simulator.world.lines import kind_of
from simulator.world.parameters import BehaviourTerms, BranchTerms, ShockTerms
from simulator.world.people.terms import LifeTerms, TraitTerms, WillTerms
from simulator.world.remedies.terms import RemedyTerms
from simulator.world.staff.incidents import StaffIncident
from simulator.world.staff.terms import StaffTerms
from simulator.world.stated_conduct import StatedConduct
from simulator.world.study.terms import StudyTerms
from simulator.world.switches import check_switch


@validated
class Scenario:
    """A branch, its clients, its policy and its luck.

    Parameters
    ----------
    policy : Policy
        Of the first product; its committee, officers and ageing table are the branch's.
    also : tuple of Policy
        Of other products side by side with it: at most one each for single clients, for
        solidarity groups and for village banks.
    clients : int
        The pool of applicants.
    officers : int
    days : int
        Length of the run after the warm-up; days 0 .. days - 1.
    seed : int
    warm_up : int
        Days before day 0 in which the branch grows into a going concern.
    opening : date
        The date of day 0.
    dropped : tuple of str
        Rules switched off from day 0 on (see ``without``); the warm-up is common history.
    staff_incidents : tuple of OfficerLeaves, GhostLoan or PocketedPayments
        What happens to officers, or what they do, whatever the draws say.
    staff : StaffTerms
        How officers look, work, come and go.
    every_loan_a_case : bool
        Keep an account and a process for every loan from its first day. Slower, same log.
    """

    policy: Policy
    also: tuple[Policy, ...] = field(default=(), kw_only=True)
    clients: Count = 300
    officers: Count = 4
    days: Annotated[int, Field(ge=1, le=3650)] = 364
    seed: int = 1
    warm_up: Annotated[int, Field(ge=0, le=3650)] = 180
    opening: date = date(2001, 1, 1)
    dropped: tuple[str, ...] = ()
    cast: tuple[CastMember, ...] = ()
    incidents: tuple[Incident, ...] = ()
    staff_incidents: tuple[StaffIncident, ...] = ()
    branch: BranchTerms = BranchTerms()
    behaviour: BehaviourTerms = BehaviourTerms()
    shocks: ShockTerms = ShockTerms()
    traits: TraitTerms = TraitTerms()
    life: LifeTerms = LifeTerms()
    will: WillTerms = WillTerms()
    study: StudyTerms = StudyTerms()
    groups: GroupTerms = GroupTerms()
    village: VillageTerms = VillageTerms()
    staff: StaffTerms = StaffTerms()
    fund: FundTerms = FundTerms()
    remedies: RemedyTerms = RemedyTerms()
    conduct: SkipValidation[type[Conduct]] = StatedConduct
    every_loan_a_case: bool = False

    def __post_init__(self) -> None:
        """Refuse what the world cannot live yet."""
        self._check_products()
        self._check_clients("incidents", [i.client for i in self.incidents if i.client is not None])
        for incident in self.staff_incidents:
            if incident.officer >= self.officers:
                raise InputError(
                    f"staff_incidents: no officer {incident.officer} among {self.officers}"
                )
        self._check_clients("cast", [len(self.cast) - 1] if self.cast else [])

    def _check_products(self) -> None:
        kinds = [kind_of(policy) for policy in self.policies]
        for kind in kinds:
            if kinds.count(kind) > 1:
                raise InputError(f"also: two policies for {kind} lending, one is enough")

    @property
    def policies(self) -> tuple[Policy, ...]:
        """The policy of each product."""
        return (self.policy, *self.also)

    def _check_clients(self, name: str, numbers: list[int]) -> None:
        for number in numbers:
            if number >= self.clients:
                raise InputError(
                    f"{name}: client {number} is not in a pool of {self.clients}, "
                    f"whose last number is {self.clients - 1}"
                )

    def without(self, rule: str) -> "Scenario":
        """The same clients and luck, with one rule of the manual switched off from day 0.

        Parameters
        ----------
        rule : str
            A switchable rulebook id, or a part of one: "COL-9", "COL-2.warning".

        Raises
        ------
        InputError
            When the id is unknown, or there is nothing in the world that it switches.
        """
        check_switch(rule, *self.policies)
        return replace(self, dropped=(*self.dropped, rule))

    def varied(self, **changes: Any) -> "Scenario":
        """The same scenario with some parameters changed; a wrong name is an InputError."""
        for name in changes:
            if name not in self.__dataclass_fields__:
                raise InputError(
                    f"Scenario has no {name!r}; {nearest(name, self.__dataclass_fields__)}"
                )
        return replace(self, **changes)
