"""The ledger: events go in, one row or a block of rows at a time; a sorted log comes out.

Columns are typed and append-only. Inside a day rows stand in the order of the day's phases, then
by loan, then as written, so that two ways of computing the same day write the same log.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.books.log.laying import Values, laid_out
from simulator.books.log.log_card import log_card
from simulator.rules.ground.validation import InputError, shown

NONE = -1
NO_DAY = -32_768
AMOUNTS = ("principal", "interest", "penalty", "fee")
MANY_ROWS = 2**14
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
AMOUNT_NUMBERS = [list(COLUMNS).index(name) for name in AMOUNTS]


def _narrow(name: str, column: np.ndarray) -> np.dtype | type:
    """Half the memory for amounts that fit it; next to none where nobody is in a group."""
    if name in AMOUNTS and np.abs(column).max(initial=0) < SMALL:
        return np.int32
    return np.int8 if name == "group" and column.max(initial=NONE) == NONE else column.dtype


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

    def __repr__(self) -> str:
        return repr(log_card(self.start, self.columns))

    def _repr_html_(self) -> str:
        return log_card(self.start, self.columns).html

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


def needs_log(given: object) -> None:
    """Refuse, in words, what is no log."""
    hint = "; result.log is one" if hasattr(given, "log") else ""
    if not isinstance(given, Log):
        raise InputError(f"log: {shown(given)} given, should be a log{hint}")


class Ledger:
    """Where the world writes. ``post`` writes one event, ``post_block`` many of one kind.

    Both only put by what they are given; now and then it is laid end to end, in typed columns.
    """

    def __init__(self) -> None:
        self._laid: list[list[np.ndarray]] = []
        self._blocks: list[tuple[Values, ...]] = []
        self._lengths: list[int] = []
        self._waiting = 0
        self._codes: defaultdict[str, int] = defaultdict(lambda: len(self._codes))

    def post(  # noqa: PLR0913, PLR0917 - one argument a column
        self, day: int, phase: Phase, kind: Kind, rule: str, cause: Cause, loan: int = NONE,
        client: int = NONE, group: int = NONE, officer: int = NONE, due: int = NO_DAY,
        principal: int = 0, interest: int = 0, penalty: int = 0, fee: int = 0,
    ) -> None:  # fmt: skip
        """Write one event."""
        self._put(
            (day, phase, kind, self._codes[rule], cause, loan, client, group, officer, due,
             principal, interest, penalty, fee), 1
        )  # fmt: skip

    def post_block(  # noqa: PLR0913, PLR0917 - one argument a column
        self, day: int, phase: Phase, kind: Kind, rule: str, cause: Cause, loan: Values,
        client: np.ndarray, group: Values = NONE, officer: Values = NONE, due: Values = NO_DAY,
        principal: Values = 0, interest: Values = 0, penalty: Values = 0, fee: Values = 0,
    ) -> None:  # fmt: skip
        """Write ``len(client)`` events of one kind at once; a number serves all of them.

        Arrays are kept, not copied: whoever posts them leaves them as they are.
        """
        if len(client):
            self._put(
                (day, phase, kind, self._codes[rule], cause, loan, client, group, officer, due,
                 principal, interest, penalty, fee), len(client)
            )  # fmt: skip

    def _put(self, block: tuple[Values, ...], length: int) -> None:
        self._blocks.append(block)
        self._lengths.append(length)
        self._waiting += length
        if self._waiting > MANY_ROWS:
            self._lay()

    def _lay(self) -> None:
        """Lay what has been put by end to end, in typed columns."""
        if self._waiting:
            lengths, columns = np.array(self._lengths), zip(*self._blocks, strict=True)
            typed = zip(columns, COLUMNS.values(), strict=True)
            laid = [laid_out(values, lengths, dtype) for values, dtype in typed]
            for number in AMOUNT_NUMBERS:
                laid[number] = laid[number].astype(_narrow("fee", laid[number]), copy=False)
            self._laid.append(laid)
        self._blocks, self._lengths, self._waiting = [], [], 0

    def __repr__(self) -> str:
        return f"<Ledger: {self._waiting + sum(len(part[0]) for part in self._laid)} rows>"

    def mark(self) -> int:
        """Where the ledger stands now, for ``since``."""
        self._lay()
        return len(self._laid)

    def since(self, mark: int) -> dict[str, np.ndarray]:
        """The columns of all rows written since ``mark``, in the order of writing."""
        self._lay()
        return {name: self._column(name, mark) for name in COLUMNS}

    def _column(self, name: str, mark: int = 0) -> np.ndarray:
        """One column of all rows laid since ``mark``, as wide as it is written."""
        number, dtype = list(COLUMNS).index(name), COLUMNS[name]
        laid = [part[number] for part in self._laid[mark:]] or [np.zeros(0, dtype)]
        return np.concatenate(laid, dtype=dtype)

    def log(self, start: date) -> Log:
        """Everything written so far, sorted by day, phase, loan, and then as it was written."""
        self._lay()
        place, columns = self._order(), {}
        for name in COLUMNS:
            if name != "phase":  # it has done its work: the order
                column = self._column(name)
                columns[name] = column.astype(_narrow(name, column), copy=False)[place]
        return Log(start, columns, tuple(self._codes))

    def _order(self) -> np.ndarray:
        """The place of each row: by day, phase, loan, and then as it was written."""
        key = self._column("day").astype(np.int64) << 40
        key += self._column("phase").astype(np.int64) << 36
        key += self._column("loan")
        return np.argsort(key, kind="stable")
