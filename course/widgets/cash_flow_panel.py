"""Try it: a client's form, month by month, and the loan that fits in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from typing import Any

import ipywidgets

from course.cases.forms import filled_in, form_of, request_of
from course.figures import cash_flow, cash_flow_words
from course.figures.months import month_name
from course.language import _
from course.widgets.client_bar import ClientBar
from course.widgets.controls import Choice, Slider
from course.widgets.fields import Field
from course.widgets.form_values import COSTS, HOME, KINDS, SALES, SEASON, merged, places, shown
from course.widgets.sheet import Group, Sheet
from simulator.policies import load_policy
from simulator.rules.application import Application
from simulator.rules.policy import Policy
from simulator.rules.questionnaire import Questionnaire, SalesLevel
from simulator.rules.shocks import Shock, currency_shock, lost_buyer, poor_month, price_shock
from simulator.rules.stress import CURRENCY_RISE, PRICE_RISE
from simulator.rules.what_if import Trial, try_out


@cache
def policy() -> Policy:
    """Give the policy of the course's branch, read once."""
    return load_policy("smolensk_individual")


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

SHOCK_NAMES = (
    (_("nothing"), "nothing"),
    (_("one poor month"), "poor_month"),
    (_("wholesale prices rise by 10 %"), "prices"),
    (_("the largest buyer leaves (24)"), "buyer"),
    (_("the currency rises by 14 % (25)"), "currency"),
)
LEVELS = ((_("average"), "average"), (_("good"), "good"), (_("poor"), "poor"))


@dataclass(frozen=True)
class Supposed:
    """What is tried out: an application, and the sales and shocks supposed."""

    application: Application
    sales: SalesLevel
    shocks: tuple[Shock, ...]


def carry(supposed: Supposed) -> Trial:
    """Work out what the client can carry under the course's policy."""
    return try_out(
        supposed.application, policy(), sales=supposed.sales, shocks=supposed.shocks
    )


class CashFlowPanel(Sheet):
    """The questionnaire's figures, the year that follows from them, and a loan to try.

    Parameters
    ----------
    client
        The first name of the client whose form stands in it at first.
    """

    def __init__(self, client: str = "Zoya") -> None:
        self.form = form_of(client)
        self.bar_of_clients = ClientBar(client, self.show_client, lambda: self.current)
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
        self, *, amount: int, weeks: int, start_month: int, sales: SalesLevel, shock: str,
        **answers: Any,
    ) -> Supposed:
        """Make of the controls' values what is to be tried out."""
        form = merged(self.form, answers)
        application = Application(
            questionnaire=form, amount=amount * 100, instalments=weeks,
            start=date(2001, start_month, 1),
        )
        return Supposed(application, sales, SHOCKS[shock](form))

    @property
    def current(self) -> Questionnaire:
        """The form as it stands on the screen, to be saved."""
        named = replace(self.form, client=self.bar_of_clients.name.value.strip())
        return merged(named, {name: self.values[name] for name in shown(self.form)})

    def show_client(self, form: Questionnaire) -> None:
        """Put another client's answers into the boxes; for a client of the course, her loan too."""
        self.form = form
        self.fill(**shown(form) | asked_for(form.client))

    @property
    def above(self) -> Sequence[ipywidgets.Widget]:
        """The row that says whose form this is."""
        self.bar_of_clients.name.observe(self._renamed, names="value")
        return self.bar_of_clients.widgets

    def _renamed(self, _change: object) -> None:
        self.form = replace(self.form, client=self.bar_of_clients.name.value.strip())
        self._moved(None)

    @cached_property
    def more_names(self) -> Mapping[str, str]:
        """Labels of the row of clients."""
        return self.bar_of_clients.names


def cash_flow_panel(client: str = "Zoya") -> CashFlowPanel:
    """Make the panel, with the form of a client of the course in it."""
    return CashFlowPanel(client)


def asked_for(client: str) -> dict[str, int]:
    """Give the loan that a client of the course asks for; nothing for any other client.

    Examples
    --------
    >>> asked_for("Tamara Gusak")
    {'amount': 12000, 'weeks': 12, 'start_month': 1}
    """
    name = client.partition(" ")[0]
    if name not in filled_in() or form_of(name).client != client:
        return {}
    request, terms = request_of(name), policy().terms
    return {
        "amount": request.amount // 100,
        "weeks": request.instalments or terms.instalments,
        "start_month": request.start.month,
    }


def form_groups(form: Questionnaire) -> tuple[Group, ...]:
    """Make the boxes of the form (DOC-6) and the controls of the loan."""
    values = shown(form)
    months = tuple(
        Field(name, month_name(number), values[name], high=400, step=5, width=170, box=80)
        for number, name in enumerate(SEASON, 1)
    )
    return (
        Group(_("The loan, and what if"), _loan(asked_for(form.client))),
        Group(_("Sales"), _boxes(SALES, values)),
        Group(_("Season"), months,
              _("Sales of each month, in per cent of an ordinary month: 100 is ordinary.")),
        Group(_("Purchases and costs"), _boxes(COSTS, values)),
        Group(_("Family and debts"), _boxes(HOME, values)),
    )  # fmt: skip


def _loan(asked: Mapping[str, int]) -> tuple[Any, ...]:
    product = policy().product
    months = tuple((month_name(number), number) for number in range(1, 13))
    return (
        Slider("amount", _("Loan, roubles"), product.smallest_loan // 100,
               product.largest_loan // 100, asked["amount"], step=product.step // 100),
        Slider("weeks", _("Weekly instalments"), 2, product.instalments, asked["weeks"]),
        Choice("start_month", _("Paid out in"), months, asked["start_month"]),
        Choice("sales", _("Sales are"), LEVELS, "average"),
        Choice("shock", _("What goes wrong"), SHOCK_NAMES, "nothing"),
    )  # fmt: skip


def _boxes(names: Sequence[str], values: Mapping[str, Any]) -> tuple[Any, ...]:
    found = places()
    return tuple(_box(name, found[name].label, values[name]) for name in names)


def _box(name: str, label: str, value: Any) -> Any:
    if name == "sales_for":
        return Choice(name, label, ((_("month"), "month"), (_("day"), "day")), value)
    kind = KINDS.get(name, "roubles")
    if kind == "roubles":
        return Field(name, label, value)
    if name == "purchases":
        return Field(name, label, value, high=100, step=Decimal("0.1"))
    if name == "trading_days":
        return Field(name, label, value, low=1, high=31, step=1)
    per_cent = label if label.endswith("%") else f"{label}, %"
    return Field(name, per_cent, value, high=100 if kind == "share" else 1_000, step=1)
