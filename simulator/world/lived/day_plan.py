"""The plan of a branch's day: who acts in which order, and which rooms are there at all."""

import pandas as pd

from simulator.rules.ground.validation import needs
from simulator.world.branch import Branch
from simulator.world.day.table import PHASES
from simulator.world.decisions import PolicyChair
from simulator.world.scenario import Scenario


def day_plan(scenario: Scenario) -> pd.DataFrame:
    """Tell what happens on a day of a scenario, act by act, in the order in which it is lived.

    The order is part of the model: who pays on the due day is asked before anybody is visited,
    and money that comes in today can be lent today. Rooms that are off are not in it.

    Parameters
    ----------
    scenario : Scenario

    Returns
    -------
    DataFrame
        One row an act: `phase`, `room` and `act`; between phases cases and officers hear the news.

    Raises
    ------
    InputError
        For anything that is no scenario.

    Examples
    --------
    >>> plan = day_plan(Scenario(policy="smolensk_individual"))
    >>> plan["act"].tolist()[-2:], "groups" in plan["room"].tolist()
    (['costs, pay and the reserve', 'loans are paid out'], False)
    """
    needs(Scenario, scenario, "scenario")
    branch = Branch(scenario, lambda _env: PolicyChair())
    rows = [(PHASES[each.phase], each.room, each.act) for each in branch.day.in_order()]
    return pd.DataFrame(rows, columns=["phase", "room", "act"])
