"""The ledger: events go in, one row or a block of rows at a time; a sorted log comes out.

Columns are typed and append-only. Inside a day rows stand in the order of the day's phases, then
by loan, then as written, so that two ways of computing the same day write the same log.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from simulator.books.events import Cause, Kind, Phase

Values = int | np.ndarray

NONE = -1
NO_DAY = -32_768
AMOUNTS = ("principal", "interest", "penalty", "fee")
FIRST_ROWS = 2**12
SMALL = 2**29  # amounts below it, and sums of four of them, fit half the memory
COLUMNS = {
    "day": np.int16,
    "phase": np.int8,
    "kind": np.int8,
    "rule": np.int16,
    "cause": np.int8,
    "loan": np.int32,
    "client": np.int32,
    "group": np.int32,
    "officer": np.int16,
    "due": np.int16,
    "principal": np.int64,
    "interest": np.int64,
    "penalty": np.int64,
    "fee": np.int64,
}
SHARED = tuple(COLUMNS)[:5]
OWN = tuple(COLUMNS)[5:]
EMPTY = dict.fromkeys(OWN, 0) | dict.fromkeys(OWN[:4], NONE) | {"due": NO_DAY}
_EMPTY = tuple(EMPTY.values())


def _narrow(name: str, dtype: type, column: np.ndarray) -> type:
    """Half the memory for amounts that fit it, and next to none where nobody is in a group."""
    if name in AMOUNTS and np.abs(column).max(initial=0) < SMALL:
        return np.int32
    return np.int8 if name == "group" and column.max(initial=NONE) == NONE else dtype


@dataclass(frozen=True, eq=False)
class Log:
    """All events of a run, one numpy array per column (see ``Kind`` for what rows mean).

    ``day`` counts from day 0 = ``start``; days before it (warm-up) are negative. ``loan``,
    ``client``, ``group`` and ``officer`` are numbers, -1 for none; ``due`` is the due day of the
    instalment meant, ``NO_DAY`` for none. Amounts are kopecks. ``rule`` holds codes into
    ``rules``, the rulebook and model-card ids.
    """

    start: date
    columns: dict[str, np.ndarray]
    rules: tuple[str, ...]

    def __getattr__(self, name: str) -> np.ndarray:
        try:
            return self.__dict__["columns"][name]
        except KeyError:
            raise AttributeError(name) from None

    def __len__(self) -> int:
        return len(self.columns["day"])

    @cached_property
    def amount(self) -> np.ndarray:
        """Principal + interest + penalty + fee, kopecks."""
        return np.add.reduce([self.columns[part].astype(np.int64) for part in AMOUNTS])

    def where(self, mask: np.ndarray) -> "Log":
        """The rows that ``mask`` (booleans or row numbers) picks, as a log of the same run."""
        return Log(self.start, {k: v[mask] for k, v in self.columns.items()}, self.rules)

    def of(self, *kinds: Kind) -> "Log":
        """The rows of these kinds only."""
        return self.where(np.isin(self.columns["kind"], kinds))


class Ledger:
    """Where the world writes. ``post`` writes one event, ``post_block`` many of one kind.

    Blocks go straight into the columns, which double when they are full; what all rows of a block
    share is kept once. Single events wait in a list, with a note of how many rows the columns
    held then. A value that a column holds anyway (see ``EMPTY``) is not written.
    """

    def __init__(self) -> None:
        self._columns = [np.full(FIRST_ROWS, EMPTY[name], COLUMNS[name]) for name in OWN]
        self._filled = 0
        self._shared: list[tuple[int, int, int, int, int]] = []
        self._lengths: list[int] = []
        self._rows: list[tuple[int, ...]] = []
        self._before: list[int] = []
        self._codes: dict[str, int] = {}

    def code(self, rule: str) -> int:
        """The number that stands for ``rule`` in the log."""
        return self._codes.setdefault(rule, len(self._codes))

    def post(  # noqa: PLR0913, PLR0917 - one argument a column
        self, day: int, phase: Phase, kind: Kind, rule: str, cause: Cause, loan: int = NONE,
        client: int = NONE, group: int = NONE, officer: int = NONE, due: int = NO_DAY,
        principal: int = 0, interest: int = 0, penalty: int = 0, fee: int = 0,
    ) -> None:  # fmt: skip
        """Write one event."""
        code = self._codes.get(rule)
        self._before.append(self._filled)
        self._rows.append(
            (day, phase, kind, self.code(rule) if code is None else code, cause, loan, client,
             group, officer, due, principal, interest, penalty, fee)
        )  # fmt: skip

    def post_block(  # noqa: PLR0913, PLR0917 - one argument a column
        self, day: int, phase: Phase, kind: Kind, rule: str, cause: Cause, loan: np.ndarray,
        client: np.ndarray, group: Values = NONE, officer: Values = NONE, due: Values = NO_DAY,
        principal: Values = 0, interest: Values = 0, penalty: Values = 0, fee: Values = 0,
    ) -> None:  # fmt: skip
        """Write ``len(loan)`` events of one kind at once; a value serves all of them."""
        length, begin = len(loan), self._filled
        if not length:
            return
        end = self._filled = begin + length
        if end > len(self._columns[0]):
            self._grow(end)
        self._shared.append((day, phase, kind, self.code(rule), cause))
        self._lengths.append(length)
        values = (loan, client, group, officer, due, principal, interest, penalty, fee)
        rows = slice(begin, end)
        for column, value, empty in zip(self._columns, values, _EMPTY, strict=True):
            if value is not empty:
                column[rows] = value

    def _grow(self, rows: int) -> None:
        more = max(rows, len(self._columns[0]))
        self._columns = [
            np.concatenate([column, np.full(more, EMPTY[name], column.dtype)])
            for name, column in zip(OWN, self._columns, strict=True)
        ]

    @property
    def mark(self) -> tuple[int, int, int]:
        """Where the ledger stands now, for ``since``."""
        return self._filled, len(self._lengths), len(self._rows)

    def since(self, mark: tuple[int, int, int]) -> dict[str, np.ndarray]:
        """The columns of all rows written since ``mark``, in no particular order."""
        filled, block, row = mark
        single = np.array(self._rows[row:], np.int64).reshape(-1, len(COLUMNS)).T
        own = (column[filled : self._filled] for column in self._columns)
        blocks = [*self._shared_columns(block), *own]
        return {name: np.concatenate([blocks[i], single[i]]) for i, name in enumerate(COLUMNS)}

    def log(self, start: date) -> Log:
        """Everything written so far, sorted by day, phase and loan."""
        single = np.array(self._rows, np.int64).reshape(-1, len(COLUMNS)).T
        blocks = [*self._shared_columns(), *(column[: self._filled] for column in self._columns)]
        place = self._order(blocks, single)
        columns = {}
        for i, (name, dtype) in enumerate(COLUMNS.items()):
            column = np.concatenate([blocks[i], single[i].astype(dtype)])
            columns[name] = column.astype(_narrow(name, dtype, column), copy=False)[place]
        del columns["phase"]  # it has done its work: the order
        return Log(start, columns, tuple(self._codes))

    def _shared_columns(self, since: int = 0) -> list[np.ndarray]:
        """Day, phase, kind, rule and cause of every row that came in a block from ``since`` on."""
        shared = np.array(self._shared[since:], np.int64).reshape(-1, len(SHARED)).T
        dtypes = (COLUMNS[name] for name in SHARED)
        return [
            np.repeat(column.astype(dtype), self._lengths[since:])
            for column, dtype in zip(shared, dtypes, strict=True)
        ]

    def _order(self, blocks: list[np.ndarray], single: np.ndarray) -> np.ndarray:
        """Where the rows stand in the log: by day, phase, loan, and then as they were written."""
        arrival = np.concatenate([np.arange(self._filled) + 0.5, self._before])
        by_arrival = np.argsort(arrival, kind="stable")
        day, phase, loan = (
            np.concatenate([blocks[i].astype(np.int64), single[i]]) for i in (0, 1, 5)
        )
        key = (day << 40) + (phase << 36) + loan + 1
        return by_arrival[np.argsort(key[by_arrival], kind="stable")]
