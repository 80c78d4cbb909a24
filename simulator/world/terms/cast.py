"""The cast: clients with names of their own, and what is scripted to happen to people."""

from numbers import Integral
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from simulator.families import load_families
from simulator.rules.ground.plain_words import shown
from simulator.rules.ground.validation import InputError, nearest, validated

LONGEST_WEEKS = 520


def whole(value: Any) -> int:
    """A number of days or people; text, halves, yes and no are none."""
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise InputError(f"{shown(value)} given, should be a whole number")
    return int(value)


Whole = Annotated[int, BeforeValidator(whole)]
Count = Annotated[Whole, Field(ge=0)]


@validated
class Incident:
    """Something that happens to one client, one trade or the whole market, whatever the draws say.

    Attributes
    ----------
    client : int, optional
        Number of the client, from 0.
    day : int
        Of the scenario, from 0; the warm-up before is common history.
    trade : str, optional
        The trade that is hit: "food", "retail", "services", "transport" or "farming".
    market : {"currency", "ban", "closure"}, optional
        The whole market is hit; what each business keeps stands in its family's file.
    weeks : int
        How long business is hit: at most ten years.
    income_left : float, optional
        Share of usual sales that remains meanwhile: nothing for one client, the scenario's own
        share for a trade, when left out; not used for the market.
    buffer_left : float
        Share of one client's household money that remains after the blow.
    event : {"blow", "death", "moving", "buyer_lost"}
        What befalls one client: a blow to the business, or one of the turns of life, which go by
        the scenario's own terms.
    what : str
        In words, for the log's readers.
    """

    client: Count | None = None
    day: Count = Field(default=...)  # always given; the order keeps (client, day) as it was
    trade: str | None = None
    market: Literal["currency", "ban", "closure"] | None = None
    weeks: Annotated[Whole, Field(ge=1, le=LONGEST_WEEKS)] = 8
    income_left: Annotated[float, Field(ge=0, le=1)] | None = None
    buffer_left: Annotated[float, Field(ge=0, le=1)] = 0.0
    event: Literal["blow", "death", "moving", "buyer_lost"] = "blow"
    what: str = "illness"

    def __post_init__(self) -> None:
        """Refuse an incident that names nobody, two at once, or a trade that nobody is in."""
        named = [name for name in ("client", "trade", "market") if getattr(self, name) is not None]
        if len(named) != 1:
            given = ", ".join(named) or "none"
            raise InputError(f"Incident: name one of client, trade and market; {given} given")
        trades = sorted({family.trade for family in load_families()})
        if self.trade is not None and self.trade not in trades:
            raise InputError(f"Incident.trade: {self.trade!r}; {nearest(self.trade, trades)}")
        if self.event != "blow" and self.client is None:
            raise InputError(f"Incident.event: {self.event!r} befalls one client; name the client")


@validated
class CastMember:
    """A client with a name of her own, met in the lessons; takes the first free number.

    Attributes
    ----------
    name, family : str
    scale : float
        Size of the business beside a usual one of its family.
    asks_on : int or None
        The day of her first application; drawn like everybody's when None.
    fits : int or None
        What the lessons' own study found to fit her as a first loan, kopecks. It stands in
        place of the officer's estimate as long as the rules it rests on are kept.
    guarantor : bool or None
        Whether somebody stands in for her; drawn like everybody's when None.
    """

    name: str
    family: str
    scale: Annotated[float, Field(gt=0)] = 1.0
    asks_on: int | None = None
    fits: Annotated[int, Field(gt=0)] | None = None
    guarantor: bool | None = None

    def __post_init__(self) -> None:
        """Refuse a family of businesses that nobody knows."""
        known = [family.key for family in load_families()]
        if self.family not in known:
            given = shown(self.family)
            raise InputError(f"`family`: {given} is not known; {nearest(self.family, known)}")
