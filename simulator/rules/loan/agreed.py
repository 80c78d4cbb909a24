"""What terms must agree on among themselves before a loan can be laid out."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from simulator.rules.ground.money import in_roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.conversion import PERIODS_A_YEAR

LoanTerms = Any
"""Terms that check themselves here while they are made; they cannot be named before."""

LONGEST_YEARS = 100
MOST_INSTALMENTS = 1000


def check(terms: LoanTerms) -> None:
    """Refuse terms that contradict each other.

    Raises
    ------
    InputError
        For the first contradiction found, with what would be right.
    """
    _check_length(terms)
    _check_shares(terms)
    _check_rounding(terms)
    if terms.payment is not None:
        _check_payment(terms, terms.payment)


def _check_length(terms: LoanTerms) -> None:
    years = terms.instalments * terms.every // PERIODS_A_YEAR[terms.interval]
    if years > LONGEST_YEARS:
        raise InputError(
            f"instalments: {terms.instalments}, one every {terms.every} {terms.interval}s, would "
            f"last {years} years, should be at most {LONGEST_YEARS}"
        )
    if terms.first_period_days == 0 and terms.instalments == 1:
        raise InputError(
            "first_period_days: 0 puts the first instalment on the day of disbursement, and it is "
            "the only one; let there be more instalments, or days before the first"
        )
    if max(terms.grace_principal, terms.grace_all) >= terms.instalments:
        raise InputError("grace: should leave at least one instalment with principal")


def most_instalments(terms: LoanTerms) -> int:
    """Say how many instalments a loan of this rhythm may have at most."""
    in_years = ((LONGEST_YEARS + 1) * PERIODS_A_YEAR[terms.interval] - 1) // terms.every
    return min(MOST_INSTALMENTS, in_years)


def _check_shares(terms: LoanTerms) -> None:
    if (terms.method == "shares") != bool(terms.shares):
        raise InputError('shares: go with method="shares", and that method needs them')
    if terms.flat_interest != "even" and terms.method != "flat":
        raise InputError(f'flat_interest: "{terms.flat_interest}" goes with method="flat"')
    if (terms.flat_interest == "shares") != bool(terms.interest_shares):
        raise InputError(
            'interest_shares: go with flat_interest="shares", and that choice needs them'
        )
    _check_whole(terms, "shares", terms.shares)
    _check_whole(terms, "interest_shares", terms.interest_shares)


def _check_whole(terms: LoanTerms, name: str, shares: tuple[Fraction, ...]) -> None:
    """Insist on one share for each instalment, together one, none in a time of grace."""
    if shares and (len(shares) != terms.instalments or sum(shares) != 1):
        raise InputError(
            f"{name}: {len(shares)} given that add up to {sum(shares)}, should be "
            f"{terms.instalments} that add up to 1"
        )
    if min(shares, default=0) < 0 or any(shares[: terms.grace_all]):
        raise InputError(f"{name}: none may be below nothing, or above it in a time of grace")


def _check_rounding(terms: LoanTerms) -> None:
    if terms.difference_in == "interest" and terms.rounding_unit != 1:
        raise InputError('difference_in: "interest" is for payments rounded to the kopeck')
    if terms.rounding == "up" and terms.difference_in != "last":
        raise InputError(
            f'difference_in: "{terms.difference_in}" given, should be "last" where payments are '
            "rounded up; the last one is then the smaller"
        )


def _check_payment(terms: LoanTerms, payment: int) -> None:
    if terms.method != "annuity" or terms.interest_paid != "with_instalments":
        raise InputError(
            'payment: a named payment goes with method="annuity" and interest paid with the '
            "instalments; leave it out for the other methods"
        )
    if terms.difference_in != "last":
        raise InputError('payment: a named payment leaves the difference in the last: "last"')
    if terms.grace_all and terms.grace_interest == "spread":
        raise InputError(
            'grace_interest: "spread" over payments whose number is to be found; should be '
            '"deferred", "capitalised" or "free" where the client names the payment'
        )
    if payment % terms.rounding_unit:
        raise InputError(
            f"payment: {in_roubles(payment)} given, should be a multiple of the rounding unit, "
            f"{in_roubles(terms.rounding_unit)}"
        )
