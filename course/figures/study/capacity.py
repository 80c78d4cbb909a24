"""What clients can carry: the norms of their trades, loans that fit, blows they withstand."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from course.cases.clients.forms import POLICY, filled_in, form_of, trial_of
from course.cases.clients.norms import norms_for
from course.display import Shown, table
from course.figures.kit.amounts import whole_roubles
from course.language import _
from simulator.policies import load_policy
from simulator.rules.client.application import SectorNorms
from simulator.rules.client.cashflow import cash_flow
from simulator.rules.client.questionnaire import Questionnaire
from simulator.rules.client.stress import stress, usual_shocks
from simulator.rules.client.what_if import Trial
from simulator.rules.loan.schedule import schedule


def norms_table() -> Shown:
    """Show the officers' card index: what is usual in each trade of the town (APP-3)."""
    caption, frame = cards_table({norms_for(name).trade: norms_for(name) for name in filled_in()})
    return table(frame, caption)


def cards_table(cards: Mapping[str, SectorNorms]) -> tuple[str, pd.DataFrame]:
    """Lay out cards of norms by their trade, with a caption."""
    frame = pd.DataFrame(
        {
            _("sales a month"): [_range(each.monthly_sales) for each in cards.values()],
            _("mark-up, %"): [_plain(each.mark_up) for each in cards.values()],
            _("rent"): [_range(each.rent) for each in cards.values()],
            _("tax"): [_range(each.tax) for each in cards.values()],
        },
        index=pd.Index(list(cards), name=_("trade")),
    )
    return _("What is usual in the trades of the town, roubles"), frame


def _range(pair: tuple[int, int] | None) -> str:
    return "–" if pair is None else f"{whole_roubles(pair[0])} – {whole_roubles(pair[1])}"


def _plain(pair: tuple[Any, Any] | None) -> str:
    return "–" if pair is None else f"{pair[0]} – {pair[1]}"


def fits_table(names: Iterable[str] = ()) -> Shown:
    """Show for clients what they ask for, what fits in twelve weeks, and the nearest that fits."""
    trials = {name: trial_of(name) for name in names or filled_in()}
    rows = [_fit_row(trial) for trial in trials.values()]
    columns = [_("asks for"), _("net income, average month"), _("fits in 12 weeks"),
               _("nearest that fits")]  # fmt: skip
    clients = [trial.case.application.questionnaire.client for trial in trials.values()]
    frame = pd.DataFrame(rows, columns=columns, index=pd.Index(clients, name=_("client")))
    return table(frame, _("What is asked for, and what fits; roubles"))


def _fit_row(trial: Trial) -> list[str]:
    longest, offer = trial.case.fits[-1], trial.offer
    fits = longest.smallest <= longest.largest
    return [
        whole_roubles(trial.case.application.amount),
        whole_roubles(trial.year.average_net_income),
        _range((longest.smallest, longest.largest)) if fits else _("nothing"),
        _("nothing") if offer is None
        else _("{amount} in {n} weeks").format(
            amount=whole_roubles(offer.amount), n=offer.instalments),
    ]  # fmt: skip


def blows(names: Iterable[str], amount: str = "") -> Shown:
    """Show which blows the loans of some clients withstand (APP-11, APP-12, APP-17).

    Parameters
    ----------
    amount
        Roubles lent to each; the loan that fits when left out.
    """
    rows = [row for name in names for row in _blows(name, amount)]
    columns = [_("client"), _("loan, roubles"), _("what goes wrong"), _("is every month paid?")]
    return table(pd.DataFrame(rows, columns=columns), _("Blows, one at a time"))


def _blows(name: str, amount: str) -> list[list[str]]:
    form = form_of(name)
    trial = trial_of(name, **({"amount": amount} if amount else {}))
    lent = trial.case.application.amount if amount or trial.offer is None else trial.offer.amount
    plan = schedule(load_policy(POLICY).terms, lent, trial.case.application.start)
    return [
        [form.client, whole_roubles(lent), result.shock.name,
         _("✓ yes") if result.holds
         else _("✗ {gap} roubles are missing").format(gap=whole_roubles(result.unpaid))]
        for result in stress(form, plan, usual_shocks(form))
    ]  # fmt: skip


def said_and_counted(said: Questionnaire, counted: Questionnaire) -> Shown:
    """Set what a client told beside what the officer counted: sales, and the income they leave."""
    flows = [cash_flow(form, months=3, start_month=3) for form in (said, counted)]
    rows = {
        _("average sales of a month"): [form.finance.monthly_sales("average")
                                        for form in (said, counted)],
        _("net income of an average month"): [flow.average_net_income for flow in flows],
        _("the family needs"): [flow.family_need for flow in flows],
    }  # fmt: skip
    frame = pd.DataFrame.from_dict(
        {name: [whole_roubles(value) for value in values] for name, values in rows.items()},
        orient="index", columns=[_("as told"), _("as counted")],
    ).rename_axis(_("roubles"))  # fmt: skip
    return table(frame, said.client)
