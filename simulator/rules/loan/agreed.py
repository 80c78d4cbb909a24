"""What terms must agree on among themselves before a loan can be laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.rules.ground.validation import InputError
from simulator.rules.loan.conversion import PERIODS_A_YEAR

if TYPE_CHECKING:
    from simulator.rules.loan.terms import LoanTerms

LONGEST_YEARS = 100


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


def _check_length(terms: LoanTerms) -> None:
    years = terms.instalments * terms.every // PERIODS_A_YEAR[terms.interval]
    if years > LONGEST_YEARS:
        raise InputError(
            f"instalments: {terms.instalments}, one every {terms.every} {terms.interval}s, would "
            f"last {years} years, should be at most {LONGEST_YEARS}"
        )
    if max(terms.grace_principal, terms.grace_all) >= terms.instalments:
        raise InputError("grace: should leave at least one instalment with principal")


def _check_shares(terms: LoanTerms) -> None:
    if (terms.method == "shares") != bool(terms.shares):
        raise InputError('shares: go with method="shares", and that method needs them')
    if terms.shares and (len(terms.shares) != terms.instalments or sum(terms.shares) != 1):
        raise InputError(
            f"shares: {len(terms.shares)} given that add up to {sum(terms.shares)}, should be "
            f"{terms.instalments} that add up to 1"
        )
    if min(terms.shares, default=0) < 0 or any(terms.shares[: terms.grace_all]):
        raise InputError("shares: none may be below nothing, or above it in a time of grace")


def _check_rounding(terms: LoanTerms) -> None:
    if terms.difference_in == "interest" and terms.rounding_unit != 1:
        raise InputError('difference_in: "interest" is for payments rounded to the kopeck')
    if terms.rounding == "up" and terms.difference_in != "last":
        raise InputError(
            f'difference_in: "{terms.difference_in}" given, should be "last" where payments are '
            "rounded up; the last one is then the smaller"
        )
