"""Try it live: a year of the branch in steps, with your decisions, and with what you let happen."""

from functools import cached_property, partial
from html import escape
from pathlib import Path
from typing import Any

import ipywidgets

from course.cases.worlds.branches import offered
from course.cases.worlds.live_branch import Beginning, LiveBranch
from course.display import paragraph
from course.figures.worlds import live as figures
from course.figures.worlds.live_beside import beside_the_policy
from course.language import _
from course.widgets.kit.branch_choice import branch_choice, remarks_below
from course.widgets.kit.controls import Choice, Slider, button, css
from course.widgets.kit.framing import Framed, framed, live_text
from course.widgets.kit.grouped import errors_said_in
from course.widgets.worlds.live_events import LiveEvents
from course.widgets.worlds.live_files import LiveFiles
from course.widgets.worlds.live_question import LiveQuestion

SEATS = (
    (_("nobody's: watch"), "nobody"),
    (_("the committee's: late loans"), "committee"),
    (_("the committee's: late and new loans"), "loans"),
    (_("the officer's: each step on a late loan"), "officer"),
)
STEPS = {"day": (_("A day"), 1), "week": (_("A week"), 7), "month": (_("Four weeks"), 28)}
_ROW = {"flex_flow": "row wrap"}
_BEGIN, _POLICY = "kit-live-begin", "kit-live-policy"
_NAMES = {_BEGIN: _("Begin the year"), _POLICY: _("What would the policy alone have done?")}


class LivePanel(Framed):
    """A year that goes on when a button is pressed, and stops where somebody has to decide."""

    title = figures.TITLE

    def __init__(self) -> None:
        start = Beginning()
        self.controls = (
            branch_choice(start.method),
            Slider("clients", _("Clients"), 50, 600, start.clients, step=50),
            Choice("seat", _("Your chair"), SEATS, start.seat),
            Slider("seed", _("The luck, by number"), 1, 99, start.seed),
        )
        self.live: LiveBranch | None = None
        self.question = LiveQuestion(self.changed)
        self.events = LiveEvents(self.changed)
        self.files = LiveFiles(self.open)
        self._seen = 0

    # -- what the buttons do ---------------------------------------------------------------------

    def begin(self, _button: object = None) -> None:
        """Live up to the eve of the year, and stop there."""
        values: dict[str, Any] = {
            each.name: each.read(self.widgets[each.name].value) for each in self.controls
        }
        if self._leaves_a_year():
            return
        self.said.value = paragraph(_("The half year before is being lived …"))
        with errors_said_in(self.said):
            self.open(LiveBranch(Beginning(**values)))
            self.files.name.value = ""

    def _leaves_a_year(self) -> bool:
        """Whether a year would be left before its end; the first press only asks."""
        asked = self.beginner.description != _NAMES[_BEGIN]
        if asked or self.live is None or self.live.is_over or not self.files.is_unsaved:
            return False
        self.beginner.description = _("Yes, leave this year")
        kept = self.files.running.place
        text = _("This year is not over, and not saved under a name. {kept} Press once more to "
                 "leave it; or go on below.")
        where = _("It is kept as {file} and can be opened again.").format(file=kept and kept.name)
        self.said.value = paragraph(text.format(kept=where if kept else ""))
        return True

    def open(self, live: LiveBranch, place: Path | None = None) -> None:
        """Go on with a branch, from where it stands; ``place`` is the file it was kept in."""
        self.live, self._seen = live, max(-1, live.day - STEPS["month"][1])
        self.widgets["method"].options = offered()
        for name, widget in self.widgets.items():
            widget.value = getattr(live.beginning, name)
        self.question.take(live)
        self.events.take(live)
        self.files.take(live, place)
        self.rest.layout.display = "flex"
        self.show()

    def go(self, days: int, _button: object = None) -> None:
        """Live on; the news is of these days."""
        if self.live is not None:
            self._seen = self.live.day
            self.live.go(days)
            self.changed()

    def compare(self, _button: object = None) -> None:
        """Set the year beside the one that the policy alone would have made of it."""
        if self.live is not None:
            with errors_said_in(self.beside):
                self.beside.value = beside_the_policy(self.live).html

    def changed(self) -> None:
        """Keep the year by itself, and show where it stands."""
        self.files.keep_running()
        self.show()

    def show(self) -> None:
        """Show where the year stands, and what waits for you."""
        live = self.live
        if live is None:
            return
        for step in self.steps.values():
            step.disabled = live.pending is not None or live.is_over
        self.events.show()
        self.beginner.description = _NAMES[_BEGIN]
        self.said.value = paragraph(f"{figures.lived(live)}\n{figures.where(live)}")
        self.news.value = figures.news(live.result, self._seen, live.day).html
        self.beside.value = ""
        self.question.show()
        self.picture.value = figures.picture(live).html if live.day >= 0 else ""

    # -- on the screen ---------------------------------------------------------------------------

    @cached_property
    def widgets(self) -> dict[str, ipywidgets.Widget]:
        """The widget of each control."""
        made = {control.name: control.widget() for control in self.controls}
        for widget in made.values():
            widget.layout.width, widget.layout.max_width = "560px", "100%"
        return made

    @cached_property
    def beginner(self) -> ipywidgets.Button:
        """The button that begins a year; in the middle of one it asks first."""
        return button(_BEGIN, _NAMES[_BEGIN], self.begin, button_style="primary")

    @cached_property
    def steps(self) -> dict[str, ipywidgets.Button]:
        """The buttons that let time go by."""
        return {
            name: button(f"kit-live-{name}", label, partial(self.go, days), "120px")
            for name, (label, days) in STEPS.items()
        }

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """Where the year stands, read out by a screen reader."""
        return live_text(paragraph(_("Choose a branch and your chair, and begin.")))

    @cached_property
    def news(self) -> ipywidgets.HTML:
        """What has happened since the last stop."""
        return ipywidgets.HTML()

    @cached_property
    def picture(self) -> ipywidgets.HTML:
        """The portfolio, month by month."""
        return ipywidgets.HTML()

    @cached_property
    def beside(self) -> ipywidgets.HTML:
        """The year beside the policy's own."""
        return ipywidgets.HTML()

    @cached_property
    def rest(self) -> ipywidgets.VBox:
        """What there is once a year has begun."""
        policy = button(_POLICY, _NAMES[_POLICY], self.compare, "320px")
        parts = [ipywidgets.HBox(list(self.steps.values()), layout=_ROW), self.news,
                 self.question.widget, self.picture, self.events.widget, policy, self.beside]
        return ipywidgets.VBox(parts, layout={"display": "none"})

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole panel."""
        head = ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        names = {css(control.name): control.label for control in self.controls}
        names |= _NAMES | {f"kit-live-{name}": label for name, (label, _days) in STEPS.items()}
        names |= self.question.names | self.events.names | self.files.names
        branch, *others = self.widgets.values()
        parts = [head, branch, remarks_below(branch), *others, self.beginner, self.files.widget,
                 self.said, self.rest]
        box, _labels = framed(self.title, parts, names)
        return box

    @property
    def text(self) -> str:
        """The panel in words: which branches and chairs there are."""
        return "\n  ".join([self.title, *(shown for shown, _value in (*offered(), *SEATS))])


def live_panel() -> LivePanel:
    """Make the panel, before any year has begun."""
    return LivePanel()
