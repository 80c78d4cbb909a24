"""A box with one choice among several and a button: the frame of questions and predictions."""

from collections.abc import Callable, Sequence
from html import escape

import ipywidgets

from course.display import paragraph
from course.language import _
from course.widgets.kit.framing import framed, live_text


class Choices:
    """A question with options, of which one can be chosen, and a line for what is said of it.

    Parameters
    ----------
    text
        The question.
    options
        The options, in the order shown.
    button
        What the button says.
    on_choice
        Given the place of the chosen option, tells what to show, as HTML.
    """

    def __init__(
        self, text: str, options: Sequence[str], button: str, on_choice: Callable[[int], str]
    ) -> None:
        self.radio = ipywidgets.RadioButtons(
            options=list(options), value=None, layout={"width": "auto"}
        )
        self.button = ipywidgets.Button(description=button)
        self.said = live_text()
        self._on_choice = on_choice
        self.radio.observe(self._forget, names="index")
        self.button.on_click(self._answer)
        asked = ipywidgets.HTML(f"<p><strong>{escape(text)}</strong></p>")
        self.box, _labels = framed(text, [asked, self.radio, self.button, self.said], {})

    @property
    def chosen(self) -> int | None:
        """The place of the chosen option, None before there is one."""
        return self.radio.index

    def choose(self, text: object) -> bool:
        """Choose the option called ``text``; False where there is none."""
        if text not in self.radio.options:
            return False
        self.radio.value = text
        return True

    def _forget(self, _change: object) -> None:
        """Take back what was said of another option."""
        self.said.value = ""

    def _answer(self, _button: object) -> None:
        if self.chosen is None:
            self.said.value = paragraph(_("Choose one first."))
        else:
            self.said.value = self._on_choice(self.chosen)


def listed(text: str, options: Sequence[str]) -> str:
    """Write a question and its options as plain text.

    Examples
    --------
    >>> print(listed("Who decides?", ["The officer", "The committee"]))
    Who decides?
      ○ The officer
      ○ The committee
    """
    return "\n".join([text, *(f"  ○ {option}" for option in options)])
