"""The institutions that come with the kit, one TOML file each, and their loader."""

from __future__ import annotations

import warnings
from pathlib import Path

from simulator.policies.differences import differences
from simulator.policies.findings import read_policy
from simulator.policies.layers import layered, take_from_ladder
from simulator.policies.rulebook import Rule, load_rulebook
from simulator.policies.sources import check_sources
from simulator.policies.usual import PolicyWarning, asked_about
from simulator.policies.whole import check_whole
from simulator.rules.ground.validation import InputError, nearest, shown
from simulator.rules.house.policy import Policy

__all__ = ["PolicyWarning", "Rule", "differences", "load_policy", "load_rulebook", "policy_names"]

_FOLDER = Path(__file__).parent
_RULEBOOK = "rulebook"


def load_policy(name: str | Path) -> Policy:
    """Read a policy.

    Parameters
    ----------
    name : str or Path
        A shipped policy ("smolensk_individual"), or the path of a trainer's own ``.toml`` file.
        Money in the file is roubles, as text or whole numbers. A file may say
        ``based_on = "smolensk_individual"`` and hold only what differs.

        Every section must be there, in the file or in what it is based on, except for
        ``[preferences]`` (left out: no rebates), ``[credit_line]`` (no credit lines),
        ``[second_chance]`` (new schedules and larger loans as in the Smolensk file),
        ``[manner]`` (not the respectful one of DIG-3) and ``[group]`` (loans are individual).

    Raises
    ------
    InputError
        For an unknown name (with the nearest right one), or a file with mistakes: one line
        each, with file, line, key, section, what is wrong and what would be right.

    Warns
    -----
    PolicyWarning
        For each figure outside what is usual, such as a penalty of 50 % a day: are you sure?

    Examples
    --------
    >>> load_policy("smolensk_individual").source_of("product.rate")
    'IND-1'
    """
    values, files = layered(_find(name), _find)
    check_whole(values, files)
    take_from_ladder(values)
    policy = read_policy(values, files)
    check_sources(policy, files)
    for asked in asked_about(policy, files):
        warnings.warn(asked, PolicyWarning, stacklevel=2)
    return policy


def policy_names() -> list[str]:
    """Name the policies that come with the kit.

    Examples
    --------
    >>> "smolensk_individual" in policy_names()
    True
    """
    return sorted(path.stem for path in _FOLDER.glob("*.toml") if path.stem != _RULEBOOK)


def _find(name: str | Path) -> Path:
    if not isinstance(name, str | Path):
        raise InputError(f'policy: {shown(name)} given, should be a name ("dignity") or a path')
    if isinstance(name, Path) or name.endswith(".toml"):
        return Path(name)
    if name not in policy_names():
        raise InputError(f"no policy `{name}`; {nearest(name, policy_names())}, or give a path")
    return _FOLDER / f"{name}.toml"
