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


MEANING = {
    Kind.CAPITAL: "money put into the fund (principal: cash in)",
    Kind.HIRED: "an officer starts work",
    Kind.COST: "operating cost of the branch paid (fee: cash out)",
    Kind.PROVISIONED: "charged (+) or released (-) to the held reserve (principal: no cash)",
    Kind.APPLIED: "a client asks for a loan (principal: the sum asked for)",
    Kind.APPRAISED: "the officer has studied the business and recommends a sum (principal)",
    Kind.APPROVED: "the committee grants the loan (principal: the sum granted)",
    Kind.REFUSED: "the committee, or the rules before it, say no",
    Kind.DISBURSED: "the loan is paid out (principal: cash out, outstanding up; due: last day)",
    Kind.REMINDED: "the client is told the coming date and sum (principal and interest to come)",
    Kind.PAID: "money for an instalment by its due day (cash in, outstanding down)",
    Kind.MISSED: "the due day closed with this much of the instalment unpaid (a note, no cash)",
    Kind.PAID_LATE: "money for an instalment after its due day, penalty with it (cash in)",
    Kind.CLOSED: "the loan is repaid in full (due: its last day by the schedule)",
    Kind.WARNED: "the client is told of the missed payment",
    Kind.PENALTY_STARTED: "penalty begins to accrue for each day late",
    Kind.EXPLANATION_ASKED: "the client is asked to come and explain in writing",
    Kind.EXPLAINED: "the client came, explained in writing and named a date",
    Kind.LETTER_SENT: "registered letter with the debt and the penalty",
    Kind.VISITED: "the officer visits at work or home",
    Kind.GUARANTORS_TOLD: "letter to the guarantors",
    Kind.SUIT_APPLIED: "application to the committee for leave to sue",
    Kind.CLAIM_SENT: "the committee agreed: a claim letter announces the suit",
    Kind.SUIT_REFUSED: "the committee decided against a suit",
    Kind.PENALTY_STOPPED: "penalty stops growing",
    Kind.WRITE_OFF_PROPOSED: "memo and papers go to the director",
    Kind.WRITTEN_OFF: "the loan leaves the portfolio and the held reserve (principal: its balance)",
    Kind.WRITE_OFF_REFUSED: "the committee refuses the write-off, with its reason",
    Kind.RECOVERED: "money received after the write-off: income (cash in)",
    Kind.LEADER_TOLD: "the leader of the client's group is told",
    Kind.MEMBERS_MET: "the officer meets the members to learn the group's decision",
    Kind.MEMBERS_CLAIMED: "claim to the client and all members of the group",
    Kind.HANDED_OVER: "a recovery specialist takes over from the officer",
    Kind.SHOCK: "the client's business or household is hit",
    Kind.RECOVERED_FROM_SHOCK: "the business works as before again",
    Kind.LEFT: "the client does not ask for another loan for now",
    Kind.RETURNED: "a client who had left asks again",
    Kind.RESTRUCTURED: "what is outstanding (principal) is put on a new schedule (a note, no cash; "
    "due: the due day it was late since; interest, penalty: owed and carried over)",
    Kind.ON_COURSE: "enough instalments of the new schedule are paid: late no longer than it is",
    Kind.PROMISED: "the client promises a sum (principal: a note, no cash) by a day (due)",
    Kind.PROMISE_BROKEN: "the promised day (due) closed with this much of the sum unpaid (a note)",
    Kind.GUARANTOR_PAID: "the guarantor pays for the client (cash in, outstanding down)",
    Kind.SUED: "the suit is filed, and its cost paid (fee: cash out)",
    Kind.SUIT_WON: "judgment for the institution: execution follows",
    Kind.SUIT_LOST: "judgment against the institution: the cost is lost, the debt remains",
    Kind.SUIT_SETTLED: "the suit ends by agreement or payment",
    Kind.EXECUTED: "the bailiff brings money (cash in, outstanding down; fee: cost of the suit)",
    Kind.PLEDGE_SOLD: "goods handed over are sold for the debt (cash in, outstanding down)",
    Kind.RESTRUCTURING_PROPOSED: "a new schedule is proposed to the committee",
    Kind.RESTRUCTURING_REFUSED: "the committee refuses a new schedule, with its reason",
    Kind.REFINANCED: "a new, larger loan (principal: its sum) is to repay this one (a note)",
    Kind.MEMO_BROUGHT: "the director brings the memo on a write-off to the committee",
    Kind.ORDER_SIGNED: "the director signs the order to write off",
    Kind.PUT_OFF: "a person puts the step off, or chooses another way",
    Kind.PAID_EARLY: "an instalment repaid before its due day, with the interest earned by then "
    "(cash in, outstanding down)",
    Kind.WAITING: "an application waits: no officer has room for a new client",
    Kind.BORROWED_ELSEWHERE: "the client borrows from somebody else (principal: a note, no cash)",
    Kind.DIVERTED: "a part of the loan (principal: a note, no cash) does not go into the business",
    Kind.MET: "the officer meets the client and writes a report",
    Kind.ALARMED: "at a meeting the officer sees that sales are falling",
    Kind.MISUSE_FOUND: "at a meeting the officer finds money used for something else "
    "(principal: how much; a note)",
    Kind.OFFICER_LEFT: "an officer leaves the institution",
    Kind.NEW_OFFICER: "another officer takes the client over",
    Kind.COMPLAINED: "the client complains: she has paid what the books say is unpaid",
    Kind.THEFT_FOUND: "a payment that an officer kept is found (a note: principal and interest)",
    Kind.GHOST_FOUND: "the loan was never handed to the client it is made out to (a note: balance)",
}

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
