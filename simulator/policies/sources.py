"""Where a policy's figures come from: every source named in a file must exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from simulator.policies.rulebook import load_rulebook
from simulator.rules.plain_words import path
from simulator.rules.policy import Policy
from simulator.rules.sections import ASSUMPTION, Section
from simulator.rules.validation import InputError, nearest


def check_sources(policy: Policy, source: str) -> None:
    """Refuse a policy that cites a rule the rulebook does not have.

    Raises
    ------
    InputError
        One problem per citation, with file, key and the nearest id.
    """
    known = (ASSUMPTION, *load_rulebook())
    wrong = [
        f"{source}: {key}: no rule {cited!r}; {nearest(cited, known)}"
        for key, cited in _citations(policy)
        if cited not in known
    ]
    if wrong:
        raise InputError(*wrong)


def _citations(policy: Policy) -> Iterator[tuple[str, str]]:
    """Walk through every place where the policy cites the rulebook."""
    for place, step in enumerate(policy.ladder):
        yield path(("ladder", place, "rule")), step.rule
    for each in fields(policy):
        section = getattr(policy, each.name)
        if isinstance(section, Section):
            for key, cited in section.rules.items():
                yield path((each.name, "rules", key)), cited
