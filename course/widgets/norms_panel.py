"""Keep a card index: what is usual in a trade, to compare a client's figures with (APP-3)."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any

import ipywidgets

from course.cases.norms import keep_card, norms_by_trade
from course.figures.capacity import cards_table
from course.language import _
from course.widgets.controls import button
from course.widgets.desk import Desk
from course.widgets.fields import Field, Words
from course.widgets.framing import live_text
from course.widgets.grouped import Group, errors_said_in, lines
from simulator.rules.application import SectorNorms

TITLE = _("The card index: what is usual in a trade")
_CARD, _KEEP = "kit-card", "kit-keep-card"
_ASKED = (
    ("monthly_sales", _("Sales a month"), 100), ("mark_up", _("Mark-up, %"), 1),
    ("rent", _("Rent"), 100), ("tax", _("Tax"), 100),
)  # fmt: skip


class NormsPanel(Desk):
    """Choose a card or write one; keep it, and every panel can compare with it."""

    def __init__(self) -> None:
        first = next(iter(norms_by_trade().values()))
        super().__init__(
            TITLE, groups=(Group(_("The card"), _fields(first), _(
                "From … to …, roubles a month; 0 to 0 where you do not know.")),),
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
            path = keep_card(card)
            self.card.unobserve(self._choose, names="value")
            self.card.options, self.card.value = list(norms_by_trade()), card.trade
            self.card.observe(self._choose, names="value")
            text = _("✓ Kept in {file}. Run the other panels once more, and they know it.")
            self.said.value = lines(text.format(file=path.name))

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
    for name, label, step in _ASKED:
        pair = getattr(card, name) or (0, 0)
        low, high = (round(Decimal(each) / (1 if name == "mark_up" else 100)) for each in pair)
        made += [Field(f"{name}_from", _("{what}, from").format(what=label), low, step=step),
                 Field(f"{name}_to", _("{what}, to").format(what=label), high, step=step)]
    return tuple(made)


def written(*, trade: str, **figures: int) -> SectorNorms:
    """Make a card of what stands in the boxes; nothing to nothing is not known.

    Raises
    ------
    InputError
        For a from above its to.

    Examples
    --------
    >>> written(trade="shoes", rent_from=500, rent_to=900).rent
    (50000, 90000)
    """
    norms: dict[str, Any] = {}
    for name, _label, _step in _ASKED:
        low, high = figures.get(f"{name}_from", 0), figures.get(f"{name}_to", 0)
        factor = 1 if name == "mark_up" else 100
        if low or high:
            norms[name] = (low * factor, high * factor)
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
