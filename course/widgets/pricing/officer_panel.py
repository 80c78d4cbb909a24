"""Try it: how many clients fit into an officer's month, and what her pay rewards."""

from decimal import Decimal
from typing import Any

from course.cases.officer import OfficerCase
from course.cases.tricks import TRICKS, Gamed, Trick, gamed
from course.figures.pricing import officer
from course.language import _
from course.widgets.kit.controls import Choice, Money, PerCent, Slider
from course.widgets.kit.grouped import Group
from course.widgets.kit.sheet import Sheet
from course.widgets.kit.typed import FINEST

_HALF = Decimal("0.5")


def asked(*, trick: Trick, **values: Any) -> tuple[OfficerCase, Trick]:
    """Make of the controls' values an officer's month, and the trick she might use."""
    return OfficerCase(**values), trick


def play(both: tuple[OfficerCase, Trick]) -> Gamed:
    """Pay her as she worked, and with the trick."""
    return gamed(*both)


def officer_panel() -> Sheet:
    """Make the panel: load, norms, results, and how to game them."""
    start = OfficerCase()
    return Sheet(
        officer.TITLE,
        groups=(
            Group(_("Her load"), _load(start)),
            Group(_("Norms, minutes"), _norms(start)),
            Group(_("Results and pay"), _results(start)),
            Group(_("How to game it"), (
                Choice("trick", _("She might"), tuple(
                    (told.name, trick) for trick, told in TRICKS.items()), "none"),
            ), _("What a trick brings now follows from the rule. What it costs a month later is "
                 "our assumption.")),
        ),
        inputs=asked,
        compute=play,
        drawing=officer.OfficerDrawing,
        describe=officer.describe,
        tabulate=officer.tabulate,
    )  # fmt: skip


def _load(start: OfficerCase) -> tuple[Slider, ...]:
    return (
        Slider("clients", _("Clients"), 10, 160, start.clients, 5,
               least=0, most=2_000),
        Slider("new_clients", _("New clients a month"), 0, 20, start.new_clients, most=500),
        PerCent("late", _("Late clients, %"), 0, 40, start.late, most=100),
        Slider("hours", _("Hours a day"), 2, 12, start.hours, unit="hours",
               least=1, most=16),
    )


def _norms(start: OfficerCase) -> tuple[Slider, ...]:
    return (
        Slider("meeting", _("A monthly meeting"), 0, 120, start.meeting, 5, unit="minutes",
               most=1_000),
        Slider("repeat", _("A repeat loan"), 0, 300, start.repeat, 10, unit="minutes",
               most=5_000),
        Slider("new", _("A new client"), 0, 600, start.new, 20, unit="minutes",
               most=5_000),
    )


def _results(start: OfficerCase) -> tuple[Slider, ...]:
    return (
        PerCent("repayment", _("Repayment, %"), Decimal(60), Decimal(100), start.repayment,
                _HALF, least=Decimal(0)),
        PerCent("written_off", _("Written off, %"), Decimal(0), Decimal(20),
                start.written_off, _HALF, most=Decimal(100)),
        Slider("closed", _("Loans closed"), 0, 60, start.closed, most=1_000),
        Slider("made_to_old", _("Loans to old clients"), 0, 60, start.made_to_old,
               most=1_000),
        Money("base", _("Base, roubles"), 500, 5_000, start.base, 100,
              least=0, most=10_000_000, grain=FINEST),
    )
