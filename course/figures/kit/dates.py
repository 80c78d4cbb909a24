"""Days of a run as dates: people remember a date, and nobody counts to day 126."""

import re
from datetime import date, timedelta

from course.figures.kit.months import month_name
from course.language import _

_DAY = re.compile(_("day {number}").format(number=r"(-?\d+)"))
_MONTHS_AHEAD = 24


def on_date(day: int, opening: date) -> str:
    """Write the date of a day of the run.

    Parameters
    ----------
    opening
        The date of day 0.

    Examples
    --------
    >>> on_date(126, date(2001, 1, 1))
    '2001-05-07'
    """
    return (opening + timedelta(day)).isoformat()


def dated(text: str, opening: date) -> str:
    """Put dates in place of the days that a sentence of the simulator names.

    Examples
    --------
    >>> dated("It was due on day 126: 1 day late on day 127.", date(2001, 1, 1))
    'It was due on 2001-05-07: 1 day late on 2001-05-08.'
    """
    return _DAY.sub(lambda found: on_date(int(found[1]), opening), text)


def month_starts(first: int, last: int, opening: date) -> dict[int, str]:
    """Give the days of the run on which a month begins, with the month's name, for an axis.

    Examples
    --------
    >>> month_starts(60, 130, date(2001, 1, 1))
    {90: 'Apr', 120: 'May'}
    """
    begins = opening + timedelta(first)
    months = (begins.year * 12 + begins.month + ahead for ahead in range(_MONTHS_AHEAD))
    starts = (date(month // 12, month % 12 + 1, 1) for month in months)
    days = ((start - opening).days for start in starts)
    return {day: month_name((opening + timedelta(day)).month) for day in days if day <= last}
