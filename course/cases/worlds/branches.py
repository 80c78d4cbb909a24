"""The branches in which a rule can be tried: by whom they lend to, and how they collect."""

from collections.abc import Sequence
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator

from course.cases import branch
from course.cases.worlds.own_policies import is_own, own_policies, own_policy
from course.language import _
from simulator.policies import load_policy
from simulator.rules.ground.validation import InputError, nearest
from simulator.rules.house.policy import Policy
from simulator.world.scenario import Scenario

BuiltIn = Literal["single", "solidarity", "village", "all", "dignity"]
METHODS: tuple[BuiltIn, ...] = get_args(BuiltIn)
LABELS: dict[str, str] = {
    "single": _("lends to single clients"),
    "solidarity": _("lends to solidarity groups"),
    "village": _("lends to village banks"),
    "all": _("lends by all three methods"),
    "dignity": _("lends to single clients, and collects with dignity"),
}
_POLICIES: dict[str, tuple[str, ...]] = {
    "single": ("smolensk_individual",),
    "solidarity": ("smolensk_solidarity",),
    "village": ("samara_village",),
    "all": ("smolensk_individual", "smolensk_solidarity", "samara_village"),
    "dignity": ("dignity",),
}
CLIENTS_AN_OFFICER = 75


def known_method(method: str) -> str:
    """Refuse the name of a branch that there is not; a file of one's own need not be there yet.

    Raises
    ------
    InputError
        With the nearest right name.
    """
    if method in METHODS or is_own(method):
        return method
    files = _("your own are files in my_course/policies, such as mine.toml")
    raise InputError(f"branch: {method!r} is not known; {nearest(method, METHODS)} ({files})")


Method = Annotated[str, AfterValidator(known_method)]
"""One of ``METHODS``, or the name of a file of the learner's own, as ``"mine.toml"``."""


def lends(method: str) -> str:
    """Say how a branch lends, to follow *a branch that*.

    Examples
    --------
    >>> lends("village"), lends("mine.toml")
    ('lends to village banks', 'lends by your own policy, mine.toml')
    """
    return LABELS.get(method) or _("lends by your own policy, {file}").format(file=method)


def offered(methods: Sequence[str] = METHODS) -> tuple[tuple[str, str], ...]:
    """List the branches to choose from, as shown and as named: the kit's, then the learner's own.

    Parameters
    ----------
    methods
        Those of the kit's that are offered; all when left out.

    Examples
    --------
    >>> offered()[1]
    ('lends to solidarity groups', 'solidarity')
    """
    return tuple((lends(method), method) for method in (*methods, *own_policies()))


def policies_of(method: str) -> tuple[Policy, ...]:
    """Give the policies of a branch, the one most of its clients fall under first.

    Raises
    ------
    InputError
        For a method that there is not, or a file of one's own that cannot be used.
    """
    if is_own(known_method(method)):
        return (own_policy(method),)
    return tuple(load_policy(name) for name in _POLICIES[method])


def branch_by(method: str, clients: int = 300) -> Scenario:
    """Give the course's branch, with the same people, as it would be with another method.

    Parameters
    ----------
    method
        How it lends and collects; one of ``METHODS``, or the name of a policy file of one's own.
    clients
        Clients of the branch; it has one officer for every 75 of them.

    Raises
    ------
    InputError
        For a method that there is not.

    Examples
    --------
    >>> branch_by("village", 150).officers, len(branch_by("all").policies)
    (2, 3)
    """
    usual, *also = policies_of(method)
    officers = max(1, round(clients / CLIENTS_AN_OFFICER))
    return branch(clients=clients, officers=officers, policy=usual, also=tuple(also))
