"""Laying blocks of rows end to end, one column at a time."""

from itertools import compress

import numpy as np

Values = int | np.ndarray
"""What a block says of a column: a value for each of its rows, or one for all."""


def laid_out(values: tuple[Values, ...], lengths: np.ndarray, dtype: type) -> np.ndarray:
    """One column of many blocks; a block gives an array, or one number for all its rows.

    Examples
    --------
    >>> laid_out((7, np.array([1, 2])), np.array([2, 2]), np.int16).tolist()
    [7, 7, 1, 2]
    """
    kinds = list(map(type, values))
    if np.ndarray not in kinds:
        return np.repeat(np.array(values, dtype), lengths)
    many = [kind is np.ndarray for kind in kinds]
    numbers = [0 if each else value for each, value in zip(many, values, strict=True)]
    column: np.ndarray = np.repeat(np.array(numbers, dtype), lengths)
    column[np.repeat(many, lengths)] = np.concatenate(list(compress(values, many)))
    return column
