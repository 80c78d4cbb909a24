"""Several questions under one another, where one cell each would tear the page apart."""

from functools import cached_property

import ipywidgets

from course.checks.kit.outcome import Outcome
from course.checks.kit.question import Asked, question
from course.widgets.kit.framing import Framed
from course.widgets.kit.labels import ROW_CLASS


class Quiz(Framed):
    """Questions in a row; each is answered and noted for itself."""

    def __init__(self, parts: tuple[Asked | Outcome, ...]) -> None:
        self.parts = parts

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The questions on the screen, one below the other."""
        row = ipywidgets.VBox(
            [part.widget if isinstance(part, Asked) else ipywidgets.HTML(part.html)
             for part in self.parts]
        )
        row.add_class(ROW_CLASS)
        return row

    @property
    def text(self) -> str:
        """The questions in plain text, without the answers."""
        return "\n\n".join(
            part.text if isinstance(part, Asked) else str(part) for part in self.parts
        )


def quiz(*keys: str) -> Quiz:
    """Ask the questions called ``keys``, as ``quiz("day2.reading", "day2.last_week")``."""
    return Quiz(tuple(question(key) for key in keys))
