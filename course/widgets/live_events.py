"""Let something happen tomorrow: to a client, to the market, to an officer."""

from collections.abc import Callable
from functools import cached_property
from typing import get_args

import ipywidgets

from course.cases.live_branch import LiveBranch, OfClient, OfOfficer
from course.display import paragraph
from course.language import _
from course.widgets.controls import button, labelled
from course.widgets.framing import live_text
from course.widgets.grouped import errors_said_in

EVENTS = (
    (_("a client's business stands still, her savings are gone"), "blow"),
    (_("a client's one buyer stops buying"), "buyer_lost"),
    (_("a client dies"), "death"),
    (_("a client moves away"), "moving"),
    (_("the rouble falls"), "currency"),
    (_("imports are banned"), "ban"),
    (_("the market is closed"), "closure"),
    (_("an officer leaves"), "leaves"),
    (_("an officer pockets payments for four weeks"), "pockets"),
)
_EVENT, _WHOM, _HAPPEN = "kit-live-event", "kit-live-whom", "kit-live-happen"
_NAMES = {_EVENT: _("What happens"), _WHOM: _("To whom"), _HAPPEN: _("Let it happen tomorrow")}


class LiveEvents:
    """A list of events, whom they befall, and a button.

    Parameters
    ----------
    happened
        Called when something has been put on tomorrow's page.
    """

    names = _NAMES

    def __init__(self, happened: Callable[[], None]) -> None:
        self._happened = happened
        self._live: LiveBranch | None = None

    def take(self, live: LiveBranch) -> None:
        """Let things happen in this branch."""
        self._live, self.said.value = live, ""
        self._offer()

    def _offer(self, _change: object = None) -> None:
        """Name those whom the chosen event can befall."""
        if self._live is None:
            return
        event, scenario = self.event.value, self._live.session.scenario
        people: list[tuple[str, int]] = []
        if event in get_args(OfClient):
            people = sorted((str(each), each.number) for each in self._live.result.clients)
        elif event in get_args(OfOfficer):
            people = [(_("officer {n}").format(n=n + 1), n) for n in range(scenario.officers)]
        self.whom.options = people or [(_("everybody"), 0)]
        self.whom.index = 0
        self.whom.disabled = not people

    def let(self, _button: object = None) -> None:
        """Put the event on tomorrow's page."""
        if self._live is None:
            return
        with errors_said_in(self.said):
            self._live.happens(self.event.value, self.whom.value)
            text = _("Tomorrow: {what} ({whom}).")
            self.said.value = paragraph(
                text.format(what=self.event.label, whom=self.whom.label))
            self._happened()

    @cached_property
    def event(self) -> ipywidgets.Dropdown:
        """What can happen."""
        made = labelled(ipywidgets.Dropdown, _EVENT, _NAMES[_EVENT], "560px", options=EVENTS)
        made.observe(self._offer, names="value")
        return made

    @cached_property
    def whom(self) -> ipywidgets.Dropdown:
        """Whom it can befall."""
        return labelled(ipywidgets.Dropdown, _WHOM, _NAMES[_WHOM], "420px")

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """What is going to happen."""
        return live_text()

    @cached_property
    def button(self) -> ipywidgets.Button:
        """What is pressed to let it happen."""
        return button(_HAPPEN, _NAMES[_HAPPEN], self.let, "220px")

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The two lists, folded away until they are wanted."""
        return ipywidgets.VBox([self.event, self.whom, self.button, self.said])
