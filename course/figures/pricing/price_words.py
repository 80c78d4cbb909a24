"""What a rate means, in sentences and in a table: the institution's side and the client's."""

import pandas as pd

from course.cases.lender import Price
from course.figures.kit.amounts import exact_roubles, percent, whole_roubles
from course.language import _

STEPS = {
    "operating_costs": _("staff,\noffice"),
    "taxes": _("taxes"),
    "borrowed_funds": _("funds"),
    "losses": _("losses"),
    "lost_interest": _("their\ninterest"),
    "margin": _("margin"),
}
"""The parts of the rate in the order they are piled up, as the axis names them."""


def steps(price: Price) -> list[float]:
    """Give the height of each step, per cent of the portfolio a year."""
    return [100 * float(price.built.share_of(key)) for key in STEPS]  # type: ignore[arg-type]


def describe(price: Price) -> str:
    """Say what the rate means: costs, break-even, market, growth, and one client's roubles."""
    parts = (_costs, _even, _market, _growth, _client, _currencies)
    return "\n".join(part(price) for part in parts)


def _costs(price: Price) -> str:
    covered = price.charged >= price.needed
    text = (
        _("✓ Costs: {needed} a month covers everything; {charged} is charged.") if covered
        else _("✗ Costs: it takes {needed} a month to cover everything; {charged} is charged.")
    )
    return text.format(needed=percent(float(price.needed)), charged=percent(float(price.charged)))


def _even(price: Price) -> str:
    if price.break_even is None:
        return _("✗ Break-even: never. What each rouble lent costs is more than it earns.")
    sign = "✓" if price.lender.clients >= price.break_even else "✗"
    text = _("{sign} Break-even: with this staff and office, {even} clients are needed; there are "
             "{clients}.")
    return text.format(sign=sign, even=price.break_even, clients=price.lender.clients)


def _market(price: Price) -> str:
    corridor, place = price.corridor, price.corridor.place(price.charged)
    high = percent(float(corridor.high))
    if not corridor.is_open:
        return _("✗ Market: no room. Costs are above {high}, the most that the market leaves us: "
                 "the costs have to come down.").format(high=high)
    text = {
        "within": _("✓ Market: our rate lies between our costs and {high}, somewhat below the "
                    "cheapest rival."),
        "below_cost": _("✗ Market: our rate lies below our costs; up to {high} the market would "
                        "bear."),
        "above_market": _("✗ Market: our rate is above {high}; clients will go elsewhere."),
    }[place]
    return text.format(high=high)


def _growth(price: Price) -> str:
    first, outside = price.months[0], sum(month.outside for month in price.months)
    text = (
        _("✓ Growth: {share} of the first month's income pays for {growth} % more clients; the "
          "year is paid from our own income.") if not outside
        else _("✗ Growth: {share} of the first month's income is needed for {growth} % more "
               "clients, {kept} % are put back; in the year {outside} roubles have to come from "
               "outside.")
    )
    return text.format(
        share=percent(float(first.share_needed)), growth=price.lender.growth,
        kept=price.lender.reinvested, outside=whole_roubles(outside),
    )


def _client(price: Price) -> str:
    lender, burden = price.lender, price.burden
    text = _("→ One client: {loan} roubles for {weeks} weeks cost her {cost} roubles, {each} a "
             "week. That is {share} of what she sells for the money; once it "
             "is paid, {left} of the outlay is left.")
    return text.format(
        loan=whole_roubles(price.plan.principal), weeks=lender.weeks,
        cost=whole_roubles(burden.cost), each=exact_roubles(burden.each_instalment),
        share=percent(float(burden.share_of_revenue)), left=percent(float(burden.left_share)),
    )


def _currencies(price: Price) -> str:
    lender, choice = price.lender, price.currencies
    better = {"roubles": _("roubles earn more"), "currency": _("currency earns more")}
    text = _("→ Roubles or currency: a year's lending earns {roubles} in roubles and {currency} in "
             "currency, when it rises by {rise} %: {better}. Before any tax both are equal at "
             "{even}.")
    return text.format(
        roubles=percent(float(choice.in_roubles)), currency=percent(float(choice.in_currency)),
        rise=lender.currency_rise, better=better[choice.better],
        even=percent(float(choice.even_at)),
    )


def tabulate(price: Price) -> pd.DataFrame:
    """Lay out the build-up, the rates and the client's price."""
    rows = {part.title: percent(float(part.share)) for part in price.built.parts if part.share}
    rows |= {
        _("all costs, % of the portfolio a year"): percent(float(price.built.rate)),
        _("the same, a month"): percent(float(price.needed)),
        _("the same, a month, if interest is lent again at once"):
            percent(price.built.rate_per_month),
        _("our rate, a month"): percent(float(price.charged)),
        _("our rate, nominal, a year"): percent(price.cost.nominal),
        _("our rate, effective, a year"): percent(price.cost.effective),
        _("the most the market leaves us, a month"): percent(float(price.corridor.high)),
        _("average portfolio, roubles"): whole_roubles(price.lender.portfolio),
        _("break-even, clients"): str(price.break_even or "–"),
        _("one client: the loan's cost, roubles"): exact_roubles(price.burden.cost),
        _("one client: first instalment, roubles"): exact_roubles(price.plan.instalments[0].total),
        _("a year's lending in roubles earns"): percent(float(price.currencies.in_roubles)),
        _("a year's lending in currency earns"): percent(float(price.currencies.in_currency)),
    }
    return pd.DataFrame({_("figure"): rows.values()}, index=pd.Index(rows, name=_("what")))
