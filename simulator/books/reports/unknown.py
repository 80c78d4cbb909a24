"""What a report cannot say, and why: a ratio of nothing is no number, and no zero either."""

from collections.abc import Mapping
from math import isnan

from simulator.language import _


class Ratios(dict[str, float]):
    """A report's ratios by name; ``nan`` where there is nothing to divide by."""


def why_unknown() -> dict[str, str]:
    """Say, of each line and ratio that may be missing, what is missing when it is."""
    no_loan = _("no loan was made in the period")
    nothing_lent = _("nothing is outstanding at the end")
    nothing_all_along = _("nothing was outstanding at the period's ends")
    nothing_due = _("nothing fell due in the period")
    return {
        **dict.fromkeys(("P9", "P10", "cost_per_rouble_lent", "cost_per_loan"), no_loan),
        **dict.fromkeys(("loan_loss", "operating_cost", "portfolio_yield"), nothing_all_along),
        "risk_coverage": _("no loan is more than 30 days late"),
        **dict.fromkeys(("repaid_on_time", "current_recovery"), nothing_due),
        "repaid_in_30_days": _("nothing fell due that has had its 30 days"),
        "cost_per_borrower": _("nobody had a loan at the period's ends"),
        "self_sufficiency": _("the period has no expenses"),
        **dict.fromkeys(("arrears", "reserve", "held_reserve"), nothing_lent),
    }


def unknown(*values: Mapping[str, float]) -> dict[str, str]:
    """Name what is ``nan``, each with its reason.

    Examples
    --------
    >>> unknown({"P8": 0, "P9": float("nan")})
    {'P9': 'no loan was made in the period'}
    """
    reasons = why_unknown()
    missing = [name for each in values for name, value in each.items() if isnan(value)]
    return {name: reasons.get(name, reasons["arrears"]) for name in missing}  # par by band
