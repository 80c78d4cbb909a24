"""Desks that every room may use: where money is taken and paid out, and decisions wait.

They stand on what is the case and know no room; `Desks` is all of them, put together once.
"""

from simulator.world.desks.accruals import Accruals
from simulator.world.desks.agenda import Agenda
from simulator.world.desks.clientele import Clientele
from simulator.world.desks.incomes import Incomes
from simulator.world.desks.lender import Lender
from simulator.world.desks.limits import Limits
from simulator.world.desks.offers import Offers
from simulator.world.desks.paying import Paying
from simulator.world.desks.queue import Queue
from simulator.world.desks.reserve import Reserve
from simulator.world.desks.till import Till
from simulator.world.desks.write_offs import WriteOffs
from simulator.world.state.state import State


class Desks:
    """All desks of a branch.

    Attributes
    ----------
    till : Till
    clientele : Clientele
    agenda : Agenda
    queue : Queue
    offers : Offers
    incomes : Incomes
    limits : Limits
    paying : Paying
    reserve : Reserve
    write_offs : WriteOffs
    accruals : Accruals
    lender : Lender
    """

    def __init__(self, state: State) -> None:
        self.till, self.clientele, self.agenda = Till(state), Clientele(state), Agenda()
        self.lender, self.accruals = Lender(state), Accruals(state)
        self.queue = Queue(state, self.lender, self.clientele)
        self.offers, self.incomes = Offers(state), Incomes(state)
        self.limits = Limits(state, self.offers)
        self.paying = Paying(state, self.offers)
        self.reserve = Reserve(state)
        self.write_offs = WriteOffs(state, self.agenda, self.reserve, self.clientele)
