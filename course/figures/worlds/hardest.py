"""Whose year is different without a rule: clients and groups, those hit hardest first."""

from collections.abc import Callable

import pandas as pd

from course.figures.kit.amounts import whole_roubles
from course.figures.kit.dates import dated, on_date
from course.language import _
from simulator.divergence import Divergence
from simulator.experiments import Comparison
from simulator.world.lived.partings import GroupParting

EVERYBODY, GROUPS = "everybody", "groups"
KINDS: dict[str, tuple[str, Callable[[Divergence], bool]]] = {
    EVERYBODY: (_("everybody"), lambda _one: True),
    "loss": (_("whose loan is written off in one of the years"), lambda one: one.written_off != 0),
    "more": (_("who pay more penalty without the rule"), lambda one: one.penalty > 0),
    "less": (_("who pay less penalty without the rule"), lambda one: one.penalty < 0),
    "other": (_("whose penalty and loss are the same: other loans, other days"),
              lambda one: one.penalty == one.written_off == 0),
}  # fmt: skip
"""By what clients can be picked out: how it is shown, and whom it holds."""


def clients_hit(
    comparison: Comparison, kind: str = EVERYBODY, word: str = ""
) -> tuple[Divergence, ...]:
    """Give the clients whose money or fate differs, those with most money at stake first.

    Parameters
    ----------
    kind
        One of ``KINDS``; nobody for ``GROUPS``.
    word
        What must stand in the name or the business.
    """
    if kind == GROUPS:
        return ()
    holds = KINDS[kind][1]
    here = (one for one in comparison.divergent if holds(one) and _has(word, *_client_words(one)))
    return tuple(sorted(here, key=_client_weight))


def groups_hit(
    comparison: Comparison, kind: str = EVERYBODY, word: str = ""
) -> tuple[GroupParting, ...]:
    """Give the groups that live differently, those that end in one year only first."""
    if kind not in (EVERYBODY, GROUPS):
        return ()
    here = (one for one in comparison.groups if _has(word, *_group_words(one)))
    return tuple(sorted(here, key=_group_weight))


def client_table(hit: tuple[Divergence, ...], comparison: Comparison) -> pd.DataFrame:
    """Set the clients out in rows: what differs first, on which day, and what it comes to."""
    opening = comparison.a.opening
    return pd.DataFrame(
        {
            _("business"): [one.client.family.name.lower() for one in hit],
            _("more written off, roubles"): [whole_roubles(one.written_off) for one in hit],
            _("more penalty, roubles"): [whole_roubles(one.penalty) for one in hit],
            _("parts on"): [on_date(one.day, opening) for one in hit],
            _("with the rule"): [dated(one.in_a, opening) for one in hit],
            _("without it"): [dated(one.in_b, opening) for one in hit],
        },
        index=pd.Index([one.client.name for one in hit], name=_("client")),
    )


def group_table(hit: tuple[GroupParting, ...], comparison: Comparison) -> pd.DataFrame:
    """Set the groups out in rows; *ends* says in which of the years."""
    opening = comparison.a.opening
    return pd.DataFrame(
        {
            _("ends"): [_ends(one) for one in hit],
            _("more refusals"): [str(one.refusals) for one in hit],
            _("whose no began it, with / without"): [_began(one) for one in hit],
            _("parts on"): [on_date(one.day, opening) for one in hit],
            _("with the rule"): [dated(one.in_a, opening) for one in hit],
            _("without it"): [dated(one.in_b, opening) for one in hit],
        },
        index=pd.Index([str(one.group) for one in hit], name=_("group")),
    )


def clients_caption(shown: int, comparison: Comparison) -> str:
    """Say how many stand in the rows, of how many."""
    return _(
        "{shown} of the {all} clients whose money or fate differs in the first pair of years, "
        "those hit hardest first; {timing} more only met us on other days"
    ).format(shown=shown, all=len(comparison.divergent), timing=len(comparison.timing_only))


def groups_caption(shown: int, comparison: Comparison) -> str:
    """Say how many stand in the rows, of how many."""
    return _("{shown} of the {all} groups that live differently in the first pair of years, those "
             "hit hardest first").format(shown=shown, all=len(comparison.groups))  # fmt: skip


def _client_weight(one: Divergence) -> tuple[int, int, int]:
    return -abs(one.written_off) - abs(one.penalty), one.day, one.client.number


def _group_weight(one: GroupParting) -> tuple[bool, int, int, int]:
    ends_in_both = (one.ended_a is None) == (one.ended_b is None)
    return ends_in_both, -abs(one.refusals), one.day, one.group.number


def _ends(one: GroupParting) -> str:
    which = {(False, True): _("without it"), (True, False): _("with the rule"),
             (True, True): _("in both")}  # fmt: skip
    return which.get((one.ended_a is not None, one.ended_b is not None), "–")


def _began(one: GroupParting) -> str:
    names = [each.name if each else "–" for each in (one.began_a, one.began_b)]
    return "–" if names == ["–", "–"] else " / ".join(names)


def _client_words(one: Divergence) -> tuple[str, ...]:
    return one.client.name, one.client.family.name


def _group_words(one: GroupParting) -> tuple[str, ...]:
    return str(one.group), _began(one)


def _has(word: str, *texts: str) -> bool:
    return word.strip().casefold() in " ".join(texts).replace("\N{NO-BREAK SPACE}", " ").casefold()
