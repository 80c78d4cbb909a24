"""The people of the course, introduced."""

import pandas as pd

from course.cases import people
from course.display import Shown, table
from course.language import _
from simulator.families import load_families


def cast_table() -> Shown:
    """Show the named clients: who they are and what they do."""
    businesses = {family.key: family.name.lower() for family in load_families()}
    cast = people()
    frame = pd.DataFrame(
        {
            _("business"): [businesses[each.family] for each in cast],
            _("what we know"): [each.about for each in cast],
        },
        index=pd.Index([each.name for each in cast], name=_("client")),
    )
    return table(frame, _("The named clients of the branch"))
