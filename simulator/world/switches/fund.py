"""Switches of lending and the fund: price, currency, rhythm, rewards, and the day of write-off."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from simulator.rules.house.policy import Policy
from simulator.world.switches.switch import Switch

# 9 % a month becomes 2 %, near the central bank's 25 % a year of 2001: what CTX-6 warns of.
SUBSIDISED = Fraction(2, 9)
# Currency at 15 to 20 % a year beside roubles at 50 to 60 % and more (PRI-4): about a third.
IN_CURRENCY = Fraction(1, 3)
LATE_WRITE_OFF_DAY = 360
WEEKS = 4


def subsidised(policy: Policy) -> Policy:
    """The same loans at two ninths of their price."""
    return _at_share(policy, SUBSIDISED)


def four_weekly(policy: Policy) -> Policy:
    """One instalment every four weeks instead of every week, over the same time."""
    product = policy.product
    if product.interval != "week" or product.every != 1 or product.instalments % WEEKS:
        return policy
    if product.shares or product.grace_all or product.grace_principal:
        return policy
    rarer = replace(product, every=WEEKS, instalments=product.instalments // WEEKS)
    return replace(policy, product=rarer)


def written_off_on(policy: Policy, day: int) -> Policy:
    """Papers for write-off go to the director on another day."""
    if not any(step.act == "write_off_papers" for step in policy.ladder):
        return policy
    moved = (replace(s, day=day) if s.act == "write_off_papers" else s for s in policy.ladder)
    ladder = tuple(sorted(moved, key=lambda step: step.day))
    return replace(policy, ladder=ladder, write_off=replace(policy.write_off, papers_day=day))


def _late_write_off(policy: Policy) -> Policy:
    return written_off_on(policy, max(LATE_WRITE_OFF_DAY, policy.write_off.papers_day))


def _at_share(policy: Policy, share: Fraction) -> Policy:
    """At a share of the price, the exact decimal nearest to it."""
    rate = policy.product.rate * share.numerator / share.denominator
    return replace(policy, product=replace(policy.product, rate=rate))


def in_currency(policy: Policy) -> Policy:
    """Instalments follow the currency's rate."""
    return replace(policy, product=replace(policy.product, in_currency=True))


def _lent_in_currency(policy: Policy) -> Policy:
    if policy.product.in_currency:
        return policy
    return _at_share(in_currency(policy), IN_CURRENCY)


def _one_price(policy: Policy) -> Policy:
    return replace(policy, preferences=replace(policy.preferences, rate_steps=()))


def _one_limit(policy: Policy) -> Policy:
    return replace(policy, product=replace(policy.product, growth_per_repaid_loan=Decimal(0)))


def _any_history(policy: Policy) -> Policy:
    free = replace(policy.eligibility, longest_days_late_for_repeat=100_000)
    return replace(policy, eligibility=free)


def _no_incentives(policy: Policy) -> Policy:
    return _any_history(_one_limit(_one_price(policy)))


FUND = (
    Switch("CTX-6", "loans cost two ninths of the price, as from a subsidised fund", subsidised),
    Switch("PRI-4", "loans are in currency, at a third of the rouble's price", _lent_in_currency),
    Switch("PRI-4.index", "instalments follow the currency, at the usual price", in_currency),
    Switch("MON-3", "one instalment every four weeks: less is heard of each other", four_weekly),
    Switch("MON-11", "a hopeless loan stays on the books until day 360", _late_write_off),
    Switch("DEL-3", "a good history brings nothing, a late one bars nobody", _no_incentives),
    Switch("DEL-3.rates", "a good history does not lower the price", _one_price),
    Switch("DEL-3.quota", "a good history does not raise the limit", _one_limit),
    Switch("DEL-3.access", "a late history does not bar the next loan", _any_history),
)
