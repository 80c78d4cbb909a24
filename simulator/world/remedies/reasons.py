"""Why, for what is done about a late loan besides the ladder, and for early payments."""

from collections.abc import Callable

import numpy as np

from simulator.books.log.events import REPAID, Kind
from simulator.books.log.ledger import Log
from simulator.books.reports.balances import principal_changes
from simulator.language import _, counted
from simulator.rules.ground.money import in_roubles

Told = tuple[list[str], dict[str, float]]


def why_late(log: Log, event: int) -> Told:
    """Sentences and numbers for one of the kinds in ``TELLS``; nothing for another kind."""
    tell = TELLS.get(Kind(log.kind[event]))
    return tell(log, event) if tell else ([], {})


def _promised(log: Log, event: int) -> Told:
    days = int(log.due[event]) - int(log.day[event])
    said = _("Asked when she would pay, she named day {due}, {days} ahead.")
    numbers: dict[str, float] = {"promised": int(log.principal[event]), "days": days}
    return [said.format(due=int(log.due[event]), days=_days(days))], numbers


def _broken(log: Log, event: int) -> Told:
    same = (log.kind == Kind.PROMISED) & (log.due == log.due[event])
    made = _last(log, event, same)
    promised, left = int(log.principal[made]), int(log.principal[event])
    said = _("On day {day} she had promised {sum} roubles by today; {left} are still unpaid.")
    words = said.format(day=int(log.day[made]), sum=in_roubles(promised), left=in_roubles(left))
    return [words], {"promised": promised, "unpaid": left}


def _guarantor(log: Log, event: int) -> Told:
    letter = _last(log, event, log.kind == Kind.GUARANTORS_TOLD)
    said = _("The letter to the guarantors went out on day {day}; this much came of it: {sum}.")
    return [_with_day(said, log, letter, event)], {"brought": int(log.amount[event])}


def _sued(log: Log, event: int) -> Told:
    debt, cost = _outstanding(log, event), int(log.fee[event])
    said = _("The debt was {debt} roubles, the suit costs {cost} (MON-5: sue below the debt).")
    words = said.format(debt=in_roubles(debt), cost=in_roubles(cost))
    return [words], {"debt": debt, "cost": cost}


def _judged(log: Log, event: int) -> Told:
    filed = _last(log, event, log.kind == Kind.SUED)
    days = int(log.day[event]) - int(log.day[filed])
    debt = _outstanding(log, event)
    said = _("The suit was filed on day {day}; the court took {days}. Outstanding: {debt} roubles.")
    words = said.format(day=int(log.day[filed]), days=_days(days), debt=in_roubles(debt))
    return [words], {"days": days, "debt": debt}


def _executed(log: Log, event: int) -> Told:
    won = _last(log, event, np.isin(log.kind, (Kind.SUIT_WON, Kind.SUIT_SETTLED)))
    said = _("The court ended on day {day}; {sum} roubles came, {fee} of them for its cost.")
    fee, brought = int(log.fee[event]), int(log.amount[event])
    words = said.format(day=int(log.day[won]), sum=in_roubles(brought), fee=in_roubles(fee))
    return [words], {"brought": brought, "cost": fee}


def _sold(log: Log, event: int) -> Told:
    visit = _last(log, event, log.kind == Kind.VISITED)
    said = _("At the visit on day {day} things were handed over; sold, they brought {sum}.")
    return [_with_day(said, log, visit, event)], {"brought": int(log.amount[event])}


def _second_chance(log: Log, event: int) -> Told:
    """The days late and the record that the committee looked at."""
    days = int(log.day[event]) - int(log.due[event])
    before = (log.kind == Kind.CLOSED) & (log.client == log.client[event])
    loans = int(np.count_nonzero(before[:event]))
    debt = _outstanding(log, event)
    said = _("{days} late, {loans} repaid before, {debt} roubles outstanding.")
    told = counted("{number} loan", "{number} loans", loans)
    words = [said.format(days=_days(days), loans=told, debt=in_roubles(debt))]
    if log.kind[event] == Kind.RESTRUCTURED:
        words.append(_("It counts as late as it was until enough new instalments are paid."))
    return words, {"days_late": days, "loans_before": loans, "debt": debt}


def _unpaid_for(log: Log, event: int) -> Told:
    paid = _last(log, event, np.isin(log.kind, REPAID))
    since = paid if paid >= 0 else _last(log, event, log.kind == Kind.DISBURSED)
    days = int(log.day[event]) - int(log.day[since])
    said = _("The last money for this loan moved {days} before.")
    return [said.format(days=_days(days))], {"days_since_payment": days}


def _early(log: Log, event: int) -> Told:
    days = int(log.due[event]) - int(log.day[event])
    said = _("Repaid {days} before its due day; interest not yet earned is let go.")
    return [said.format(days=_days(days))], {"days_early": days}


TELLS: dict[Kind, Callable[[Log, int], Told]] = {
    Kind.PROMISED: _promised,
    Kind.PROMISE_BROKEN: _broken,
    Kind.GUARANTOR_PAID: _guarantor,
    Kind.SUED: _sued,
    Kind.SUIT_WON: _judged,
    Kind.SUIT_LOST: _judged,
    Kind.SUIT_SETTLED: _judged,
    Kind.EXECUTED: _executed,
    Kind.PLEDGE_SOLD: _sold,
    Kind.RESTRUCTURING_PROPOSED: _second_chance,
    Kind.RESTRUCTURING_REFUSED: _second_chance,
    Kind.RESTRUCTURED: _second_chance,
    Kind.REFINANCED: _second_chance,
    Kind.MEMO_BROUGHT: _unpaid_for,
    Kind.ORDER_SIGNED: _unpaid_for,
    Kind.WRITE_OFF_REFUSED: _unpaid_for,
    Kind.PAID_EARLY: _early,
}


def _last(log: Log, event: int, rows: np.ndarray) -> int:
    """The last of these rows on the event's loan before the event; -1 when there is none."""
    found = np.flatnonzero(rows[:event] & (log.loan[:event] == log.loan[event]))
    return int(found[-1]) if len(found) else -1


def _outstanding(log: Log, event: int) -> int:
    """Principal outstanding on the event's loan just before it, kopecks."""
    mine = log.loan[:event] == log.loan[event]
    return int(principal_changes(log, slice(0, event))[mine].sum())


def _with_day(said: str, log: Log, earlier: int, event: int) -> str:
    return said.format(day=int(log.day[earlier]), sum=in_roubles(int(log.amount[event])))


def _days(days: int) -> str:
    return counted("{number} day", "{number} days", days)
