"""Sorting out: several statements, each to be put where it belongs, with a word on each slip."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

import ipywidgets

from course import progress
from course.checks.kit.finding import UnknownIdError, find_question
from course.checks.kit.outcome import Outcome
from course.language import _
from course.widgets.kit.controls import NOT_CHOSEN, css
from course.widgets.kit.framing import Framed, framed, live_text


@dataclass(frozen=True)
class Item:
    """A statement, the place it belongs to, and what is said to who puts it elsewhere.

    ``hints`` answers each wrong place by name; ``hint`` answers those it leaves out.
    """

    text: str
    right: str
    hint: str = ""
    hints: Mapping[str, str] | None = None

    def said(self, place: str) -> str:
        """Give what is said when the item is put in a wrong ``place``."""
        return (self.hints or {}).get(place, self.hint)


@dataclass(frozen=True)
class Sorting:
    """Statements to sort into ``places``; ``rules`` are the rulebook ids asked about."""

    key: str
    text: str
    places: tuple[str, ...]
    items: tuple[Item, ...]
    reason: str
    rules: tuple[str, ...] = ()

    def judge(self, given: Sequence[str | None]) -> Outcome:
        """Judge where each item was put; None where it is still open."""
        pairs = list(zip(self.items, given, strict=True))
        slips = [
            f"{item.text} – {place}? {_sentence(item.said(place))}"
            for item, place in pairs if place is not None and place != item.right
        ]
        if slips:
            return Outcome("wrong", "\n".join(slips))
        left = sum(place is None for _item, place in pairs)
        if left:
            return Outcome("blank", _("So far so good. Still to place: {n}.").format(n=left))
        return Outcome("solved", self.reason)


def _sentence(text: str) -> str:
    """Begin with a capital letter.

    Examples
    --------
    >>> _sentence("this comes first.")
    'This comes first.'
    """
    return text[:1].upper() + text[1:]


class Asked(Framed):
    """A sorting on the screen."""

    def __init__(self, key: str, sorting: Sorting) -> None:
        self.key, self.sorting = key, sorting

    @cached_property
    def fields(self) -> list[ipywidgets.Dropdown]:
        """The choice of each item, as it was last checked; open at first."""
        options = [("–", NOT_CHOSEN), *((place, place) for place in self.sorting.places)]
        made = []
        for number, place in enumerate(self._before):
            field = ipywidgets.Dropdown(
                options=options, value=place or NOT_CHOSEN, layout={"width": "210px"})
            field.add_class(css(f"item-{number}"))
            made.append(field)
        return made

    @property
    def _before(self) -> list[str | None]:
        """Where each item was put when the sorting was last checked."""
        kept, items = progress.answered(self.key), self.sorting.items
        if not isinstance(kept, list) or len(kept) != len(items):
            return [None] * len(items)
        return [place if place in self.sorting.places else None for place in kept]

    def answer(self) -> str:
        """Judge what stands in the fields, note it, and give what is said of it, as HTML."""
        given = [field.value or None for field in self.fields]
        outcome = self.sorting.judge(given)
        if outcome.status != "blank":
            progress.note(self.key, outcome.status, answer=given)
        return outcome.html

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The items on the screen, each beside its choice."""
        button = ipywidgets.Button(description=_("Check"))
        said = live_text(self.sorting.judge(self._before).html if any(self._before) else "")

        def check_and_say(_button: object) -> None:
            said.value = self.answer()

        button.on_click(check_and_say)
        rows = [
            ipywidgets.HBox([field, ipywidgets.HTML(escape(item.text))],
                            layout={"align_items": "center"})
            for field, item in zip(self.fields, self.sorting.items, strict=True)
        ]
        head = ipywidgets.HTML(f"<p><strong>{escape(self.sorting.text)}</strong></p>")
        names = {css(f"item-{n}"): item.text for n, item in enumerate(self.sorting.items)}
        box, _labels = framed(self.sorting.text, [head, *rows, button, said], names)
        return box

    @property
    def text(self) -> str:
        """The sorting in plain text, without the answers."""
        places = " / ".join(self.sorting.places)
        lines = [f"  {item.text} ({places})" for item in self.sorting.items]
        return "\n".join([self.sorting.text, *lines])


def sort_out(key: str) -> Asked | Outcome:
    """Ask for the sorting called ``key``, as ``"day1.policy"``."""
    try:
        return Asked(key, find_question(key))
    except UnknownIdError as error:
        return Outcome("wrong", str(error))
