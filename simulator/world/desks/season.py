"""Season: the weakest month of a loan's term, by family and month of the year (APP-9)."""

import numpy as np


def weakest(season: np.ndarray, first_month: int, months: int) -> np.ndarray:
    """The lowest factor of each family's season over some months of the year.

    Parameters
    ----------
    season : ndarray of float, shape (families, 12)
        Factor on usual sales, January first.
    first_month : int
        0 to 11, January being 0.
    months : int
        How many months from there on.

    Examples
    --------
    >>> season = np.array([[0.8, 1.0, 1.1, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.3]])
    >>> weakest(season, 11, 2).tolist()
    [0.8]
    >>> weakest(season, 11, 1).tolist()
    [1.3]
    """
    return season[:, np.arange(first_month, first_month + months) % 12].min(axis=1)
