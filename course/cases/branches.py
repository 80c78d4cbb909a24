"""The branches in which a rule can be tried: by whom they lend to, and how they collect."""

from typing import Literal, get_args

from course.cases import branch
from course.language import _
from simulator.policies import load_policy
from simulator.rules.validation import one_of
from simulator.world.scenario import Scenario

Method = Literal["single", "solidarity", "village", "all", "dignity"]
METHODS: tuple[Method, ...] = get_args(Method)
LABELS: dict[Method, str] = {
    "single": _("lends to single clients"),
    "solidarity": _("lends to solidarity groups"),
    "village": _("lends to village banks"),
    "all": _("lends by all three methods"),
    "dignity": _("lends to single clients, and collects with dignity"),
}
_POLICIES: dict[Method, tuple[str, ...]] = {
    "single": ("smolensk_individual",),
    "solidarity": ("smolensk_solidarity",),
    "village": ("samara_village",),
    "all": ("smolensk_individual", "smolensk_solidarity", "samara_village"),
    "dignity": ("dignity",),
}
CLIENTS_AN_OFFICER = 75


def branch_by(method: Method, clients: int = 300) -> Scenario:
    """Give the course's branch, with the same people, as it would be with another method.

    Parameters
    ----------
    method
        How it lends and collects; one of ``METHODS``.
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
    one_of(Method, method, "branch")
    usual, *also = (load_policy(name) for name in _POLICIES[method])
    officers = max(1, round(clients / CLIENTS_AN_OFFICER))
    return branch(clients=clients, officers=officers, policy=usual, also=tuple(also))
