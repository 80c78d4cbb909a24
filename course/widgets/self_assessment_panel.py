"""Try it: score your own institution, see its shape, keep it, and come back to it."""

from functools import cached_property
from html import escape

import ipywidgets

from course.cases.self_assessment import HIGHEST, Axis, as_file, axes, checked, read_file
from course.display import paragraph
from course.figures import self_assessment as figures
from course.language import _
from course.widgets.controls import css
from course.widgets.framing import Framed, framed, live_text
from course.widgets.kept import kept_path
from simulator.rules.validation import InputError

FILE = "self_assessment"


class SelfAssessment(Framed):
    """Seven axes of five indicators, a score each; kept as one plain file and resumed from it."""

    title = figures.TITLE

    def __init__(self) -> None:
        self.trouble = ""

    def load(self) -> dict[str, int]:
        """Read the kept scores; nothing where there is no file, and a word where it is damaged."""
        path = kept_path(FILE)
        try:
            return read_file(path.read_text(encoding="utf-8"))
        except InputError as error:
            self.trouble = str(error)
        except (OSError, UnicodeDecodeError):
            pass
        return {}

    @cached_property
    def fields(self) -> dict[str, ipywidgets.Dropdown]:
        """The score of each indicator, as kept before."""
        kept = self.load()
        options = [("–", None), *((str(score), score) for score in range(HIGHEST + 1))]
        made = {}
        for one in (one for axis in axes() for one in axis.indicators):
            place = kept[one.key] + 1 if one.key in kept else 0  # the first says: not yet
            field = ipywidgets.Dropdown(options=options, index=place, layout={"width": "70px"})
            field.add_class(css(one.key.replace(".", "-")))
            made[one.key] = field
        return made

    @property
    def scores(self) -> dict[str, int]:
        """What is scored now."""
        return checked({k: f.value for k, f in self.fields.items() if f.value is not None})

    def keep(self) -> str:
        """Write the scores to the plain file, and say where it is."""
        path = kept_path(FILE)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_suffix(".tmp")
            beside.write_text(as_file(self.scores), encoding="utf-8")
            beside.replace(path)
        except OSError:
            return _("This folder cannot be written to: note your scores on paper.")
        return _("Kept in {file}. Next time you go on from here.").format(file=path.name)

    @cached_property
    def answer(self) -> ipywidgets.HTML:
        """Radar, table and first steps."""
        return ipywidgets.HTML(self._shown())

    def _shown(self) -> str:
        scores = self.scores
        beside = figures.numbers(scores).html
        steps = figures.first_steps(scores).html if scores else ""
        return (
            '<div style="display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start">'
            f"{figures.radar(scores).html}<div>{beside}</div></div>{steps}"
        )

    def _axis(self, axis: Axis) -> ipywidgets.Widget:
        rows = [
            ipywidgets.HBox([self.fields[one.key], ipywidgets.HTML(
                f"{escape(_(one.asked))}<br><em>{escape(_('To show:'))} "
                f"{escape(_(one.evidence))}</em>")])
            for one in axis.indicators
        ]  # fmt: skip
        head = ipywidgets.HTML(f"<p><strong>{escape(_(axis.title))}</strong></p>")
        return ipywidgets.VBox([head, *rows])

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The indicators, a button, and the shape they give."""
        parts = [self._axis(axis) for axis in axes()]
        button, said = ipywidgets.Button(description=_("Show and keep")), live_text()
        said.value = paragraph(self.trouble)

        def show_and_keep(_button: object) -> None:
            self.answer.value = self._shown()
            said.value = paragraph(self.keep() + " " + figures.describe(self.scores))

        button.on_click(show_and_keep)
        head = ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        names = {
            css(one.key.replace(".", "-")): _(one.asked)
            for axis in axes() for one in axis.indicators
        }
        box, _labels = framed(self.title, [head, *parts, button, said, self.answer], names)
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
