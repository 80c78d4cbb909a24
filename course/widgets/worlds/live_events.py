"""Let something happen tomorrow: to a client, to the market, to an officer."""

from collections.abc import Callable
from functools import cached_property
from typing import get_args

import ipywidgets

from course.cases.worlds.live_branch import LiveBranch
from course.cases.worlds.live_events import (
    OfClient,
    OfMarket,
    OfOfficer,
    clients_here,
    officer_name,
    officers_here,
)
from course.display import paragraph
from course.language import _
from course.widgets.kit.controls import button, labelled
from course.widgets.kit.framing import live_text
from course.widgets.kit.grouped import errors_said_in

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
        self.show()

    def show(self, _change: object = None) -> None:
        """Name those whom the chosen event can befall tomorrow; who was chosen stays so."""
        live, chosen = self._live, self.whom.label
        if live is None:
            return
        people, wide = self._people(live), self.event.value in get_args(OfMarket)
        self.whom.options = people or [(_("everybody") if wide else _("nobody is left"), 0)]
        self.whom.value = dict(people).get(chosen, self.whom.options[0][1])
        self.whom.disabled = not people
        self.button.disabled = live.is_over or not (people or wide)

    def _people(self, live: LiveBranch) -> list[tuple[str, int]]:
        """Who is there, with their numbers; nobody of her own for the whole market."""
        if self.event.value in get_args(OfOfficer):
            return [(officer_name(number), number) for number in officers_here(live.session)]
        if self.event.value in get_args(OfClient):
            here = clients_here(live.session)
            return sorted((str(c), c.number) for c in live.result.clients if c.number in here)
        return []

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
        made.observe(self.show, names="value")
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
