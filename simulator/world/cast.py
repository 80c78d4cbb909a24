"""The cast: clients with names of their own, and what is scripted to happen to people."""

from typing import Annotated

from pydantic import Field

from simulator.rules.validation import validated

Count = Annotated[int, Field(ge=0)]


@validated
class Incident:
    """Something that happens to a named client on a day, whatever the draws say.

    Attributes
    ----------
    client : int
        Number of the client, from 0.
    day : int
    weeks : int
        How long the business is hit.
    income_left : float
        Share of usual sales that remains meanwhile.
    buffer_left : float
        Share of the household's money that remains after the blow.
    what : str
        In words, for the log's readers.
    """

    client: Count
    day: int
    weeks: Annotated[int, Field(ge=1)] = 8
    income_left: Annotated[float, Field(ge=0, le=1)] = 0.0
    buffer_left: Annotated[float, Field(ge=0, le=1)] = 0.0
    what: str = "illness"


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
    """

    name: str
    family: str
    scale: Annotated[float, Field(gt=0)] = 1.0
    asks_on: int | None = None
    fits: Annotated[int, Field(gt=0)] | None = None
