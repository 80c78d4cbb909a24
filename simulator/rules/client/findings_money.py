"""Can the client repay? Findings about figures, net income, size and term (APP-3 to APP-15)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from simulator.language import _
from simulator.rules.client.capacity import Corridor, Fit, loads, monthly_repayments
from simulator.rules.client.findings import Case, Finding, per_cent
from simulator.rules.ground.money import in_roubles

USUAL_SHARE_OF_REVENUE = (Fraction(1, 10), Fraction(1, 5))
"""APP-15: interest is usually 10 to 20 % of the revenue expected from the borrowed money."""


def money_findings(case: Case, corridor: Corridor) -> Iterator[Finding]:
    """Yield the findings on the client's ability to repay."""
    yield from _own_figures(case)
    yield from _sector(case)
    yield _net_income(case)
    yield _corridor(case, corridor)
    yield _living(case)
    yield _fitting(case)
    yield _season(case)
    yield _poor_sales(case)
    yield from _burden(case)


def _own_figures(case: Case) -> Iterator[Finding]:
    """Compare sales with purchases by the client's own mark-up (item 36 against 35, 37, 38)."""
    finance = case.application.questionnaire.finance
    purchases = finance.purchases * finance.purchase_amount
    sales = finance.monthly_sales("average")
    if not purchases or finance.smallest_mark_up is None or finance.largest_mark_up is None:
        return
    shown = (Fraction(sales) - Fraction(purchases)) / Fraction(purchases)
    low, high = Fraction(finance.smallest_mark_up) / 100, Fraction(finance.largest_mark_up) / 100
    figures = _("sales and purchases show a mark-up of {shown}, the client says {low} to {high}")
    said = figures.format(shown=per_cent(shown), low=per_cent(low), high=per_cent(high))
    if shown > high:
        text = _("Too good to be true: {said}. Some purchases may be missing.")
        yield Finding("APP-3", "doubt", text.format(said=said))
    elif shown < low:
        text = _("Sales may be understated: {said}.")
        yield Finding("APP-3", "doubt", text.format(said=said))
    else:
        yield Finding("APP-3", "good", _("Sales, purchases and mark-up agree with each other."))


def _sector(case: Case) -> Iterator[Finding]:
    norms, finance = case.norms, case.application.questionnaire.finance
    if norms is None:
        yield Finding("APP-3", "open", _("Not compared yet with a similar business."))
        return
    for name, norm, value in (
        (_("Monthly sales"), norms.monthly_sales, finance.monthly_sales("average")),
        (_("Rent"), norms.rent, finance.rent),
        (_("Tax"), norms.tax, finance.tax),
    ):
        if norm is not None:
            low, high, shown = in_roubles(norm[0]), in_roubles(norm[1]), in_roubles(value)
            yield _against(name, value, norm, (low, high, shown))
    if norms.mark_up is not None and finance.average_mark_up is not None:
        low, high, shown = (f"{each} %" for each in (*norms.mark_up, finance.average_mark_up))
        yield _against(_("Mark-up"), finance.average_mark_up, norms.mark_up, (low, high, shown))


def _against(name: str, value: Any, norm: tuple[Any, Any], words: tuple[str, str, str]) -> Finding:
    low, high, shown = words
    said = _("{name}: {shown}, in this trade {low} to {high}").format(
        name=name, shown=shown, low=low, high=high
    )
    if value > norm[1]:
        return Finding("APP-3", "doubt", _("Above the norm. {said}.").format(said=said))
    if value < norm[0]:
        return Finding("APP-3", "doubt", _("Below the norm. {said}.").format(said=said))
    return Finding("APP-3", "good", _("Within the norm. {said}.").format(said=said))


def _net_income(case: Case) -> Finding:
    average, weakest = case.statement.average_net_income, case.statement.weakest
    text = _("Net income is {average} a month; the weakest, month {number}, has {weakest}.")
    reason = text.format(
        average=in_roubles(average),
        number=weakest.number,
        weakest=in_roubles(weakest.net_income),
    )
    return Finding("APP-5", "good" if weakest.net_income > 0 else "stop", reason)


