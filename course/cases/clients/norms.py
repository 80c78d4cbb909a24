"""The card index: what is usual in each trade of the town, and the learner's own cards (APP-3)."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from course.cases import person
from course.language import _
from course.paper import Written, write_whole
from course.progress import progress_path
from simulator.rules.client.application import SectorNorms
from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import InputError, read_as

_NORMS = Path(__file__).parent / "norms.toml"
_OWN = "norms.json"
_IN_ROUBLES = ("monthly_sales", "rent", "tax")


def norms_for(name: str) -> SectorNorms:
    """Give what is usual in a named client's trade (APP-3).

    Examples
    --------
    >>> norms_for("Valentina").monthly_sales
    (850000, 1300000)
    """
    return SectorNorms(**_shipped()[person(name).family])


def trade_of(name: str) -> str:
    """Name the card of a named client's trade.

    Examples
    --------
    >>> trade_of("Zoya")
    'market stall'
    """
    return norms_for(name).trade


def norms_by_trade() -> dict[str, SectorNorms]:
    """Give every card by its trade: those of the course, and those of the learner over them.

    A file of own cards that is damaged counts as empty: a guess is better than a traceback, and
    `own_cards` says what is wrong with it.
    """
    cards = {each["trade"]: SectorNorms(**each) for each in _shipped().values()}
    try:
        return cards | own_cards()
    except InputError:
        return cards


def own_cards() -> dict[str, SectorNorms]:
    """Read the learner's own cards; none where there is no file.

    Raises
    ------
    InputError
        For a damaged file, naming it.
    """
    try:
        kept = json.loads(_own_path().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise InputError(_("{file} could not be read: {why}.").format(
            file=_OWN, why=error)) from None
    return {card.trade: card for card in read_as(tuple[SectorNorms, ...], kept, _OWN)}


def keep_card(card: SectorNorms) -> Written:
    """Put a card into the learner's own index.

    Where another one of the same trade is in it, the old index is kept beside.

    Raises
    ------
    InputError
        For a card without a name, a damaged index, or a folder that cannot be written to.
    """
    if not card.trade.strip():
        raise InputError(_("trade: give the card a name, such as “shoe stall”"))
    before = own_cards()
    cards, adds = before | {card.trade: card}, before.get(card.trade, card) == card
    text = json.dumps([_plain(each) for each in cards.values()], ensure_ascii=False, indent=2)
    return write_whole(_own_path(), text + "\n", over=adds)


def _plain(card: SectorNorms) -> dict[str, Any]:
    """Write a card for the file: amounts as roubles, as people write them."""
    values: dict[str, Any] = TypeAdapter(SectorNorms).dump_python(
        card, mode="json", exclude_none=True)
    return values | {
        name: [in_roubles(amount) for amount in getattr(card, name)]
        for name in _IN_ROUBLES if getattr(card, name) is not None
    }


def _own_path() -> Path:
    return progress_path().with_name(_OWN)


@cache
def _shipped() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(_NORMS.read_text(encoding="utf-8"))
