"""Which kinds of events follow a late loan: the acts of the table, and what comes of them."""

from simulator.books.log.events import Kind
from simulator.rules.house.acts import ACTS

KIND_OF = {name: Kind[act.event.upper()] for name, act in ACTS.items()}
"""The kind of event of each act."""

ANSWERS = (
    Kind.EXPLAINED, Kind.CLAIM_SENT, Kind.SUIT_REFUSED, Kind.WRITTEN_OFF,
    Kind.WRITE_OFF_REFUSED, Kind.RECOVERED,
)  # fmt: skip
"""What client and committee answer to acts, and what comes after them."""

STEPS = frozenset(kind for name, kind in KIND_OF.items() if name != "remind") | set(ANSWERS)
"""Whatever happens to a late loan by the ladder; a reminder comes before it is late."""
