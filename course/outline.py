"""The course at a glance: five days, their sessions, minutes and what one can do afterwards.

Everything that lists the course reads it here: the index, the navigation of the notebooks, the
headings of sessions, the README's table. Only the standard library is needed.
"""

from dataclasses import dataclass

from course.language import _


@dataclass(frozen=True)
class Session:
    """One sitting of 40 to 50 minutes: what it is called, and what one can do afterwards.

    ``rules`` are the rulebook ids taught in it, as ``"MON-7"``.
    """

    key: str
    title: str
    minutes: int
    objective: str
    rules: tuple[str, ...]


@dataclass(frozen=True)
class Exercise:
    """One notebook of checked tasks; ``tasks`` are the ids that ``check`` knows."""

    name: str
    title: str
    minutes: int
    tasks: tuple[str, ...]


@dataclass(frozen=True)
class Day:
    """One day of the course; ``name`` is also the name of its lesson and its notebook."""

    number: int
    title: str
    promise: str
    sessions: tuple[Session, ...]
    exercises: tuple[Exercise, ...] = ()

    @property
    def name(self) -> str:
        """The name of the day's lesson, as ``"day5"``."""
        return f"day{self.number}"

    @property
    def minutes(self) -> int:
        """Minutes of the sessions and the exercises together, breaks and talk not counted."""
        sessions = sum(session.minutes for session in self.sessions)
        return sessions + sum(exercise.minutes for exercise in self.exercises)


def ids(family: str, first: int, last: int) -> tuple[str, ...]:
    """Name a run of rulebook ids.

    Examples
    --------
    >>> ids("COL", 1, 3)
    ('COL-1', 'COL-2', 'COL-3')
    """
    return tuple(f"{family}-{number}" for number in range(first, last + 1))


DAY_1 = Day(
    1,
    _("What small loans are for"),
    _("say whom your institution serves, and why a bank does not"),
    (
        Session("refused", _("Why the bank says no"), 45,
                _("name the five reasons and tell which of them a microlender removes"),
                ("CTX-1", "CTX-2", "CTX-9")),
        Session("institutions", _("Two institutions, and yours"), 45,
                _("describe an institution by its people, its money and its income"),
                ("CTX-3", "CTX-4", "CTX-5", "CTX-7")),
        Session("access", _("Quick beats cheap"), 50,
                _("show what a subsidised price does to the number of people helped"),
                ("CTX-6",)),
        Session("credit_policy", _("From a mission to a credit policy"), 45,
                _("tell a policy from a procedure, and test one against its aims"),
                ("CTX-8", "CTX-10")),
        Session("promises", _("Six promises to the client"), 45,
                _("recognise a broken promise in an everyday scene"),
                ids("CPP", 1, 3)),
    ),
    (
        Exercise("day1_roubles", _("Per cents into roubles"), 40,
                 ("day1.gap", "day1.waiting", "day1.overlap")),
    ),
)

DAY_2 = Day(
    2,
    _("Three ways to lend"),
    _("choose between one client, a solidarity group and a village bank"),
    (
        Session("individual", _("One client, one loan"), 50,
                _("draw up a weekly schedule and explain every rouble of it"),
                ("IND-1", "IND-2", "IND-3", "IND-5", "IND-9")),
        Session("path", _("The client's path and papers"), 45,
                _("lead a client from the first question to the money without a missing paper"),
                ("IND-4", "IND-6", "IND-7", "IND-8", *ids("DOC", 1, 4), "DOC-7", "DOC-8")),
        Session("solidarity", _("Neighbours who answer for each other"), 50,
                _("say when joint liability helps and when it hurts"),
                ids("GRP", 1, 7)),
        Session("choice", _("Group or alone?"), 40,
                _("advise a client on the product that fits her"),
                ids("GRP", 8, 14)),
        Session("village", _("The village bank"), 50,
                _("follow one cycle of a village bank from requests to shared savings"),
                ids("VIL", 1, 10)),
    ),
    (
        Exercise("day2_schedules", _("Schedules by hand"), 45,
                 ("day2.conversion", "day2.schedule", "day2.cycle")),
    ),
)

