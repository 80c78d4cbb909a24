"""A payment that the client names: the number of instalments follows, and the last is smaller."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.policies import load_policy
from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.named_payment import terms_for_payment
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from tests.rules.any_terms import ANY_TERMS

DAY = date(2001, 1, 15)
TEN_THOUSAND = roubles("10 000")


def found(terms, principal, payment):
    """The terms for a payment, save where it is refused: with more it goes through."""
    try:
        return terms_for_payment(terms, principal, payment, DAY)
    except InputError as refused:
        assume("time of grace" not in str(refused))
        least = roubles(str(refused).rpartition(" is ")[2])
        assert least > payment
        return terms_for_payment(terms, principal, least, DAY)


def payable(terms):
    """Of any terms those that may go with a named payment."""
    grace = "deferred" if terms.grace_interest == "spread" else terms.grace_interest
    whole = replace(terms, interest_paid="with_instalments", difference_in="last", shares=())
    return replace(
        whole, rounding_unit=1, grace_interest=grace, flat_interest="even", method="annuity"
    )


@given(ANY_TERMS, st.integers(10_000, 10**8), st.integers(1, 10**7), st.integers(0, 500))
def test_each_payment_is_the_one_she_named_and_only_the_last_is_smaller(
    terms, principal, payment, fee
):
    fees = (Fee(amount=fee, when="each_instalment"),)
    terms = found(replace(payable(terms), fees=fees, grace_principal=0), principal, payment)
    *others, last = schedule(terms, principal, DAY).instalments

    assert {line.total for line in others} <= {terms.payment}
    assert 0 < last.total <= terms.payment
    assert sum(line.principal for line in (*others, last)) == principal


@given(ANY_TERMS, st.integers(10_000, 10**8), st.integers(1, 10**7))
def test_one_instalment_fewer_would_not_do(terms, principal, payment):
    terms = found(payable(terms), principal, payment)
    fewer = terms.instalments - 1
    assume(fewer > max(terms.grace_all, terms.grace_principal))

    with pytest.raises(InputError, match=f"in {fewer} instalments; `terms_for_payment` finds"):
        schedule(replace(terms, instalments=fewer), principal, DAY)


@given(st.integers(10_000, 10**8), st.integers(2, 60), st.decimals("0.001", "0.1", places=3))
def test_the_payment_of_a_level_loan_leads_back_to_its_number(principal, number, rate):
    terms = LoanTerms(rate=rate, method="annuity", instalments=number, rounding="up")
    plan = schedule(terms, principal, DAY)
    assume(0 < plan.instalments[-1].total <= plan.instalments[0].total)

    again = terms_for_payment(terms, principal, plan.instalments[0].total, DAY)
    assert again.instalments == number
    assert schedule(again, principal, DAY).instalments == plan.instalments


def test_a_debt_that_no_payment_repays_is_refused_in_words():
    terms = LoanTerms(rate="87.9 %", instalments=302, grace_all=300, grace_interest="capitalised",
                      method="annuity")  # fmt: skip

    with pytest.raises(InputError, match="make the time of grace shorter"):
        terms_for_payment(terms, TEN_THOUSAND, 1, DAY)


def test_a_payment_within_the_interest_is_refused_with_the_least_that_repays():
    with pytest.raises(InputError, match=r"200\.00 does not cover the interest of 207\.69; .* 207"):
        terms_for_payment(LoanTerms(rate="9 %"), TEN_THOUSAND, roubles("200"), 0)
    least = terms_for_payment(LoanTerms(rate="9 %"), TEN_THOUSAND, roubles("207.70"), 0)
    assert least.instalments <= 1000
    with pytest.raises(InputError, match=r"least .* is 207\.70"):
        terms_for_payment(LoanTerms(rate="9 %"), TEN_THOUSAND, roubles("207.69"), 0)


def test_a_payment_that_would_take_longer_than_a_loan_may_last_is_refused_too():
    with pytest.raises(InputError, match="5\\.00 would take more than 1000 instalments; the least"):
        terms_for_payment(LoanTerms(rate=0), TEN_THOUSAND, roubles("5"), 0)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"method": "flat"}, 'goes with method="annuity"'),
        ({"interest_paid": "at_end"}, "interest paid with the"),
        ({"difference_in": "first"}, "leaves the difference in the last"),
        ({"grace_all": 2, "grace_interest": "spread"}, "payments whose number is to be found"),
        ({"rounding_unit": 1_000}, r"1 000.07 given, should be a multiple .* 10.00"),
    ],
)
def test_what_does_not_go_with_a_named_payment_is_refused(settings, said):
    with pytest.raises(InputError, match=said):
        LoanTerms(**{"rate": "9 %", "method": "annuity", "payment": "1 000.07"} | settings)


def test_a_product_names_no_payment():
    product = load_policy("smolensk_individual").product

    with pytest.raises(InputError, match="payment: a client names it for one loan"):
        replace(product, method="annuity", payment=100_000)


def test_terms_with_a_payment_fit_the_sum_they_were_made_for():
    terms = terms_for_payment(LoanTerms(rate="9 %"), TEN_THOUSAND, roubles("1 000"), 0)

    with pytest.raises(InputError, match=r"does not repay 20 000\.00 in 12 instalments"):
        schedule(terms, 2 * TEN_THOUSAND, 0)
