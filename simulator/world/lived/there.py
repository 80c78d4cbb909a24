"""Whether somebody is still here to whom a session lets something happen."""

from simulator.rules.ground.validation import InputError
from simulator.world.state.state import State
from simulator.world.terms.cast import Incident
from simulator.world.terms.incidents import StaffIncident


def check_there(state: State, incident: Incident | StaffIncident) -> None:
    """Refuse what would befall somebody who is not here any more.

    Who was never here is `Stage`'s to refuse.

    Raises
    ------
    InputError
        With the client's name, or the officer's number.
    """
    if isinstance(incident, Incident):
        client, here = incident.client, state.here
        if client is not None and client < len(here) and not here[client]:
            name = state.borrowers.names[client]
            raise InputError(f"incident.client: {name} has died or lives elsewhere")
    elif any(each.gone and each.number == incident.officer for each in state.officers):
        raise InputError(f"incident.officer: number {incident.officer} has left")
