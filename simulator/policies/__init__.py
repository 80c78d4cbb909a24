"""The institutions that come with the kit, one TOML file each, and their loader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from simulator.policies.files import read_toml
from simulator.policies.rulebook import Rule, load_rulebook
from simulator.policies.sources import check_sources
from simulator.rules.policy import Policy
from simulator.rules.validation import InputError, nearest, read_as

__all__ = ["Rule", "load_policy", "load_rulebook", "policy_names"]

_FOLDER = Path(__file__).parent
_RULEBOOK = "rulebook"

# What the ladder says once and another section needs: (act, section, key).
_SAID_BY_THE_LADDER = (
    ("start_penalty", "penalty", "from_day"),
    ("stop_penalty", "penalty", "stop_day"),
    ("write_off_papers", "write_off", "papers_day"),
)


def load_policy(name: str | Path) -> Policy:
    """Read a policy.

    Parameters
    ----------
    name : str or Path
        A shipped policy ("smolensk_individual"), or the path of a trainer's own ``.toml`` file.
        Money in the file is roubles, as text or whole numbers. A file may say
        ``based_on = "smolensk_individual"`` and hold only what differs.

    Raises
    ------
    InputError
        For an unknown name (with the nearest right one), or a file with mistakes: one line
        each, with file, key, what is wrong and what would be right.

    Examples
    --------
    >>> load_policy("smolensk_individual").source_of("product.rate")
    'IND-1'
    """
    path = _find(name)
    values = _layered(path)
    for act, section, key in _SAID_BY_THE_LADDER:
        _take_from_ladder(values, act, section, key)
    policy = read_as(Policy, values, path.name, money="roubles")
    check_sources(policy, path.name)
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
        raise InputError(f'policy: {name!r} given, should be a name ("dignity") or a path')
    if isinstance(name, Path) or name.endswith(".toml"):
        return Path(name)
    if name not in policy_names():
        raise InputError(f"no policy `{name}`; {nearest(name, policy_names())}, or give a path")
    return _FOLDER / f"{name}.toml"


def _layered(path: Path, above: tuple[Path, ...] = ()) -> dict[str, Any]:
    """Lay a file over the policy it is based on, so that it holds only what differs."""
    values = read_toml(path)
    base = values.pop("based_on", None)
    if base is None:
        return values
    if not isinstance(base, str):
        raise InputError(f"{path.name}: `based_on`: {base!r} given, should be a policy's name")
    below = _find(path.parent / base if base.endswith(".toml") else base)
    if below in (path, *above):
        raise InputError(f"{path.name}: `based_on`: {base!r} is based on this file in turn")
    return _over(_layered(below, (path, *above)), values)


def _over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Merge tables key by key; a list, such as the ladder, is replaced whole."""
    merged = dict(below)
    for key, value in above.items():
        table = isinstance(value, dict) and isinstance(below.get(key), dict)
        merged[key] = _over(below[key], value) if table else value
    return merged


def _take_from_ladder(values: dict[str, Any], act: str, section: str, key: str) -> None:
    """Fill a day that only the ladder states, so that a file says it once."""
    ladder = values.get("ladder")
    table = values.setdefault(section, {})
    if not isinstance(ladder, list) or not isinstance(table, dict):
        return  # the whole file is about to be refused with the reason
    days = [step.get("day") for step in ladder if isinstance(step, dict) and step.get("act") == act]
    if days:
        table.setdefault(key, days[0])
    elif act == "stop_penalty":
        table.setdefault(key, None)  # a ladder on which it never stops
