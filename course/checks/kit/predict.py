"""Predict before you run: commit to an answer, then let the simulation speak."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets

from course import progress
from course.checks.kit.choices import Choices, listed
from course.checks.kit.finding import UnknownIdError, find_question
from course.checks.kit.outcome import Outcome
from course.display import Shown, paragraph
from course.language import _
from course.widgets.kit.framing import Framed


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
    """A prediction on the screen; what is chosen is kept under its key, for its own reveal."""

    def __init__(self, key: str, prediction: Prediction) -> None:
        self.key = key
        self.prediction = prediction

    @cached_property
    def choices(self) -> Choices:
        """The widgets of the prediction, with the guess of an earlier day."""
        texts = _texts(self.prediction)
        made = Choices(self.prediction.text, texts, _("Keep my guess"), self._said)
        if made.choose(progress.guessed(self.key)):
            made.said.value = paragraph(_("This is the guess you kept. You may guess anew."))
        made.radio.observe(self._chosen, names="index")
        return made

    def _chosen(self, change: Any) -> None:
        self._keep(change["new"])

    def _keep(self, place: int | None) -> bool:
        text = "" if place is None else _texts(self.prediction)[place]
        return progress.keep_guess(self.key, text)

    def _said(self, place: int) -> str:
        if self._keep(place):
            return paragraph(_("Kept. Now run the next cell and compare."))
        return paragraph(_("This folder cannot be written to: note your guess on paper."))

    @property
    def widget(self) -> ipywidgets.Widget:
        """The prediction as a widget."""
        return self.choices.box

    @property
    def text(self) -> str:
        """The prediction in plain text."""
        return listed(self.prediction.text, _texts(self.prediction))


def predict(key: str) -> Predicted | Outcome:
    """Ask for the prediction called ``key``, as ``"day5.next_day"``."""
    try:
        return Predicted(key, find_question(key))
    except UnknownIdError as error:
        return Outcome("wrong", str(error))


def reveal(key: str, seen: Any) -> Shown | Outcome:
    """Set the guess that is kept for the prediction called ``key`` beside what was seen.

    Each prediction has a key of its own, so that a reveal that is run again, today or another
    day, shows no other question's guess.

    Parameters
    ----------
    key
        The prediction's id, as ``"day5.next_day"``.
    seen
        What came out: what the guesses of this prediction look at.
    """
    try:
        prediction: Prediction = find_question(key)
    except UnknownIdError as error:
        return Outcome("wrong", str(error))
    guess = progress.guessed(key)
    said = guess if guess in _texts(prediction) else _("nothing yet: try one next time")
    came = prediction.outcome(seen)
    lines = [f"{_('You said')}: {said}", f"{_('In this run')}: {came}", prediction.reason]
    text = "\n".join(line for line in lines if line)
    html = "<br>".join(escape(line) for line in lines if line)
    return Shown(f'<div role="status"><p>{html}</p></div>', text)


def _texts(prediction: Prediction) -> list[str]:
    return [guess.text for guess in prediction.guesses]
