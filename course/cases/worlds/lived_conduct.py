"""Stated and lived: what a branch says of itself, and what its event log shows (CPP-4).

A log can answer a few of the indicators of the self-assessment. The others leave no trace in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.books.log.steps import KIND_OF
from simulator.rules.house.policy import Policy

_PUNCTUAL = ("warn", "letter", "visit", "guarantor_letter", "stop_penalty")
"""Steps that the ladder dates to the day; the committee's wait for the committee."""


@dataclass(frozen=True)
class Lived:
    """One indicator beside the log: how many times it was kept, of how many it could have been.

    ``indicator`` is a key of the self-assessment, as ``"debt.3"``.
    """

    indicator: str
    kept: int
    of: int

    @property
    def share(self) -> float | None:
        """The share that was kept; None where there was no occasion."""
        return self.kept / self.of if self.of else None


def lived_conduct(log: Log, policy: Policy) -> tuple[Lived, ...]:
    """Ask the log of a year, from day 0 on, each indicator that it can answer.

    Parameters
    ----------
    log
        All events; those before day 0 count as what was done earlier.
    policy
        Whose ladder the steps are measured by.
    """
    return (
        _one("debt.3", _studied(log)),
        _one("debt.4", _debts_found(log)),
        _one("price.4", _penalties_ended(log)),
        _one("collections.1", _on_their_day(log, policy)),
        _one("collections.3", _asked_before_the_letter(log)),
        _one("collections.4", _ways_out(log)),
    )


def _one(indicator: str, answers: Iterator[bool]) -> Lived:
    found = list(answers)
    return Lived(indicator, sum(found), len(found))


def _studied(log: Log) -> Iterator[bool]:
    """Whether each loan paid out rests on a study of its own, made since the one before."""
    wanted = log.of(Kind.APPRAISED, Kind.DISBURSED)
    yield from _before(wanted, wanted.client, Kind.APPRAISED, Kind.DISBURSED)


def _asked_before_the_letter(log: Log) -> Iterator[bool]:
    """Whether the client was asked for the cause before each registered letter went out."""
    wanted = log.of(Kind.EXPLANATION_ASKED, Kind.LETTER_SENT)
    keys = wanted.loan.astype(np.int64) * 2**20 + wanted.due
    yield from _before(wanted, keys, Kind.EXPLANATION_ASKED, Kind.LETTER_SENT)


def _before(log: Log, keys: np.ndarray, first: Kind, then: Kind) -> Iterator[bool]:
    """For each ``then`` from day 0 on: whether ``first`` came since the last one of that key."""
    come: set[int] = set()
    for day, kind, key in zip(log.day.tolist(), log.kind.tolist(), keys.tolist(), strict=True):
        if kind == first:
            come.add(key)
        elif kind == then:
            if day >= 0:
                yield key in come
            come.discard(key)


def _debts_found(log: Log) -> Iterator[bool]:
    """Whether a debt elsewhere was found (APP-10) before the client's next loan.

    Only a model knows of debts that nobody found; an institution would have to ask its clients.
    """
    wanted = log.of(Kind.BORROWED_ELSEWHERE, Kind.REFUSED, Kind.DISBURSED)
    by_debt = np.array([log.rules[code] == "APP-10" for code in wanted.rule.tolist()], bool)
    of_note = wanted.where((wanted.kind != Kind.REFUSED) | by_debt)
    for client in np.unique(of_note.client[of_note.kind == Kind.BORROWED_ELSEWHERE]).tolist():
        hers = of_note.where(of_note.client == client)
        rows = zip(hers.day.tolist(), hers.kind.tolist(), strict=True)
        for (_day, kind), (day, then) in pairwise(rows):
            if kind == Kind.BORROWED_ELSEWHERE != then and day >= 0:
                yield then == Kind.REFUSED


def _penalties_ended(log: Log) -> Iterator[bool]:
    """Whether the penalty had stopped on each loan that came as far as its papers (COL-7)."""
    stopped = set(log.of(Kind.PENALTY_STOPPED).loan.tolist())
    proposed = log.of(Kind.WRITE_OFF_PROPOSED)
    for loan in np.unique(proposed.loan[proposed.day >= 0]).tolist():
        yield loan in stopped


def _on_their_day(log: Log, policy: Policy) -> Iterator[bool]:
    """Whether each dated step was done on a day that the ladder names for it (COL-1 to COL-7)."""
    days: dict[int, set[int]] = {}
    for step in policy.ladder:
        if step.act in _PUNCTUAL:
            days.setdefault(KIND_OF[step.act], set()).add(step.day)
    done = log.of(*map(Kind, days))
    rows = zip(done.day.tolist(), done.due.tolist(), done.kind.tolist(), strict=True)
    for day, due, kind in rows:
        if day >= 0:
            yield day - due in days[kind]


def _ways_out(log: Log) -> Iterator[bool]:
    """Whether each loan proposed for a suit had been offered a new schedule or a new loan."""
    offered = set(log.of(Kind.RESTRUCTURED, Kind.REFINANCED).loan.tolist())
    proposed = log.of(Kind.SUIT_APPLIED)
    for loan in np.unique(proposed.loan[proposed.day >= 0]).tolist():
        yield loan in offered


