"""Where a policy's figures come from: every source named in a file must exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from simulator.language import _
from simulator.policies.places import File, Place, located
from simulator.policies.rulebook import load_rulebook
from simulator.rules.ground.sections import ASSUMPTION, Section
from simulator.rules.ground.validation import InputError, nearest
from simulator.rules.house.policy import Policy


def check_sources(policy: Policy, files: Sequence[File]) -> None:
    """Refuse a policy that cites a rule the rulebook does not have.

    Parameters
    ----------
    files : sequence of File
        The file that was read, then those it is based on.

    Raises
    ------
    InputError
        One problem per citation, with file, line, key and the nearest id.
    """
    known = (ASSUMPTION, *load_rulebook())
    wrong = [
        _("{place}: there is no rule {cited!r}; {nearest}").format(
            place=located(place, files), cited=cited, nearest=nearest(cited, known))
        for place, cited in _citations(policy)
        if cited not in known
    ]  # fmt: skip
    if wrong:
        raise InputError(*wrong)


def _citations(policy: Policy) -> Iterator[tuple[Place, str]]:
    """Walk through every place where the policy cites the rulebook."""
    for place, step in enumerate(policy.ladder):
        yield ("ladder", place, "rule"), step.rule
    for each in fields(policy):
        section = getattr(policy, each.name)
        if isinstance(section, Section):
            for key, cited in section.rules.items():
                yield (each.name, "rules", key), cited
