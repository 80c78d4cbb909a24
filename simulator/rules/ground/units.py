"""What numbers count, and the words and signs that people write beside them."""

from __future__ import annotations

from typing import Literal

from simulator.language import _

Unit = Literal["roubles", "per cent", "days", "weeks", "months", "hours", "minutes", "count"]
"""What a number counts; `count` has no word of its own."""

_WORDS: dict[Unit, str] = {
    "roubles": "₽ р руб рубль рубля рублей rouble roubles ruble rubles rub rur",
    "per cent": "% проц процент процента процентов percent percents",
    "days": "day days дн день дня дней",
    "weeks": "week weeks нед неделя недели недель",
    "months": "month months мес месяц месяца месяцев",
    "hours": "h hour hours ч час часа часов",
    "minutes": "min minute minutes мин минута минуты минут",
}
UNIT_OF: dict[str, Unit] = {word: unit for unit, told in _WORDS.items() for word in told.split()}
WANTED: dict[Unit, str] = {
    "roubles": _("an amount of roubles, such as 12 500 or 1 841.40"),
    "per cent": _("per cent, such as 9.5"),
    "days": _("a number of days, such as 12"),
    "weeks": _("a number of weeks, such as 12"),
    "months": _("a number of months, such as 12"),
    "hours": _("a number of hours, such as 12"),
    "minutes": _("a number of minutes, such as 12"),
    "count": _("a number, such as 12"),
}
CALLED: dict[Unit, str] = {
    "roubles": _("roubles"), "per cent": _("per cent"), "days": _("days"), "weeks": _("weeks"),
    "months": _("months"), "hours": _("hours"), "minutes": _("minutes"),
}  # fmt: skip
