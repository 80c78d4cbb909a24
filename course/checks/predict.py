"""Predict before you run: commit to an answer, then let the simulation speak."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets

from course.checks.choices import Choices, listed
from course.checks.finding import UnknownIdError, find_question
from course.checks.outcome import Outcome
from course.display import Shown, paragraph
from course.language import _
from course.widgets.framing import Framed


@dataclass(frozen=True)
class Guess:
    """Something that may come out, and how to tell from what was seen that it did."""

    text: str
    holds: Callable[[Any], bool]


@dataclass(frozen=True)
class Prediction:
    """A question that only a run can answer; the guesses are tried in order.

    ``reason`` says afterwards why it came out as it did, or what to look at.
    """

    key: str
    text: str
    guesses: tuple[Guess, ...]
    reason: str = ""
    rules: tuple[str, ...] = ()

    def outcome(self, seen: Any) -> str:
        """Tell which of the guesses holds for what was ``seen``."""
        held = (guess.text for guess in self.guesses if guess.holds(seen))
        return next(held, _("none of these"))


class Predicted(Framed):
    """A prediction on the screen; it keeps the choice until `reveal` is called."""

    def __init__(self, prediction: Prediction) -> None:
        self.prediction = prediction

    @cached_property
    def choices(self) -> Choices:
        """The widgets of the prediction."""
        return Choices(self.prediction.text, self._texts, _("Keep my guess"), self._keep)

    @property
    def _texts(self) -> list[str]:
        return [guess.text for guess in self.prediction.guesses]

    def _keep(self, _place: int) -> str:
        return paragraph(_("Kept. Now run the next cell and compare."))

    def reveal(self, seen: Any) -> Shown:
        """Set the prediction beside what was ``seen`` in the run."""
        place = self.choices.chosen
        said = self._texts[place] if place is not None else _("nothing yet: try one next time")
        came = self.prediction.outcome(seen)
        lines = [f"{_('You said')}: {said}", f"{_('In this run')}: {came}", self.prediction.reason]
        text = "\n".join(line for line in lines if line)
        html = "<br>".join(escape(line) for line in lines if line)
        return Shown(f'<div role="status"><p>{html}</p></div>', text)

    @property
    def widget(self) -> ipywidgets.Widget:
        """The prediction as a widget."""
        return self.choices.box

    @property
    def text(self) -> str:
        """The prediction in plain text."""
        return listed(self.prediction.text, self._texts)


def predict(key: str) -> Predicted | Outcome:
    """Ask for the prediction called ``key``, as ``"day5.next_day"``."""
    try:
        return Predicted(find_question(key))
    except UnknownIdError as error:
        return Outcome("wrong", str(error))
