"""One cycle of a village bank: requests, loan, savings, the end, a member in trouble."""

from dataclasses import dataclass, replace

import pandas as pd

from course.display import Shown, table
from course.figures.kit.amounts import whole_roubles
from course.language import _
from simulator.rules.ground.validation import InputError
from simulator.rules.house.group import Group
from simulator.rules.house.group_fund import Cover, GroupFund
from simulator.rules.house.policy import Policy
from simulator.rules.loan.schedule import Schedule, schedule

TITLE = _("One cycle of a village bank")


@dataclass(frozen=True)
class Cycle:
    """A cycle in which every member asks for the same and saves the same; kopecks and weeks.

    Attributes
    ----------
    policy : Policy
        The village bank's; its rate is an assumption, the manual gives none.
    in_trouble : int
        Members who pay nothing back at the end.
    """

    policy: Policy
    members: int = 7
    request: int = 10_000_00
    weeks: int = 16
    saved_a_week: int = 150_00
    in_trouble: int = 1

    @property
    def group(self) -> Group:
        """The rules of the village bank."""
        if self.policy.group is None:
            raise InputError(f"{self.policy.name}: no group in this policy; take samara_village")
        return self.policy.group

    @property
    def loan(self) -> int:
        """The group's loan: the sum of the requests (VIL-4)."""
        return self.group.loan([self.request] * self.members)

    @property
    def plan(self) -> Schedule:
        """The group's schedule: everything at the end of the cycle (VIL-5)."""
        terms = replace(self.policy.terms, instalments=self.weeks)
        return schedule(terms, self.loan, 0)

    @property
    def due(self) -> int:
        """What the group owes at the end."""
        return self.plan.instalments[-1].total

    @property
    def fund(self) -> GroupFund:
        """The group's fund at the end, before anybody stands in for anybody."""
        return GroupFund((self.weeks * self.saved_a_week,) * self.members)

    @property
    def debt(self) -> int:
        """What the members in trouble leave unpaid."""
        return round(self.due * self.in_trouble / self.members)

    @property
    def cover(self) -> tuple[Cover, GroupFund]:
        """Who pays that debt (VIL-8), member after member, and the fund afterwards."""
        fund, paid = self.fund, Cover(0, 0, 0, 0)
        for member in range(self.in_trouble):
            part, fund = fund.cover(member, self.debt // self.in_trouble)
            paid = Cover(*map(sum, zip(paid, part, strict=True)))
        return paid, fund

    @property
    def next_limit(self) -> int:
        """What a member who paid may ask for in the second cycle (VIL-6); 0 if the group broke."""
        paid, fund = self.cover
        saved = fund.savings[-1] if self.in_trouble < self.members else 0
        return 0 if paid.short else self.group.limit(1, saved)


def describe(data: Cycle) -> str:
    """Say what the group borrows, owes and saves, and whether it can stand in."""
    paid, after = data.cover
    words = _("{members} members ask for {request} roubles each: the group borrows {loan}, and "
              "owes {due} after {weeks} weeks. Meanwhile they save {fund}. ").format(
        members=data.members, request=whole_roubles(data.request), loan=whole_roubles(data.loan),
        due=whole_roubles(data.due), weeks=data.weeks, fund=whole_roubles(data.fund.total))
    if not data.in_trouble:
        said = _("Everybody pays. ")
    elif paid.short:
        said = _("Trouble ({n} of them) leaves {debt} unpaid; the fund is empty and {short} are "
                 "still missing. ")
    else:
        said = _("Trouble ({n} of them) leaves {debt} unpaid; the fund pays it and keeps {left}. ")
    limit = (
        _("In the next cycle a member who paid may ask for up to {limit}.").format(
            limit=whole_roubles(data.next_limit))
        if data.next_limit else _("There will be no next cycle.")
    )
    return words + said.format(
        n=data.in_trouble, debt=whole_roubles(data.debt), short=whole_roubles(paid.short),
        left=whole_roubles(after.total)) + limit


def tabulate(data: Cycle) -> pd.DataFrame:
    """List who pays the debt of the members in trouble."""
    paid, after = data.cover
    rows = {
        _("left unpaid"): data.debt,
        _("from their own savings"): paid.own_savings,
        _("from the others' savings"): paid.others_savings,
        _("still missing"): paid.short,
        _("the fund afterwards"): after.total,
    }
    return pd.DataFrame(
        {_("roubles"): [whole_roubles(each) for each in rows.values()]},
        index=pd.Index(rows, name=_("what")),
    )


def fund_story() -> Shown:
    """Show a small fund: savings, an inner loan, a debt covered (VIL-7, VIL-8)."""
    saved = GroupFund((1_200_00,) * 5)
    lent = saved.lend(4_000_00)
    back = lent.repay(4_000_00, interest=400_00)
    paid, after = back.cover(0, 3_000_00)
    steps = (
        (_("five members have saved 1 200 each"), saved),
        (_("one borrows 4 000 from the fund"), lent),
        (_("she pays it back with 400 of interest"), back),
        (_("another leaves 3 000 of the group's loan unpaid"), after),
    )
    frame = pd.DataFrame(
        {
            _("savings"): [whole_roubles(sum(fund.savings)) for _step, fund in steps],
            _("income"): [whole_roubles(fund.income) for _step, fund in steps],
            _("lent out"): [whole_roubles(fund.lent) for _step, fund in steps],
            _("at hand"): [whole_roubles(fund.at_hand) for _step, fund in steps],
        },
        index=pd.Index([step for step, _fund in steps], name=_("what happens")),
    )
    caption = _("The group's own book, roubles. The last debt: {own} from her own savings, "
                "{income} from the fund's income, {others} from the others").format(
        own=whole_roubles(paid.own_savings), income=whole_roubles(paid.income),
        others=whole_roubles(paid.others_savings))
    return table(frame, caption)
