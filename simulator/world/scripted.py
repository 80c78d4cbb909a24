"""What is scripted to happen: whether there is such a day, such a person, and only one death."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.rules.ground.validation import InputError
from simulator.world.terms.cast import Incident
from simulator.world.terms.incidents import OfficerLeaves, StaffIncident


@dataclass(frozen=True)
class Stage:
    """Where things can happen: clients and officers by number, days from 0 up to the last."""

    clients: int
    officers: int
    days: int

    def check(self, happens: Sequence[Incident], staff: Sequence[StaffIncident]) -> None:
        """Refuse what can never happen.

        Raises
        ------
        InputError
            One line for each incident that has no day, no person, or a dead one.
        """
        found = [*self._out_of_time("incidents", happens), *self._no_clients(happens),
                 *_twice(happens), *self._out_of_time("staff_incidents", staff),
                 *self._no_officers(staff)]  # fmt: skip
        if found:
            raise InputError(*found)

    def _out_of_time(self, name: str, happens: Sequence[Incident | StaffIncident]) -> list[str]:
        last = self.days - 1
        return [
            f"{name}: day {each.day} is after the scenario's last day, {last}" if each.day > last
            else f"{name}: day {each.day} lies before day 0; the warm-up is common history"
            for each in happens if not 0 <= each.day <= last
        ]  # fmt: skip

    def _no_clients(self, happens: Sequence[Incident]) -> list[str]:
        return [
            f"incidents: client {each.client} is not in a pool of {self.clients}, "
            f"whose last number is {self.clients - 1}"
            for each in happens if each.client is not None and each.client >= self.clients
        ]  # fmt: skip

    def _no_officers(self, staff: Sequence[StaffIncident]) -> list[str]:
        """Who is hired in the place of somebody who was scripted to leave has the next number."""
        hired = sum(isinstance(each, OfficerLeaves) and each.replaced for each in staff)
        known = self.officers + hired
        return [
            f"staff_incidents: no officer {each.officer} among {known}; their numbers begin with 0"
            for each in staff if each.officer >= known
        ]  # fmt: skip


def _twice(happens: Sequence[Incident]) -> list[str]:
    """Nobody dies twice, and nothing befalls her afterwards."""
    died: dict[int, int] = {}
    found = []
    for each in sorted(happens, key=lambda each: each.day):
        if each.client is None:
            continue
        if each.client in died:
            found.append(f"incidents: client {each.client} dies on day {died[each.client]}; "
                         f"nothing befalls her on day {each.day}")  # fmt: skip
        elif each.event == "death":
            died[each.client] = each.day
    return found
