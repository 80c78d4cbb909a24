"""A branch's village banks, put together: boxes, meetings, requests, cycles and covering."""

from simulator.world.desks import Desks
from simulator.world.groups.bonds import Bonds
from simulator.world.groups.forming import Forming
from simulator.world.groups.roster import Roster
from simulator.world.groups.settling import Settling
from simulator.world.groups.standing_in import StandingIn
from simulator.world.groups.village.banks import VillageBanks
from simulator.world.groups.village.covering import Covering
from simulator.world.groups.village.cycles import Cycles
from simulator.world.groups.village.meetings import Meetings
from simulator.world.groups.village.requests import Requests
from simulator.world.people.conduct import Conduct


class Village:
    """What a branch with village banks has besides its solidarity groups."""

    def __init__(  # noqa: PLR0913, PLR0917 - it puts a room together
        self, banks: VillageBanks, roster: Roster, bonds: Bonds, forming: Forming,
        settling: Settling, standing_in: StandingIn, desks: Desks, conduct: Conduct,
    ) -> None:  # fmt: skip
        self.banks, self.meetings = banks, Meetings(banks, conduct)
        self.requests = Requests(banks, roster, settling, desks)
        self.cycles = Cycles(
            banks, roster, bonds, forming, settling, self.meetings, self.requests, desks
        )
        self.covering = Covering(
            banks, roster, self.meetings, bonds, standing_in, self.cycles.borne
        )
