"""A branch that is being lived: what waits for a decision, what is new, how it stands."""

from html import escape

import numpy as np
import pandas as pd

from course.cases.live_branch import LiveBranch
from course.display import Shown, paragraph, side_by_side, table
from course.figures.amounts import percent, whole_roubles
from course.figures.dates import dated, on_date
from course.language import _
from simulator.books.events import Kind
from simulator.books.ledger import Log
from simulator.books.meaning import meaning
from simulator.divergence import divergences
from simulator.world.decisions import Answer, Decision
from simulator.world.result import Result

TITLE = _("A branch, live")
QUESTIONS = {
    "approve": _("{name} asks for a loan. Does the committee grant it?"),
    "act": _("{name} has a late loan. What does the officer do today?"),
    "restructure": _("The officer proposes a new schedule for {name}. Does the committee agree?"),
    "sue": _("The officer applies for a suit against {name}. What does the committee decide?"),
    "write_off": _("The director brings a memo on the loan of {name}. Is it written off?"),
}
CHOICES = {
    "grant": _("grant it"), "refuse": _("refuse it"), "take": _("take these steps today"),
    "wait": _("wait"), "sue": _("sue"), "restructure": _("give the loan a new schedule"),
    "refinance": _("repay it by a larger, longer loan"), "order": _("order the write-off"),
}  # fmt: skip
_ROUBLES = {
    "recommended": _("the officer recommends, roubles"),
    "outstanding": _("outstanding, roubles"),
    "arrears": _("due and unpaid, roubles"),
    "net_income": _("net income a week, as found, roubles"),
    "paid_elsewhere": _("paid elsewhere a week, as found, roubles"),
    "room": _("what the business could repay a week, roubles"),
    "weekly": _("what the longest new schedule would ask a week, roubles"),
}
_NUMBERS = {
    "loans_before": _("loans repaid before"),
    "days_late": _("days late"),
    "worst_days_late": _("most days late on the last loan"),
    "days_since_payment": _("days since the last payment"),
    "paid": _("share of the loan repaid"),
    "weeks_left": _("weeks until the blow has passed"),
}
_NEVER = 10_000
TOLD = (
    Kind.WRITTEN_OFF, Kind.RECOVERED, Kind.SUED, Kind.SUIT_WON, Kind.SUIT_LOST, Kind.SUIT_SETTLED,
    Kind.RESTRUCTURED, Kind.REFINANCED, Kind.ON_COURSE, Kind.GUARANTOR_PAID, Kind.SHOCK,
    Kind.MISUSE_FOUND, Kind.COMPLAINED, Kind.OFFICER_LEFT, Kind.THEFT_FOUND, Kind.GHOST_FOUND,
    Kind.FORMED, Kind.COVER_AGREED, Kind.COVER_REFUSED, Kind.BARRED, Kind.DISSOLVED,
    Kind.FUND_COVERED,
)  # fmt: skip
_COMPARED = {
    "P4": _("outstanding, roubles"), "P6": _("due and unpaid, roubles"),
    "P8": _("written off this year, roubles"),
}  # fmt: skip
_YEARS = (_("as you decided"), _("by the policy alone"))


def question(live: LiveBranch, decision: Decision) -> str:
    """Ask what has to be decided, in a sentence with the client's name and the date."""
    day = on_date(decision.day, live.session.scenario.opening)
    client = live.result.clients[decision.client]
    return f"{day} · " + QUESTIONS[decision.kind].format(name=client)


def file_of(decision: Decision) -> Shown:
    """Show what the file says before a decision; what is nothing is left out."""
    facts = decision.facts
    rows = [(name, whole_roubles(facts[key])) for key, name in _ROUBLES.items() if facts.get(key)]
    rows += [(name, _number(key, facts[key])) for key, name in _NUMBERS.items() if key in facts]
    if "steps" in facts:
        rows.insert(0, (_("today's steps on the ladder"), ", ".join(map(_, facts["steps"]))))
    if facts.get("one_buyer"):
        rows.append((_("sells to"), _("one buyer")))
    frame = pd.DataFrame(
        {_("it says"): [value for _name, value in rows]},
        index=pd.Index([name for name, _value in rows], name=_("the file")),
    )
    return table(frame)


def _number(key: str, value: float) -> str:
    if key == "days_since_payment" and value > _NEVER:
        return _("nothing has been paid yet")
    if key == "weeks_left" and value < 0:
        return _("there was none")
    return percent(value) if key == "paid" else str(value)


