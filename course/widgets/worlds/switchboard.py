"""Try it: switch one rule off, live both years, and see what and who is different."""

from collections.abc import Callable
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets

from course.cases.worlds.branches import lends
from course.cases.worlds.rule_chapters import by_chapter, offered_rules
from course.cases.worlds.twin_years import (
    FEWEST_CLIENTS,
    MOST_CLIENTS,
    MOST_PAIRS,
    Progress,
    TwinYears,
    live_both,
)
from course.display import paragraph
from course.figures.worlds import switchboard as figures
from course.language import _
from course.widgets.kit.branch_choice import branch_choice, remarks_below
from course.widgets.kit.controls import Choice, Slider, button, css
from course.widgets.kit.framing import Framed, framed, live_text
from course.widgets.kit.progress_bar import ProgressBar
from course.widgets.worlds.rule_finder import RuleFinder
from course.widgets.worlds.why_parted import WhyParted
from simulator.experiments import Comparison
from simulator.rules.ground.validation import InputError

Live = Callable[[TwinYears, Progress], Comparison]
_BUTTON = "live-both-years"
_PASSED = "4px dashed #767676"


class Switchboard(Framed):
    """A list of rules, a button, and two years side by side.

    Parameters
    ----------
    live
        Lives both years; given (what is asked, progress).
    """

    def __init__(self, live: Live = live_both) -> None:
        self.title, self.bar, self._live = figures.TITLE, ProgressBar(), live
        self.why, start = WhyParted(), TwinYears()
        self.finder = RuleFinder(start.rule, self._moved)
        self.lived: TwinYears | None = None
        self.controls: tuple[Choice | Slider, ...] = (
            branch_choice(start.method),
            Slider("pairs", _("Pairs of years"), 2, 20, start.pairs, most=MOST_PAIRS),
            Slider("clients", _("Clients"), 50, 600, start.clients, step=50,
                   least=FEWEST_CLIENTS, most=MOST_CLIENTS),
        )

    @cached_property
    def widgets(self) -> dict[str, ipywidgets.Widget]:
        """The widget of each control; which rules there are hangs on the branch."""
        made = {control.name: control.widget() for control in self.controls}
        made["method"].observe(self._offer_rules, names="value")
        self.finder.offer(made["method"].value)
        for widget in made.values():
            widget.layout.width, widget.layout.max_width = "560px", "100%"
            widget.observe(self._moved, names="value")
        return made

    def _offer_rules(self, change: Any) -> None:
        try:
            self.finder.offer(change.new)
        except InputError as error:  # a file of one's own that cannot be used
            self.said.value = paragraph(str(error))

    @cached_property
    def button(self) -> ipywidgets.Button:
        """What is pressed to live both years."""
        return button(css(_BUTTON), _("Live both years"), self.press, button_style="primary")

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """A sentence on what is going on, read out by a screen reader."""
        return live_text(paragraph(_("Choose a rule, guess what its absence does, and press.")))

    @cached_property
    def answer(self) -> ipywidgets.HTML:
        """The two years, once they have been lived."""
        return ipywidgets.HTML()

    @cached_property
    def passed(self) -> ipywidgets.HTML:
        """A sentence over two years that are not those the controls ask for."""
        return live_text()

    @property
    def asked(self) -> TwinYears:
        """What the controls ask for now."""
        values: dict[str, Any] = {
            control.name: control.read(self.widgets[control.name].value)
            for control in self.controls
        }
        return TwinYears(rule=self.finder.rule, **values)

    def press(self, _button: object = None) -> None:
        """Live both years and show them; while they run, the button rests."""
        self.button.disabled = True
        self.said.value = paragraph(_("Living both years …"))
        try:
            asked = self.asked
            self._show(asked, self._live(asked, self.bar.move))
        except InputError as error:
            self.said.value = paragraph(str(error))
        except KeyboardInterrupt:
            self.said.value = paragraph(_("Stopped before the first pair of years was over."))
        finally:
            self.bar.move(1, 1)
            self.button.disabled = False

    def _show(self, asked: TwinYears, lived: Comparison) -> None:
        self.answer.value = figures.both_years(lived, asked.rule).html
        self.why.show(lived)
        self.lived = asked
        done = [_("Done: the year with {rule}, and without.").format(rule=asked.rule)]
        if unfinished := lived.pairs.attrs.get("unfinished"):
            done = [unfinished]
        self.said.value = paragraph("\n".join([*done, _in_words(asked, len(lived.pairs))]))
        self._moved()

    def _moved(self, _change: object = None) -> None:
        """Mark the two years on the screen when the controls ask for others."""
        try:
            current = self.lived is None or self.asked == self.lived
        except InputError:
            current = False
        said = "" if current or self.lived is None else _(
            "Below are still the years lived before: without {rule}. {branch} Press the button to "
            "live what is set now."
        ).format(rule=self.lived.rule, branch=_in_words(self.lived, self.lived.pairs))
        self.passed.value = paragraph(said)
        for part in (self.answer, self.why.widget):
            part.layout.border_left = None if current else _PASSED
            part.layout.padding = None if current else "0 0 0 8px"

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole switchboard, with its button at work."""
        head = ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        branch, *numbers = self.widgets.values()
        parts = [head, branch, remarks_below(branch), self.finder.widget, *numbers, self.button,
                 self.bar.widget, self.said, self.passed, self.answer, self.why.widget]  # fmt: skip
        names = {css(control.name): control.label for control in self.controls}
        names |= {css(_BUTTON): _("Live both years"), **self.bar.names, **self.finder.names,
                  **self.why.names}  # fmt: skip
        box, _labels = framed(self.title, parts, names)
        return box

    @property
    def text(self) -> str:
        """The switchboard in words: what can be switched off."""
        lines = [self.title]
        for chapter, rules in by_chapter(offered_rules("single")):
            lines += [f"  {chapter}", *(f"    {each.shown}" for each in rules)]
        return "\n".join(lines)


def _in_words(asked: TwinYears, pairs: int) -> str:
    return _("A branch that {lends}, {n} clients, {pairs} pairs of years.").format(
        lends=lends(asked.method), n=asked.clients, pairs=pairs)


def switchboard() -> Switchboard:
    """Make the switchboard over the course's branch."""
    return Switchboard()
