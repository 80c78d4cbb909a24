"""The small sections of a policy: what an institution settles besides product and ladder."""

from __future__ import annotations

from dataclasses import field, fields
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from simulator.rules.ground.money import Kopecks
from simulator.rules.ground.shares import as_fraction
from simulator.rules.ground.validation import InputError, nearest, validated

Weekday = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WEEKDAYS: tuple[Weekday, ...] = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)

ASSUMPTION = "assumption"


Share = Annotated[Fraction, BeforeValidator(as_fraction), Field(ge=0, le=1)]
"""A share that need not be decimal, such as the text "1/3"."""


@validated
class Section:
    """A part of a policy whose keys can say where they come from.

    Parameters
    ----------
    rules : dict of str to str
        For a key of the section, its rulebook id ("IND-1") or "assumption".
    """

    rules: dict[str, str] = field(default_factory=dict, kw_only=True, hash=False, repr=False)

    def __post_init__(self) -> None:
        known = [each.name for each in fields(self) if each.name != "rules"]
        for key in self.rules:
            if key not in known:
                raise InputError(f"rules: no key `{key}` in this section; {nearest(key, known)}")


@validated
class Eligibility(Section):
    """Who may borrow (IND-6, APP-10)."""

    registered_only: bool = True
    other_debt_allowed: bool = False
    longest_days_late_for_repeat: int = Field(default=14, ge=0)


@validated
class AppraisalLimits(Section):
    """What a month's repayment may take of net income (APP-6), and must leave (APP-7).

    Parameters
    ----------
    living_minimum : int
        Kopecks a month and person below which a family's own figure is not believed; 0 takes it
        as it is.
    """

    corridor_low: Share = Fraction(1, 3)
    corridor_high: Share = Fraction(2, 3)
    living_minimum: Annotated[Kopecks, Field(ge=0)] = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.corridor_low > self.corridor_high:
            raise InputError(
                f"corridor_high: {self.corridor_high} given, should not be below the low end, "
                f"{self.corridor_low}"
            )


@validated
class Reaction(Section):
    """How soon the institution acts when a step falls due (COL-9, MON-1).

    Parameters
    ----------
    delay_days : int
        Days between the step's day and the act.
    noticed : {"every_day", "weekly_review"}
        Whether arrears are seen daily, or only on `review_weekday`.
    """

    delay_days: int = Field(default=0, ge=0)
    noticed: Literal["every_day", "weekly_review"] = "every_day"
    review_weekday: Weekday = "Monday"


Part = Literal["fee", "interest", "principal", "penalty"]


@validated
class Payments(Section):
    """What a payment covers first, and what an early one still pays (GRP-9)."""

    order: tuple[Part, ...] = ("interest", "principal", "penalty")
    allocation: Literal["oldest_first", "kind_first", "named_instalment"] = "oldest_first"
    early_interest: Literal["to_day", "whole_period", "all"] = "to_day"


@validated
class Committee(Section):
    """When the credit committee meets and how many must be there (IND-4).

    Parameters
    ----------
    meets : {"every_week", "every_day"}
        On its `weekday`, or whenever there is something to decide.
    """

    meets: Literal["every_week", "every_day"] = "every_week"
    weekday: Weekday = "Wednesday"
    quorum: int = Field(default=3, ge=1)


@validated
class Manner(Section):
    """How the institution speaks to a client with a late loan (DIG-3).

    Parameters
    ----------
    respectful : bool
        Whether clients are treated as one would want to be treated oneself.
    """

    respectful: bool = False


@validated
class Officers(Section):
    """An officer's day and the minutes the work takes (STA-1, STA-6, MON-4).

    Parameters
    ----------
    minutes_per_day : int
        What is left for clients; an act that does not fit waits until tomorrow.
    largest_load : int
        Clients per officer, at most.
    best_load : int
        Clients up to which an officer takes any newcomer; above it only while nothing on the
        desk waits (STA-3).
    new_client, repeat_client, meeting, reminder : int
        Minutes for one appraisal, one monthly meeting, one reminder.
    meeting_every_days : int
        Each client with a loan is met once in so many days; 0: nobody is met.
    """

    minutes_per_day: int = Field(default=360, ge=1)
    largest_load: int = Field(default=100, ge=1)
    best_load: int = Field(default=63, ge=1)
    planned_repayment: Decimal = Field(default=Decimal("0.95"), gt=0, le=1)
    new_client: int = Field(default=240, ge=0)
    repeat_client: int = Field(default=90, ge=0)
    meeting: int = Field(default=30, ge=0)
    meeting_every_days: int = Field(default=30, ge=0)
    reminder: int = Field(default=5, ge=0)
