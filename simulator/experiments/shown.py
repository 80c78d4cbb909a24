"""What a notebook shows of a comparison: where the worlds part, what differs, what to call next."""

from collections.abc import Iterator
from dataclasses import fields

import pandas as pd

from simulator.books.log.card import Card, number, some_of
from simulator.language import _
from simulator.world.scenario import Scenario

MEASURES = ("repaid_on_time", "repaid_in_30_days", "par30", "loan_loss", "self_sufficiency")
LATER = {"incidents", "staff_incidents"}
RULES = {"dropped", "dropped_since"}


def where_worlds_part(a: Scenario, b: Scenario) -> str:
    """Whether two scenarios share the warm-up, and from when on they differ.

    Examples
    --------
    >>> usual = Scenario(policy="dignity")
    >>> where_worlds_part(usual, usual.without("COL-1"))
    'The worlds share the warm-up and part from day 0 on.'
    """
    differ = [each.name for each in fields(a) if getattr(a, each.name) != getattr(b, each.name)]
    from_the_start = [name for name in differ if name not in LATER | RULES]
    if from_the_start:
        said = _("The worlds part from the warm-up on ({names}), so two portfolios open the year.")
        return said.format(names=some_of(from_the_start))
    if RULES & set(differ) and (a.dropped or b.dropped):
        return _rules_part(a, b)
    if differ:
        return _("The worlds part with what happens in only one of them.")
    return _("Both scenarios are the same: nothing parts.")


def _rules_part(a: Scenario, b: Scenario) -> str:
    early = [set(each.dropped) if each.dropped_since == "warm-up" else set() for each in (a, b)]
    if early[0] != early[1]:
        return _("The worlds part from the warm-up on: the year opens with two portfolios.")
    return _("The worlds share the warm-up and part from day 0 on.")


def comparison_card(
    a: Scenario, b: Scenario, pairs: int, effects: pd.DataFrame, lives: tuple[int, int]
) -> Card:
    """Where the worlds part, the main effects, and whose lives differ.

    Parameters
    ----------
    lives : (int, int)
        Clients of the first pair who live differently, and only on other days.
    """
    facts = {
        _("parting"): where_worlds_part(a, b),
        _("pairs"): number(pairs),
        **dict(_effects(effects)),
        _("clients"): _lives(*lives),
    }
    return Card(_("Comparison of two scenarios (b - a)"), facts, {
        "comparison.effects": _("every measure, with its interval"),
        'comparison.effect("par30")': _("one of them"),
        "comparison.divergent[0]": _("the first client whose life is different"),
        "comparison.why(comparison.divergent[0])": _("why, in both worlds"),
        "comparison.pairs": _("the differences of each pair"),
    })  # fmt: skip


def _effects(effects: pd.DataFrame) -> Iterator[tuple[str, str]]:
    for name in MEASURES:
        row = effects.loc[name]
        if row[["a", "b"]].notna().all():
            sure = row[["low", "high"]].notna().all()
            points = {each: 100 * row[each] for each in ("difference", "low", "high")}
            said = _("{a:.1%} → {b:.1%}, {difference:+.1f} points")
            surely = _(" ({low:+.1f} to {high:+.1f})").format(**points) if sure else ""
            yield name, said.format(a=row["a"], b=row["b"], **points) + surely


def _lives(parted: int, timing: int) -> str:
    said = _("{parted} of the first pair live differently, {timing} on other days only")
    return said.format(parted=number(parted), timing=number(timing))
