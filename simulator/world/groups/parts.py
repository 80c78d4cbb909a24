"""Parts: what each at the table is asked for, to the kopeck."""

import numpy as np

FEW = 16  # groups: below this plain numbers are faster than arrays


def even_parts(owed: np.ndarray, spare: np.ndarray) -> np.ndarray:
    """Split what is owed evenly among those with something to spare, nobody above what she has.

    Whole kopecks; the parts add up to ``owed`` exactly wherever all together have it.

    Examples
    --------
    >>> even_parts(np.array([900, 900]), np.array([[100, 500, 900], [100, 200, 300]]))
    array([[100, 400, 400],
           [100, 200, 300]])
    """
    if len(spare) < FEW:
        rows = zip(owed.tolist(), spare.tolist(), strict=True)
        return np.array([_split(*row) for row in rows], np.int64)
    return _split_many(owed, spare)


def _split(owed: int, spare: list[int]) -> list[int]:
    """One group's parts: who has least is asked first, the others share the rest."""
    part, left = [0] * len(spare), len(spare)
    for seat in sorted(range(left), key=spare.__getitem__):
        part[seat] = min(spare[seat], owed // left)
        owed, left = owed - part[seat], left - 1
    return part


def _split_many(owed: np.ndarray, spare: np.ndarray) -> np.ndarray:
    """The same for a whole array of groups, seat by seat."""
    part, rest = np.zeros_like(spare), owed.copy()
    order, members = np.argsort(spare, axis=1, kind="stable"), spare.shape[1]
    rows = np.arange(len(spare))
    for place in range(members):
        who = order[:, place]
        given = np.minimum(spare[rows, who], rest // (members - place))
        part[rows, who] = given
        rest = rest - given
    return part
