"""A group: who is in it, who leads it, and what it is doing just now."""

from dataclasses import dataclass, field

from simulator.rules.house.group import Group as Rules
from simulator.world.state.lines import Line

Circle = tuple[int | str, ...]
NOT_YET = 2**30


@dataclass(eq=False)
class Group:
    """A solidarity group or a village bank.

    Attributes
    ----------
    number : int
        The founder's number, plus the size of the pool for each group she founded before; the
        same in both of two twin worlds.
    circle : tuple
        Where its members found each other.
    members : list of int
        The leader comes first.
    leaders : list of (int, int)
        From which day who led.
    roll : list of [client, day joined, day left]
        Everybody who was ever in it; the day left is ``NOT_YET`` for today's members.
    cycles : int
        Rounds of loans repaid with a good history (GRP-5, VIL-6).
    whole : bool
        Has not refused to stand in.
    awaited : set of int
        Members who have asked and whom the officer has not studied yet.
    found : dict of int to int
        What the officer found to fit each, kopecks.
    granted : dict of int to int
        What waits to be paid out.
    later : list of int
        Members whose turn has not come (GRP-7).
    borrowing : set of int
        Members with an open loan.
    late : set of int
        Members behind with their loan.
    worst : int
        Most days late of anybody in this cycle.
    peace : float
        Share of the members' peace that strain has left.
    paid_for : dict
        What others have paid for a member and not got back: debtor, payer, kopecks.
    ended_on : int or None
        Day of its end.
    """

    number: int
    line: Line
    circle: Circle
    members: list[int]
    founded: int
    leaders: list[tuple[int, int]] = field(default_factory=list)
    roll: list[list[int]] = field(default_factory=list)
    cycles: int = 0
    whole: bool = True
    awaited: set[int] = field(default_factory=set)
    found: dict[int, int] = field(default_factory=dict)
    granted: dict[int, int] = field(default_factory=dict)
    later: list[int] = field(default_factory=list)
    borrowing: set[int] = field(default_factory=set)
    late: set[int] = field(default_factory=set)
    worst: int = 0
    peace: float = 1.0
    paid_for: dict[int, dict[int, int]] = field(default_factory=dict)
    ended_on: int | None = None

    @property
    def leader(self) -> int:
        """Who leads today, or led last."""
        return self.leaders[-1][1]

    @property
    def weekday(self) -> int:
        """On which day of the week it meets and is paid out: its founder's."""
        return self.leaders[0][1] % 7

    @property
    def is_idle(self) -> bool:
        """Neither borrows nor has asked for anything."""
        busy = self.borrowing or self.awaited or self.found or self.granted
        return not busy and self.ended_on is None

    def join(self, day: int, client: int) -> None:
        """A new member; she leads where all who were in it have gone."""
        if not self.members and self.leader != client:
            self.leaders.append((day, client))
        self.members.append(client)
        self.roll.append([client, day, NOT_YET])

    def end(self, day: int) -> None:
        """The group is no more."""
        self.ended_on = day
        for entry in self.roll:
            entry[2] = min(entry[2], day)

    def drop(self, day: int, client: int) -> None:
        """A member is gone; the next one leads when it was the leader."""
        led = self.leader == client
        self.members.remove(client)
        next(entry for entry in reversed(self.roll) if entry[0] == client)[2] = day
        for names in (self.awaited, self.late):
            names.discard(client)
        for sums in (self.found, self.granted):
            sums.pop(client, None)
        self.paid_for.pop(client, None)
        if client in self.later:
            self.later.remove(client)
        if led and self.members:
            self.leaders.append((day, self.members[0]))


def rules_of(group: Group) -> Rules:
    """The institution's rules for groups of this kind."""
    rules = group.line.policy.group
    assert rules is not None  # noqa: S101 - lines of groups only
    return rules


def smallest(group: Group) -> int:
    """How many members a group needs (GRP-1, VIL-1)."""
    return rules_of(group).smallest


def fewest_borrowers(group: Group) -> int:
    """How many must borrow in a round; in a solidarity group the others answer for them too."""
    return 2 if group.line.kind == "solidarity" else smallest(group)