DAY_3 = Day(
    3,
    _("Can they repay, will they repay?"),
    _("turn a talk with a client into a loan that fits, or a no with a reason"),
    (
        Session("study", _("Two questions, five blocks"), 45,
                _("plan a study of a small business and check what you are told"),
                ("APP-1", "APP-2", "APP-3", "APP-4", "DOC-5", "DOC-9")),
        Session("cash_flow", _("From a questionnaire to a cash flow"), 50,
                _("make a monthly cash-flow statement from what the client can prove"),
                ("DOC-6", "APP-5", "APP-9")),
        Session("corridor", _("Between a third and two thirds"), 50,
                _("find the size and the term that fit the client"),
                ("APP-6", "APP-7", "APP-8", "APP-14", "APP-15")),
        Session("risks", _("Other debts, one buyer, a bad month"), 45,
                _("find what could break the plan, and agree on it in advance"),
                ("APP-10", "APP-11", "APP-12", "APP-17")),
        Session("person", _("The person and your opinion"), 40,
                _("write an opinion you would answer for"),
                ("APP-13", "APP-16")),
    ),
    (Exercise("day3_corridor", _("A loan that fits, by hand"), 40,
              ("day3.net_income", "day3.corridor", "day3.size")),),
)

DAY_4 = Day(
    4,
    _("A price that lasts, people who stay"),
    _("set a rate that covers its costs and a pay that rewards good work"),
    (
        Session("costs", _("What a loan must earn"), 50,
                _("build a rate from its costs and from growth"),
                ("PRI-1", "PRI-2")),
        Session("market", _("The market, the rouble and the client"), 45,
                _("place a rate in its market and say it in roubles"),
                ("PRI-3", "PRI-4", "PRI-5")),
        Session("load", _("An officer's day"), 50,
                _("find how many clients one officer can serve well, and what a loan costs"),
                ("STA-1", "STA-2", "STA-3", "STA-5", "STA-6")),
        Session("pay", _("Pay for good work"), 50,
                _("compute an officer's pay, and see how it could be gamed"),
                ("STA-4", "STA-7", "STA-8", "STA-9", "STA-10")),
    ),
    (Exercise("day4_price", _("Price and cost, by hand"), 45,
              ("day4.covering_rate", "day4.growth", "day4.roubles", "day4.per_loan")),),
)

DAY_5 = Day(
    5,
    _("Keep the portfolio alive"),
    _("read a portfolio in five minutes and act on a late loan the next day"),
    (
        Session("report", _("A portfolio in five minutes"), 50,
                _("read a portfolio report, and see through a polished one"),
                ("MON-1", *ids("MON", 7, 11), *ids("REP", 1, 3))),
        Session("close", _("Stay close to the client"), 40,
                _("see trouble before it is a missed instalment, and have a plan for a crisis"),
                ids("MON", 2, 6)),
        Session("ladder", _("One late loan, step by step"), 50,
                _("say for any late loan what has to be done today, and why"),
                ids("COL", 1, 9)),
        Session("dignity", _("Firm and decent, to the very end"), 45,
                _("collect with respect, and write a loan off without forgiving it"),
                (*ids("DIG", 1, 4), *ids("WOF", 1, 3))),
        Session("why_pay", _("Why people pay"), 50,
                _("find in your own institution what makes paying late worth it"),
                (*ids("DEL", 1, 10), *ids("CPP", 4, 7))),
    ),
    (
        Exercise("day5_arrears", _("Arrears by hand"), 40,
                 ("day5.mon9", "day5.sta8", "day5.days_late")),
    ),
)

DAYS = (DAY_1, DAY_2, DAY_3, DAY_4, DAY_5)
