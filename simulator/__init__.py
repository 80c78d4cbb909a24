"""The microfinance laboratory: the manual's rules, the books, and a world that lives by them.

The public names, in reading order: policies and money; a loan's terms, schedule and account;
rates and prices; the client's business and its appraisal; the portfolio's quality and the
officer's pay; and the world, run, steered, repeated and compared.
"""

from simulator.books.capital import capital
from simulator.books.frame import to_frame
from simulator.books.income import income_statement
from simulator.books.monthly import monthly
from simulator.books.ratios import ratio_names
from simulator.experiments import Comparison, compare, replicate
from simulator.policies import (
    PolicyWarning,
    differences,
    load_policy,
    load_rulebook,
    policy_names,
)
from simulator.rules.account import Account
from simulator.rules.application import Application, SectorNorms
from simulator.rules.appraisal import appraise
from simulator.rules.bands import Band
from simulator.rules.break_even import break_even_clients
from simulator.rules.cashflow import cash_flow
from simulator.rules.client_file import ClientFile
from simulator.rules.conversion import conversions
from simulator.rules.cost_rate import cost_covering_rate
from simulator.rules.fees import Fee
from simulator.rules.growth import project_growth
from simulator.rules.market import compare_currencies, market_corridor
from simulator.rules.money import in_roubles, roubles
from simulator.rules.nominal import nominal_rate
from simulator.rules.opinion import expert_opinion
from simulator.rules.pay import PayTerms, growth, officer_pay, repayment_coefficient
from simulator.rules.penalty import PenaltyTerms
from simulator.rules.pricing import CompulsorySavings, loan_cost
from simulator.rules.protection import assess
from simulator.rules.questionnaire import Questionnaire, read_questionnaire
from simulator.rules.quotes import client_burden, quotes
from simulator.rules.rate_problem import RateProblem
from simulator.rules.rates import effective_rate
from simulator.rules.reserve import ageing, reserve
from simulator.rules.schedule import schedule
from simulator.rules.stress import stress
from simulator.rules.terms import LoanTerms
from simulator.rules.validation import InputError
from simulator.rules.working_days import DaysOff
from simulator.rules.write_off import write_off
from simulator.world.cast import CastMember, Incident
from simulator.world.fund.terms import DemandTerms, FundTerms, LenderCredit, PriceTerms
from simulator.world.result import Result
from simulator.world.run import run
from simulator.world.scenario import Scenario
from simulator.world.session import Session, start
from simulator.world.staff.incidents import GhostLoan, OfficerLeaves, PocketedPayments
from simulator.world.staff.terms import FraudTerms, StaffTerms

__all__ = [
    "Account", "Application", "Band", "CastMember", "ClientFile", "Comparison", "CompulsorySavings",
    "DaysOff", "DemandTerms", "Fee", "FraudTerms", "FundTerms", "GhostLoan", "Incident",
    "InputError", "LenderCredit", "LoanTerms", "OfficerLeaves", "PayTerms", "PenaltyTerms",
    "PocketedPayments", "PolicyWarning", "PriceTerms", "Questionnaire", "RateProblem", "Result",
    "Scenario", "SectorNorms", "Session", "StaffTerms", "ageing", "appraise", "assess",
    "break_even_clients", "capital", "cash_flow", "client_burden", "compare", "compare_currencies",
    "conversions", "cost_covering_rate", "differences", "effective_rate", "expert_opinion",
    "growth", "in_roubles", "income_statement", "load_policy", "load_rulebook", "loan_cost",
    "market_corridor", "monthly", "nominal_rate", "officer_pay", "policy_names", "project_growth",
    "quotes", "ratio_names", "read_questionnaire", "repayment_coefficient", "replicate", "reserve",
    "roubles", "run", "schedule", "start", "stress", "to_frame", "write_off",
]  # fmt: skip
