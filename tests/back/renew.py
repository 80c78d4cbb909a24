"""Renew the pins on purpose: ``python -m tests.back.renew``; it says what has changed.

Do so only with a change of behaviour that is meant, in a commit that says which and why.
"""

import json
from pathlib import Path

from tests.back.live import fingerprints
from tests.back.scenarios import pinned

PINS = Path(__file__).with_name("pins.json")


def pins():
    """What is pinned: world to kind of event to rows and hash."""
    return json.loads(PINS.read_text(encoding="utf-8")) if PINS.is_file() else {}


def differences(before, after):
    """Say by world and kind of event what is no longer as pinned."""
    lines = []
    for world in sorted({*before, *after}):
        old, new = before.get(world, {}), after.get(world, {})
        kinds = [kind for kind in sorted({*old, *new}) if old.get(kind) != new.get(kind)]
        lines += [f"{world}: {kind}: {rows(old.get(kind))} -> {rows(new.get(kind))}"
                  for kind in kinds]  # fmt: skip
    return lines


def rows(told):
    """Name the rows of a fingerprint; the same number may still be other rows."""
    return f"{told} rows".replace(" ", " (", 1).replace(" rows", ")") if told else "none"


def main():
    """Live all worlds, say what differs from the pins, and write them anew."""
    after = {name: fingerprints(world) for name, world in pinned().items()}
    changed = differences(pins(), after)
    print("\n".join(changed) or "Nothing has changed.")
    lines = (f"{json.dumps(name)}: {json.dumps(after[name])}" for name in sorted(after))
    PINS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
