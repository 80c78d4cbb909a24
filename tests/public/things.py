"""Things that the examples are made of: a policy, a form, a loan, a branch that has lived."""

import tempfile
from datetime import date
from functools import cache
from pathlib import Path

import simulator as sim
from simulator.divergence import Divergence
from simulator.rules.client.questionnaire import Finance

SPRING = date(2001, 3, 5)


@cache
def policy():
    return sim.load_policy("smolensk_individual")


@cache
def scenario():
    return sim.Scenario(policy(), clients=6, officers=2, days=40, warm_up=30)


@cache
def lived():
    return sim.run(scenario())


@cache
def comparison():
    return sim.compare(scenario(), scenario().without("COL-9"), n=1)


def parting():
    """The same row of two logs: somebody whose lives might have parted there."""
    return Divergence(lived().clients[0], 5, "paid", "nothing", 3, None, 0, 0)


def quiet(_done, _of):
    """A progress nobody needs."""


def terms():
    return sim.LoanTerms(rate="9 %")


def plan(start=0):
    return sim.schedule(terms(), 1_000_000, start)


def finance():
    return Finance(
        good_sales="60 000",
        average_sales="45 000",
        poor_sales="33 000",
        purchases=4,
        purchase_amount="7 500",
    )


def form():
    return sim.Questionnaire(client="Vera", finance=finance())


def application():
    return sim.Application(form(), "12 000", SPRING)


def account(**terms):
    return sim.Account(plan(), penalty=sim.PenaltyTerms(rate_per_day="0.5 %"), **terms)


def history():
    booked = sim.AccountHistory(account())
    booked.book("receive", 7, amount=1_000)
    return booked


def written_off():
    dead = account()
    dead.write_off(30)
    return dead


def bands():
    return (sim.Band("1-30", 0, "10 %", up_to=30), sim.Band("over 30", 30, "50 %"))


def session():
    steered = sim.start(scenario(), ("sue", "write_off"))
    steered.advance(0)
    return steered


@cache
def folder():
    return Path(tempfile.mkdtemp())


@cache
def kept():
    session().save(folder() / "kept.json")
    return folder() / "kept.json"


def priced(loan_terms):
    return sim.loan_cost(sim.schedule(loan_terms, 1_000_000, SPRING))
