"""Try it: a client's form, month by month, and the loan that fits in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from course.cases.clients.form_files import ClientRecord
from course.cases.clients.forms import form_of, policy
from course.cases.clients.norms import norms_by_trade
from course.figures.study import cash_flow, cash_flow_words
from course.language import _
from course.widgets.kit.sheet import Sheet
from course.widgets.kit.typed import Number
from course.widgets.study.client_bar import ClientBar
from course.widgets.study.form_groups import asked_for, form_groups
from course.widgets.study.form_values import merged, shown
from course.widgets.study.of_a_client import OfAClient
from simulator.rules.client.application import Application
from simulator.rules.client.questionnaire import Questionnaire, SalesLevel
from simulator.rules.client.shocks import Shock, currency_shock, lost_buyer, poor_month, price_shock
from simulator.rules.client.stress import CURRENCY_RISE, PRICE_RISE
from simulator.rules.client.what_if import Trial, try_out
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError

SHOCKS: dict[str, Callable[[Questionnaire], tuple[Shock, ...]]] = {
    "nothing": lambda _form: (),
    "poor_month": lambda _form: (poor_month(from_month=2),),
    "prices": lambda _form: (price_shock(PRICE_RISE, from_month=2),),
    "buyer": lambda form: (lost_buyer(form.business.largest_buyer_share, from_month=2),),
    "currency": lambda form: (
        currency_shock(CURRENCY_RISE, form.business.imported_share, from_month=2),
    ),
}
"""What goes wrong, from the second month of the loan on."""

WANTED = {
    "buyer": (
        "largest_buyer_share",
        _("item 24 names no large buyer; say under Sales what share the largest one takes."),
    ),
    "currency": (
        "imported_share",
        _("item 25 names no purchases priced in currency; say under Purchases and costs what share "
          "of them is."),
    ),
}
"""The answer that a blow needs, and what to say where it is missing."""

@dataclass(frozen=True)
class Supposed:
    """What is tried out: an application, sales and shocks supposed, a card to compare with."""

    application: Application
    sales: SalesLevel
    shocks: tuple[Shock, ...]
    trade: str = ""


def carry(supposed: Supposed) -> Trial:
    """Work out what the client can carry under the course's policy, beside the trade's norms."""
    trial = try_out(
        supposed.application, policy(), sales=supposed.sales, shocks=supposed.shocks
    )
    norms = norms_by_trade().get(supposed.trade)
    return trial._replace(case=trial.case._replace(norms=norms))


class CashFlowPanel(OfAClient, Sheet):
    """The questionnaire's figures, the year that follows from them, and a loan to try.

    Parameters
    ----------
    client
        The first name of the client whose form stands in it at first.
    """

    def __init__(self, client: str = "Zoya") -> None:
        self.form = form_of(client)
        self.bar_of_clients = ClientBar(
            client, self.show_client, lambda: ClientRecord(self.current))
        super().__init__(
            cash_flow.TITLE,
            groups=form_groups(self.form),
            inputs=self.suppose,
            compute=carry,
            drawing=cash_flow.CashFlowDrawing,
            describe=cash_flow_words.describe,
            tabulate=cash_flow_words.tabulate,
        )

    def suppose(
        self, *, amount: Number, weeks: int, start_month: int, sales: SalesLevel, shock: str,
        trade: str, **answers: Any,
    ) -> Supposed:
        """Make of the controls' values what is to be tried out."""
        form = merged(self.form, answers)
        application = Application(
            questionnaire=form, amount=roubles(amount), instalments=weeks,
            start=date(2001, start_month, 1),
        )
        if shock in WANTED and not getattr(form.business, WANTED[shock][0]):
            raise InputError(WANTED[shock][1])
        return Supposed(application, sales, SHOCKS[shock](form), trade)

    @property
    def current(self) -> Questionnaire:
        """The form as it stands on the screen, to be saved."""
        named = replace(self.form, client=self.bar_of_clients.name.value.strip())
        return merged(named, {name: self.values[name] for name in shown(self.form)})

    def show_client(self, record: ClientRecord) -> None:
        """Put another client's answers into the boxes; for a client of the course, her loan too."""
        self.form = form = record.form
        self.fill(**shown(form) | {"trade": ""} | asked_for(form.client))


def cash_flow_panel(client: str = "Zoya") -> CashFlowPanel:
    """Make the panel, with the form of a client of the course in it."""
    return CashFlowPanel(client)
