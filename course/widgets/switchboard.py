"""Try it: switch one rule off, live both years, and see what and who is different."""

from collections.abc import Callable
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets

from course.cases.branches import LABELS, Method, branch_by
from course.cases.twin_years import Progress, TwinYears, live_both
from course.display import paragraph
from course.figures import switchboard as figures
from course.language import _
from course.widgets.controls import Choice, Slider, css
from course.widgets.framing import Framed, framed, live_text
from course.widgets.progress_bar import ProgressBar
from course.widgets.why_parted import WhyParted
from simulator.experiments import Comparison
from simulator.rules.validation import InputError
from simulator.world.switches import known_to

Live = Callable[[TwinYears, Progress], Comparison]
_BUTTON = "live-both-years"


def rules(method: Method = "single") -> tuple[tuple[str, str], ...]:
    """List every rule that can be switched off in a branch, as shown and as its id.

    Examples
    --------
    >>> dict((rule, shown) for shown, rule in rules())["COL-4"]
    'COL-4 · no visit'
    """
    here = known_to(*branch_by(method).policies).values()
    return tuple((f"{each.rule} · {_(each.without)}", each.rule) for each in here)


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
        self._wanted: str = start.rule
        self._instead: str | None = None
        methods = tuple((shown, method) for method, shown in LABELS.items())
        self.controls = (
            Choice("method", _("The branch"), methods, start.method),
            Choice("rule", _("Switch off"), rules(), start.rule),
            Slider("pairs", _("Pairs of years"), 2, 12, start.pairs),
            Slider("clients", _("Clients"), 50, 600, start.clients, step=50),
        )

    @cached_property
    def widgets(self) -> dict[str, ipywidgets.Widget]:
        """The widget of each control; which rules there are hangs on the branch."""
        made = {control.name: control.widget() for control in self.controls}
        made["method"].observe(self._offer_rules, names="value")
        return made

    def _offer_rules(self, change: Any) -> None:
        """Offer the rules of the chosen branch; the wanted one comes back where it is known."""
        offered, rule = rules(change.new), self.widgets["rule"]
        if rule.value != self._instead:
            self._wanted = rule.value
        known = self._wanted in {each for _shown, each in offered}
        self._instead = None if known else offered[0][1]
        rule.options = offered
        rule.value = self._instead or self._wanted

    @cached_property
    def button(self) -> ipywidgets.Button:
        """What is pressed to live both years."""
        button = ipywidgets.Button(description=_("Live both years"), button_style="primary")
        button.add_class(css(_BUTTON))
        return button

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """A sentence on what is going on, read out by a screen reader."""
        return live_text(paragraph(_("Choose a rule, guess what its absence does, and press.")))

    @cached_property
    def answer(self) -> ipywidgets.HTML:
        """The two years, once they have been lived."""
        return ipywidgets.HTML()

    @property
    def asked(self) -> TwinYears:
        """What the controls ask for now."""
        values: dict[str, Any] = {
            control.name: control.read(self.widgets[control.name].value)
            for control in self.controls
        }
        return TwinYears(**values)

    def press(self, _button: object = None) -> None:
        """Live both years and show them; while they run, the button rests."""
        self.button.disabled = True
        self.said.value = paragraph(_("Living both years …"))
        try:
            asked = self.asked
            lived = self._live(asked, self.bar.move)
            shown = figures.both_years(lived, asked.rule)
        except InputError as error:
            self.said.value = paragraph(str(error))
        else:
            self.answer.value = shown.html
            self.why.show(lived)
            done = _("Done: the year with {rule}, and without.\nA branch that {lends}, {n} "
                     "clients, {pairs} pairs of years.")
            self.said.value = paragraph(done.format(
                rule=asked.rule, lends=LABELS[asked.method], n=asked.clients, pairs=asked.pairs))
        finally:
            self.button.disabled = False

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole switchboard, with its button at work."""
        self.button.on_click(self.press)
        head = ipywidgets.HTML(f"<p><strong>{escape(self.title)}</strong></p>")
        for widget in self.widgets.values():
            widget.layout.width = "560px"
            widget.layout.max_width = "100%"
        parts = [head, *self.widgets.values(), self.button, self.bar.widget, self.said,
                 self.answer, self.why.widget]  # fmt: skip
        names = {css(control.name): control.label for control in self.controls}
        names |= {css(_BUTTON): _("Live both years"), **self.bar.names, **self.why.names}
        box, _labels = framed(self.title, parts, names)
        return box

    @property
    def text(self) -> str:
        """The switchboard in words: what can be switched off."""
        return "\n".join([self.title, *(f"  {shown}" for shown, _rule in rules())])


def switchboard() -> Switchboard:
    """Make the switchboard over the course's branch."""
    return Switchboard()
