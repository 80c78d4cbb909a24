"""Live a pinned world, and tell its log in a few letters that change with any row."""

from hashlib import sha256

import numpy as np

import simulator as sim
from simulator.books.log.events import Kind


def fingerprints(world):
    """Rows and hash of the whole log, and of each kind of event in it.

    Returns
    -------
    dict
        ``{"all": "1234 ab12…", "paid": "800 cd34…"}``: so many rows, and their hash.
    """
    log = lived(world).log
    told = {"all": _told(log)}
    for kind in np.unique(log.kind).tolist():
        told[Kind(kind).name.lower()] = _told(log.of(Kind(kind)))
    return told


def lived(world):
    """Live a world as it is pinned."""
    if not world.seats and not world.happens:
        return sim.run(world.scenario)
    return _steer(world)


def _steer(world):
    session, asked = sim.start(world.scenario, world.seats), 0
    for day, incident in (*world.happens, (world.scenario.days - 1, None)):
        while (decision := session.advance(day)) is not None:
            asked += 1
            other = [each for each in decision.choices if each != decision.advice.choice]
            session.answer(decision, other[0] if other and asked % 3 == 0
                           else decision.advice.choice, "pinned")  # fmt: skip
        if incident is not None:
            session.inject(incident)
    return session.result


def _told(log):
    """Every column by value, whatever its width; rules by their names."""
    mixed = sha256()
    for name, column in sorted(log.columns.items()):
        values = np.array(log.rules)[column].astype("U20") if name == "rule" else column
        mixed.update(name.encode())
        mixed.update(values.tobytes() if name == "rule" else values.astype(np.int64).tobytes())
    return f"{len(log.day)} {mixed.hexdigest()[:16]}"
