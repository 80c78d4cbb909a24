"""A write-off before the committee: the dossier, the portfolio around it, the decision (WOF)."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, Field

from course.cases.worlds.own_policies import is_own, own_policy
from simulator.policies import load_policy
from simulator.rules.ground.validation import InputError, nearest, validated
from simulator.rules.house.dossier import Decision, Dossier, decide
from simulator.rules.house.policy import Policy

LADDERS = ("smolensk_individual", "smolensk_solidarity", "dignity")

Roubles = Annotated[Decimal, Field(ge=0, decimal_places=2)]
Verdict = Literal["open", "order", "refuse"]


def known_ladder(ladder: str) -> str:
    """Refuse the name of a policy that there is not; a file of one's own need not be there yet.

    Raises
    ------
    InputError
        With the nearest right name.
    """
    if ladder in LADDERS or is_own(ladder):
        return ladder
    raise InputError(f"{ladder!r} is not known; {nearest(ladder, LADDERS)}")


@validated
class CommitteeCase:
    """What the committee sees and says; amounts in roubles, to the kopeck.

    Parameters
    ----------
    client
        Whose loan it is.
    ladder
        The policy under whose ladder it was collected; one of ``LADDERS``, or the name of a file
        of the learner's own, as ``"mine.toml"``.
    balance, interest, penalty, held
        Principal outstanding, what is owed besides, and the reserve held for the loan.
    portfolio, late, reserve
        P4, P7 and the reserve held for all loans, before the decision.
    verdict, reason
        Open while the committee has not decided.
    """

    client: str = ""
    ladder: Annotated[str, AfterValidator(known_ladder)] = "smolensk_individual"
    balance: Annotated[Decimal, Field(gt=0, decimal_places=2)] = Decimal(2_500)
    interest: Roubles = Decimal(200)
    penalty: Roubles = Decimal(1_100)
    held: Roubles = Decimal(1_875)
    days_late: Annotated[int, Field(ge=0, le=2_000)] = 124
    papers: tuple[str, ...] = ()
    explained: bool = False
    guaranteed: bool = True
    portfolio: Roubles = Decimal(100_000)
    late: Roubles = Decimal(18_000)
    reserve: Roubles = Decimal(7_000)
    verdict: Verdict = "open"
    reason: str = ""


class Books(NamedTuple):
    """The portfolio, the late loans in it, the reserve held, and what was written off; kopecks."""

    portfolio: int
    late: int
    reserve: int
    written_off: int

    @property
    def at_risk(self) -> Fraction | None:
        """P7 / P4."""
        return Fraction(self.late, self.portfolio) if self.portfolio else None


class BeforeTheCommittee(NamedTuple):
    """The case with what follows: the dossier, the decision if there is one, the books.

    Attributes
    ----------
    after : Books
        The same as before while nothing is ordered.
    """

    case: CommitteeCase
    policy: Policy
    dossier: Dossier
    decision: Decision | None
    before: Books
    after: Books

    @property
    def loan_loss(self) -> Fraction | None:
        """P8 / P5, P5 being the mean of both portfolios (MON-10)."""
        both = self.before.portfolio + self.after.portfolio
        return Fraction(2 * self.after.written_off, both) if both else None


def hear(case: CommitteeCase) -> BeforeTheCommittee:
    """Put the case before the committee and book what it decides.

    Raises
    ------
    InputError
        For a refusal without reasons, or books that do not hold the loan.

    Examples
    --------
    >>> heard = hear(CommitteeCase(verdict="order"))
    >>> heard.decision.entries
    WriteOff(provisioned=62500, portfolio=-250000, reserve=-250000)
    >>> heard.after
    Books(portfolio=9750000, late=1550000, reserve=512500, written_off=250000)
    """
    policy = own_policy(case.ladder) if is_own(case.ladder) else load_policy(case.ladder)
    dossier = Dossier(
        balance=kopecks(case.balance), interest=kopecks(case.interest),
        penalty=kopecks(case.penalty), held=kopecks(case.held), days_late=case.days_late,
        papers=case.papers, explained=case.explained, guaranteed=case.guaranteed,
    )  # fmt: skip
    decision = (
        None if case.verdict == "open" else decide(dossier, policy, case.verdict, case.reason)
    )
    before = Books(kopecks(case.portfolio), kopecks(case.late), kopecks(case.reserve), 0)
    return BeforeTheCommittee(case, policy, dossier, decision, before, _booked(before, decision))


def kopecks(amount: Decimal) -> int:
    """Turn roubles into kopecks.

    Examples
    --------
    >>> kopecks(Decimal("4874.99"))
    487499
    """
    return int(amount * 100)


def _booked(before: Books, decision: Decision | None) -> Books:
    """Book the entries: charge what is missing, then lower portfolio and reserve (WOF-2)."""
    if decision is None or decision.entries is None:
        return before
    made = decision.entries
    return Books(
        max(0, before.portfolio + made.portfolio), max(0, before.late + made.portfolio),
        before.reserve + made.provisioned + made.reserve, -made.portfolio,
    )  # fmt: skip
