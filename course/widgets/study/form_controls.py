"""What a form is filled in with: lines of text, boxes to tick, tables, twelve months."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ipywidgets
import traitlets

from course.cases.clients.paper_forms import Asked
from course.figures.kit.months import month_name
from course.figures.study.form_paper import word_shown
from course.language import _
from course.widgets.kit.controls import css

_WIDE, _NARROW, _CHOSEN = "796px", "394px", "594px"
_ROOM = "190px"  # for the question, which goes on in a second line
WRAPPED = """<style>.kit-form .widget-inline-hbox > .widget-label {
  white-space: normal; height: auto; min-height: 28px; line-height: 1.25; padding-top: 6px }
</style>"""


@dataclass(frozen=True)
class Entry:
    """The control of one thing that a form asks; ``value`` is the answer at first."""

    item: Asked
    value: Any

    @property
    def name(self) -> str:
        """The item's key."""
        return self.item.key

    @property
    def label(self) -> str:
        """What is asked, with its number."""
        number = f"{self.item.number} " if self.item.number else ""
        return number + _(self.item.asked) + (" *" if self.item.added else "")

    def trials(self) -> tuple[Any, ...]:
        """Give no answer, and an answer of each kind, for tests."""
        filled = {
            "line": "12", "text": "two\nlines", "rows": [["a"] * len(self.item.columns)],
            "months": ["110"] * 12, "some_of": list(self.item.words),
        }  # fmt: skip
        chosen = self.item.words[-1] if self.item.words else ""
        return (self.item.empty, filled.get(self.item.kind, chosen))

    def read(self, shown: Any) -> Any:
        """Give the answer as it stands."""
        return shown

    def widget(self) -> ipywidgets.Widget:
        """Make what it is filled in with."""
        made = _MAKERS[self.item.kind](self.item, self.label)
        made.value = self.value
        made.add_class(css(self.name))
        return made


class Together(ipywidgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """Several boxes whose answers are one answer; ``value`` holds it."""

    value = traitlets.Any()

    def __init__(self, label: str, boxes: Sequence[ipywidgets.Widget], inner: Any) -> None:
        self.boxes = list(boxes)
        super().__init__([ipywidgets.Label(label), inner],
                         layout={"width": _WIDE, "max_width": "100%"})
        self._filling = False
        for box in self.boxes:
            box.observe(self._taken, names="value")
        self.observe(self._given, names="value")

    def gather(self) -> Any:
        """Make one answer of the boxes."""
        raise NotImplementedError

    def spread(self, value: Any) -> None:
        """Put an answer into the boxes."""
        raise NotImplementedError

    def _taken(self, _change: object) -> None:
        if not self._filling:
            self.value = self.gather()

    def _given(self, change: Any) -> None:
        if change["new"] == self.gather():
            return
        self._filling = True
        try:
            self.spread(change["new"])
        finally:
            self._filling = False


class Ticks(Together):
    """Words of which several may be ticked."""

    def __init__(self, item: Asked, label: str) -> None:
        self.words = item.words
        apart = {"width": "auto", "margin": "0 18px 0 2px"}
        boxes = [ipywidgets.Checkbox(description=word_shown(word), indent=False, layout=apart)
                 for word in item.words]  # fmt: skip
        row = ipywidgets.HBox(boxes, layout={"flex_flow": "row wrap"})
        super().__init__(label, boxes, row)

    def gather(self) -> list[str]:
        """List the ticked words."""
        return [word for word, box in zip(self.words, self.boxes, strict=True) if box.value]

    def spread(self, value: Any) -> None:
        """Tick these words."""
        for word, box in zip(self.words, self.boxes, strict=True):
            box.value = word in value


class Table(Together):
    """Rows of texts under heads; rows beyond those it shows are kept unseen."""

    def __init__(self, item: Asked, label: str) -> None:
        self.width = len(item.columns)
        self.beyond: list[list[str]] = []
        cells = [ipywidgets.Text(continuous_update=False, layout={"width": "145px"})
                 for _cell in range(item.count * self.width)]  # fmt: skip
        heads = [ipywidgets.Label(_(head), layout={"width": "145px"}) for head in item.columns]
        rows = [ipywidgets.HBox(cells[at:at + self.width])
                for at in range(0, len(cells), self.width)]  # fmt: skip
        super().__init__(label, cells, ipywidgets.VBox([ipywidgets.HBox(heads), *rows]))

    def gather(self) -> list[list[str]]:
        """List the rows in which something stands."""
        texts = [box.value for box in self.boxes]
        rows = [texts[at:at + self.width] for at in range(0, len(texts), self.width)]
        return [row for row in [*rows, *self.beyond] if any(row)]

    def spread(self, value: Any) -> None:
        """Put rows into the table."""
        seen = len(self.boxes) // self.width
        self.beyond = [list(row) for row in value[seen:]]
        texts = [cell for row in value[:seen] for cell in row]
        for place, box in enumerate(self.boxes):
            box.value = texts[place] if place < len(texts) else ""


class Months(Together):
    """A text for each month."""

    def __init__(self, _item: Asked, label: str) -> None:
        boxes = [
            ipywidgets.Text(description=month_name(number), continuous_update=False,
                            style={"description_width": "35px"}, layout={"width": "118px"})
            for number in range(1, 13)
        ]
        super().__init__(label, boxes, ipywidgets.HBox(boxes, layout={"flex_flow": "row wrap"}))

    def gather(self) -> list[str]:
        """List the twelve texts."""
        return [box.value for box in self.boxes]

    def spread(self, value: Any) -> None:
        """Put twelve texts into the boxes."""
        for text, box in zip(value, self.boxes, strict=True):
            box.value = text


def _line(item: Asked, label: str) -> ipywidgets.Widget:
    return ipywidgets.Text(description=label, continuous_update=False, **_sized(item))


def _sized(item: Asked, box: str = _WIDE) -> dict[str, Any]:
    """Give an answer its width, and its question its room."""
    layout = {"width": _NARROW if item.half else box, "max_width": "100%", "height": "auto"}
    return {"style": {"description_width": _ROOM}, "layout": layout}


def _text(item: Asked, label: str) -> ipywidgets.Widget:
    return ipywidgets.Textarea(description=label, continuous_update=False, rows=item.lines,
                               **_sized(item))


def _choice(item: Asked, label: str) -> ipywidgets.Widget:
    options = [("–", ""), *((word_shown(word), word) for word in item.words)]
    return ipywidgets.Dropdown(options=options, value="", description=label,
                               **_sized(item, _CHOSEN))


_MAKERS = {
    "line": _line, "text": _text, "yes_no": _choice, "one_of": _choice, "some_of": Ticks,
    "rows": Table, "months": Months,
}  # fmt: skip
