"""What a scenario may be given: policies by name, rules one by one or in a list, sensible sizes."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from simulator.policies import load_policy
from simulator.rules.ground.validation import InputError, shown
from simulator.rules.house.policy import Policy

MOST_CLIENTS = 200_000
MOST_OFFICERS = 5_000
Since = Literal["day 0", "warm-up"]
LineKind = Literal["individual", "solidarity", "village"]


def policy_of(given: Any) -> Policy:
    """A policy, or the one of a name or a file.

    Raises
    ------
    InputError
        For anything else, and for a name that there is not.

    Examples
    --------
    >>> policy_of("dignity").name
    'dignity'
    """
    if isinstance(given, Policy):
        return given
    if isinstance(given, str | Path):
        return load_policy(given)
    raise InputError(
        f"{shown(given)} given, should be a policy: its name, such as "
        '"smolensk_individual", or what load_policy("my_policy.toml") gives'
    )


def _several(given: Any) -> Any:
    """One policy where several may stand."""
    return (given,) if isinstance(given, str | Path | Policy) else given


Named = Annotated[Policy, BeforeValidator(policy_of)]
NamedPolicies = Annotated[tuple[Named, ...], BeforeValidator(_several)]
Opening = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2200, 12, 31))]


def rules_of(given: Iterable[Any]) -> tuple[str, ...]:
    """The rules that were named: one by one, or in a list.

    Raises
    ------
    InputError
        When none is named, or something that is no rule's id.

    Examples
    --------
    >>> rules_of(("COL-1", ["COL-5", "COL-9"]))
    ('COL-1', 'COL-5', 'COL-9')
    """
    rules: list[str] = []
    for each in given:
        if isinstance(each, list | tuple):
            rules += rules_of(each)
        elif isinstance(each, str):
            rules.append(each)
        else:
            raise InputError(
                f'rule: {shown(each)} given, should be an id such as "COL-1", or several of them'
            )
    if not rules:
        raise InputError('rule: none given; name at least one, such as "COL-1"')
    return tuple(rules)


def check_once(rules: Sequence[str]) -> None:
    """Refuse a rule that is named twice."""
    for rule in rules:
        if rules.count(rule) > 1:
            raise InputError(f"dropped: {rule} is named twice; once is enough")


def check_size(clients: int, officers: int) -> None:
    """Refuse a branch that no machine here could hold.

    Raises
    ------
    InputError
        With the largest sensible number.
    """
    sizes = (
        ("clients", clients, MOST_CLIENTS, "a client's year takes some 5 KB of memory"),
        ("officers", officers, MOST_OFFICERS, "one serves about 60 clients"),
    )
    for name, number, most, reason in sizes:
        if number > most:
            raise InputError(f"{name}: {number} given, should be at most {most}: {reason}")


def check_conduct(conduct: object) -> None:
    """Refuse what is no class that says how clients behave."""
    wanted = "a class that acts for the clients, such as StatedConduct"
    if not isinstance(conduct, type):
        raise InputError(f"conduct: {shown(conduct)} given, should be {wanted}")
    if not hasattr(conduct, "asks_first"):
        raise InputError(f"conduct: {conduct.__name__} has no `asks_first`; should be {wanted}")


def kind_of(policy: Policy) -> LineKind:
    """Who borrows under a policy: single clients, members of a group, or the group itself.

    Examples
    --------
    >>> from simulator.policies import load_policy
    >>> [kind_of(load_policy(name)) for name in ("smolensk_individual", "samara_village")]
    ['individual', 'village']
    """
    if policy.group is None:
        return "individual"
    return "solidarity" if policy.group.borrower == "member" else "village"
