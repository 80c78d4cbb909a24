"""A scenario: everything that decides a run, as one frozen, checked value."""

from dataclasses import field, replace
from datetime import date
from typing import Annotated, Any

from pydantic import Field, SkipValidation

from simulator.rules.ground.validation import InputError, nearest, one_of, validated
from simulator.rules.house.policy import Policy
from simulator.world.people.conduct import Conduct
from simulator.world.people.stated_conduct import StatedConduct
from simulator.world.scenario_card import scenario_card
from simulator.world.scripted import Stage
from simulator.world.switches import check_switch
from simulator.world.terms.cast import CastMember, Count, Incident
from simulator.world.terms.fund import FundTerms
from simulator.world.terms.groups import GroupTerms
from simulator.world.terms.incidents import StaffIncident
from simulator.world.terms.parameters import BehaviourTerms, BranchTerms, ShockTerms
from simulator.world.terms.people import LifeTerms, TraitTerms, WillTerms
from simulator.world.terms.remedies import RemedyTerms
from simulator.world.terms.staff import StaffTerms
from simulator.world.terms.study import StudyTerms
from simulator.world.terms.village import VillageTerms
from simulator.world.wanted import (
    Named,
    NamedPolicies,
    Opening,
    Since,
    check_conduct,
    check_once,
    check_size,
    kind_of,
    rules_of,
)


@validated
class Scenario:
    """A branch, its clients, its policy and its luck.

    Parameters
    ----------
    policy : Policy or str
        Of the first product; its committee, officers and ageing table are the branch's. A
        policy's name, or the path of its file, serves as well.
    also : tuple of Policy or str
        Of other products side by side with it: at most one each for single clients, for
        solidarity groups and for village banks.
    clients : int
        The pool of applicants, at most 200,000.
    officers : int
    days : int
        Length of the run after the warm-up; days 0 .. days - 1.
    seed : int
    warm_up : int
        Days before day 0 in which the branch grows into a going concern.
    opening : date
        The date of day 0.
    dropped : tuple of str
        Rules switched off (see ``without``).
    dropped_since : {"day 0", "warm-up"}
        From day 0 on, so that the warm-up is common history with the scenario that keeps them;
        or from the first day of the warm-up.
    incidents : tuple of Incident
        What happens to clients and to the market, whatever the draws say.
    staff_incidents : tuple of OfficerLeaves, GhostLoan or PocketedPayments
        What happens to officers, or what they do, whatever the draws say.
    staff : StaffTerms
        How officers look, work, come and go.
    every_loan_a_case : bool
        Keep an account and a process for every loan from its first day. Slower, same log.
    """

    policy: Named
    also: NamedPolicies = field(default=(), kw_only=True)
    clients: Count = 300
    officers: Count = 4
    days: Annotated[int, Field(ge=1, le=3650)] = 364
    seed: int = 1
    warm_up: Annotated[int, Field(ge=0, le=3650)] = 180
    opening: Opening = date(2001, 1, 1)
    dropped: tuple[str, ...] = ()
    dropped_since: Since = field(default="day 0", kw_only=True)
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
        check_size(self.clients, self.officers)
        check_conduct(self.conduct)
        self._check_products()
        for rule in self.dropped:
            check_switch(rule, *self.policies)
        check_once(self.dropped)
        stage = Stage(self.clients, self.officers, self.days)
        stage.check(self.incidents, self.staff_incidents)
        if len(self.cast) > self.clients:
            raise InputError(
                f"cast: client {len(self.cast) - 1} is not in a pool of {self.clients}, "
                f"whose last number is {self.clients - 1}"
            )

    def _check_products(self) -> None:
        kinds = [kind_of(policy) for policy in self.policies]
        for kind in kinds:
            if kinds.count(kind) > 1:
                raise InputError(f"also: two policies for {kind} lending, one is enough")

    @property
    def policies(self) -> tuple[Policy, ...]:
        """The policy of each product."""
        return (self.policy, *self.also)

    @property
    def dropped_on(self) -> int:
        """The day on which the dropped rules end."""
        return 0 if self.dropped_since == "day 0" else -self.warm_up

    def without(self, *rules: str, since: Since | None = None) -> "Scenario":
        """The same clients and luck, with some of the manual's rules switched off.

        Parameters
        ----------
        *rules : str
            Switchable rulebook ids, or parts of them: "COL-9", "COL-2.warning"; a list serves.
        since : {"day 0", "warm-up"}, optional
            On day 0, if nothing else was said before: both worlds open the year with the same
            people in the same state, and what differs is the rule's own doing. From the
            warm-up on, the year opens with two portfolios that had parted already.

        Raises
        ------
        InputError
            When an id is unknown or dropped twice, there is nothing in the world that it
            switches, or rules already dropped ended on another day.

        Examples
        --------
        >>> usual = Scenario(policy="smolensk_individual")
        >>> usual.without("COL-1", "COL-5").dropped
        ('COL-1', 'COL-5')
        """
        since = self.dropped_since if since is None else since
        one_of(Since, since, "since")
        if self.dropped and since != self.dropped_since:
            raise InputError(
                f"since: {since!r} given, but {', '.join(self.dropped)} ended with "
                f"{self.dropped_since!r}; rules that are dropped together end on one day"
            )
        return replace(self, dropped=(*self.dropped, *rules_of(rules)), dropped_since=since)

    def varied(self, **changes: Any) -> "Scenario":
        """The same scenario with some parameters changed; a wrong name is an InputError."""
        for name in changes:
            if name not in self.__dataclass_fields__:
                raise InputError(
                    f"Scenario has no {name!r}; {nearest(name, self.__dataclass_fields__)}"
                )
        return replace(self, **changes)

    def __repr__(self) -> str:
        return repr(scenario_card(self))

    def _repr_html_(self) -> str:
        return scenario_card(self).html
