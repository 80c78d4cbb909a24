"""Why officers were paid, saw, or could not take what the log says, in sentences for ``why``."""

from datetime import timedelta

import numpy as np

from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.books.reports.officer_results import OfficerResults, officer_results
from simulator.language import _
from simulator.rules.ground.money import in_roubles

PAY_RULES = ("STA-7", "STA-10")
SEEN = (Kind.WAITING, Kind.ALARMED, Kind.MISUSE_FOUND)


def is_of_staff(log: Log, event: int) -> bool:
    """Whether ``why_staff`` knows more of this row than its headline."""
    return _is_pay(log, event) or Kind(log.kind[event]) in SEEN


def why_staff(log: Log, event: int) -> tuple[list[str], dict[str, float]]:
    """The reason in sentences, and the numbers behind it."""
    if _is_pay(log, event):
        return _why_pay(log, event)
    kind, amount = Kind(log.kind[event]), in_roubles(int(log.principal[event]))
    told = {
        Kind.WAITING: _why_waiting(log.rules[log.rule[event]]),
        Kind.ALARMED: _(
            "At the monthly meeting sales were far below usual. The household was asked to keep "
            "the instalments apart, and the next loan will be sized on what the business earns."
        ),
        Kind.MISUSE_FOUND: _(
            "{sum} roubles of the loan went elsewhere. The next loans are paid to the supplier."
        ).format(sum=amount),
    }
    return [told[kind]], {}


def _why_waiting(rule: str) -> str:
    if rule == "STA-6":
        return _("Every officer has as many clients as one may have.")
    return _("The officers with room have as many clients as fit their day, and late loans wait.")


def not_so(log: Log, event: int) -> list[str]:
    """What was found out later about an instalment that the books call missed (OFF-6, OFF-7)."""
    if log.kind[event] != Kind.MISSED:
        return []
    loan, due = log.loan == log.loan[event], log.due == log.due[event]
    kept = np.flatnonzero(loan & due & (log.kind == Kind.THEFT_FOUND))
    if len(kept):
        said = _("She had paid: the officer kept the money, as was found on day {day}.")
        return [said.format(day=int(log.day[kept[0]]))]
    nobody = np.flatnonzero(loan & (log.kind == Kind.GHOST_FOUND))
    if len(nobody):
        said = _("She never had this loan: the officer did, as was found on day {day}.")
        return [said.format(day=int(log.day[nobody[0]]))]
    return []


# -- pay -------------------------------------------------------------------------------------------


def _is_pay(log: Log, event: int) -> bool:
    paid = log.kind[event] == Kind.COST and log.officer[event] >= 0
    return bool(paid) and log.rules[log.rule[event]] in PAY_RULES


def _why_pay(log: Log, event: int) -> tuple[list[str], dict[str, float]]:
    officer, month = int(log.officer[event]), month_of_pay(log, event)
    due, received = int(month.due[:, officer].sum()), int(month.received[:, officer].sum())
    lost, made = int(month.written_off[officer]), month.made_to_old + month.made_to_new
    said = _(
        "In this month {due} roubles fell due with her and {received} came in; {lost} were "
        "written off; {made} loans were made and {closed} closed."
    ).format(
        due=in_roubles(due), received=in_roubles(received), lost=in_roubles(lost),
        made=int(made[officer]), closed=int(month.closed[officer]),
    )  # fmt: skip
    numbers: dict[str, float] = {"due": due, "received": received, "written_off": lost}
    return [said], numbers | {
        "made_to_old": int(month.made_to_old[officer]),
        "made_to_new": int(month.made_to_new[officer]),
        "closed": int(month.closed[officer]),
    }


def month_of_pay(log: Log, event: int) -> OfficerResults:
    """The results that the pay in row ``event`` is for: all since the month before was paid.

    Loans of a month's last day are paid out after the officers, and count in the next month.
    """
    end = int(log.day[event])
    before = end - (log.start + timedelta(end)).day
    rows = np.arange(_first_pay(log, before), _first_pay(log, end))
    made = log.of(Kind.DISBURSED)
    clients = int((made.loan - made.client)[made.loan > made.client].min(initial=2**31 - 1))
    return officer_results(log.where(rows).columns, int(log.officer.max()) + 1, clients)


def _first_pay(log: Log, day: int) -> int:
    """The first row of ``day`` in which an officer is paid, else the first row after that day."""
    rows, after = np.flatnonzero(log.day == day).tolist(), np.count_nonzero(log.day <= day)
    return next((row for row in rows if _is_pay(log, row)), int(after))
