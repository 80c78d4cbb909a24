"""Which branch is lived: the kit's own, or one after a policy file of the learner's."""

from typing import Any

import ipywidgets

from course.cases.branches import offered
from course.cases.own_policies import remarks
from course.language import _
from course.widgets.controls import Choice
from course.widgets.framing import live_text
from course.widgets.grouped import lines


def branch_choice(start: str = "single", label: str = _("The branch")) -> Choice:
    """Make the control called ``method``: the kit's branches, and the learner's own policy files.

    A file that is added later is offered when the panel's cell is run again.
    """
    return Choice("method", label, offered(), start)


def remarks_below(chooser: ipywidgets.Widget) -> ipywidgets.HTML:
    """Make the sentence under a chooser: that a file is read, what is wrong with it, or odd."""
    said = live_text()

    def follow(_change: Any = None) -> None:
        said.value = lines("\n".join(remarks(chooser.value)))

    chooser.observe(follow, names="value")
    follow()
    return said
