"""Forming: clients look for company, are trained together, and found a group (GRB-2, GRP-14)."""

from collections import defaultdict

from simulator.books.log.events import Kind, Phase
from simulator.world.groups.choice import Choice
from simulator.world.groups.group import Circle, Group, rules_of
from simulator.world.groups.roster import Roster
from simulator.world.groups.slips import write
from simulator.world.groups.whereabouts import Place
from simulator.world.state.lines import Line

FOUNDED_BY = {"solidarity": "GRP-1", "village": "VIL-1"}


class Forming:
    """Circles in which clients wait for company.

    Attributes
    ----------
    waiting : dict of Circle to list of int
        Clients who look for a group, in order of coming; some borrow alone meanwhile.
    """

    def __init__(self, roster: Roster, choice: Choice) -> None:
        self.roster, self.terms, self.state = roster, roster.terms, roster.state
        self.choice, self.whereabouts = choice, roster.whereabouts
        self.waiting: dict[Circle, list[int]] = defaultdict(list)
        self._gathered: dict[Circle, int] = defaultdict(int)
        self._founded_by: dict[int, int] = defaultdict(int)
        self._seeking: dict[Circle, list[Group]] = defaultdict(list)

    # -- looking for company -----------------------------------------------------------------------

    def look(self, day: int, client: int, place: Place = Place.LOOKING) -> None:
        """She looks for company in her circle; when enough have come, they are trained."""
        line = self.choice.line_for(client)
        circle = self.choice.circle(client, line)
        self.waiting[circle].append(client)
        self.whereabouts.put(client, place)
        self.roster.note(day + self.terms.patience_days, self._lose_patience, client)
        self._gather(day, circle, line)

    def _lose_patience(self, day: int, client: int) -> None:
        """Nobody to go with: she asks alone meanwhile, where the branch lends to single clients."""
        if self.whereabouts.of(client) == Place.LOOKING and self.roster.alone is not None:
            self.whereabouts.put(client, Place.LOOKING_ALONE)
            self.roster.ask_soon(day, client)

    def leave(self, client: int) -> None:
        """She waits for company no longer."""
        if self.whereabouts.of(client) in {Place.LOOKING, Place.LOOKING_ALONE}:
            line = self.choice.line_for(client)
            self.waiting[self.choice.circle(client, line)].remove(client)
            self.whereabouts.put(client, Place.NOWHERE)

    def _gather(self, day: int, circle: Circle, line: Line) -> None:
        """Groups that seek members come first; the others are trained when there are enough."""
        seeking, self._seeking[circle] = self._seeking[circle], []
        for group in seeking:
            self.seek(day, group)
        waiting, size = self.waiting[circle], self._size(circle, line)
        while len(waiting) >= size:
            company, waiting[:] = waiting[:size], waiting[size:]
            for client in company:
                self.whereabouts.put(client, Place.IN_TRAINING)
            self.roster.note(day + self._days(line), self._train, (circle, line, company))
            self._gathered[circle] += 1
            size = self._size(circle, line)

    def _days(self, line: Line) -> int:
        """How long the training takes; a village bank has more to learn (VIL-10)."""
        if line.kind == "village":
            return self.state.scenario.village.training_days
        return self.terms.training_days

    def _size(self, circle: Circle, line: Line) -> int:
        """How many the next group of this circle wants to be: rather many, since some will go."""
        group, time = line.policy.group, (*circle, self._gathered[circle])
        assert group is not None  # noqa: S101 - lines of groups only
        middle = (group.smallest + group.largest + 1) // 2
        drawn = self.state.draws.lasting("group size", *time)
        return middle + int(drawn * (group.largest - middle + 1))

    # -- training and founding ---------------------------------------------------------------------

    def _train(self, day: int, plan: tuple[Circle, Line, list[int]]) -> None:
        """After the training some refuse to answer for others; the rest found the group."""
        circle, line, company = plan
        ready = [client for client in company if self._stays(day, client)]
        assert line.policy.group is not None  # noqa: S101 - lines of groups only
        if len(ready) >= line.policy.group.smallest:
            self._found(day, circle, line, ready)
        else:
            for client in ready:
                self.look(day, client)

    def _stays(self, day: int, client: int) -> bool:
        """Whether she is here, and not afraid to answer for others (GRP-14)."""
        if not self.roster.here(client):
            self.whereabouts.put(client, Place.NOWHERE)
            return False
        if self.choice.afraid[client]:
            write(self.state, Phase.OPENING, Kind.LIABILITY_FEARED, "GRP-14", None, client)
            self.roster.go_alone(day, client)
            return False
        return True

    def _found(self, day: int, circle: Circle, line: Line, members: list[int]) -> None:
        """Who is trusted most leads; a founder's number names the group."""
        trusted = self.roster.peace_of
        members = sorted(members, key=lambda client: (-trusted[client], client))
        founder = members[0]
        number = founder + self._founded_by[founder] * len(self.state.here)
        self._founded_by[founder] += 1
        group = Group(number, line, circle, [], day, [(day, founder)])
        self.roster.all[number] = group
        write(self.state, Phase.OPENING, Kind.FORMED, FOUNDED_BY[line.kind], group, founder)
        for client in members:
            self._join(day, group, client)
        self.roster.begin(day, group)

    def _join(self, day: int, group: Group, client: int) -> None:
        group.join(day, client)
        self.whereabouts.put(client, Place.IN_GROUP, group.number)
        rule = FOUNDED_BY[group.line.kind]
        write(self.state, Phase.OPENING, Kind.JOINED, rule, group, client)

    # -- groups that have become too small ---------------------------------------------------------

    def invite(self, day: int, group: Group) -> None:
        """A group that has room takes in those who wait in its circle."""
        waiting = self.waiting[group.circle]
        while waiting and len(group.members) < rules_of(group).largest:
            client = waiting.pop(0)
            if self._stays(day, client):
                self._join(day, group, client)

    def seek(self, day: int, group: Group) -> None:
        """Take in who waits in the circle; still too small, the group waits itself."""
        if not group.is_idle:
            return  # members come in between two rounds only
        self.invite(day, group)
        if self.roster.can_borrow(group):
            self.roster.begin(day, group)
        else:
            self._seeking[group.circle].append(group)

    def give_up(self, group: Group) -> None:
        """The group seeks no more."""
        if group in self._seeking[group.circle]:
            self._seeking[group.circle].remove(group)
