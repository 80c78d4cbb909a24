"""A branch that is being lived: where it stands, what is new, and how the portfolio looks."""

from dataclasses import replace
from html import escape

import numpy as np

from course.cases.worlds.branches import lends
from course.cases.worlds.live_branch import LiveBranch
from course.cases.worlds.live_events import officer_name
from course.display import Shown, paragraph
from course.figures.arrears.portfolio import late_shares, portfolio_picture
from course.figures.kit.dates import on_date
from course.figures.kit.picture import Picture
from course.language import _
from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.books.log.meaning import meaning
from simulator.books.reports.monthly import monthly
from simulator.world.lived.result import Result
from simulator.world.lived.why import rule_title

TITLE = _("A branch, live")
TOLD = (
    Kind.WRITTEN_OFF, Kind.RECOVERED, Kind.SUED, Kind.SUIT_WON, Kind.SUIT_LOST, Kind.SUIT_SETTLED,
    Kind.RESTRUCTURED, Kind.REFINANCED, Kind.ON_COURSE, Kind.GUARANTOR_PAID, Kind.SHOCK,
    Kind.MISUSE_FOUND, Kind.COMPLAINED, Kind.OFFICER_LEFT, Kind.HIRED, Kind.THEFT_FOUND,
    Kind.GHOST_FOUND,
    Kind.FORMED, Kind.COVER_AGREED, Kind.COVER_REFUSED, Kind.BARRED, Kind.DISSOLVED,
    Kind.FUND_COVERED,
)  # fmt: skip


def where(live: LiveBranch) -> str:
    """Say on which day the year stands, and what can be done."""
    day = on_date(live.day, live.session.scenario.opening)
    if live.pending is not None:
        return _("{day}: somebody waits for your decision.").format(day=day)
    if live.is_over:
        return _("{day}: the year is over.").format(day=day)
    if live.day < 0 and live.beginning.method == "village" and live.beginning.seat != "nobody":
        return _("{day}, the eve of the year. A village bank decides for itself: hardly a question "
                 "will come to your chair.").format(day=day)
    if live.day < 0:
        return _("{day}, the eve of the year: let the first days go by.").format(day=day)
    return _("{day}: let more days go by.").format(day=day)


def lived(live: LiveBranch) -> str:
    """Name the branch and the luck, as they were chosen when the year began."""
    text = _("A branch that {lends}, {n} clients, luck {seed}.")
    beginning = live.beginning
    return text.format(lends=lends(beginning.method), n=beginning.clients, seed=beginning.seed)


def picture(live: LiveBranch) -> Picture:
    """Draw the portfolio month by month; the last bar is today."""
    result = live.result
    months = monthly(result.log, result.scenario.policy.ageing)
    late, serious = late_shares(months).sum(axis=0)[-1], months.par30[-1]
    said = _("The last bar is {day}: {late:.1%} of the portfolio is late, {serious:.1%} by more "
             "than 30 days.").format(
        day=on_date(live.day, result.scenario.opening), late=late,
        serious=serious / max(months.outstanding[-1], 1))
    return replace(portfolio_picture(months), summary=said)


def news(result: Result, since: int, until: int, most: int = 12) -> Shown:
    """Tell what happened after day ``since``, up to ``until``: counts, then what has a name."""
    log = result.log
    rows = np.flatnonzero((log.day > since) & (log.day <= until))
    told = rows[np.isin(log.kind[rows], TOLD)]
    if since >= until:
        return Shown("", "")
    counts = _("Since {day}. Loans paid out: {out}. Instalments on time: {paid}; missed: {missed}; "
               "paid late, whole or in part: {late}.")
    counts = counts.format(day=on_date(since + 1, log.start), **_counts(log, rows))
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
    kind, officer = Kind(log.kind[event]), int(log.officer[event])
    what = rule_title(log.rules[log.rule[event]]) if kind == Kind.SHOCK else meaning(kind)
    if kind in {Kind.OFFICER_LEFT, Kind.HIRED}:
        what = _("{what}: {who}").format(what=what, who=officer_name(officer))
    day = on_date(int(log.day[event]), log.start)
    return f"{day} · {result.clients[client].name}: {what}" if client >= 0 else f"{day} · {what}"
