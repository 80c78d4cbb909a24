"""A checked task: its parts, the right value of each, and the mistakes people make."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from course.checks.kit.outcome import Outcome
from course.checks.kit.part import From, Mistake, Part
from course.checks.kit.reading import CannotReadError, is_blank, parts_of
from course.checks.kit.slips import Slip, told
from course.language import _

__all__ = ["From", "Mistake", "Part", "Task"]


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
        values: dict[str, Any] = {}
        slips: list[Slip] = []
        for part in self.parts:
            slip = part.slip(laid_out[part.name], values, {slip.name for slip in slips})
            slips += [slip] if slip else []
        if slips:
            return Outcome("wrong", told(slips, alone=len(self.parts) == 1))
        blank = [name for name in names if is_blank(laid_out[name])]
        if blank:
            return Outcome("blank", self._left(blank))
        return Outcome("solved", self.explanation)

    def _left(self, blank: list[str]) -> str:
        if len(blank) == len(self.parts):
            return _("Put your answer in place of the dots, run that cell, then this one again.")
        return _("So far so good. Still to fill in: {names}.").format(names=", ".join(blank))
