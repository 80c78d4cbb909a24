"""What a result tells of a group: who was in it when, who led, and how it ended."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from simulator.books.log.ledger import Log
from simulator.language import _
from simulator.world.groups.sitting import Minutes, Sitting
from simulator.world.people.borrower import Client


class Membership(NamedTuple):
    """A member's time in a group; ``left`` is None while she is in it."""

    client: Client
    joined: int
    left: int | None


@dataclass(frozen=True, eq=False)
class GroupRecord:
    """One group, for people who read results.

    Attributes
    ----------
    number : int
        As in the log's column ``group``.
    kind : {"solidarity", "village"}
    members : tuple of Membership
        In order of joining.
    leaders : tuple of (int, Client)
        From which day who led.
    founded, ended : int, int or None
        Days; None while the group lives.
    cycles : int
        Rounds of loans repaid with a good history.
    minutes : tuple of Minutes
        Of every sitting about a late loan; ``sittings`` has them in words and sums.
    """

    number: int
    kind: str
    members: tuple[Membership, ...]
    leaders: tuple[tuple[int, Client], ...]
    founded: int
    ended: int | None
    cycles: int
    minutes: tuple[Minutes, ...] = field(repr=False)

    @cached_property
    def sittings(self) -> tuple[Sitting, ...]:
        """What was decided about late members, and what each said."""
        return tuple(minutes.sitting() for minutes in self.minutes)

    def leader_on(self, day: int) -> Client:
        """Who led the group on ``day``."""
        led = [leader for since, leader in self.leaders if since <= day]
        return led[-1] if led else self.leaders[0][1]

    def members_on(self, day: int) -> tuple[Client, ...]:
        """Who was in the group at the close of ``day``."""
        return tuple(
            each.client for each in self.members
            if each.joined <= day and (each.left is None or each.left > day)
        )  # fmt: skip

    def __str__(self) -> str:
        name = self.leaders[0][1].name
        if self.kind == "village":
            return _("the village bank of {name}").format(name=name)
        return _("the group of {name}").format(name=name)


def leaders(log: Log, groups: tuple[GroupRecord, ...]) -> list[str]:
    """For every row of the log, who led its group on that day; empty where there is none."""
    by_number = {group.number: group for group in groups}
    pairs = zip(log.group.tolist(), log.day.tolist(), strict=True)
    return [
        by_number[number].leader_on(day).name if number in by_number else ""
        for number, day in pairs
    ]
