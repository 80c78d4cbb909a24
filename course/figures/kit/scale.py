"""Where an axis ends: on a round number with room above, so that it does not tremble."""

from math import floor, log10

_STEPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


def nice_end(highest: float, room: float = 1.08) -> float:
    """Give the end of an axis whose data reach up to ``highest``; 0 for nothing.

    Examples
    --------
    >>> [nice_end(value) for value in (0, 7, 9_300, 13_700, 0.021)]
    [0.0, 8.0, 12000.0, 15000.0, 0.025]
    """
    wanted = highest * room
    if wanted <= 0:
        return 0.0
    unit = 10.0 ** floor(log10(wanted))
    return float(next(step for step in _STEPS if step * unit >= wanted * (1 - 1e-9))) * unit
