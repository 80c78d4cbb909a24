"""Which kinds of events are steps of a ladder: those that the table of acts names."""

from simulator.books.log.events import Kind
from simulator.rules.house.acts import ACTS

KIND_OF = {name: Kind[act.event.upper()] for name, act in ACTS.items()}
"""The kind of event of each act."""

STEPS = frozenset(kind for name, kind in KIND_OF.items() if name != "remind")
"""Kinds of what is done about a late loan; a reminder comes before it is late."""
