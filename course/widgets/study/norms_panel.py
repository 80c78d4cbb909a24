"""Keep a card index: what is usual in a trade, to compare a client's figures with (APP-3)."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

import ipywidgets

from course.cases.clients.norms import keep_card, norms_by_trade
from course.figures.study.capacity import cards_table
from course.language import _
from course.widgets.kit.controls import button
from course.widgets.kit.desk import Desk
from course.widgets.kit.fields import Field, Words
from course.widgets.kit.framing import live_text
from course.widgets.kit.grouped import Group, errors_said_in, lines
from course.widgets.kit.typed import FINEST, Number
from simulator.rules.client.application import SectorNorms
from simulator.rules.ground.money import as_roubles, roubles
from simulator.rules.ground.units import Unit
from simulator.rules.ground.validation import InputError

TITLE = _("The card index: what is usual in a trade")
_CARD, _KEEP = "kit-card", "kit-keep-card"
_ASKED: tuple[tuple[str, str, Unit], ...] = (
    ("monthly_sales", _("Sales a month"), "roubles"), ("mark_up", _("Mark-up, %"), "per cent"),
    ("rent", _("Rent"), "roubles"), ("tax", _("Tax"), "roubles"),
)  # fmt: skip


class NormsPanel(Desk):
    """Choose a card or write one; keep it, and every panel can compare with it."""

    def __init__(self) -> None:
        first = next(iter(norms_by_trade().values()))
        super().__init__(
            TITLE, groups=(Group(_("The card"), _fields(first), _(
                "From … to …, roubles a month; leave both empty where you do not know."),
                columns=2),),
            inputs=written, compute=lambda card: card, describe=describe,
            tabulate=lambda card: [cards_table(norms_by_trade() | {card.trade: card})],
        )  # fmt: skip

    @cached_property
    def card(self) -> ipywidgets.Dropdown:
        """The list of cards."""
        made = ipywidgets.Dropdown(options=list(norms_by_trade()), description=_("Card"),
                                   style={"description_width": "50px"}, layout={"width": "300px"})
        made.add_class(_CARD)
        made.observe(self._choose, names="value")
        return made

    @cached_property
    def keeper(self) -> ipywidgets.Button:
        """The button that keeps the card."""
        return button(_KEEP, _("Keep the card"), self.keep, "130px")

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """What became of the card."""
        return live_text()

    def keep(self, _button: object = None) -> None:
        """Put the card into the learner's own index, and say so."""
        with errors_said_in(self.said):
            card = written(**self.values)
            kept = keep_card(card)
            self.card.unobserve(self._choose, names="value")
            self.card.options, self.card.value = list(norms_by_trade()), card.trade
            self.card.observe(self._choose, names="value")
            text = _("✓ Kept in {file}. Run the other panels once more, and they know it.")
            self.said.value = lines(f"{text.format(file=kept.place.name)}\n{kept.told}")

    def _choose(self, _change: object) -> None:
        card = norms_by_trade()[self.card.value]
        self.fill(**{control.name: control.value for control in _fields(card)})

    @property
    def above(self) -> Sequence[ipywidgets.Widget]:
        """The cards, and the button."""
        return (ipywidgets.HBox([self.card, self.keeper]), self.said)

    @cached_property
    def more_names(self) -> Mapping[str, str]:
        """Labels of that row."""
        return {_CARD: _("The card of a trade"), _KEEP: _("Keep the card")}


def _fields(card: SectorNorms) -> tuple[Any, ...]:
    """Make the name of a card, and a from and a to for each of its norms."""
    made: list[Any] = [Words("trade", _("Trade"), card.trade, width=350)]
    for name, label, unit in _ASKED:
        low, high = (_shown(each, unit) for each in getattr(card, name) or (None, None))
        more: dict[str, Any] = {"step": FINEST, "unit": unit, "blank": True}
        made += [Field(f"{name}_from", _("{what}, from").format(what=label), low, **more),
                 Field(f"{name}_to", _("{what}, to").format(what=label), high, **more)]
    return tuple(made)


def _shown(norm: Any, unit: Unit) -> Any:
    return as_roubles(norm) if unit == "roubles" and norm is not None else norm


def written(*, trade: str, **figures: Number | None) -> SectorNorms:
    """Make a card of what stands in the boxes; a norm whose boxes are empty is not known.

    Raises
    ------
    InputError
        For a from above its to, or one without the other.

    Examples
    --------
    >>> written(trade="shoes", rent_from=500, rent_to=900).rent
    (50000, 90000)
    """
    norms: dict[str, Any] = {}
    for name, label, unit in _ASKED:
        pair = figures.get(f"{name}_from"), figures.get(f"{name}_to")
        if pair == (None, None):
            continue
        if None in pair:
            raise InputError(_("{what}: fill in both, from and to; or leave both empty, where you "
                               "do not know.").format(what=label))
        norms[name] = tuple(roubles(each) if unit == "roubles" else each
                            for each in pair if each is not None)
    return SectorNorms(trade=trade, **norms)


def describe(card: SectorNorms) -> str:
    """Say what the card holds, and what it is for."""
    known = sum(getattr(card, name) is not None for name, _label, _step in _ASKED)
    return _("{trade}: {known} of {of} norms. A good officer writes her own: those of the course "
             "are invented.").format(trade=card.trade or _("no name yet"), known=known,
                                     of=len(_ASKED))  # fmt: skip


def norms_panel() -> NormsPanel:
    """Make the card index."""
    return NormsPanel()
