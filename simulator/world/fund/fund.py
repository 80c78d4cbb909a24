"""The fund's money besides its daily till, put together."""

from simulator.world.desks import Desks
from simulator.world.fund.credit_lines import CreditLines
from simulator.world.fund.demand import Demand
from simulator.world.fund.funding import Funding
from simulator.world.state.state import State


class Fund:
    """All that is asked of the fund.

    Attributes
    ----------
    funding : Funding
    demand : Demand
    credit_lines : CreditLines
    """

    def __init__(self, state: State, desks: Desks) -> None:
        self.funding, self.demand = Funding(state, desks), Demand(state, desks)
        self.credit_lines = CreditLines(state, desks)
