"""What the study knew, and what it missed, in sentences for ``why``."""

from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.language import _
from simulator.rules.ground.money import in_roubles

OPINIONS = (Kind.APPRAISED, Kind.REFUSED)


def why_opinion(log: Log, event: int, numbers: dict[str, float]) -> list[str]:
    """Why the officer recommended a sum, or said no.

    Parameters
    ----------
    numbers : dict
        The view's facts on that day (``OfficersView.facts``); empty where there are none.
    """
    rule = log.rules[log.rule[event]]
    if not numbers:
        return []
    if rule == "APP-13":
        said = _(
            "Her doubt was {doubt:.1f}, above {limit:.1f}; {character:.1f} of it was character."
        )
        return [said.format(**{name: numbers[name] for name in ("doubt", "limit", "character")})]
    if rule == "APP-10":
        said = _(
            "{sum} roubles a week are paid elsewhere; before a first loan nothing may be owed."
        )
        return [said.format(sum=in_roubles(int(numbers["found"])))]
    return _income(numbers) if rule in {"APP-6", "APP-8", "MON-6"} else []


def _income(numbers: dict[str, float]) -> list[str]:
    said = _(
        "The officer believes in a net income of {believed} roubles a week over the term; "
        "it is {net}."
    )
    sums = {name: in_roubles(int(numbers[name])) for name in ("believed", "net")}
    lines = [said.format(**sums)]
    if numbers["debts"]:
        owes = _("Of {debts} roubles a week owed elsewhere, {found} came out.")
        known = {name: in_roubles(int(numbers[name])) for name in ("debts", "found")}
        lines.append(owes.format(**known))
    return lines
