"""The worlds that are pinned: every policy and mix, a switch of every room, what can befall."""

from dataclasses import dataclass, field, replace
from datetime import date

import simulator as sim
from simulator.policies import load_policy
from simulator.world.terms.groups import GroupTerms
from simulator.world.terms.people import LifeTerms, TraitTerms
from simulator.world.terms.remedies import NO_REMEDIES, EarlyTerms, RemedyTerms
from simulator.world.terms.village import VillageTerms

SINGLE, GROUPS, BANKS, DIGNITY = (
    "smolensk_individual", "smolensk_solidarity", "samara_village", "dignity",
)  # fmt: skip
ALL = (SINGLE, GROUPS, BANKS)
SWITCHED = {
    SINGLE: (
        "COL-1", "COL-2.penalty", "COL-4", "COL-5", "COL-8", "COL-9", "WOF-3", "DEL-8", "APP-4",
        "APP-6", "APP-8", "APP-13", "IND-4", "IND-7", "DEL-5", "STA-7", "MON-2", "MON-4",
        "MON-11", "CTX-6", "DEL-3", "PRI-4", "MON-3",
    ),
    GROUPS: ("GRP-2", "GRP-5", "GRP-6", "GRP-7", "COL-2.leader"),
    BANKS: ("VIL-5", "VIL-6", "VIL-8"),
    DIGNITY: ("DIG-2", "DIG-3"),
}  # fmt: skip


@dataclass(frozen=True)
class Pinned:
    """A world to be lived; with ``seats`` by somebody who decides, in days of ``steps``.

    Attributes
    ----------
    seats : tuple of str
        Decisions that a person takes: each third against the advice.
    happens : tuple
        Pairs of the day on which somebody lets something happen, and what.
    """

    scenario: sim.Scenario
    seats: tuple[str, ...] = ()
    happens: tuple[tuple[int, object], ...] = field(default=())


def branch(*names, **changes):
    """A small branch that lends by these policies."""
    usual, *also = (load_policy(name) for name in names)
    told = {"clients": 90, "officers": 2, "days": 150, "seed": 5, "warm_up": 120}
    return sim.Scenario(policy=usual, also=tuple(also), **(told | changes))


def pinned():
    """Name to world."""
    return {**_mixes(), **_switches(), **_money(), **_people(), **_steered()}


def _mixes():
    mixes = {"single": (SINGLE,), "solidarity": (GROUPS,), "village": (BANKS,),
             "dignity": (DIGNITY,), "all": ALL, "single+solidarity": (SINGLE, GROUPS),
             "single+village": (SINGLE, BANKS), "solidarity+village": (GROUPS, BANKS),
             "dignity+solidarity": (DIGNITY, GROUPS)}  # fmt: skip
    made = {name: Pinned(branch(*policies)) for name, policies in mixes.items()}
    made["all, another seed"] = Pinned(branch(*ALL, seed=77))
    made["every loan a case"] = Pinned(branch(SINGLE, every_loan_a_case=True, days=100))
    made["every loan of all methods a case"] = Pinned(branch(*ALL, every_loan_a_case=True, days=80))
    made["two years of few"] = Pinned(branch(*ALL, clients=40, days=730, warm_up=0))
    made["opened in a leap year"] = Pinned(branch(SINGLE, opening=date(2004, 2, 20)))
    return made


def _switches():
    return {
        f"without {rule}": Pinned(branch(name).without(rule))
        for name, rules in SWITCHED.items()
        for rule in rules
    }


def _money():
    credit = sim.LenderCredit(limit=300_000_00, drawn_until=60, months=3)
    prices = sim.PriceTerms(inflation_per_year=0.4, limits_indexed=True, devaluation=0.5)
    demand = sim.DemandTerms(patience_weeks=2, noticed_weeks=1, hearsay=0.5)
    poor = sim.FundTerms(demand=demand)
    falls = (sim.Incident(day=30, market="currency"),)
    in_currency = branch(SINGLE, incidents=falls).without("PRI-4")
    return {
        "a lender": Pinned(_poor(branch(SINGLE, fund=sim.FundTerms(credit=credit, tax=0.2)))),
        "prices": Pinned(branch(*ALL, fund=sim.FundTerms(prices=prices, paid_out=0.5))),
        "a poor fund and its queue": Pinned(_poor(branch(SINGLE, fund=poor))),
        "currency falls": Pinned(in_currency),
        "currency, indexed": Pinned(branch(SINGLE, incidents=falls).without("PRI-4.index")),
    }


def _poor(scenario):
    """The same branch with a small part of its fund."""
    return scenario.varied(branch=replace(scenario.branch, fund_per_client=300_00))


def _people():
    fraud = sim.FraudTerms(ghosts_a_year=0.9, pockets_a_year=0.9, control=0.3)
    scripted = (sim.GhostLoan(day=5, officer=0), sim.PocketedPayments(day=20, officer=1),
                sim.OfficerLeaves(day=60, officer=0))  # fmt: skip
    early = RemedyTerms(early=EarlyTerms(repays=0.5, at_season_end=0.5))
    life = LifeTerms(dies=0.002, moves=0.004, loses_buyer=0.02)
    traits = TraitTerms(in_debt=0.5, diverts=0.6, overstates=0.5)
    befalls = (sim.Incident(client=3, day=20), sim.Incident(client=7, day=25, event="death"),
               sim.Incident(client=9, day=30, event="moving"), sim.Incident(day=40, trade="food"),
               sim.Incident(day=70, market="ban"))  # fmt: skip
    return {
        "fraud": Pinned(branch(SINGLE, staff=sim.StaffTerms(fraud=fraud, leaves_a_year=0.9))),
        "fraud among groups": Pinned(branch(*ALL, staff_incidents=scripted)),
        "scripted officers": Pinned(branch(SINGLE, staff_incidents=scripted)),
        "incidents": Pinned(branch(*ALL, incidents=befalls)),
        "one officer for many": Pinned(branch(SINGLE, officers=1, clients=140)),
        "one officer without an optimum": Pinned(
            branch(SINGLE, officers=1, clients=140).without("STA-3")
        ),
        "early payers": Pinned(branch(*ALL, remedies=early)),
        "no remedies": Pinned(branch(SINGLE, remedies=NO_REMEDIES)),
        "turns of life": Pinned(branch(SINGLE, life=life, traits=traits)),
        "men's groups": Pinned(branch(GROUPS, groups=GroupTerms(men=0.8, afraid=0.5, strain=0.3))),
        "a bank that saves": Pinned(
            branch(BANKS, village=VillageTerms(saves=0.12, own_loan_share=1))
        ),
    }


def _steered():
    happens = ((10, sim.Incident(client=4, day=12)), (30, sim.OfficerLeaves(day=31, officer=0)))
    committee = ("restructure", "sue", "write_off")
    return {
        "a committee": Pinned(branch(SINGLE), committee, happens),
        "a committee for all": Pinned(branch(*ALL), ("approve", *committee), happens),
        "an officer": Pinned(branch(SINGLE, days=90), ("act",), happens),
        "an officer with dignity": Pinned(branch(DIGNITY, days=90), ("act", "restructure")),
    }
