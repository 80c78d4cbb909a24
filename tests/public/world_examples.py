"""A good call of every public name of policies, world and books."""

from functools import cache

import simulator as sim
from simulator.world.people.stated_conduct import StatedConduct
from tests.public.example import Any_of, Example, function, inputs, method
from tests.public.things import (
    bands,
    comparison,
    folder,
    kept,
    lived,
    parting,
    plan,
    policy,
    quiet,
    scenario,
    session,
)

BARE = ("policy_names", "ratio_names", "load_rulebook")


@cache
def world_examples() -> dict[str, Example]:
    """Made when they are first asked for."""
    return {  # policies
        **{name: function(getattr(sim, name)) for name in BARE},
        "differences": function(sim.differences, ours=policy(), theirs=sim.load_policy("dignity")),
        "load_policy": function(sim.load_policy, name="dignity"),
        # the world
        "Scenario": inputs(
            sim.Scenario,
            sim.run,
            policy=policy(),
            clients=6,
            officers=2,
            days=3,
            warm_up=2,
            conduct=StatedConduct,
        ),
        "Scenario.without": function(
            lambda rule, since: scenario().without(rule, since=since),
            rule="COL-9",
            since=Any_of(None, "day 0"),
        ),
        "Scenario.varied": method(scenario, "varied"),
        "CastMember": inputs(
            sim.CastMember,
            lambda she: sim.run(sim.Scenario(policy(), 3, 1, 3, 1, 2, cast=(she,))),
            name="Zoya",
            family="market_stall",
            asks_on=Any_of(None, 3),
            fits=Any_of(None, 100_000),
            guarantor=Any_of(None, True),
        ),
        "Incident": inputs(
            sim.Incident,
            lambda it: scenario().varied(incidents=(it,)),
            client=1,
            day=5,
            trade=Any_of(None),
            market=Any_of(None),
            income_left=Any_of(None, 0.5),
        ),
        "OfficerLeaves": inputs(
            sim.OfficerLeaves,
            lambda it: scenario().varied(staff_incidents=(it,)),
            day=3,
            officer=1,
            gap_days=Any_of(None, 3),
            successor_after_days=Any_of(None, 3),
        ),
        "GhostLoan": inputs(
            sim.GhostLoan,
            lambda it: scenario().varied(staff_incidents=(it,)),
            day=3,
            officer=1,
            sum=Any_of(None, 100_000),
            kept_up=Any_of(None, 3),
        ),
        "PocketedPayments": inputs(
            sim.PocketedPayments,
            lambda it: scenario().varied(staff_incidents=(it,)),
            day=3,
            officer=1,
        ),
        "DemandTerms": inputs(sim.DemandTerms),
        "FundTerms": inputs(sim.FundTerms, credit=Any_of(None)),
        "FraudTerms": inputs(sim.FraudTerms),
        "LenderCredit": inputs(sim.LenderCredit, limit="100 000", rate_per_year="55 %"),
        "PriceTerms": inputs(sim.PriceTerms),
        "StaffTerms": inputs(sim.StaffTerms),
        "day_plan": function(sim.day_plan, scenario=scenario()),
        "run": function(sim.run, scenario=scenario(), progress=Any_of(None, quiet)),
        "start": function(sim.start, scenario=scenario(), kinds=("sue", "write_off")),
        "replicate": function(
            sim.replicate,
            scenario=scenario(),
            n=1,
            executor=Any_of(None),
            progress=Any_of(quiet, None),
            seeds=Any_of(None, [3]),
        ),
        "compare": function(
            sim.compare,
            a=scenario(),
            b=scenario(),
            n=1,
            executor=Any_of(None),
            progress=Any_of(quiet, None),
        ),
        "Comparison.effect": method(comparison, "effect", measure="par"),
        "Comparison.why": method(comparison, "why", parted=parting()),
        "Result.report": method(lived, "report", day=Any_of(30, None), since=0),
        "Result.why": method(lived, "why", event=3),
        "capital": function(sim.capital, log=lived().log, day=30),
        "income_statement": function(
            sim.income_statement, log=lived().log, ends=Any_of((30,), None), since=0
        ),
        "monthly": function(
            sim.monthly, log=lived().log, bands=Any_of(bands()), days=Any_of((30,), None), since=0
        ),
        "to_frame": function(
            lambda anything: sim.to_frame(anything),  # noqa: PLW0108 - takes no names itself
            anything=Any_of({"arrears": 0.04}, [plan().instalments[0]]),
        ),
        "Session": function(sim.Session, scenario=scenario(), kinds=("sue",), replay=Any_of(None)),
        "Session.advance": method(session, "advance", day=Any_of(5)),
        "Session.inject": method(session, "inject", incident=sim.Incident(1, 20)),
        "Session.save": method(session, "save", path=folder() / "a.json", replace=True),
        "Session.load": function(sim.Session.load, path=kept(), scenario=scenario(), anyway=False),
    }
