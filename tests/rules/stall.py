"""A market stall that the tests of the questionnaire, the cash flow and the appraisal share."""

from datetime import date
from typing import Any

from simulator.rules.client.application import Application
from simulator.rules.client.questionnaire import Finance, Questionnaire
from simulator.rules.ground.form import Business, Personal

FINANCE: dict[str, Any] = {
    "good_sales": "60 000",
    "average_sales": "45 000",
    "poor_sales": "33 000",
    "smallest_mark_up": 25,
    "average_mark_up": 50,
    "largest_mark_up": 60,
    "purchases": 4,
    "purchase_amount": "7 500",
    "purchase_transport": "200",
    "other_transport": "100",
    "wages": "2 500",
    "owner_wage": "1 500",
    "rent": "3 000",
    "tax": "600",
    "other_costs": "150",
    "spoiled_goods": "350",
}


def stall(finance: dict[str, Any] | None = None, **parts: Any) -> Questionnaire:
    """A stall with a net income of 7 500 roubles a month; change what a test is about."""
    personal = parts.get("personal", {"family_costs": "5 000", "family_income": "2 000"})
    return Questionnaire(
        client="Vera",
        personal=Personal(**personal),
        business=Business(**parts.get("business", {"fallback": "a sister lends"})),
        finance=Finance(**FINANCE | (finance or {})),
    )


def request(questionnaire: Questionnaire | None = None, **answers: Any) -> Application:
    """Ask for 12 000 roubles, with every question answered well."""
    given = {
        "questionnaire": questionnaire or stall(),
        "amount": "12 000",
        "start": date(2001, 3, 5),
        "trusted": True,
        "place_visited": True,
        "home_visited": True,
        "guarantors": 1,
    }
    return Application(**given | answers)
