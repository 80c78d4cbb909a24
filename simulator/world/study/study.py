"""The officers' study of applicants: what they see, how long it takes, and whom they refuse."""

from simulator.world.desks import Desks
from simulator.world.state.state import State
from simulator.world.study.pace import Pace
from simulator.world.study.refusals import Refusals
from simulator.world.study.second_look import SecondLook
from simulator.world.study.sizing import Sizing
from simulator.world.study.view import OfficersView


class Study:
    """All that is asked of a study.

    Attributes
    ----------
    view : OfficersView
    pace : Pace
    sizing : Sizing
    refusals : Refusals
    second_look : SecondLook
        The committee's.
    """

    def __init__(self, state: State, desks: Desks) -> None:
        self.view, self.pace = OfficersView(state, desks.incomes), Pace(state)
        self.sizing = Sizing(state, desks.limits, self.view)
        self.refusals = Refusals(state, self.sizing)
        self.second_look = SecondLook(state, desks.limits, desks.incomes)
