"""The microfinance laboratory: the manual's rules, the books, and a world that lives by them.

The public names, in reading order: policies and money; a loan's terms, schedule and account;
rates and prices; the client's business and its appraisal; the portfolio's quality and the
officer's pay; and the world, run, steered, repeated and compared.
"""

from simulator.books.frame import to_frame
from simulator.experiments import Comparison, compare, replicate
from simulator.policies import load_policy, load_rulebook, policy_names
from simulator.rules.account import Account
from simulator.rules.application import Application
from simulator.rules.appraisal import appraise
from simulator.rules.cashflow import cash_flow
from simulator.rules.client_file import ClientFile
from simulator.rules.cost_rate import cost_covering_rate
from simulator.rules.money import in_roubles, roubles
from simulator.rules.nominal import nominal_rate
from simulator.rules.pay import officer_pay, repayment_coefficient
from simulator.rules.penalty import PenaltyTerms
from simulator.rules.questionnaire import Questionnaire, read_questionnaire
from simulator.rules.rates import effective_rate
from simulator.rules.reserve import ageing, reserve
from simulator.rules.schedule import schedule
from simulator.rules.terms import LoanTerms
from simulator.rules.validation import InputError
from simulator.world.cast import CastMember, Incident
from simulator.world.result import Result
from simulator.world.run import run
from simulator.world.scenario import Scenario
from simulator.world.session import Session, start

__all__ = [
    "Account", "Application", "CastMember", "ClientFile", "Comparison", "Incident", "InputError",
    "LoanTerms", "PenaltyTerms", "Questionnaire", "Result", "Scenario", "Session", "ageing",
    "appraise", "cash_flow", "compare", "cost_covering_rate", "effective_rate", "in_roubles",
    "load_policy", "load_rulebook", "nominal_rate", "officer_pay", "policy_names",
    "read_questionnaire", "repayment_coefficient", "replicate", "reserve", "roubles", "run",
    "schedule", "start", "to_frame",
]  # fmt: skip
