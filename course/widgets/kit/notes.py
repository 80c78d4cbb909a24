"""Room to write: a few named lines that are kept, such as the action plan at a day's end."""

from dataclasses import dataclass
from functools import cached_property
from html import escape

import ipywidgets

from course.display import paragraph
from course.language import _
from course.widgets.kit.controls import css
from course.widgets.kit.framing import Framed, framed, live_text
from course.widgets.kit.kept import keep, load_kept

FILE = "notes"


@dataclass(frozen=True)
class Line:
    """One thing to write down: its name in the kept file, and what is asked."""

    name: str
    asked: str


PLAN = (
    Line("what", _("One thing I will do differently in my own institution")),
    Line("who", _("Whom I need for it, and what I will say to them first")),
    Line("when", _("By which day")),
    Line("seen", _("How I will see that it worked")),
)

PORTRAIT = (
    Line("people", _("Whom we serve, and whom we do not")),
    Line("money", _("Whose money we lend, and what it costs us")),
    Line("income", _("What we live from, in per cent")),
    Line("besides", _("What we give besides loans")),
)


class Notes(Framed):
    """Lines to fill in, with a button that keeps them.

    Parameters
    ----------
    key
        Under which the lines are kept, as ``"day1.plan"``.
    title
        What is written here.
    lines
        What is asked, in order.
    """

    def __init__(self, key: str, title: str, lines: tuple[Line, ...]) -> None:
        self.key, self.title, self.lines = key, title, lines

    @cached_property
    def fields(self) -> dict[str, ipywidgets.Textarea]:
        """The field of each line, filled with what was kept before."""
        kept = load_kept(FILE).get(self.key, {})
        made = {}
        for line in self.lines:
            field = ipywidgets.Textarea(
                value=str(kept.get(line.name, "")), rows=2, layout={"width": "98%"}
            )
            field.add_class(css(line.name))
            made[line.name] = field
        return made

    def keep(self, _button: object = None) -> str:
        """Keep what stands in the fields, and say how that went."""
        written = {name: field.value for name, field in self.fields.items()}
        if not any(line.strip() for line in written.values()) and not load_kept(FILE).get(self.key):
            return _("Nothing is written yet, so nothing was kept.")
        kept = keep(FILE, self.key, written)
        return (
            _("Kept. It will stand here when you come back.") if kept
            else _("This folder cannot be written to: copy your lines to a sheet of paper.")
        )

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The fields on the screen."""
        button, said = ipywidgets.Button(description=_("Keep")), live_text()

        def keep_and_say(_button: object) -> None:
            said.value = paragraph(self.keep())

        button.on_click(keep_and_say)
        parts: list[ipywidgets.Widget] = [
            ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        ]
        for line in self.lines:
            parts += [ipywidgets.HTML(escape(line.asked)), self.fields[line.name]]
        names = {css(line.name): line.asked for line in self.lines}
        box, _labels = framed(self.title, [*parts, button, said], names)
        return box

    @property
    def text(self) -> str:
        """The lines in words, without what was kept."""
        return "\n".join([self.title, *(f"  {line.asked}: ____" for line in self.lines)])


def action_plan(day: str) -> Notes:
    """Ask for the learner's own next step, at the end of a day called ``day1`` to ``day5``."""
    return Notes(f"{day}.plan", _("My next step at home"), PLAN)


def portrait() -> Notes:
    """Ask for a portrait of the learner's own institution."""
    return Notes("day1.portrait", _("My institution in four lines"), PORTRAIT)
