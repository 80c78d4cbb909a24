"""A policy: one institution's rules as data, checked as a whole."""

from __future__ import annotations

from dataclasses import field, fields
from itertools import pairwise

from simulator.rules.ground.sections import (
    AppraisalLimits,
    Committee,
    Eligibility,
    Manner,
    Officers,
    Payments,
    Reaction,
    Section,
)
from simulator.rules.ground.validation import InputError, nearest, validated
from simulator.rules.house.acts import ActName
from simulator.rules.house.bands import Bands, check_bands
from simulator.rules.house.group import Group
from simulator.rules.house.ladder import Ladder, Step, day_of
from simulator.rules.house.pay import PayTerms
from simulator.rules.house.preference import CreditLine, Preferences
from simulator.rules.house.product import Product
from simulator.rules.house.second_chance import SecondChance
from simulator.rules.house.write_off import WriteOffTerms
from simulator.rules.loan.schedule import Schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.penalty import PenaltyTerms


@validated
class Policy:
    """What an institution lends, to whom, and what it does about a late loan.

    Variants are made by `dataclasses.replace`, of the policy and of its sections. `group` is None
    where loans are individual.

    Raises
    ------
    InputError
        Besides wrong values: a ladder out of order, an ageing table with a gap, or a day that
        the ladder and another section give differently.
    """

    name: str
    title: str
    product: Product
    ladder: Ladder
    ageing: Bands
    pay: PayTerms
    penalty: PenaltyTerms = field(default_factory=PenaltyTerms)
    eligibility: Eligibility = field(default_factory=Eligibility)
    appraisal: AppraisalLimits = field(default_factory=AppraisalLimits)
    reaction: Reaction = field(default_factory=Reaction)
    payments: Payments = field(default_factory=Payments)
    write_off: WriteOffTerms = field(default_factory=WriteOffTerms)
    preferences: Preferences = field(default_factory=Preferences)
    credit_line: CreditLine = field(default_factory=CreditLine)
    second_chance: SecondChance = field(default_factory=SecondChance)
    manner: Manner = field(default_factory=Manner)
    committee: Committee = field(default_factory=Committee)
    officers: Officers = field(default_factory=Officers)
    group: Group | None = None

    def __post_init__(self) -> None:
        check_bands(self.ageing)
        _check_order(self.ladder)
        self._check_day("start_penalty", "penalty.from_day", self.penalty.from_day)
        self._check_day("stop_penalty", "penalty.stop_day", self.penalty.stop_day)
        self._check_day("write_off_papers", "write_off.papers_day", self.write_off.papers_day)

    def _check_day(self, act: ActName, key: str, day: int | None) -> None:
        """Refuse two different days for one thing; a ladder without the step is free."""
        on_ladder = day_of(self.ladder, act)
        if on_ladder is not None and day != on_ladder:
            raise InputError(f"{key}: {day} given, but the ladder's `{act}` says {on_ladder}")

    @property
    def terms(self) -> LoanTerms:
        """The terms of every loan under this policy."""
        return self.product.terms

    def account(self, schedule: Schedule, paid_instalments: int = 0) -> Account:
        """Open the account of one loan under this policy's rules of payment and penalty."""
        how = self.payments
        return Account(
            schedule,
            how.order,
            self.penalty,
            paid_instalments,
            how.allocation,
            how.early_interest,
        )

    def source_of(self, key: str) -> str | None:
        """Tell where a figure comes from: a rulebook id, "assumption", or None if not said.

        Parameters
        ----------
        key : str
            Section and name, such as "product.rate".

        Raises
        ------
        InputError
            For a key the policy does not have.
        """
        section_name, _dot, name = key.partition(".")
        section = getattr(self, _known(section_name, self, key))
        if not isinstance(section, Section):
            return None
        return section.rules.get(_known(name, section, key)) if name else None


def _known(name: str, owner: object, key: str) -> str:
    names = [each.name for each in fields(owner)]  # type: ignore[arg-type]
    if name and name not in names:
        raise InputError(f"source_of: no `{key}` in a policy; {nearest(name, names)}")
    return name


def _check_order(ladder: tuple[Step, ...]) -> None:
    for place, (before, step) in enumerate(pairwise(ladder), 1):
        if step.day < before.day:
            raise InputError(
                f"`ladder.day` (entry {place + 1}): {step.day} comes after {before.day}; "
                "order steps by day"
            )
