"""The rules that can be switched off in a branch, by the manual's chapters, and found by a word."""

from dataclasses import dataclass

from course.cases.worlds.branches import policies_of
from course.language import _
from simulator.policies import load_rulebook
from simulator.world.switches import known_to

CHAPTERS = {
    "CTX": _("What microfinance is"),
    "IND": _("Loans to single clients"),
    "GRP": _("Solidarity groups"),
    "VIL": _("Village banks"),
    "APP": _("Appraisal and cash flow"),
    "PRI": _("The price of a loan"),
    "STA": _("Officers, their load and pay"),
    "MON": _("Following clients, and the report"),
    "COL": _("The ladder of a late loan"),
    "WOF": _("Write-off"),
    "DEL": _("Why people pay"),
    "DIG": _("Collecting with dignity"),
}
"""What each part of the rulebook is about, in the order of the course."""


@dataclass(frozen=True)
class Offered:
    """A rule as it is offered: its id, and what the branch is like without it.

    Attributes
    ----------
    chapter : str
        The part of its id before the number.
    title : str
        The rule itself, as the rulebook says it.
    """

    rule: str
    without: str
    chapter: str
    title: str

    @property
    def shown(self) -> str:
        """The line to choose."""
        return f"{self.rule} · {self.without}"


def offered_rules(method: str) -> tuple[Offered, ...]:
    """List every rule that can be switched off in a branch, chapter by chapter.

    Examples
    --------
    >>> [each.shown for each in offered_rules("single")][0]
    'CTX-6 · loans cost two ninths of the price, as from a subsidised fund'
    """
    rulebook, order = load_rulebook(), list(CHAPTERS)
    rules = [
        Offered(each.rule, _(each.without), each.rule.partition("-")[0],
                rulebook[each.rule.partition(".")[0]].title)
        for each in known_to(*policies_of(method)).values()
    ]  # fmt: skip
    return tuple(sorted(rules, key=lambda each: order.index(each.chapter)))


def found(rules: tuple[Offered, ...], word: str = "", chapter: str = "") -> tuple[Offered, ...]:
    """Give the rules of a chapter that hold every word, wherever it stands in them.

    Examples
    --------
    >>> [each.rule for each in found(offered_rules("single"), "visit")]
    ['APP-4', 'COL-4']
    """
    words = word.casefold().split()
    return tuple(
        each for each in rules
        if chapter in ("", each.chapter)
        and all(one in f"{each.shown} {each.title}".casefold() for one in words)
    )  # fmt: skip


def by_chapter(rules: tuple[Offered, ...]) -> tuple[tuple[str, tuple[Offered, ...]], ...]:
    """Give the rules of each chapter that has any, with the chapter's name.

    Examples
    --------
    >>> by_chapter(found(offered_rules("single"), "warning"))[0][0]
    'The ladder of a late loan'
    """
    return tuple(
        (name, here)
        for chapter, name in CHAPTERS.items()
        if (here := tuple(each for each in rules if each.chapter == chapter))
    )
