"""How an officer could game the pay rule, and what it costs a month later (STA-4, STA-7).

What a trick brings now follows from the rule. What it costs afterwards is our **assumption**: a
figure to talk about, not a finding.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Literal, NamedTuple

from course.cases.officer import OfficerCase, OfficerView, pays, view
from course.language import _
from simulator.rules.house.pay import Pay

Trick = Literal["none", "put_off", "rush", "split", "hold_back", "roll_over"]
Change = Callable[[OfficerCase], OfficerCase]

_ALL = Decimal(100)


class Told(NamedTuple):
    """A trick: its name, what is done, and how a line of the rule could stop it."""

    name: str
    done: str
    stopped_by: str


TRICKS: Mapping[Trick, Told] = {
    "none": Told(_("no trick"), "", ""),
    "put_off": Told(
        _("put the write-offs off"), _("nothing is written off this month; next month all of it"),
        _("the ladder's day decides on a write-off, and the committee, not the officer")),
    "rush": Told(
        _("rush new clients"), _("ten more first loans, half an hour for each; next month they "
                                 "begin to be late"),
        _("a new client counts only when a third of the loan is repaid")),
    "split": Told(
        _("make two loans of one"), _("five clients get two small loans instead of one"),
        _("clients are counted, not loans")),
    "hold_back": Told(
        _("hold closings back"), _("eight repaid loans are closed on the first of next month"),
        _("a loan is closed on the day of its last payment")),
    "roll_over": Told(
        _("lend to repay"), _("a new loan pays the late one; next month it is late as well"),
        _("no new loan before the old one is repaid with the client's own money")),
}  # fmt: skip
"""Each trick in words, and the line of the rule that would stop it."""

NOW: Mapping[Trick, Change] = {
    "none": lambda case: case,
    "put_off": lambda case: replace(case, written_off=Decimal(0)),
    "rush": lambda case: replace(case, new_clients=case.new_clients + 10),
    "split": lambda case: replace(case, made_to_old=case.made_to_old + 5),
    "hold_back": lambda case: replace(case, closed=max(0, case.closed - 8)),
    "roll_over": lambda case: replace(case, repayment=max(case.repayment, Decimal(95))),
}
LATER: Mapping[Trick, Change] = {
    "none": lambda case: case,
    "put_off": lambda case: replace(case, written_off=min(_ALL, 2 * case.written_off)),
    "rush": lambda case: replace(case, repayment=max(Decimal(0), case.repayment - 10)),
    "split": lambda case: replace(case, closed=case.closed + 5),
    "hold_back": lambda case: replace(case, closed=case.closed + 8),
    "roll_over": lambda case: replace(case, repayment=max(Decimal(0), case.repayment - 15)),
}


class Gamed(NamedTuple):
    """An officer's month as she worked, with the trick, and the month after it."""

    trick: Trick
    honest: OfficerView
    now: dict[str, Pay]
    later: dict[str, Pay]

    def gain(self, reading: str) -> int:
        """Give what the trick brings this month under a reading of the rule, kopecks."""
        return self.now[reading].total - self.honest.pay[reading].total

    def price(self, reading: str) -> int:
        """Give what it costs the month after, kopecks."""
        return self.honest.pay[reading].total - self.later[reading].total


def gamed(case: OfficerCase, trick: Trick) -> Gamed:
    """Pay an officer's month as she worked, and with a trick.

    Examples
    --------
    >>> found = gamed(OfficerCase(), "put_off")
    >>> found.gain("a"), found.price("a")
    (3960, 3960)
    """
    return Gamed(trick, view(case), pays(NOW[trick](case)), pays(LATER[trick](case)))
