"""The model's own rules, cited in the log where a client or a shock acts (see the model card)."""

from simulator.language import _

MODEL_RULES = {
    "BEH-1": _("Ability: the money for the instalment is at hand, after the family's needs"),
    "BEH-2": _("Will: being late costs more, in the client's eyes, than keeping the money (DEL-5)"),
    "BEH-3": _("Forgetting: the date slipped the client's mind"),
    "BEH-4": _("Belief: experience and neighbours teach how soon lateness is noticed"),
    "BEH-5": _("Money that was not paid is soon partly spent"),
    "BEH-6": _("Explaining: some clients who are asked come and explain"),
    "BEH-7": _("Asking again: most clients want the next loan at once, some pause"),
    "SHK-1": _("A blow to one business or household: illness, theft, a lost place"),
    "SHK-2": _("A bad time for one trade"),
    "SHK-3": _("A bad time for the whole market"),
    "SHK-4": _("A business ends for good"),
}
