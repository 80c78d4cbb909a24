"""A sentence to whoever called: beside her own line, not one of ours."""

import warnings
from inspect import currentframe

_HERE = "simulator.experiments"


def say(sentence: str) -> None:
    """Warn, and point at the first line outside this room."""
    frame, depth = currentframe(), 1
    while frame is not None and str(frame.f_globals.get("__name__")).startswith(_HERE):
        frame, depth = frame.f_back, depth + 1
    warnings.warn(sentence, RuntimeWarning, stacklevel=depth)
