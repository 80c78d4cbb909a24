"""What each kind of event means, and which balance it moves: once, in words for people.

Amounts stand in four columns, in kopecks (see ``books.events``); what an amount does depends on
the kind, and is said here.
"""

import re

from simulator.books.log.events import Kind
from simulator.language import _

_FOR_THE_BOOKKEEPER = re.compile(r" \([^()]*\)")

MEANING = {
    Kind.CAPITAL: "money put into the fund (principal: cash in)",
    Kind.HIRED: "an officer starts work",
    Kind.COST: "a cost of the branch is paid (fee: of its work; interest: of borrowed money; both "
    "cash out)",
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
    Kind.LINE_OPENED: "with this loan a credit line is opened (principal: its limit, a note; due: "
    "the last day to draw on it)",
    Kind.GAVE_UP: "the money did not come in time: the client takes the application back "
    "(principal: the sum granted, a note)",
    Kind.FUNDS_BORROWED: "a lender's money comes into the fund (principal: cash in)",
    Kind.FUNDS_REPAID: "borrowed money goes back to the lender (principal: cash out)",
    Kind.TAX_PAID: "tax on a month's surplus (fee: cash out)",
    Kind.SURPLUS_PAID_OUT: "a part of a month's surplus leaves the fund (principal: cash out)",
    Kind.REVALUED: "a loan in currency is reckoned anew at a new rate (principal: by how much it "
    "grows, below nothing: shrinks; no cash)",
    Kind.FORMED: "a group has been trained and is founded (client: who leads it)",
    Kind.JOINED: "the client becomes a member of the group",
    Kind.LIABILITY_FEARED: "at the training the client refuses to answer for others",
    Kind.COVER_AGREED: "the members agree to pay for a late member (principal: the sum, a note; "
    "its payment follows)",
    Kind.COVERED: "a member gives her part for another's late loan (principal: a note, no cash)",
    Kind.COVER_REFUSED: "the group refuses to pay for a member (client: whose no came first)",
    Kind.BARRED: "nobody of the group may borrow while the debt it refused stands",
    Kind.READMITTED: "the debt is paid: the members of the group may borrow again",
    Kind.COVER_RETURNED: "a member gets back what she paid for another's loan (principal: a note)",
    Kind.LEFT_GROUP: "the client is no member any more",
    Kind.DISSOLVED: "the group comes to an end (client: who led it last)",
    Kind.SAVINGS_SHOWN: "the officer is shown what the members have saved (principal: a note)",
    Kind.FUND_COVERED: "the group's own fund pays a member's part (principal: a note, no cash)",
    Kind.ACCRUED: "the day's share of what the month's end will pay, or taken back when it is paid "
    "(fee: the branch's work; interest: borrowed money; principal: charge to the reserve; no cash)",
    Kind.TAX_ACCRUED: "the tax on the surplus of the month so far, or taken back when it is paid "
    "(fee: no cash)",
}


def meaning(kind: Kind) -> str:
    """Say what a kind of event means, without the bookkeeper's notes in brackets.

    Examples
    --------
    >>> meaning(Kind.WRITTEN_OFF)
    'the loan leaves the portfolio and the held reserve'
    >>> meaning(Kind.DIVERTED)
    'a part of the loan does not go into the business'
    """
    return _FOR_THE_BOOKKEEPER.sub("", _(MEANING[kind]))
