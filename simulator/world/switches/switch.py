"""One switch: a rule, what the world is like without it, and the policy without it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from simulator.rules.house.policy import Policy

Change = Callable[[Policy], Policy]


def same(policy: Policy) -> Policy:
    """The rule lives outside the policy's data; the world asks ``State.keeps`` for it."""
    return policy


def anywhere(policy: Policy) -> bool:  # noqa: ARG001
    """The rule makes sense under any policy."""
    return True


@dataclass(frozen=True)
class Switch:
    """One rule, or part of one, and what happens without it.

    Attributes
    ----------
    without : str
        What the world is like without it.
    change : callable
        The policy without it.
    applies : callable
        Whether a policy knows such a rule at all.
    needs : str
        What it needs, for those who ask for it elsewhere.
    """

    rule: str
    without: str
    change: Change = same
    applies: Callable[[Policy], bool] = anywhere
    needs: str = ""

    def matters(self, policy: Policy) -> bool:
        """Whether this policy has anything of the rule that could be dropped."""
        changes = self.change is same or self.change(policy) != policy
        return changes and self.applies(policy)


def drop_steps(rule: str) -> Change:
    """Take the steps of ``rule`` (or of its one part) off the ladder."""

    def change(policy: Policy) -> Policy:
        kept = tuple(s for s in policy.ladder if rule not in (s.rule, s.switch))
        return replace(policy, ladder=kept)

    return change
