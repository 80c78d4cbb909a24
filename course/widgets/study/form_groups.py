"""The boxes of the questionnaire in groups, and the controls of the loan to be tried."""

from collections.abc import Mapping, Sequence
from typing import Any

from course.cases.clients.forms import filled_in, form_of, policy, request_of
from course.cases.clients.norms import norms_by_trade, trade_of
from course.figures.kit.months import month_name
from course.language import _
from course.widgets.kit.controls import Choice, Money, Slider
from course.widgets.kit.fields import Field
from course.widgets.kit.grouped import Group
from course.widgets.kit.typed import FINEST
from course.widgets.study.form_values import COSTS, HOME, KINDS, SALES, SEASON, places, shown
from simulator.rules.client.questionnaire import Questionnaire
from simulator.rules.ground.money import as_roubles

SHOCK_NAMES = (
    (_("nothing"), "nothing"),
    (_("one poor month"), "poor_month"),
    (_("wholesale prices rise by 10 %"), "prices"),
    (_("the largest buyer leaves (24)"), "buyer"),
    (_("the currency rises by 14 % (25)"), "currency"),
)
LEVELS = ((_("average"), "average"), (_("good"), "good"), (_("poor"), "poor"))


def asked_for(client: str) -> dict[str, Any]:
    """Give the loan that a client of the course asks for, and her trade; nothing for any other.

    Examples
    --------
    >>> asked_for("Tamara Gusak")
    {'trade': 'vegetables', 'amount': 12000, 'weeks': 12, 'start_month': 1}
    """
    name = client.partition(" ")[0]
    if name not in filled_in() or form_of(name).client != client:
        return {}
    request, terms = request_of(name), policy().terms
    return {
        "trade": trade_of(name),
        "amount": as_roubles(request.amount),
        "weeks": request.instalments or terms.instalments,
        "start_month": request.start.month,
    }


def form_groups(form: Questionnaire) -> tuple[Group, ...]:
    """Make the boxes of the form (DOC-6) and the controls of the loan."""
    values = shown(form)
    months = tuple(
        Field(name, month_name(number), values[name], high=1_000, width=144, box=80,
              unit="per cent", step=FINEST)
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


def _loan(asked: Mapping[str, Any]) -> tuple[Any, ...]:
    product = policy().product
    months = tuple((month_name(number), number) for number in range(1, 13))
    return (
        Money("amount", _("Loan, roubles"), product.smallest_loan // 100,
              product.largest_loan // 100, asked["amount"], step=product.step // 100,
              least=100, most=10_000_000, grain=FINEST),
        Slider("weeks", _("Weekly instalments"), 2, product.instalments, asked["weeks"],
               unit="weeks"),
        Choice("start_month", _("Paid out in"), months, asked["start_month"]),
        Choice("sales", _("Sales are"), LEVELS, "average"),
        Choice("shock", _("What goes wrong"), SHOCK_NAMES, "nothing"),
        Choice("trade", _("Usual in the trade"), trades(), asked["trade"]),
    )  # fmt: skip


def trades() -> tuple[tuple[str, str], ...]:
    """List the cards of norms to compare with, and none of them (APP-3)."""
    return ((_("not compared"), ""), *((trade, trade) for trade in norms_by_trade()))


def _boxes(names: Sequence[str], values: Mapping[str, Any]) -> tuple[Any, ...]:
    found = places()
    return tuple(_box(name, found[name].label, values[name]) for name in names)


def _box(name: str, label: str, value: Any) -> Any:
    if name == "sales_for":
        return Choice(name, label, ((_("month"), "month"), (_("day"), "day")), value)
    kind = KINDS.get(name, "roubles")
    if kind == "roubles":
        return Field(name, label, value, step=FINEST, blank=True)
    if name == "purchases":
        return Field(name, label, value, high=1_000, step=FINEST, unit="count", blank=True)
    if name == "trading_days":
        return Field(name, label, value, low=1, high=31, unit="days")
    per_cent = label if label.endswith("%") else f"{label}, %"
    return Field(name, per_cent, value, high=100 if kind == "share" else 1_000,
                 step=FINEST, unit="per cent", blank=True)
