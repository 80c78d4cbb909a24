"""What a plan must be before it is a loan: something paid out, and repaid as its terms say."""

from __future__ import annotations

from typing import Any

from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.dues import due_days

Schedule = Any
"""A plan that is checked here while it is made; it cannot be named before."""


def check_loan(plan: Schedule) -> None:
    """Refuse a plan that is none of a loan.

    Raises
    ------
    InputError
        Where as much is kept back as is lent, or where a payment that the client named repays the
        loan in another number of instalments.
    """
    kept_back = plan.interest_up_front + plan.fee_up_front
    if kept_back >= plan.principal:
        raise InputError(
            f"terms: of {in_roubles(plan.principal)} lent, {in_roubles(kept_back)} would be kept "
            "back on the day of disbursement; nothing would be left to pay out"
        )
    if plan.terms.payment is not None and not _repays(plan, plan.terms.payment):
        raise InputError(
            f"payment: {in_roubles(plan.terms.payment)} does not repay "
            f"{in_roubles(plan.principal)} in {plan.terms.instalments} instalments; "
            "`terms_for_payment` finds the number"
        )


def _repays(plan: Schedule, payment: int) -> bool:
    """Say whether no payment is larger than the named one, and the last period is needed."""
    needed = plan.last_due == due_days(plan.terms, plan.start)[-1]
    return needed and all(line.total <= payment for line in plan)
