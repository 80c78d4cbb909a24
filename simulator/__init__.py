"""The microfinance laboratory: the manual's rules, the books, and a world that lives by them.

The public names, in reading order: a policy and a loan's terms; money and schedules; an account;
rates; appraisal; the portfolio's quality and the officer's pay; and the world, run, steered,
repeated and compared.
"""

from simulator.books.frame import to_frame
from simulator.experiments import Comparison, compare, replicate
from simulator.policies import load_policy, load_rulebook, policy_names
from simulator.rules.account import Account
from simulator.rules.money import in_roubles, roubles
from simulator.rules.reserve import ageing, reserve
from simulator.rules.schedule import schedule
from simulator.rules.terms import LoanTerms
from simulator.rules.validation import InputError
from simulator.world.result import Result
from simulator.world.run import run
from simulator.world.scenario import CastMember, Incident, Scenario
from simulator.world.session import Session, start

__all__ = [
    "Account", "CastMember", "Comparison", "Incident", "InputError", "LoanTerms", "Result",
    "Scenario", "Session", "ageing", "compare", "in_roubles", "load_policy", "load_rulebook",
    "policy_names", "replicate", "reserve", "roubles", "run", "schedule", "start", "to_frame",
]  # fmt: skip
