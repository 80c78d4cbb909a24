"""The ageing table P12-P16 from balances: one searchsorted, and the rules' own reserve."""

import numpy as np

from simulator.books.log.columns import sum_at
from simulator.books.reports.balances import Balances
from simulator.rules.house.bands import Bands, check_bands
from simulator.rules.house.reserve import AgeingLine


def ageing_lines(balances: Balances, bands: Bands) -> tuple[AgeingLine, ...]:
    """Sort the late loans into the policy's bands, with the total as the last line (MON-8).

    The same table as ``simulator.rules.house.reserve.ageing``, without a loop over loans.
    """
    days_late, balance = balances.late_loans
    place = place_in(bands, days_late)
    numbers = np.bincount(place, minlength=len(bands)).tolist()
    sums = sum_at(place, balance, len(bands)).tolist()
    lines = [
        AgeingLine(band.line, band.name, number, held, band.reserve_rate, band.reserve(held))
        for band, number, held in zip(bands, numbers, sums, strict=True)
    ]
    required = sum(line.reserve for line in lines)
    return (*lines, AgeingLine("P16", "total", sum(numbers), sum(sums), None, required))


def place_in(bands: Bands, days_late: np.ndarray) -> np.ndarray:
    """Give each loan's place in ``bands``, which must make a table; ``days_late`` from 1 on.

    Examples
    --------
    >>> from simulator.rules.house.bands import Band
    >>> bands = (Band(name="1-30", over=0, up_to=30, reserve_rate="0.10"),
    ...          Band(name="over 30", over=30, up_to=None, reserve_rate="0.50"))
    >>> place_in(bands, np.array([1, 30, 31])).tolist()
    [0, 0, 1]
    """
    check_bands(bands)
    edges = [band.up_to for band in bands if band.up_to is not None]
    return np.searchsorted(np.array(edges, np.int64), days_late, "left")
