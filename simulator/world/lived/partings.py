"""Where groups part in two worlds: the first event of a group's life that differs."""

from dataclasses import dataclass

import numpy as np

from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.language import _
from simulator.world.groups.record import GroupRecord
from simulator.world.lived.result import Result
from simulator.world.people.borrower import Client

LIFE = (
    Kind.FORMED, Kind.JOINED, Kind.DISBURSED, Kind.COVER_AGREED, Kind.COVER_REFUSED, Kind.BARRED,
    Kind.READMITTED, Kind.FUND_COVERED, Kind.LEFT_GROUP, Kind.DISSOLVED, Kind.WRITTEN_OFF,
)  # fmt: skip
COLUMNS = ("day", "kind", "client", "principal")
Rows = dict[int, np.ndarray]


@dataclass(frozen=True, eq=False)
class GroupParting:
    """A group that lives differently in two worlds.

    Attributes
    ----------
    group : GroupRecord
        As it was in world a, or in b where a has no such group.
    day : int
        Of the first difference.
    in_a, in_b : str
        What happened to the group then in each world.
    event_a, event_b : int or None
        Row numbers in the two logs, for ``why``.
    refusals : int
        How many more times the group refused to stand in, in world b.
    began_a, began_b : Client or None
        Whose no began the group's first refusal from ``day`` on in each world; None without one.
    ended_a, ended_b : int or None
        Day of its end in each world; None while it lives, or where it never was.
    """

    group: GroupRecord
    day: int
    in_a: str
    in_b: str
    event_a: int | None
    event_b: int | None
    refusals: int
    began_a: Client | None
    began_b: Client | None
    ended_a: int | None
    ended_b: int | None

    def __str__(self) -> str:
        told = _("{group}, day {day}: {a} | without the rule: {b}").format(
            group=self.group, day=self.day, a=self.in_a, b=self.in_b
        )
        for began, which in (
            (self.began_a, _("; the refusal began with {name}")),
            (self.began_b, _("; without the rule a refusal began with {name}")),
        ):
            told += which.format(name=began.name) if began else ""
        return told


def group_partings(a: Result, b: Result) -> tuple[GroupParting, ...]:
    """Compare two runs group by group, in order of the first differing day.

    A founder's number names a group, so that it is the same one in both worlds.
    """
    in_a, in_b = ({group.number: group for group in result.groups} for result in (a, b))
    rows_a, rows_b = _lives(a.log), _lives(b.log)
    found = []
    for number in sorted(in_a.keys() | in_b.keys()):
        lives = rows_a.get(number, _NOTHING), rows_b.get(number, _NOTHING)
        at = _first_difference(a.log, b.log, *lives)
        if at is not None:
            found.append(_parting(a, b, in_a.get(number), in_b.get(number), lives, at))
    return tuple(sorted(found, key=lambda parting: (parting.day, parting.group.number)))


_NOTHING = np.zeros(0, int)


def _lives(log: Log) -> Rows:
    """The row numbers of each group's events, in order."""
    rows = np.flatnonzero((log.group >= 0) & np.isin(log.kind, LIFE))
    rows = rows[np.argsort(log.group[rows], kind="stable")]
    numbers, begins = np.unique(log.group[rows], return_index=True)
    return dict(zip(numbers.tolist(), np.split(rows, begins[1:]), strict=False))


def _first_difference(log_a: Log, log_b: Log, a: np.ndarray, b: np.ndarray) -> int | None:
    shared = min(len(a), len(b))
    values = [
        np.stack([log.columns[name][rows[:shared]].astype(np.int64) for name in COLUMNS])
        for log, rows in ((log_a, a), (log_b, b))
    ]
    same = (values[0] == values[1]).all(axis=0)
    if not same.all():
        return int(np.argmin(same))
    return None if len(a) == len(b) else shared


def _parting(
    a: Result, b: Result, in_a: GroupRecord | None, in_b: GroupRecord | None,
    lives: tuple[np.ndarray, np.ndarray], at: int,
) -> GroupParting:  # fmt: skip
    group = in_a or in_b
    assert group is not None  # noqa: S101 - it comes from one of the two
    event_a, event_b = (int(rows[at]) if at < len(rows) else None for rows in lives)
    days = [int(log.day[event]) for log, event in ((a.log, event_a), (b.log, event_b))
            if event is not None]  # fmt: skip
    refused_a, refused_b = (
        int((log.kind[rows] == Kind.COVER_REFUSED).sum())
        for log, rows in zip((a.log, b.log), lives, strict=True)
    )
    return GroupParting(
        group, min(days), _happened(a.log, event_a, min(days)),
        _happened(b.log, event_b, min(days)), event_a, event_b, refused_b - refused_a,
        _began(a, lives[0], min(days)), _began(b, lives[1], min(days)),
        in_a.ended if in_a else None, in_b.ended if in_b else None,
    )  # fmt: skip


def _began(result: Result, rows: np.ndarray, since: int) -> Client | None:
    """Whose no began the first refusal of a group's life from ``since`` on."""
    log = result.log
    refused = rows[(log.kind[rows] == Kind.COVER_REFUSED) & (log.day[rows] >= since)]
    return result.clients[int(log.client[refused[0]])] if len(refused) else None


def _happened(log: Log, event: int | None, day: int) -> str:
    if event is None or int(log.day[event]) != day:
        return _("nothing")
    return Kind(log.kind[event]).name.lower().replace("_", " ")
