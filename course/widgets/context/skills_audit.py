"""The skills audit: what one can do on the first morning, and again on the last afternoon."""

from functools import cached_property
from html import escape
from typing import Literal

import ipywidgets
import pandas as pd

from course.display import Shown, paragraph, table
from course.language import _
from course.navigation import session
from course.widgets.kit.controls import NOT_CHOSEN, css
from course.widgets.kit.framing import Framed, framed, live_text
from course.widgets.kit.kept import keep, load_kept

FILE = "skills"
When = Literal["start", "end"]
LEVELS = (_("not yet"), _("with help"), _("alone"), _("could show others"))

SKILLS = (
    ("day1", "refused"), ("day1", "promises"), ("day2", "individual"), ("day2", "choice"),
    ("day3", "cash_flow"), ("day3", "corridor"), ("day4", "costs"), ("day4", "load"),
    ("day5", "report"), ("day5", "ladder"),
)  # fmt: skip
"""Two sessions of each day; the audit asks for what they promise."""


def statements() -> dict[str, str]:
    """List what is asked, by a name for the kept file; the words are those of the outline.

    Examples
    --------
    >>> list(statements())[0]
    'day1.refused'
    """
    asked = {f"{day}.{key}": session(day, key)[1].objective for day, key in SKILLS}
    return {name: _("I can {what}").format(what=what) for name, what in asked.items()}


class SkillsAudit(Framed):
    """Ten statements, each with four levels; kept as ``start`` or as ``end`` of the course."""

    def __init__(self, when: When) -> None:
        self.when = when

    @property
    def title(self) -> str:
        """What is asked."""
        return _("What can you do today? Be honest: nobody but you reads this.")

    @cached_property
    def fields(self) -> dict[str, ipywidgets.Dropdown]:
        """The choice for each statement, as kept before."""
        kept = load_kept(FILE).get(self.when, {})
        options = [("–", NOT_CHOSEN), *((level, place) for place, level in enumerate(LEVELS))]
        made = {}
        for name in statements():
            value = kept.get(name)
            place = value + 1 if value in range(len(LEVELS)) else 0
            field = ipywidgets.Dropdown(options=options, index=place, layout={"width": "170px"})
            field.add_class(css(name.replace(".", "-")))
            made[name] = field
        return made

    def keep(self) -> str:
        """Keep the answers, and say how many are still open."""
        given = {name: field.value for name, field in self.fields.items()}
        answered = {name: value for name, value in given.items() if value != NOT_CHOSEN}
        if not answered:
            return _("Nothing is chosen yet, so nothing was kept. Choose a level first.")
        if not keep(FILE, self.when, answered):
            return _("This folder cannot be written to: note your levels on paper.")
        left = len(given) - len(answered)
        return (
            _("Kept; {n} still open.").format(n=left) if left
            else _("Kept. On day 5 you will see what has changed.")
        )

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The statements on the screen."""
        button, said = ipywidgets.Button(description=_("Keep")), live_text()

        def keep_and_say(_button: object) -> None:
            said.value = paragraph(self.keep())

        button.on_click(keep_and_say)
        rows = [
            ipywidgets.HBox([self.fields[name], ipywidgets.HTML(escape(asked))],
                            layout={"align_items": "center"})
            for name, asked in statements().items()
        ]
        head = ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        names = {css(name.replace(".", "-")): asked for name, asked in statements().items()}
        box, _labels = framed(self.title, [head, *rows, button, said], names)
        return box

    @property
    def text(self) -> str:
        """The statements in words, without the answers."""
        lines = [f"  {asked}: {' / '.join(LEVELS)}" for asked in statements().values()]
        return "\n".join([self.title, *lines])


def skills_audit(when: When = "start") -> SkillsAudit:
    """Ask for ten skills, on day 1 (``start``) or on day 5 (``end``)."""
    return SkillsAudit(when)


def skills_change() -> Shown:
    """Show the two audits side by side."""
    kept = load_kept(FILE)
    before, after = kept.get("start", {}), kept.get("end", {})
    frame = pd.DataFrame(
        {
            _("first morning"): [_level(before.get(name)) for name in statements()],
            _("last afternoon"): [_level(after.get(name)) for name in statements()],
        },
        index=pd.Index(list(statements().values()), name=_("skill")),
    )
    return table(frame, _("What has changed in five days"))


def _level(value: object) -> str:
    return LEVELS[value] if isinstance(value, int) and 0 <= value < len(LEVELS) else "–"
