"""The microfinance laboratory: the manual's rules, the books, and a world that lives by them.

The public names, in reading order: policies and money; a loan's terms, schedule and account;
rates and prices; the client's business and its appraisal; the portfolio's quality and the
officer's pay; and the world, run, steered, repeated and compared.
"""

from simulator.books.frame import to_frame
from simulator.books.reports.capital import capital
from simulator.books.reports.income import income_statement
from simulator.books.reports.monthly import monthly
from simulator.books.reports.ratios import ratio_names
from simulator.experiments import Comparison, compare, replicate
from simulator.policies import (
    PolicyWarning,
    differences,
    load_policy,
    load_rulebook,
    policy_names,
)
from simulator.rules.client.application import Application, SectorNorms
from simulator.rules.client.appraisal import appraise
from simulator.rules.client.cashflow import cash_flow
from simulator.rules.client.client_file import ClientFile
from simulator.rules.client.opinion import expert_opinion
from simulator.rules.client.questionnaire import Questionnaire, read_questionnaire
from simulator.rules.client.stress import stress
from simulator.rules.ground.money import in_roubles, roubles
from simulator.rules.ground.validation import InputError
from simulator.rules.ground.working_days import DaysOff
from simulator.rules.house.bands import Band
from simulator.rules.house.pay import PayTerms, growth, officer_pay, repayment_coefficient
from simulator.rules.house.protection import assess
from simulator.rules.house.reserve import ageing, reserve
from simulator.rules.house.write_off import write_off
from simulator.rules.loan.conversion import conversions
from simulator.rules.loan.fees import Fee
from simulator.rules.loan.named_payment import terms_for_payment
from simulator.rules.loan.schedule import schedule
from simulator.rules.loan.terms import LoanTerms
from simulator.rules.price.break_even import break_even_clients
from simulator.rules.price.cost_rate import cost_covering_rate
from simulator.rules.price.growth import project_growth
from simulator.rules.price.market import compare_currencies, market_corridor
from simulator.rules.price.nominal import nominal_rate
from simulator.rules.price.pricing import CompulsorySavings, loan_cost
from simulator.rules.price.quotes import client_burden, quotes
from simulator.rules.price.rate_problem import RateProblem
from simulator.rules.price.rates import effective_rate
from simulator.rules.servicing.account import Account
from simulator.rules.servicing.early_fee import EarlyFee
from simulator.rules.servicing.history import AccountHistory
from simulator.rules.servicing.penalty import PenaltyTerms
from simulator.world.lived.day_plan import day_plan
from simulator.world.lived.result import Result
from simulator.world.lived.run import run
from simulator.world.lived.session import Session, start
from simulator.world.scenario import Scenario
from simulator.world.terms.cast import CastMember, Incident
from simulator.world.terms.fund import DemandTerms, FundTerms, LenderCredit, PriceTerms
from simulator.world.terms.incidents import GhostLoan, OfficerLeaves, PocketedPayments
from simulator.world.terms.staff import FraudTerms, StaffTerms

__all__ = [
    "Account", "AccountHistory", "Application", "Band", "CastMember", "ClientFile", "Comparison",
    "CompulsorySavings", "DaysOff", "DemandTerms", "EarlyFee", "Fee", "FraudTerms", "FundTerms",
    "GhostLoan", "Incident",
    "InputError", "LenderCredit", "LoanTerms", "OfficerLeaves", "PayTerms", "PenaltyTerms",
    "PocketedPayments", "PolicyWarning", "PriceTerms", "Questionnaire", "RateProblem", "Result",
    "Scenario", "SectorNorms", "Session", "StaffTerms", "ageing", "appraise", "assess",
    "break_even_clients", "capital", "cash_flow", "client_burden", "compare", "compare_currencies",
    "conversions", "cost_covering_rate", "day_plan", "differences", "effective_rate",
    "expert_opinion", "growth", "in_roubles", "income_statement", "load_policy", "load_rulebook",
    "loan_cost", "market_corridor", "monthly", "nominal_rate", "officer_pay", "policy_names",
    "project_growth", "quotes", "ratio_names", "read_questionnaire", "repayment_coefficient",
    "replicate", "reserve", "roubles", "run", "schedule", "start", "stress", "terms_for_payment",
    "to_frame", "write_off",
]  # fmt: skip
