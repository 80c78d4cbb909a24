"""What a low price and a foreign currency do; sizes stand in the model card, section 5."""

from dataclasses import replace

import pandas as pd
import pytest

import simulator as sim
from tests.world.fund_directions import YEAR, figures, seeds

SEEDS = 3


@pytest.fixture(scope="module")
def branch(scenario):
    """A quarter of the branch, so that three years go by quickly."""
    quarter = replace(scenario.branch, overhead=scenario.branch.overhead // 4)
    return scenario.varied(clients=75, officers=1, branch=quarter)


def compared(scenario, rule):
    """The figures of each seed, with the rule and without."""
    return [
        pd.DataFrame([figures(world) for world in seeds(each, SEEDS)])
        for each in (scenario, scenario.without(rule))
    ]


@pytest.mark.slow
@pytest.mark.rule("CTX-6")
def test_cheaper_credit_eats_the_fund_until_there_is_less_to_lend(branch):
    usual, cheap = compared(branch.varied(days=3 * YEAR), "CTX-6")

    assert (cheap["capital"] < usual["capital"]).all()
    assert cheap["loans_made"].mean() < usual["loans_made"].mean()
    assert cheap["gave_up"].mean() > usual["gave_up"].mean()


@pytest.mark.slow
@pytest.mark.rule("PRI-4")
def test_when_the_rouble_falls_loans_in_currency_are_paid_worse(branch):
    falls = branch.varied(days=180, incidents=(sim.Incident(day=30, market="currency"),))
    roubles, currency = compared(falls, "PRI-4.index")

    assert currency["repaid_on_time"].mean() < roubles["repaid_on_time"].mean()
