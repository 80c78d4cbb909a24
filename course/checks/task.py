"""A checked task: its parts, the right value of each, and the mistakes people make."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from course.checks.outcome import Outcome
from course.checks.reading import CannotReadError, is_blank, parts_of, read_roubles, show_roubles
from course.language import _


@dataclass(frozen=True)
class Mistake:
    """A wrong value that tells how it came about, and what to say to who gives it."""

    value: Any
    hint: str


@dataclass(frozen=True)
class Part:
    """One value to be found.

    Parameters
    ----------
    name
        What the value is called in the learner's answer.
    right
        The right value, as ``read`` would give it.
    mistakes
        Known wrong values; the first that fits is named.
    nudge
        What to say of any other wrong value.
    read, show
        How the learner's value is read and shown back; roubles unless told otherwise.
    """

    name: str
    right: Any
    mistakes: tuple[Mistake, ...] = ()
    nudge: str = ""
    read: Callable[[Any], Any] = read_roubles
    show: Callable[[Any], str] = show_roubles

    def fault(self, answer: Any) -> str | None:
        """Say what is wrong with the answer, or None when it is right."""
        try:
            value = self.read(answer)
        except CannotReadError as error:
            return str(error)
        if value == self.right:
            return None
        hints = (mistake.hint for mistake in self.mistakes if mistake.value == value)
        return f"{self.show(value)}: {next(hints, self.nudge or _('this is another figure.'))}"


@dataclass(frozen=True)
class Task:
    """A task with one part or several; ``explanation`` is shown when all are right.

    ``given`` is what the task starts from, for ``given(id)`` to show; ``named`` is what a page
    calls the answer where the id would read badly.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    explanation: str
    given: tuple[tuple[str, pd.DataFrame], ...] = ()
    named: str = ""

    @property
    def variable(self) -> str:
        """What a page calls the answer: each task has a name of its own on its page."""
        return self.named or self.id.partition(".")[2]

    def judge(self, answer: object) -> Outcome:
        """Judge an answer; whatever it is, the outcome is a sentence and not an error."""
        names = tuple(part.name for part in self.parts)
        try:
            laid_out = parts_of(answer, names)
        except CannotReadError as error:
            return Outcome("wrong", str(error))
        except Exception:  # noqa: BLE001  # whatever was typed, a learner gets a sentence
            return Outcome("wrong", _("This cannot be read as an answer."))
        faults = [
            self._line(part, fault)
            for part in self.parts
            if not is_blank(laid_out[part.name]) and (fault := part.fault(laid_out[part.name]))
        ]
        if faults:
            return Outcome("wrong", "\n".join(faults))
        blank = [name for name in names if is_blank(laid_out[name])]
        if blank:
            return Outcome("blank", self._left(blank))
        return Outcome("solved", self.explanation)

    def _line(self, part: Part, fault: str) -> str:
        return fault if len(self.parts) == 1 else f"{part.name}: {fault}"

    def _left(self, blank: list[str]) -> str:
        if len(blank) == len(self.parts):
            return _("Put your answer in place of the dots, run that cell, then this one again.")
        return _("So far so good. Still to fill in: {names}.").format(names=", ".join(blank))
