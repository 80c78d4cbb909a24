"""Why the fund's money moved, waited or was reckoned anew, in sentences for ``why``."""

import numpy as np

from simulator.books.log.columns import is_any
from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.books.reports.levels import borrowed, cash
from simulator.language import _
from simulator.rules.ground.money import in_roubles

OF_THE_FUND = (
    Kind.LINE_OPENED, Kind.GAVE_UP, Kind.FUNDS_BORROWED, Kind.FUNDS_REPAID, Kind.TAX_PAID,
    Kind.SURPLUS_PAID_OUT, Kind.REVALUED,
)  # fmt: skip
Said = tuple[list[str], dict[str, float]]


def is_of_fund(log: Log, event: int) -> bool:
    """Whether ``why_fund`` knows more of this row than its headline."""
    kind, rule = Kind(log.kind[event]), log.rules[log.rule[event]]
    better = (kind, rule) in {(Kind.APPROVED, "IND-9"), (Kind.DISBURSED, "IND-3")}
    return kind in OF_THE_FUND or better or _is_interest(log, event)


def why_fund(log: Log, event: int) -> Said:
    """The reason in sentences, and the numbers behind it (kopecks, days)."""
    kind = Kind(log.kind[event])
    if _is_interest(log, event):
        return _why_interest(log, event)
    if kind == Kind.GAVE_UP:
        return _why_gave_up(log, event)
    if kind == Kind.REVALUED:
        return _why_revalued(log, event)
    if kind in {Kind.LINE_OPENED, Kind.APPROVED, Kind.DISBURSED}:
        return _why_good_history(log, event)
    return _why_moved(log, event)


def _is_interest(log: Log, event: int) -> bool:
    return bool(log.kind[event] == Kind.COST and log.interest[event] > 0)


def _why_interest(log: Log, event: int) -> Said:
    owed = borrowed(log, int(log.day[event]) - 1)
    said = _("The fund owed its lender {owed} roubles. His interest is paid before loans are made.")
    return [said.format(owed=in_roubles(owed))], {"owed": owed}


def _why_moved(log: Log, event: int) -> Said:
    """Money that comes from a lender, or goes out of the fund."""
    kind, day = Kind(log.kind[event]), int(log.day[event])
    told = {
        Kind.FUNDS_BORROWED: _("Loans were granted for more than the fund had; so it borrowed."),
        Kind.FUNDS_REPAID: _("One of the even monthly parts in which the lender is repaid."),
        Kind.TAX_PAID: _("The month ended with a surplus, and a part of it is tax."),
        Kind.SURPLUS_PAID_OUT: _("This part of the surplus is not lent again."),
    }
    said = _("At the day's end the fund held {cash} roubles and owed {owed}.")
    held, owed = cash(log, day), borrowed(log, day)
    numbers: dict[str, float] = {"cash": held, "owed": owed}
    return [told[kind], said.format(cash=in_roubles(held), owed=in_roubles(owed))], numbers


def _why_gave_up(log: Log, event: int) -> Said:
    """How long she had waited, and what the fund had."""
    day, client = int(log.day[event]), int(log.client[event])
    granted = is_any(log.kind, Kind.APPROVED) & (log.client == client) & (log.day <= day)
    waited, held = day - int(log.day[granted].max(initial=day)), cash(log, day)
    said = _(
        "The loan of {sum} roubles had been granted {days} days before; the fund holds {cash}, "
        "and others were before her."
    ).format(sum=in_roubles(int(log.principal[event])), days=waited, cash=in_roubles(held))
    return [said], {"waited": waited, "cash": held}


def _why_revalued(log: Log, event: int) -> Said:
    said = _(
        "The contract follows the currency: what is still to fall due was reckoned at the new "
        "rate, and the client owes {sum} roubles more of the principal (less, if below nothing)."
    )
    return [said.format(sum=in_roubles(int(log.principal[event])))], {}


def _why_good_history(log: Log, event: int) -> Said:
    """A line, a draw on it, or a lower price, after so many loans."""
    kind, client, day = Kind(log.kind[event]), int(log.client[event]), int(log.day[event])
    closed = is_any(log.kind, Kind.CLOSED) & (log.client == client)
    repaid = int(np.count_nonzero(log.day[closed] <= day))
    told = {
        Kind.LINE_OPENED: _("Until day {due} she may draw it again without a new decision."),
        Kind.APPROVED: _("It is within the line that the committee opened for her earlier."),
        Kind.DISBURSED: _("Her price is lower: by her history, or because her business is slow."),
    }
    history = _("She has repaid {number} loans so far.").format(number=repaid)
    return [history, told[kind].format(due=int(log.due[event]))], {"repaid": repaid}