def news(result: Result, since: int, until: int, most: int = 12) -> Shown:
    """Tell what happened after day ``since``, up to ``until``: counts, then what has a name."""
    log = result.log
    rows = np.flatnonzero((log.day > since) & (log.day <= until))
    told = rows[np.isin(log.kind[rows], TOLD)]
    counts = _("{out} loans paid out, {paid} instalments on time, {missed} missed, {late} parts "
               "paid late.").format(**_counts(log, rows))
    items = list(dict.fromkeys(_item(result, event) for event in told.tolist()))
    if len(items) > most:
        items[:-most] = [_("… and {n} before these").format(n=len(items) - most)]
    listed = "".join(f"<li>{escape(each)}</li>" for each in items)
    html = paragraph(counts) + (f"<ul>{listed}</ul>" if items else "")
    return Shown(html, "\n".join([counts, *items]))


def _counts(log: Log, rows: np.ndarray) -> dict[str, int]:
    kinds = {"out": Kind.DISBURSED, "paid": Kind.PAID, "missed": Kind.MISSED,
             "late": Kind.PAID_LATE}  # fmt: skip
    return {name: int((log.kind[rows] == kind).sum()) for name, kind in kinds.items()}


def _item(result: Result, event: int) -> str:
    client, log = int(result.log.client[event]), result.log
    what = meaning(Kind(log.kind[event]))
    day = on_date(int(log.day[event]), log.start)
    return f"{day} · {result.clients[client].name}: {what}" if client >= 0 else f"{day} · {what}"


def beside_the_policy(live: LiveBranch, most: int = 8) -> Shown:
    """Set the year as it was lived beside the same days with nobody in your chair."""
    years, day, opening = live.both(), live.whole_days - 1, live.session.scenario.opening
    reports = [each.report(day) for each in years]
    rows = {name: [whole_roubles(each.lines[line]) for each in reports]
            for line, name in _COMPARED.items()}  # fmt: skip
    rows[_("at risk, more than 30 days")] = [percent(each.ratios["par30"]) for each in reports]
    frame = pd.DataFrame(list(rows.values()), columns=list(_YEARS))
    frame.index = pd.Index(list(rows), name=_("what"))
    caption = _("Two years with the same luck, on {day}").format(day=on_date(day, opening))
    parts = [table(frame, caption), _parted(years, most)]
    return Shown(side_by_side(*(each.html for each in parts)),
                 "\n".join(each.text for each in parts))  # fmt: skip


def _parted(years: tuple[Result, Result], most: int) -> Shown:
    """The first clients to whom something else happens, because of what was decided."""
    parted, _timing = divergences(*years)
    if not parted:
        said = _("Nobody's money or fate is different so far.")
        return Shown(paragraph(said), said)
    opening = years[0].scenario.opening
    mine, alone = ([dated(text, opening) for text in texts] for texts in (
        [each.in_a for each in parted[:most]], [each.in_b for each in parted[:most]]))
    frame = pd.DataFrame(
        {_("day"): [on_date(each.day, opening) for each in parted[:most]],
         _YEARS[0]: mine, _YEARS[1]: alone},
        index=pd.Index([each.client.name for each in parted[:most]], name=_("client")),
    )  # fmt: skip
    return table(frame, _("The first {n} of {all} clients whose money or fate differs").format(
        n=min(most, len(parted)), all=len(parted)))


def where(live: LiveBranch) -> str:
    """Say on which day the year stands, and what can be done."""
    day = on_date(live.day, live.session.scenario.opening)
    if live.pending is not None:
        return _("{day}: somebody waits for your decision.").format(day=day)
    if live.is_over:
        return _("{day}: the year is over.").format(day=day)
    if live.day < 0:
        return _("{day}, the eve of the year: let the first days go by.").format(day=day)
    return _("{day}: let more days go by.").format(day=day)


def answered(choice: str, advice: Answer) -> str:
    """Set your answer beside the policy's own."""
    policy = CHOICES[advice.choice]
    text = (
        _("You decided: {mine}. So would the policy have: {why}.") if choice == advice.choice
        else _("You decided: {mine}. The policy would have said: {policy}, for {why}.")
    )
    return text.format(mine=CHOICES[choice], policy=policy, why=_(advice.reason))
