"""On which level each label of a row of marks is written, so that none lies in another's way."""

from collections.abc import Sequence

MOST = 8
"""More levels than these leave no room for the picture."""

Labels = Sequence[tuple[float, float]]


def levels_of(labels: Labels) -> list[int]:
    """Give each label a level, so that none is written over another.

    As long as there is room, none is struck through by another's line either: a label goes above
    all that begin while it lasts.

    Parameters
    ----------
    labels
        Where each begins, in rising order, and how long it is.

    Examples
    --------
    >>> levels_of([(0, 5), (1, 5), (7, 5), (8, 2)])
    [1, 0, 1, 0]
    """
    above = _above(labels)
    return above if max(above, default=0) < MOST else _lowest_free(labels)


def _above(labels: Labels) -> list[int]:
    levels = [0] * len(labels)
    for at in reversed(range(len(labels))):
        end = sum(labels[at])
        inside = [later for later in range(at + 1, len(labels)) if labels[later][0] < end]
        levels[at] = 1 + max((levels[later] for later in inside), default=-1)
    return levels


def _lowest_free(labels: Labels) -> list[int]:
    """Give each label the lowest level that is free where it begins.

    Examples
    --------
    >>> _lowest_free([(0, 5), (1, 5), (6, 5), (7, 2)])
    [0, 1, 0, 1]
    """
    ends: list[float] = []
    levels = []
    for begins, length in labels:
        level = next((at for at, end in enumerate(ends) if end <= begins), len(ends))
        ends[level : level + 1] = [begins + length]
        levels.append(level)
    return levels
