"""A rule of the branch is found: by its chapter, or by a word."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import ipywidgets

from course.cases.worlds.rule_chapters import CHAPTERS, Offered, by_chapter, found, offered_rules
from course.display import paragraph
from course.language import _
from course.widgets.kit.controls import css, labelled
from course.widgets.kit.framing import live_text
from course.widgets.worlds.grouped_list import GroupedList

_WIDTH = "560px"
_WORD, _CHAPTER, _RULE = "find", "chapter", "rule"


class RuleFinder:
    """A chapter and a word narrow the list; the rule that is picked stays picked all the while.

    Parameters
    ----------
    rule
        What is picked at first.
    moved
        Called when another rule is picked.
    """

    def __init__(self, rule: str, moved: Callable[[], None]) -> None:
        self._wanted, self._instead, self._moved = rule, "", moved
        self.rules: tuple[Offered, ...] = ()

    @property
    def rule(self) -> str:
        """The id of the picked rule."""
        return str(self.list.picked)

    @property
    def names(self) -> dict[str, str]:
        """The labels, by CSS class."""
        return {css(_WORD): _("Find a rule by a word"), css(_CHAPTER): _("Chapter"),
                css(_RULE): _("Switch off")}  # fmt: skip

    @cached_property
    def word(self) -> ipywidgets.Text:
        """Where a word is typed."""
        made = labelled(ipywidgets.Text, css(_WORD), _("Find by a word"), _WIDTH,
                        placeholder=_("as visit, pay, group"))  # fmt: skip
        made.observe(self.narrow, names="value")
        return made

    @cached_property
    def chapter(self) -> ipywidgets.Dropdown:
        """The list of chapters."""
        made = labelled(ipywidgets.Dropdown, css(_CHAPTER), _("Chapter"), _WIDTH,
                        options=[(_("all chapters"), "")])  # fmt: skip
        made.observe(self.narrow, names="value")
        return made

    @cached_property
    def list(self) -> GroupedList:
        """The rules, under the names of their chapters."""
        made = GroupedList(label=_("Switch off"), picked=self._wanted, layout={"width": "760px"})
        made.add_class(css(_RULE))
        made.observe(self._picked, names="picked")
        return made

    @cached_property
    def said(self) -> ipywidgets.HTML:
        """How many rules are listed, and which is picked if it is none of them."""
        return live_text()

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """All of it."""
        parts = [self.chapter, self.word, self.list, self.said]
        for part in parts:
            part.layout.max_width = "100%"
        return ipywidgets.VBox(parts)

    def offer(self, method: str) -> None:
        """Offer the rules of another branch; the wanted one comes back where it is known."""
        if self.rules and self.rule != self._instead:
            self._wanted = self.rule
        self.rules = offered_rules(method)
        known = self._wanted in {each.rule for each in self.rules}
        self._instead = "" if known else self.rules[0].rule
        self.chapter.options = [
            (_("all chapters ({n} rules)").format(n=len(self.rules)), ""),
            *((f"{name} ({len(here)})", here[0].chapter) for name, here in by_chapter(self.rules)),
        ]
        self.chapter.value = ""
        self.list.picked = self._instead or self._wanted
        self.narrow()

    def narrow(self, _change: Any = None) -> None:
        """List what the chapter and the word leave."""
        here = found(self.rules, self.word.value, self.chapter.value or "")
        self.list.fill([
            (name, [(each.shown, each.rule) for each in rules])
            for name, rules in by_chapter(here)
        ])  # fmt: skip
        self.said.value = paragraph(self._count(here))

    def _picked(self, _change: Any) -> None:
        self.narrow()
        self._moved()

    def _count(self, here: tuple[Offered, ...]) -> str:
        said = _("{n} of {all} rules are listed.").format(n=len(here), all=len(self.rules))
        if not here:
            said = _("No rule of this branch has this in it{chapter}: try another word, or none."
                     ).format(chapter=self._within)  # fmt: skip
        picked = next((each for each in self.rules if each.rule == self.rule), None)
        if picked is not None and picked not in here:
            said += " " + _("To be switched off is still {rule}.").format(rule=picked.shown)
        return said

    @property
    def _within(self) -> str:
        name = CHAPTERS.get(self.chapter.value or "")
        return "" if name is None else _(", in the chapter “{name}”").format(name=name)
