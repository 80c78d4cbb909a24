"""What lies before the committee, what is missing, what it decides, and what the books then say."""

import pandas as pd

from course.cases.worlds.committee_case import BeforeTheCommittee, Books
from course.figures.kit.amounts import exact_roubles, percent
from course.language import _
from simulator.rules.house.dossier import dossier_title

TITLE = _("A write-off before the committee")


def describe(heard: BeforeTheCommittee) -> str:
    """Say whether the dossier is complete and ripe, what was decided, and what stays owed."""
    return "\n".join([_dossier(heard), _ripe(heard), _verdict(heard), _owed(heard)])


def _dossier(heard: BeforeTheCommittee) -> str:
    ladder = heard.policy.ladder
    missing, wanted = heard.dossier.missing(ladder), heard.dossier.wanted(ladder)
    who = heard.case.client or _("This client")
    if not missing:
        return _("✓ {who}: all {n} papers of the dossier are there.").format(
            who=who, n=len(wanted))
    names = "; ".join(dossier_title(paper.key) for paper in missing)
    return _("✗ {who}: {n} of {all} papers are missing: {names}.").format(
        who=who, n=len(missing), all=len(wanted), names=names)


def _ripe(heard: BeforeTheCommittee) -> str:
    day, late = heard.policy.write_off.papers_day, heard.dossier.days_late
    text = (
        _("✓ {late} days late: the papers were due on day {day}.") if late >= day
        else _("! {late} days late: the papers are due on day {day}, and not before.")
    )
    return text.format(late=late, day=day)


def _verdict(heard: BeforeTheCommittee) -> str:
    if heard.decision is None:
        return _("? The committee has not decided. Would you order it, or refuse, and why?")
    if heard.decision.choice == "refuse":
        return _("→ Refused, because: {reason}. The loan stays in the portfolio, and the ladder "
                 "goes on.").format(reason=heard.decision.reason.strip().rstrip("."))
    return _("→ Ordered; the director signs. {balance} roubles leave the portfolio; {missing} were "
             "missing in the reserve and are charged first.").format(
        balance=exact_roubles(heard.dossier.balance),
        missing=exact_roubles(heard.decision.entries.provisioned if heard.decision.entries else 0))


def _owed(heard: BeforeTheCommittee) -> str:
    return _("= The client owes {sum} roubles, before and after. Nobody is forgiven: what comes in "
             "later is income.").format(sum=exact_roubles(heard.dossier.still_owed))


def tabulate(heard: BeforeTheCommittee) -> list[tuple[str, pd.DataFrame]]:
    """Give the dossier, the entries of an order, the books before and after, and the debt."""
    return [_papers(heard), _entries(heard), _books(heard), _debt(heard)]


def _papers(heard: BeforeTheCommittee) -> tuple[str, pd.DataFrame]:
    papers = heard.dossier.wanted(heard.policy.ladder)
    frame = pd.DataFrame(
        {
            _("from day"): ["" if paper.day is None else f"{paper.day:+d}" for paper in papers],
            _("is it there?"): [
                _("✓ there") if paper.key in heard.dossier.papers else _("✗ missing")
                for paper in papers],
            _("rule"): [paper.rule for paper in papers],
        },
        index=pd.Index([dossier_title(paper.key) for paper in papers], name=_("paper")),
    )  # fmt: skip
    return _("What is in the dossier"), frame


def _entries(heard: BeforeTheCommittee) -> tuple[str, pd.DataFrame]:
    entries = heard.decision.entries if heard.decision else None
    amounts = (0, 0, 0) if entries is None else entries
    frame = pd.DataFrame(
        {_("roubles"): [exact_roubles(amount) for amount in amounts]},
        index=pd.Index([_("charged to the reserve"), _("portfolio"), _("reserve held")],
                       name=_("entry")),
    )
    return _("What is booked (WOF-2)"), frame


def _books(heard: BeforeTheCommittee) -> tuple[str, pd.DataFrame]:
    columns = {_("before"): _column(heard.before), _("after"): _column(heard.after)}
    columns[_("before")].append(percent(0.0))
    loss = heard.loan_loss
    columns[_("after")].append("–" if loss is None else percent(loss))
    rows = (_("portfolio (P4)"), _("late loans (P7)"), _("reserve held"), _("written off (P8)"),
            _("portfolio at risk, P7 / P4"), _("loan loss ratio, P8 / P5"))
    return _("The books, roubles"), pd.DataFrame(columns, index=pd.Index(rows, name=_("line")))


def _column(books: Books) -> list[str]:
    risk = books.at_risk
    amounts = (books.portfolio, books.late, books.reserve, books.written_off)
    return [*map(exact_roubles, amounts), "–" if risk is None else percent(risk)]


def _debt(heard: BeforeTheCommittee) -> tuple[str, pd.DataFrame]:
    dossier = heard.dossier
    rows = {_("principal"): dossier.balance, _("interest"): dossier.interest,
            _("penalty"): dossier.penalty, _("together"): dossier.still_owed}  # fmt: skip
    frame = pd.DataFrame(
        {_("roubles"): [exact_roubles(amount) for amount in rows.values()]},
        index=pd.Index(list(rows), name=_("still owed (WOF-3)")),
    )
    return _("What the client owes, whatever is decided"), frame
