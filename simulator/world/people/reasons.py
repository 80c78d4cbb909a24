"""What her circumstances add to the reason behind a client's act, in sentences for ``why``."""

from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.language import _
from simulator.rules.ground.money import in_roubles

NOTES = (Kind.BORROWED_ELSEWHERE, Kind.DIVERTED)


def circumstances(numbers: dict[str, float]) -> list[str]:
    """Other debts and a diverted loan, where there are any."""
    said = []
    if numbers.get("elsewhere"):
        owes = _("She pays {sum} roubles a week elsewhere, before she comes to us.")
        said.append(owes.format(sum=in_roubles(int(numbers["elsewhere"]))))
    if numbers.get("diverted"):
        went = _("{share:.0%} of the loan went to something else than the business.")
        said.append(went.format(share=numbers["diverted"]))
    return said


def why_note(log: Log, event: int) -> list[str]:
    """What a client did without the institution's knowledge."""
    amount = in_roubles(int(log.principal[event]))
    if log.kind[event] == Kind.DIVERTED:
        said = _("{sum} roubles of the new loan will not work in the business.")
    else:
        said = _("{sum} roubles come from somebody else, and go back at a higher price.")
    return [said.format(sum=amount)]
