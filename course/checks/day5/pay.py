"""STA-8: an officer's pay that does not follow from its own inputs; three readings of it."""

from fractions import Fraction

import pandas as pd

from course.cases.worked_examples import NEW_CLIENTS, REPAYMENT, WRITTEN_OFF_SHARE
from course.checks.kit.task import Mistake, Part, Task
from course.language import _
from simulator.policies import load_policy
from simulator.rules.ground.money import in_roubles, round_kopecks
from simulator.rules.house.pay import PayTerms, officer_pay, repayment_coefficient


def sta8(_learner: str) -> Task:
    """Make the task; its figures are the manual's, for every learner."""
    terms = load_policy("smolensk_individual").pay
    parts = tuple(
        Part(reading, pay_as(terms, reading), _mistakes(terms, reading), _nudge(reading))
        for reading in ("a", "b", "c")
    )
    return Task(
        "day5.sta8", _("An officer's pay, read three ways"), parts,
        _("Only reading a gives the figure the manual prints. A pay rule that can be read three "
          "ways will be argued about three times a month: write yours with an example."),
        ((_("The officer's month"), _table(terms)),),
        named="pay",
    )


def pay_as(terms: PayTerms, reading: str) -> int:
    """Work out the example's pay under one reading, kopecks."""
    read = PayTerms(
        terms.base, terms.plan, terms.new_client_weight, terms.old_client_weight,
        reading,  # type: ignore[arg-type]
    )
    r = repayment_coefficient(REPAYMENT, read)
    return officer_pay(read, r, WRITTEN_OFF_SHARE, (0, NEW_CLIENTS)).total


def _table(terms: PayTerms) -> pd.DataFrame:
    rows = {
        _("base, roubles"): in_roubles(terms.base),
        _("planned repayment"): f"{terms.plan:.0%}",
        _("actual repayment, r"): f"{REPAYMENT:.0%}",
        _("written off, share of her portfolio"): f"{WRITTEN_OFF_SHARE:.0%}",
        _("growth: loans to new clients"): str(NEW_CLIENTS),
        _("each new client adds"): f"{terms.new_client_weight:.0%}",
    }
    return pd.DataFrame({_("figure"): rows.values()}, index=pd.Index(rows, name=_("what")))


def _total(base: Fraction, repayment: Fraction, weight: Fraction) -> int:
    parts = (base, base * repayment, base * weight)
    return sum(round_kopecks(part) for part in parts)


def _mistakes(terms: PayTerms, reading: str) -> tuple[Mistake, ...]:
    """List the slips that can be made under any reading, and mixing one up with another."""
    base, r, plan = Fraction(terms.base), Fraction(REPAYMENT), Fraction(terms.plan)
    lost, missed = Fraction(WRITTEN_OFF_SHARE), plan - r
    counted = r / plan if reading == "c" else r
    lowered = base * (1 - lost - (0 if reading == "b" else missed))
    weight = Fraction(terms.new_client_weight) * NEW_CLIENTS
    other = Fraction(terms.old_client_weight) * NEW_CLIENTS
    from_full = base * (1 - lost - (1 - r))
    slips = (
        Mistake(_total(base, counted, weight), _("the base has not been lowered yet.")),
        Mistake(_total(lowered, counted, other),
                _("the clients are new: each adds 2 %, not 1 %.")),
        Mistake(_total(lowered, counted, weight) - round_kopecks(lowered),
                _("you added what repayment and growth bring; the base itself is paid too.")),
        Mistake(round_kopecks(lowered) + round_kopecks(base * (counted + weight)),
                _("once lowered, the base stays lowered for the rest of the formula.")),
        Mistake(_total(from_full, counted, weight),
                _("the points missed count from the plan, 95 %, not from 100 %.")),
        Mistake(_total(lowered, Fraction(1), weight),
                _("repayment counts as 1 only when it reaches the plan.")),
        *(Mistake(_total(lowered, Fraction(round(counted, digits)), weight),
                  _("r was rounded on the way; round only when it has become money."))
          for digits in (2, 3)),
    )
    mixed = tuple(
        Mistake(pay_as(terms, name), _("that is reading {name}.").format(name=name))
        for name in ("a", "b", "c") if name != reading
    )
    return (*mixed, *slips)


def _nudge(reading: str) -> str:
    return {
        "a": _("lower the base by the 2 % written off and the 5 points missed: B + B·r + B·8 %."),
        "b": _("lower the base by the 2 % written off alone: B + B·r + B·8 %."),
        "c": _("the base as in a; r is 90 % of 95 %, kept as a fraction."),
    }[reading]


TASKS = (sta8,)
