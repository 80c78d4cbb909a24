"""Try it: score your own institution, see its shape, keep it, and see what moved since."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from html import escape

import ipywidgets

from course.beside import differs
from course.cases.rounds import Round, as_file, kept_with, read_file
from course.cases.self_assessment import HIGHEST, Axis, axes, checked, indicators
from course.display import paragraph
from course.figures.arrears import self_assessment as figures
from course.language import _
from course.paper import write_whole
from course.widgets.kit.controls import NOT_CHOSEN, css
from course.widgets.kit.framing import Framed, framed, live_text
from course.widgets.kit.kept import kept_path
from simulator.rules.ground.validation import InputError

FILE = "self_assessment"
_CHOOSER = "kit-groups"
_TABLES = "<style>.kit-panel td, .kit-panel th { padding: 2px 8px; line-height: 1.4; }</style>"


class SelfAssessment(Framed):
    """Seven axes of five indicators, a score each; rounds are kept in one plain file.

    A round belongs to its day: kept again on that day it is replaced, on another it is a new one.
    """

    title = figures.TITLE

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        self.today, self.trouble = today, ""

    @cached_property
    def rounds(self) -> tuple[Round, ...]:
        """The kept rounds; none where there is no file, and a word where it is damaged."""
        return self._on_disk()

    def _on_disk(self) -> tuple[Round, ...]:
        try:
            return read_file(kept_path(FILE).read_text(encoding="utf-8"))
        except InputError as error:
            self.trouble = str(error)
        except (OSError, UnicodeDecodeError):
            pass
        return ()

    @property
    def last_time(self) -> Round | None:
        """The round before today's, if there is one."""
        earlier = [each for each in self.rounds if each.day != self.today()]
        return earlier[-1] if earlier else None

    @cached_property
    def fields(self) -> dict[str, ipywidgets.Dropdown]:
        """The score of each indicator, as kept last."""
        kept = self.rounds[-1].scores if self.rounds else {}
        options = [("–", NOT_CHOSEN), *((str(score), score) for score in range(HIGHEST + 1))]
        made = {}
        for key in indicators():
            place = kept[key] + 1 if key in kept else 0  # the first says: not yet
            field = ipywidgets.Dropdown(options=options, index=place, layout={"width": "70px"})
            field.add_class(css(key.replace(".", "-")))
            made[key] = field
        return made

    @property
    def scores(self) -> dict[str, int]:
        """What is scored now."""
        return checked({k: f.value for k, f in self.fields.items() if f.value != NOT_CHOSEN})

    def keep(self) -> str:
        """Write today's round to the plain file, and say where it is."""
        seen = not differs(kept_path(FILE), as_file(self.rounds))  # no other page wrote meanwhile
        before = self.rounds if seen else self._on_disk() or self.rounds
        self.rounds = kept_with(before, Round(self.scores, self.today()))
        try:
            kept = write_whole(kept_path(FILE), as_file(self.rounds), over=seen)
        except InputError:
            return _("This folder cannot be written to: note your scores on paper.")
        told = _("Kept in {file}. Next time you go on from here.").format(file=kept.place.name)
        return f"{told} {kept.told}".strip()

    # -- on the screen ---------------------------------------------------------------------------

    @cached_property
    def answer(self) -> ipywidgets.HTML:
        """Radar, table, first steps, and what has changed."""
        return ipywidgets.HTML(self._shown())

    def _shown(self) -> str:
        scores, before = self.scores, self.last_time
        earlier = before.scores if before else None
        picture = figures.radar(scores, earlier).html
        below = [figures.first_steps(scores).html] if scores else []
        below += [figures.since_last_time(before, scores).html] if before and scores else []
        return _TABLES + (
            '<div style="display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start">'
            f"{picture}<div>{figures.numbers(scores, earlier).html}</div></div>{''.join(below)}"
        )

    def _axis(self, axis: Axis) -> ipywidgets.Widget:
        rows = [
            ipywidgets.HBox([self.fields[one.key], ipywidgets.HTML(
                f'<div style="line-height:1.4"><strong>{escape(_(one.asked))}</strong><br>'
                f"{escape(_(one.why))}<br><em>{escape(_('To show:'))} "
                f"{escape(_(one.evidence))}</em></div>")])
            for one in axis.indicators
        ]  # fmt: skip
        return ipywidgets.VBox(rows, layout={"grid_gap": "6px"})

    @cached_property
    def chooser(self) -> ipywidgets.ToggleButtons:
        """The buttons that say which axis is open."""
        options = [(_(axis.title), place) for place, axis in enumerate(axes())]
        made = ipywidgets.ToggleButtons(options=options, style={"button_width": "auto"})
        made.add_class(_CHOOSER)
        return made

    @cached_property
    def button(self) -> ipywidgets.Button:
        """Show and keep."""
        made = ipywidgets.Button(description=_("Show and keep"))
        made.on_click(self._show_and_keep)
        return made

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """What was done, for eyes and ears."""
        return live_text(paragraph(self.trouble))

    def _show_and_keep(self, _button: object) -> None:
        self.answer.value = self._shown()
        self.said.value = paragraph(self.keep() + " " + figures.describe(self.scores))

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The axes one by one, a button, and the shape they give."""
        boxes = [self._axis(axis) for axis in axes()]

        def open_axis(_change: object = None) -> None:
            for place, box in enumerate(boxes):
                box.layout.display = "flex" if place == self.chooser.value else "none"

        self.chooser.observe(open_axis, names="value")
        open_axis()
        head = ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        names = {css(k.replace(".", "-")): _(one.asked) for k, one in indicators().items()}
        parts = [head, self.chooser, *boxes, self.button, self.said, self.answer]
        box, _labels = framed(self.title, parts, names)
        return box

    @property
    def text(self) -> str:
        """The indicators in words, without what was kept."""
        lines = [self.title]
        for axis in axes():
            lines += [_(axis.title), *(f"  0–5: {_(one.asked)}" for one in axis.indicators)]
        return "\n".join(lines)


def self_assessment_panel() -> SelfAssessment:
    """Make the self-assessment, going on from the kept file."""
    return SelfAssessment()