def _corridor(case: Case, corridor: Corridor) -> Finding:
    """Test the heaviest month against the high end, the whole term against the low end."""
    low, high = per_cent(corridor.low), per_cent(corridor.high)
    income = sum(load.net_income for load in case.months)
    heaviest = max(case.months, key=lambda load: -1 if load.share is None else load.share)
    if heaviest.share is None or any(load.share is None for load in case.months):
        return Finding("APP-6", "stop", _("A month without net income can carry no repayment."))
    if heaviest.share > corridor.high:
        text = _("In month {number} the repayment takes {share} of net income, above {high}.")
        share = per_cent(heaviest.share)
        return Finding("APP-6", "stop", text.format(number=heaviest.number, share=share, high=high))
    whole = Fraction(sum(load.repayment for load in case.months), income)
    if whole < corridor.low:
        text = _("Repayments take {share} of net income, below {low}: a shorter term would fit.")
        return Finding("APP-6", "doubt", text.format(share=per_cent(whole), low=low))
    text = _("Repayments take {share} of net income, between {low} and {high}.")
    return Finding("APP-6", "good", text.format(share=per_cent(whole), low=low, high=high))


def _living(case: Case) -> Finding:
    tightest = min(case.months, key=lambda load: load.left)
    need = in_roubles(tightest.family_need)
    if tightest.left < 0:
        text = _("In month {number} the instalments and the {need} for the family are {short} more "
                 "than net income.")
        short = in_roubles(-tightest.left)
        return Finding("APP-7", "stop", text.format(number=tightest.number, short=short, need=need))
    text = _("After the repayment and the family's {need}, {left} remain in the tightest month.")
    return Finding("APP-7", "good", text.format(need=need, left=in_roubles(tightest.left)))


def _fitting(case: Case) -> Finding:
    amount = case.application.amount
    asked = next((f for f in case.fits if f.instalments == case.plan.terms.instalments), None)
    if asked is not None and asked.holds(amount):
        text = _("Size and term fit: this term bears {low} to {high}.")
        low, high = _whole(asked)
        reason = text.format(low=low, high=high)
        return Finding("APP-8", "good", reason)
    bearable = [f for f in case.fits if f.largest > 0 and f.largest >= f.smallest]
    if not bearable:
        return Finding("APP-8", "stop", _("No size and term within the policy fits this client."))
    terms = "; ".join(
        _("{number} instalments: {low} to {high}").format(
            number=f.instalments, low=_whole(f)[0], high=_whole(f)[1]
        )
        for f in bearable
    )
    return Finding("APP-8", "doubt", _("Another size or term fits better. {t}.").format(t=terms))


def _whole(bearable: Fit) -> tuple[str, str]:
    """Show what a term bears in whole roubles, inside the exact limits."""
    low, high = -(-bearable.smallest // 100), bearable.largest // 100
    return f"{low:,}".replace(",", " "), f"{high:,}".replace(",", " ")


def _season(case: Case) -> Finding:
    season = case.application.questionnaire.finance.season
    if len(set(season)) == 1:
        return Finding("APP-9", "good", _("Sales have no season."))
    factors = [season[load.month - 1] for load in case.months]
    text = _("In the months of the loan sales move between {low} and {high} of an ordinary month.")
    reason = text.format(
        low=per_cent(Fraction(min(factors))), high=per_cent(Fraction(max(factors)))
    )
    return Finding("APP-9", "doubt" if min(factors) < 1 else "note", reason)


def _poor_sales(case: Case) -> Finding:
    """Ask whether the loan rests on capacity, not on a forecast: poor sales all along."""
    months = loads(monthly_repayments(case.plan), case.poor)
    short = [load for load in months if load.repayment > load.net_income]
    if not short:
        return Finding("APP-14", "good", _("Poor sales throughout would still repay the loan."))
    text = _("If sales are poor throughout, {n} of {all} months do not earn their repayment.")
    return Finding("APP-14", "doubt", text.format(n=len(short), all=len(months)))


def _burden(case: Case) -> Iterator[Finding]:
    """Set interest beside the revenue of the borrowed money, turned over once: an observation."""
    mark_up = case.application.questionnaire.finance.average_mark_up
    if mark_up is None:
        return
    revenue = case.application.amount * (1 + Fraction(mark_up) / 100)
    share = case.plan.total_interest / revenue
    low, high = USUAL_SHARE_OF_REVENUE
    text = _(
        "Interest of {interest} is {share} of the revenue of the borrowed money turned over once; "
        "{low} to {high} is usual."
    )
    reason = text.format(
        interest=in_roubles(case.plan.total_interest),
        share=per_cent(share),
        low=per_cent(low),
        high=per_cent(high),
    )
    yield Finding("APP-15", "note", reason)
