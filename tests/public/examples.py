"""A good call of every public name and of every public method of its class."""

from functools import cache

from tests.public.example import Example
from tests.public.rules_examples import rules_examples
from tests.public.world_examples import world_examples


@cache
def examples() -> dict[str, Example]:
    """All of them."""
    return rules_examples() | world_examples()


LEFT_OUT = {
    "InputError": "raised by the kit; its sentences are what this test reads",
    "RateProblem": "raised by the kit",
    "Comparison": "made by compare",
    "Result": "made by run",
    "PolicyWarning": "given by load_policy; tests/rules/test_policy.py reads it",
    "DaysOff.settle": "asked by the schedule alone, with days it has laid out itself",
    "Session.answer": "needs a decision that waits; see tests/world/test_session.py",
    "Scenario.conduct": "a class, as a field of the scenario",
}
"""Why a name has no example."""
