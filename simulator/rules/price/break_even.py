"""How many clients a branch needs before its interest covers its costs (PRI-1)."""

from __future__ import annotations

from fractions import Fraction

from simulator.rules.ground.guards import kopecks
from simulator.rules.ground.shares import Figure, not_negative, rate_of

MONTHS = 12


def break_even_clients(
    *,
    rate_per_month: Figure,
    average_balance: int,
    fixed_costs: int,
    losses: Figure = 0,
    borrowed_funds: Figure = 0,
    taxes: Figure = 0,
    margin: Figure = 0,
) -> int | None:
    """Find the number of clients at which the rate charged equals the rate that covers costs.

    Staff and office cost the same whatever is lent; the other costs grow with the portfolio. Where
    these alone take all the interest, no number of clients is enough.

    Parameters
    ----------
    rate_per_month : Decimal or text
        What clients pay a month on the outstanding balance: 0.09 or "9 %".
    average_balance : int
        Outstanding per client, kopecks.
    fixed_costs : int
        Operating costs a year, kopecks.
    losses, borrowed_funds, taxes, margin : Decimal or text
        Shares of the average portfolio a year, as in `cost_covering_rate`.

    Returns
    -------
    int or None
        None when the rate does not even cover what each rouble lent costs.

    Examples
    --------
    >>> break_even_clients(rate_per_month="9 %", average_balance=470_000, fixed_costs=81_600_000,
    ...                    losses="5 %", margin="10 %")
    199
    >>> break_even_clients(rate_per_month="1 %", average_balance=470_000, fixed_costs=1,
    ...                    borrowed_funds="20 %") is None
    True
    """
    balance = kopecks(average_balance, "average_balance", least=1)
    costs = kopecks(fixed_costs, "fixed_costs")
    shares = {"losses": losses, "borrowed_funds": borrowed_funds, "taxes": taxes, "margin": margin}
    given = {name: not_negative(name, figure) for name, figure in shares.items()}
    earned = rate_of("rate_per_month", rate_per_month) * MONTHS * (1 - given["losses"])
    left = earned - sum(given.values(), Fraction(0))
    if left <= 0:
        return None
    return -(-Fraction(costs) // (left * balance))
