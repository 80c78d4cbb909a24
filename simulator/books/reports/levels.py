"""The branch's stocks of money, from the log: the fund's cash, what it owes, the reserve held."""

import numpy as np

from simulator.books.log.columns import is_any
from simulator.books.log.events import CASH_IN, CASH_OUT, Kind
from simulator.books.log.ledger import Log


def cash(log: Log, day: int) -> int:
    """The fund's cash at the close of ``day``, kopecks: capital + receipts - payments."""
    return level_on(log, cash_changes(log), day)


def held_reserve(log: Log, day: int) -> int:
    """The reserve held at the close of ``day``, kopecks: charged, less released and used."""
    return level_on(log, reserve_changes(log), day)


def borrowed(log: Log, day: int) -> int:
    """What the fund owes its lender at the close of ``day``, kopecks, without interest."""
    return level_on(log, debt_changes(log), day)


def cash_changes(log: Log) -> np.ndarray:
    """By how much each row moves the fund's cash, kopecks.

    Interest and fees kept back at disbursement (columns of a ``disbursed`` row) come in at once.
    """
    principal, rest = log.principal, log.interest + log.penalty + log.fee
    into = is_any(log.kind, *CASH_IN) * (principal + rest)
    lent = is_any(log.kind, Kind.DISBURSED)
    out = is_any(log.kind, *CASH_OUT) & ~lent
    return into - out * (principal + rest) + lent * (rest - principal)


def reserve_changes(log: Log) -> np.ndarray:
    """By how much each row moves the held reserve, kopecks."""
    charged = is_any(log.kind, Kind.PROVISIONED).astype(np.int64)
    return log.principal * (charged - is_any(log.kind, Kind.WRITTEN_OFF))


def debt_changes(log: Log) -> np.ndarray:
    """By how much each row moves what the fund owes its lender, kopecks."""
    came = is_any(log.kind, Kind.FUNDS_BORROWED).astype(np.int64)
    return log.principal * (came - is_any(log.kind, Kind.FUNDS_REPAID))


def accrued(log: Log, day: int) -> int:
    """What the fund owes at the close of ``day`` for days of an open month, kopecks."""
    return level_on(log, accrual_changes(log), day)


def accrual_changes(log: Log) -> np.ndarray:
    """By how much each row moves what is owed for the days of an open month, kopecks."""
    return log.amount * is_any(log.kind, Kind.ACCRUED, Kind.TAX_ACCRUED)


def cost_changes(log: Log) -> np.ndarray:
    """Of ``accrual_changes``, costs, interest and tax: all but what the reserve is to be charged.

    What is owed of them is taken back when it is paid, and never more than was owed.
    """
    reserve = log.principal * is_any(log.kind, Kind.ACCRUED)
    return accrual_changes(log) - reserve


def level_on(log: Log, changes: np.ndarray, day: int) -> int:
    """What ``changes`` have added up to at the close of ``day``."""
    return int(changes[log.day <= day].sum())
