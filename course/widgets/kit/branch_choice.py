"""Which branch is lived: the kit's own, or one after a policy file of the learner's."""

from collections.abc import Sequence
from typing import Any

import ipywidgets

from course.cases.worlds.branches import METHODS, offered
from course.cases.worlds.own_policies import remarks
from course.language import _
from course.widgets.kit.controls import Choice
from course.widgets.kit.framing import live_text
from course.widgets.kit.grouped import lines


def branch_choice(
    start: str = "single", methods: Sequence[str] = METHODS, label: str = _("The branch")
) -> Choice:
    """Make the control called ``method``: the kit's branches, and the learner's own policy files.

    A file that is added later is offered when the panel's cell is run again.

    Parameters
    ----------
    methods
        Those of the kit's branches that are offered; all when left out.
    """
    return Choice("method", label, offered(methods), start)


def remarks_below(chooser: ipywidgets.Widget, more: str = "") -> ipywidgets.HTML:
    """Make the sentence under a chooser: that a file is read, what is wrong with it, or odd.

    Parameters
    ----------
    more
        What this panel has to say besides of a file of the learner's own.
    """
    said = live_text()

    def follow(_change: Any = None) -> None:
        told = remarks(chooser.value)
        said.value = lines("\n".join([*told, more] if told else []))

    chooser.observe(follow, names="value")
    follow()
    return said
