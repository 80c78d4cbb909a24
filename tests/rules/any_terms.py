"""Terms of every kind, for property tests."""

from itertools import product
from typing import get_args

from hypothesis import reject
from hypothesis import strategies as st

from simulator.rules.ground.day_counts import DayCount
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms

UNITS = (1, 100, 1_000, 10_000, 100_000)


def _terms(settings, principal_free, all_free):
    """Build terms from what was drawn; a difference in the interest goes with kopecks only."""
    drawn = dict(settings)
    difference_in, unit, rounding = drawn.pop("rounding")
    flat_interest = drawn.pop("flat_interest")
    return LoanTerms(
        **drawn,
        difference_in=difference_in,
        rounding_unit=unit,
        rounding=rounding,
        flat_interest=flat_interest if drawn["method"] == "flat" else "even",
        grace_principal=principal_free,
        grace_all=all_free,
    )


ANY_TERMS = st.fixed_dictionaries(
    {
        "rate": st.decimals(0, 1, places=3),
        "rate_period": st.sampled_from(["year", "quarter", "month"]),
        "method": st.sampled_from(["declining", "annuity", "flat", "bullet"]),
        "flat_interest": st.sampled_from(["even", "rule_of_78"]),
        "instalments": st.integers(1, 30),
        "interval": st.sampled_from(["day", "week", "month"]),
        "every": st.integers(1, 4),
        "day_count": st.sampled_from(get_args(DayCount)),
        "first_period_days": st.none() | st.integers(1, 60),
        "first_period_extra": st.sampled_from(["spread", "first_instalment"]),
        "interest_paid": st.sampled_from(["with_instalments", "up_front", "at_end"]),
        "grace_interest": st.sampled_from(["deferred", "spread", "capitalised", "free"]),
        "rounding": st.sampled_from(
            [
                ("interest", 1, "nearest"),
                *product(("first", "last"), UNITS, ("nearest",)),
                *product(("last",), UNITS, ("up",)),
            ]
        ),
    }
).flatmap(
    lambda settings: st.builds(
        lambda principal_free, all_free: _terms(settings, principal_free, all_free),
        st.integers(0, settings["instalments"] - 1),
        st.integers(0, settings["instalments"] - 1),
    )
)


def plan_of(terms, principal, start):
    """A schedule, save where the unit is too coarse for the loan or nothing would be paid out."""
    try:
        return schedule(terms, principal, start)
    except InputError as refused:
        if "rounding_unit" in str(refused) or "kept back" in str(refused):
            reject()
        raise
