"""What can be let happen in a live branch, to whom, and what they are called on the screen."""

from typing import Literal, cast, get_args

from course.language import _
from simulator.rules.ground.validation import InputError
from simulator.world.lived.session import Session
from simulator.world.scenario import Scenario
from simulator.world.terms.cast import Incident
from simulator.world.terms.incidents import OfficerLeaves, PocketedPayments, StaffIncident

OfClient = Literal["blow", "buyer_lost", "death", "moving"]
OfMarket = Literal["currency", "ban", "closure"]
OfOfficer = Literal["leaves", "pockets"]
Event = OfClient | OfMarket | OfOfficer


def officer_name(number: int) -> str:
    """Call an officer as the screen calls her, from her number in the books.

    Examples
    --------
    >>> officer_name(0)
    'officer 1'
    """
    return _("officer {n}").format(n=number + 1)


def clients_here(session: Session) -> frozenset[int]:
    """Clients whom something can befall tomorrow: alive, living here, and not about to die."""
    happens = session.scenario.incidents
    return session.clients_here - {each.client for each in happens if each.event == "death"}


def officers_here(session: Session) -> tuple[int, ...]:
    """Officers at work today who do not leave tomorrow, by number from 0."""
    happens, officers = session.scenario.staff_incidents, session.scenario.officers
    leaving = [each.officer for each in happens if isinstance(each, OfficerLeaves)]
    known = officers + len(leaving)  # an incident cannot name others
    return tuple(n for n in session.officers_here if n < known and n not in leaving)


def check_here(session: Session, event: Event, whom: int) -> None:
    """Refuse what would befall somebody who is gone; she is called as on the screen.

    Raises
    ------
    InputError
        When she is not here any more, or will not be tomorrow.
    """
    if event in get_args(OfOfficer) and whom not in officers_here(session):
        text = _("{name} has left, or leaves tomorrow.")
        raise InputError(text.format(name=officer_name(whom)))
    known = event in get_args(OfClient) and whom < session.scenario.clients
    if known and whom not in clients_here(session):
        text = _("{name} has died or lives elsewhere, or will tomorrow.")
        raise InputError(text.format(name=session.result.clients[whom]))


def incident_of(event: Event, whom: int, day: int) -> Incident | StaffIncident:
    """Say in the simulator's words what happens to whom on which day."""
    if event == "leaves":
        return OfficerLeaves(day=day, officer=whom)
    if event == "pockets":
        return PocketedPayments(day=day, officer=whom)
    if event in get_args(OfMarket):
        return Incident(day=day, market=cast("OfMarket", event))
    return Incident(day=day, client=whom, event=cast("OfClient", event))


def cut_to(scenario: Scenario, days: int) -> Scenario:
    """Give the same scenario for so many days, without what is to happen later."""
    kept = {name: tuple(each for each in getattr(scenario, name) if each.day < days)
            for name in ("incidents", "staff_incidents")}  # fmt: skip
    return scenario.varied(days=days, **kept)
