"""Where two worlds part: each client's life in one beside her life in the other."""

from dataclasses import dataclass

import numpy as np

from simulator.books.log.events import PRINCIPAL_DOWN, Kind
from simulator.books.log.ledger import NO_DAY, Log
from simulator.language import _
from simulator.world.lived.result import Result
from simulator.world.people.borrower import Client

MONEY = (Kind.DISBURSED, *PRINCIPAL_DOWN, Kind.RECOVERED)
FATE = (Kind.DISBURSED, Kind.CLOSED, Kind.WRITTEN_OFF, Kind.REFUSED, Kind.LEFT, Kind.GAVE_UP)
COLUMNS = ("day", "kind", "due", "principal", "interest", "penalty", "fee")


@dataclass(frozen=True)
class Divergence:
    """The first event of one client's life that differs between two worlds.

    Attributes
    ----------
    client : Client
    day : int
    in_a, in_b : str
        What happened to her then in each world ("nothing" where nothing did).
    event_a, event_b : int or None
        Row numbers in the logs of the two runs, for ``why``.
    penalty, written_off : int
        How much more she paid in penalty, and lost the fund, in world b; kopecks.
    """

    client: Client
    day: int
    in_a: str
    in_b: str
    event_a: int | None
    event_b: int | None
    penalty: int
    written_off: int

    def __str__(self) -> str:
        return _("{name}, day {day}: {a} | without the rule: {b}").format(
            name=self.client, day=self.day, a=self.in_a, b=self.in_b
        )


def divergences(a: Result, b: Result) -> tuple[tuple[Divergence, ...], tuple[Divergence, ...]]:
    """Compare two runs client by client.

    Returns
    -------
    divergent, timing_only : tuple of Divergence
        Clients whose money rows or final status differ; and those with the same money who only
        met the institution's acts on other days. Each in order of the first differing day.
    """
    lives = [_lives(result) for result in (a, b)]
    money: list[Divergence] = []
    timing: list[Divergence] = []
    for client in a.clients:
        rows_a, rows_b = (life[client.number] for life in lives)
        found = _first_difference(a.log, b.log, rows_a, rows_b)
        if found is None:
            continue
        entry = _divergence(client, a.log, b.log, rows_a, rows_b, found)
        (money if _money_differs(a.log, b.log, rows_a, rows_b) else timing).append(entry)
    return tuple(sorted(money, key=_by_day)), tuple(sorted(timing, key=_by_day))


def _by_day(divergence: Divergence) -> tuple[int, int]:
    return divergence.day, divergence.client.number


def _lives(result: Result) -> list[np.ndarray]:
    """The row numbers of each client's events, in order."""
    log, n = result.log, len(result.clients)
    order = np.argsort(log.client, kind="stable")
    cuts = np.searchsorted(log.client[order], np.arange(n + 1))
    return [order[cuts[i] : cuts[i + 1]] for i in range(n)]


def _rows(log: Log, rows: np.ndarray, columns: tuple[str, ...] = COLUMNS) -> np.ndarray:
    return np.stack([log.columns[name][rows].astype(np.int64) for name in columns], axis=1)


def _first_difference(log_a: Log, log_b: Log, a: np.ndarray, b: np.ndarray) -> int | None:
    """How many of the client's events agree, or None when all do."""
    length = min(len(a), len(b))
    same = (_rows(log_a, a[:length]) == _rows(log_b, b[:length])).all(axis=1)
    if not same.all():
        return int(np.argmin(same))
    return None if len(a) == len(b) else length


def _money_differs(log_a: Log, log_b: Log, a: np.ndarray, b: np.ndarray) -> bool:
    return not all(
        np.array_equal(_rows(log_a, a[_of(log_a, a, kinds)]), _rows(log_b, b[_of(log_b, b, kinds)]))
        for kinds in (MONEY, FATE)
    )


def _of(log: Log, rows: np.ndarray, kinds: tuple[Kind, ...]) -> np.ndarray:
    return np.isin(log.kind[rows], kinds)


def _divergence(
    client: Client, log_a: Log, log_b: Log, a: np.ndarray, b: np.ndarray, at: int
) -> Divergence:
    """Describe the first day on which the two lives differ."""
    event_a, event_b = (int(rows[at]) if at < len(rows) else None for rows in (a, b))
    days = [int(log.day[e]) for log, e in ((log_a, event_a), (log_b, event_b)) if e is not None]
    day = min(days)
    return Divergence(
        client, day, _happened(log_a, event_a, day), _happened(log_b, event_b, day),
        event_a, event_b,
        _sum(log_b, b, "penalty") - _sum(log_a, a, "penalty"),
        _lost(log_b, b) - _lost(log_a, a),
    )  # fmt: skip


def _happened(log: Log, event: int | None, day: int) -> str:
    if event is None or int(log.day[event]) != day:
        return _("nothing")
    kind = Kind(log.kind[event]).name.lower().replace("_", " ")
    due = int(log.due[event])
    return kind if due == NO_DAY else _("{kind} (due day {due})").format(kind=kind, due=due)


def _sum(log: Log, rows: np.ndarray, column: str) -> int:
    return int(log.columns[column][rows].sum())


def _lost(log: Log, rows: np.ndarray) -> int:
    return _sum(log, rows[_of(log, rows, (Kind.WRITTEN_OFF,))], "principal")
