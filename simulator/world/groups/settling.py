"""Settling up: the end of a group's round, who stays, who goes, and the end of a group (GRB-6)."""

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.world.desks.limits import Limits
from simulator.world.groups.bonds import Bonds
from simulator.world.groups.forming import Forming
from simulator.world.groups.group import Group, fewest_borrowers
from simulator.world.groups.roster import Roster
from simulator.world.groups.slips import write
from simulator.world.groups.village.banks import VillageBanks
from simulator.world.groups.whereabouts import Place
from simulator.world.state.history import NEVER

OF_THE_PERSON = {"IND-6", "DEL-3", "APP-13"}
SITS_OUT_DAYS = 91
WHEN = {"GRP-3": Phase.OFFICERS, "IND-4": Phase.COMMITTEE, "WOF-3": Phase.COMMITTEE}

class Settling:
    """What happens between two rounds of loans."""

    def __init__(
        self, roster: Roster, bonds: Bonds, forming: Forming, limits: Limits,
        villages: VillageBanks | None,
    ) -> None:  # fmt: skip
        self.roster, self.state, self.terms = roster, roster.state, roster.terms
        self.bonds, self.forming, self.limits = bonds, forming, limits
        self.villages = villages

    # -- one loan after the other ------------------------------------------------------------------

    def repaid(self, day: int, group: Group, client: int, worst: int) -> None:
        """A member's loan is repaid; with the last one the round is over."""
        group.borrowing.discard(client)
        group.worst = max(group.worst, worst)
        history = self.state.history
        history.worst[client] = worst
        history.good[client] += worst <= group.line.policy.eligibility.longest_days_late_for_repeat
        self.bonds.untie(client)
        self.may_end(day, group)

    def pause(self, day: int, who: np.ndarray) -> None:
        """Most want the next loan at once, some sit out a while (BEH-7)."""
        if len(who):
            days, _away = self.state.conduct.asks_again(who, self.state.portfolio.cycle[who])
            self.roster.whereabouts.back_on[who] = day + days

    def lost(self, day: int, group: Group, client: int) -> None:
        """A member's loan is written off: the round has failed, and she is no member any more."""
        group.borrowing.discard(client)
        group.late.discard(client)
        group.worst = 10**6
        self.part(day, group, client, "WOF-3")
        self.may_end(day, group)

    def may_end(self, day: int, group: Group) -> None:
        """With the last loan repaid, and no turn to come, the round is over."""
        if not group.borrowing and not group.later and group.ended_on is None:
            self.roster.note(day + 1, self.end_round, group)

    # -- the end of a round ------------------------------------------------------------------------

    def end_round(self, day: int, group: Group) -> None:
        """Debts among members are settled; some go, some come; then the group asks again."""
        if not group.is_idle:
            return
        if self.bonds.binds(group) and self.bonds.barred(group):
            self.dissolve(day, group, "GRP-6")
            return
        longest = group.line.policy.eligibility.longest_days_late_for_repeat
        group.cycles += group.worst <= longest
        self._give_back(group)
        for member, rule in self._goers(group):
            self.part(day, group, member, rule)
        self.forming.invite(day, group)
        self.bonds.look(group)
        self.roster.begin(day, group)

    def _give_back(self, group: Group) -> None:
        """Whom the others helped repays them as far as the household can (GRB-6)."""
        buffer = self.state.borrowers.buffer
        for debtor, debts in list(group.paid_for.items()):
            for payer, owed in list(debts.items()):
                back = min(owed, int(buffer[debtor] * self.terms.gives_back))
                if back > 0:
                    buffer[debtor] -= back
                    buffer[payer] += back
                    debts[payer] -= back
                    write(self.state, Phase.OPENING, Kind.COVER_RETURNED, "GRB-6", group, payer,
                          debtor, back)  # fmt: skip
                if not debts[payer]:
                    del debts[payer]
            if not debts:
                del group.paid_for[debtor]

    def _goers(self, group: Group) -> list[tuple[int, str]]:
        """Who is put out, who has had enough of paying, and who has grown beyond the group."""
        grown, goers = self._grown(group), []
        for member in group.members:
            if member in group.paid_for:
                goers.append((member, "GRB-6"))
            elif group.peace < self.terms.leave_below and member != group.leader:
                goers.append((member, "GRB-5"))
            elif member in grown:
                goers.append((member, "GRP-12"))
        return goers

    def _grown(self, group: Group) -> list[int]:
        """Whose business carries more than the group may borrow, which alone she may have."""
        if self.roster.alone is None:
            return []
        limit, history = self.roster.limit(group), self.state.history
        carries = [member for member in group.members if history.fits[member] > limit]
        if not carries:
            return []
        may_have = self.limits.by_history(history.good[carries])
        return [member for member, most in zip(carries, may_have, strict=True) if most > limit]

    def turned_away(self, day: int, group: Group, client: int, rule: str) -> None:
        """Refused by the officer: for the person she leaves; for the times she sits this one out.

        Whose business is too small for a group's first loan asks alone.
        """
        applies_on = self.state.history.applies_on
        if rule in OF_THE_PERSON:
            self.part(day, group, client, "GRP-3")
        elif self.state.portfolio.cycle[client] < 0 and self.roster.alone is not None:
            self.part(day, group, client, "GRP-3")
            self.roster.go_alone(day, client)
        else:
            later, whereabouts = int(applies_on[client]), self.roster.whereabouts
            whereabouts.back_on[client] = later if later < NEVER else day + SITS_OUT_DAYS
            applies_on[client] = NEVER

    # -- leaving and ending ------------------------------------------------------------------------

    def part(self, day: int, group: Group, client: int, rule: str) -> None:
        """A member goes her own way: put out, refused, tired of paying, or grown beyond it."""
        if self.villages is not None:
            self.villages.leave(day, group, client)
        group.drop(day, client)
        self.roster.whereabouts.put(client, Place.NOWHERE)
        self.bonds.untie(client)
        write(self.state, WHEN.get(rule, Phase.OPENING), Kind.LEFT_GROUP, rule, group, client)
        if rule in {"GRB-5", "GRP-12"}:
            self.roster.go_alone(day, client)
        elif rule == "GRB-6":
            self.state.history.start_anew(day, np.array([client]))

    def wait_or_part(self, day: int, group: Group) -> None:
        """Too few to borrow: wait for those who pause, or seek new members for a while."""
        if group.borrowing:
            return  # the end of their round decides
        if self.roster.can_borrow(group):
            self.roster.note(self._next_try(day, group), self.roster.begin, group)
        else:
            self.roster.note(day + self.terms.patience_days, self._lose_patience, group)
            self.forming.seek(day, group)

    def _next_try(self, day: int, group: Group) -> int:
        """When enough will be back from a pause; who borrows alone just now is asked weekly."""
        free = [m for m in group.members if self.roster.here(m) and not self.roster.busy(m)]
        back = sorted(int(self.roster.whereabouts.back_on[member]) for member in free)
        fewest = fewest_borrowers(group)
        return max(day + 1, back[fewest - 1]) if len(back) >= fewest else day + 7

    def _lose_patience(self, day: int, group: Group) -> None:
        """Nobody has come: the members go their ways."""
        if group.is_idle and not self.roster.can_borrow(group):
            self.forming.give_up(group)
            self.dissolve(day, group, "GRP-1")

    def dissolve(self, day: int, group: Group, rule: str) -> None:
        """The group is no more; after a refusal its members are barred like bad payers (GRP-6)."""
        write(self.state, Phase.OPENING, Kind.DISSOLVED, rule, group, group.leader,
              cause=Cause.RULE)  # fmt: skip
        if self.villages is not None:
            self.villages.share_out(day, group)
        group.end(day)
        for member in group.members:
            self.roster.whereabouts.put(member, Place.NOWHERE)
            self.bonds.untie(member)
        if rule == "GRP-6":
            self.state.history.start_anew(day, np.array(group.members, int))
            return
        for member in group.members:
            if self.roster.here(member):
                self.forming.look(day, member, Place.LOOKING_ALONE)
                if not self.roster.busy(member):
                    self.state.history.applies_on[member] = day + 1
