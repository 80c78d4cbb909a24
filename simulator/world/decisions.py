"""Decisions: what people of the institution are asked, and who answers.

One small protocol serves all chairs: the policy, a trainee at the widgets, or a test. Nobody is
waited for inside ``run``; a session stops the world until its person has answered.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

import simpy

from simulator.language import _
from simulator.rules.ground.validation import InputError, nearest

Key = tuple[int, str, int]
"""Day, kind and client: what names a decision when a session is replayed."""


@dataclass(frozen=True)
class Answer:
    """A choice with its reason."""

    choice: str
    reason: str = ""


@dataclass(frozen=True)
class Decision:
    """A question to the committee, or to the officer of a case.

    Attributes
    ----------
    kind : {"approve", "act", "restructure", "sue", "write_off"}
    facts : dict
        What the file shows, amounts in kopecks.
    choices : tuple of str
    advice : Answer
        What the policy would answer, with the rule that says so.
    """

    kind: str
    day: int
    client: int
    loan: int
    rule: str
    facts: dict[str, Any]
    choices: tuple[str, ...]
    advice: Answer

    @property
    def key(self) -> Key:
        """Names the decision when a session is replayed."""
        return self.day, self.kind, self.client

    def check(self, choice: str) -> None:
        """Refuse a choice that is not on the paper."""
        if not isinstance(choice, str) or choice not in self.choices:
            words = nearest(str(choice), self.choices)
            raise InputError(f"choice {choice!r} is not open here; {words}")


@dataclass
class PolicyChair:
    """Answers at once, as the policy advises."""

    def decides(self, kind: str) -> bool:  # noqa: ARG002
        """Whether decisions of this kind have to be put one by one."""
        return False

    def ask(self, decision: Decision) -> Generator[simpy.Event, Answer, Answer]:
        """Give the policy's answer; never waits."""
        return decision.advice
        yield


@dataclass
class ReplayChair:
    """Answers as was answered before, and as the policy advises where nobody was asked."""

    given: dict[Key, Answer]

    def decides(self, kind: str) -> bool:
        """Whether a person decided on this kind before."""
        return any(asked == kind for _day, asked, _client in self.given)

    def ask(self, decision: Decision) -> Generator[simpy.Event, Answer, Answer]:
        """Give the earlier answer; never waits."""
        return self.given.get(decision.key, decision.advice)
        yield


@dataclass
class Replay:
    """Answers that were given before, and what becomes of them when days are lived again.

    Attributes
    ----------
    answers : dict
        By decision key.
    until : int
        The day up to which they were given. What is asked earlier and has no answer, or one
        that is no longer open, is answered as the policy advises; later a person is asked.
    used, filled : set
        Keys of the answers that were given again, and of questions the policy had to answer.
    """

    answers: dict[Key, Answer] = field(default_factory=dict)
    until: int = -(2**30)
    used: set[Key] = field(default_factory=set)
    filled: set[Key] = field(default_factory=set)

    def answer(self, decision: Decision) -> Answer | None:
        """The earlier answer, the policy's in its place, or None where a person is asked."""
        key, given = decision.key, self.answers.get(decision.key)
        if given is not None and decision.day <= self.until and given.choice in decision.choices:
            self.used.add(key)
            return given
        if decision.day < self.until:
            self.filled.add(key)
            return Answer(decision.advice.choice, _("the policy's answer: there was none kept"))
        return None


@dataclass
class PersonChair:
    """Stops the world at each decision of the chosen kinds until a person answers.

    Attributes
    ----------
    kinds : tuple of str
        Decisions the person takes; the policy answers the others.
    replay : Replay
        Answers given earlier, that a loaded session gives again.
    given : dict
        All answers so far, from the moment on at which they were given.
    """

    env: simpy.Environment
    kinds: tuple[str, ...]
    replay: Replay = field(default_factory=Replay)
    given: dict[Key, Answer] = field(default_factory=dict)
    pending: Decision | None = None
    _answered: simpy.Event | None = None

    def decides(self, kind: str) -> bool:
        """Whether the person takes this kind of decision."""
        return kind in self.kinds

    def ask(self, decision: Decision) -> Generator[simpy.Event, Answer, Answer]:
        """Wait for the person; a replayed answer does not wait."""
        if decision.kind not in self.kinds:
            return decision.advice
        answer = self.replay.answer(decision)
        if answer is None:
            self.pending, self._answered = decision, self.env.event()
            return (yield self._answered)
        self.given[decision.key] = answer
        return answer

    def answer(self, decision: Decision, choice: str, reason: str) -> None:
        """Let the world go on with this answer.

        It is kept at once: others may ask on the same day before whoever asked has heard it.
        """
        if decision is not self.pending or self._answered is None:
            raise InputError("this decision is not pending; see session.pending")
        decision.check(choice)
        self.given[decision.key] = answer = Answer(choice, reason)
        self.pending = None
        self._answered.succeed(answer)


Chair = PolicyChair | ReplayChair | PersonChair
MakeChair = Callable[[simpy.Environment], Chair]
