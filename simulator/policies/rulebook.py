"""The rulebook: every rule the kit teaches, by the id that code, tests and lessons cite."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from pydantic import Field

from simulator.policies.files import read_toml
from simulator.rules.ground.validation import read_as, validated

_FILE = Path(__file__).with_name("rulebook.toml")


@validated
class Rule:
    """One rule of the source documents.

    Parameters
    ----------
    id : str
        Such as "COL-2".
    title : str
        The rule in one line of our own words.
    kinds : {"T", "TC", "TS", "TCS"}
        Taught; computable, so tested too; switchable in the simulated branch.
    day : int
        The course day that teaches it.
    source : str
        M = the manager's manual and its chapter, S = the client-protection deck.
    """

    id: str
    title: str
    kinds: Literal["T", "TC", "TS", "TCS"]
    day: int = Field(ge=1, le=5)
    source: str = ""


@cache
def load_rulebook() -> MappingProxyType[str, Rule]:
    """Read the rulebook once.

    Returns
    -------
    mapping of str to Rule
        By id, in the rulebook's order.

    Examples
    --------
    >>> load_rulebook()["COL-7"].title
    'Ninety days late: the penalty stops'
    """
    rules = {
        rule_id: read_as(Rule, {"id": rule_id, **values}, f"{_FILE.name}, {rule_id}")
        for rule_id, values in read_toml(_FILE).items()
    }
    return MappingProxyType(rules)
