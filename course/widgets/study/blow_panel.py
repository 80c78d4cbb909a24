"""Try it: one client, one loan, one blow at a time (APP-11, APP-12)."""

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from course.cases.clients.forms import counted_form, filled_in, request_of
from course.figures.study import cash_flow, cash_flow_words
from course.language import _
from course.widgets.kit.controls import Choice, Money
from course.widgets.kit.panel import Panel
from course.widgets.study.cash_flow_panel import SHOCKS, WANTED, Supposed, carry
from course.widgets.study.form_groups import SHOCK_NAMES
from simulator.rules.ground.validation import InputError, validated

Blow = Literal["nothing", "poor_month", "prices", "buyer", "currency"]


@validated
class Blown:
    """Whose loan, of how many roubles, and what goes wrong in its second month."""

    client: str = "Raisa"
    amount: Annotated[int, Field(ge=500, le=50_000)] = 9_000
    blow: Blow = "nothing"


def suppose(*, client: str, amount: int, blow: Blow) -> Supposed:
    """Put a named client's counted figures, a loan and a blow together.

    Raises
    ------
    InputError
        When the form does not say what the blow would hit.
    """
    asked = Blown(client=client, amount=amount, blow=blow)
    form = counted_form(asked.client)
    if asked.blow in WANTED and not getattr(form.business, WANTED[asked.blow][0]):
        raise InputError(_("{client}: this cannot happen to her. Her form names no large buyer, or "
                           "no purchases priced in currency.").format(client=form.client))
    application = replace(
        request_of(asked.client), questionnaire=form, amount=asked.amount * 100
    )
    return Supposed(application, "average", SHOCKS[asked.blow](form))


def blow_panel(client: str = "Raisa") -> Panel:
    """Make the panel: whose loan, how much, and what goes wrong."""
    start = Blown(client=client)
    return Panel(
        cash_flow.TITLE,
        inputs=suppose,
        controls=(
            Choice("client", _("Whose loan"), tuple((name, name) for name in filled_in()),
                   start.client),
            Money("amount", _("Loan, roubles"), 2_000, 20_000, start.amount, step=500),
            Choice("blow", _("What goes wrong"), SHOCK_NAMES, start.blow),
        ),
        compute=carry,
        drawing=cash_flow.CashFlowDrawing,
        describe=cash_flow_words.describe,
        tabulate=cash_flow_words.tabulate,
    )
