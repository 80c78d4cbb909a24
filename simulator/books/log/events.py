"""What can be written in the log: each kind of event, what it does to money, who is behind it.

Amounts stand in four columns, in kopecks: ``principal``, ``interest``, ``penalty`` and ``fee``;
the log's ``amount`` is their sum. What an amount does depends on the kind: see ``books.meaning``.
"""

from enum import IntEnum


class Kind(IntEnum):
    """The kinds of event; ``books.meaning`` says what each is."""

    # the institution and its people
    CAPITAL = 0
    HIRED = 1
    COST = 2
    PROVISIONED = 3
    # from application to disbursement
    APPLIED = 4
    APPRAISED = 5
    APPROVED = 6
    REFUSED = 7
    DISBURSED = 8
    # the schedule
    REMINDED = 9
    PAID = 10
    MISSED = 11
    PAID_LATE = 12
    CLOSED = 13
    # the ladder
    WARNED = 14
    PENALTY_STARTED = 15
    EXPLANATION_ASKED = 16
    EXPLAINED = 17
    LETTER_SENT = 18
    VISITED = 19
    GUARANTORS_TOLD = 20
    SUIT_APPLIED = 21
    CLAIM_SENT = 22
    SUIT_REFUSED = 23
    PENALTY_STOPPED = 24
    WRITE_OFF_PROPOSED = 25
    WRITTEN_OFF = 26
    WRITE_OFF_REFUSED = 27
    RECOVERED = 28
    LEADER_TOLD = 29
    MEMBERS_MET = 30
    MEMBERS_CLAIMED = 31
    HANDED_OVER = 32
    # the client's life
    SHOCK = 33
    RECOVERED_FROM_SHOCK = 34
    LEFT = 35
    RETURNED = 36
    # a new schedule
    RESTRUCTURED = 37
    ON_COURSE = 38
    # promises, guarantors, court
    PROMISED = 39
    PROMISE_BROKEN = 40
    GUARANTOR_PAID = 41
    SUED = 42
    SUIT_WON = 43
    SUIT_LOST = 44
    SUIT_SETTLED = 45
    EXECUTED = 46
    PLEDGE_SOLD = 47
    # what is decided about a late loan besides the ladder
    RESTRUCTURING_PROPOSED = 48
    RESTRUCTURING_REFUSED = 49
    REFINANCED = 50
    MEMO_BROUGHT = 51
    ORDER_SIGNED = 52
    PUT_OFF = 53
    # before the due day
    PAID_EARLY = 54
    # the officers
    WAITING = 55
    # what the institution does not see
    BORROWED_ELSEWHERE = 56
    DIVERTED = 57
    MET = 58
    ALARMED = 59
    MISUSE_FOUND = 60
    OFFICER_LEFT = 61
    NEW_OFFICER = 62
    COMPLAINED = 63
    THEFT_FOUND = 64
    GHOST_FOUND = 65
    # the fund's own money
    LINE_OPENED = 66
    GAVE_UP = 67
    FUNDS_BORROWED = 68
    FUNDS_REPAID = 69
    TAX_PAID = 70
    SURPLUS_PAID_OUT = 71
    REVALUED = 72
    # groups
    FORMED = 73
    JOINED = 74
    LIABILITY_FEARED = 75
    COVER_AGREED = 76
    COVERED = 77
    COVER_REFUSED = 78
    BARRED = 79
    READMITTED = 80
    COVER_RETURNED = 81
    LEFT_GROUP = 82
    DISSOLVED = 83
    SAVINGS_SHOWN = 84
    FUND_COVERED = 85
    # what the days of an open month owe
    ACCRUED = 86
    TAX_ACCRUED = 87


BROUGHT_LATE = (Kind.PAID_LATE, Kind.GUARANTOR_PAID, Kind.EXECUTED, Kind.PLEDGE_SOLD)
REPAID = (Kind.PAID, Kind.PAID_EARLY, *BROUGHT_LATE)
CASH_IN = (Kind.CAPITAL, *REPAID, Kind.RECOVERED, Kind.FUNDS_BORROWED)
FUND_OUT = (Kind.FUNDS_REPAID, Kind.TAX_PAID, Kind.SURPLUS_PAID_OUT)
CASH_OUT = (Kind.COST, Kind.DISBURSED, Kind.SUED, *FUND_OUT)
PRINCIPAL_UP = (Kind.DISBURSED, Kind.REVALUED)
PRINCIPAL_DOWN = (*REPAID, Kind.WRITTEN_OFF)


class Cause(IntEnum):
    """What stands behind an event.

    A rule of the institution, a client, a shock, or a person of the institution who decided
    (officer, committee, or a trainee in their chair).
    """

    RULE = 0
    CLIENT = 1
    SHOCK = 2
    PERSON = 3


class Phase(IntEnum):
    """The fixed order of a branch day; rows of one day stand in this order, then by loan."""

    OPENING = 0
    BUSINESS = 1
    DUES = 2
    LATE_CLIENTS = 3
    CLOSE = 4
    OFFICERS = 5
    COMMITTEE = 6
    FUND = 7
