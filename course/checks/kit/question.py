"""Check your understanding: one right option, and an answer for each wrong one."""

from dataclasses import dataclass
from functools import cached_property

import ipywidgets

from course import progress
from course.checks.kit.choices import Choices, listed
from course.checks.kit.finding import UnknownIdError, find_question
from course.checks.kit.outcome import Outcome
from course.language import _
from course.widgets.kit.framing import Framed


@dataclass(frozen=True)
class Option:
    """An answer to choose, and what is said to who chooses it."""

    text: str
    feedback: str
    right: bool = False


@dataclass(frozen=True)
class Question:
    """A question with one right option; ``rules`` are the rulebook ids it asks about."""

    key: str
    text: str
    options: tuple[Option, ...]
    rules: tuple[str, ...] = ()

    def judge(self, place: int) -> Outcome:
        """Judge the option at ``place``."""
        option = self.options[place]
        return Outcome("solved" if option.right else "wrong", option.feedback)


class Asked(Framed):
    """A question on the screen."""

    def __init__(self, key: str, question: Question) -> None:
        self.key = key
        self.question = question

    @cached_property
    def choices(self) -> Choices:
        """The widgets of the question, with the answer of an earlier day and what it met."""
        texts = [option.text for option in self.question.options]
        made = Choices(self.question.text, texts, _("Check"), self.answer)
        if made.choose(progress.answered(self.key)) and made.chosen is not None:
            made.said.value = self.question.judge(made.chosen).html
        return made

    def answer(self, place: int) -> str:
        """Note the choice and give what is said of it, as HTML."""
        outcome = self.question.judge(place)
        progress.note(self.key, outcome.status, answer=self.question.options[place].text)
        return outcome.html

    @property
    def widget(self) -> ipywidgets.Widget:
        """The question as a widget."""
        return self.choices.box

    @property
    def text(self) -> str:
        """The question in plain text, without the answer."""
        return listed(self.question.text, [option.text for option in self.question.options])


def question(key: str) -> Asked | Outcome:
    """Ask the question called ``key``, as ``"day5.oldest"``."""
    try:
        return Asked(key, find_question(key))
    except UnknownIdError as error:
        return Outcome("wrong", str(error))
