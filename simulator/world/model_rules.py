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
    "BEH-8": _(
        "Other debts: what is owed elsewhere is paid first, and taken up when money is short"
    ),
    "BEH-9": _("Diversion: a part of the loan goes to something else than the business"),
    "BEH-10": _("Stated figures: out of habit many name less than they sell, some name more"),
    "BEH-11": _("The next loan: the larger and better it will be, the more access is worth"),
    "BEH-12": _(
        "Penalty: what a further day late costs counts, and so does what has grown already"
    ),
    "BEH-13": _("Out of reach: who has moved away expects no next loan and feels little pressure"),
    "OFF-1": _("Care follows pay: what an officer is paid for, she looks after"),
    "OFF-2": _("Who is not paid for repayment appraises fast and sees businesses rosy"),
    "OFF-3": _("A change of officer: clients do not know what to expect, and a successor learns"),
    "OFF-4": _("Contact: whom one has just met one expects to notice what is late"),
    "OFF-5": _("Talking in time: a household that was talked to keeps the instalments apart"),
    "BEH-20": _("Promises: who explains names a day, and her word presses until it is broken"),
    "BEH-21": _("Guarantors: to have one presses, and to owe one presses more"),
    "BEH-22": _("Guarantors: some pay when the letter comes, and are paid back week by week"),
    "BEH-23": _("Choosing together: who was listened to agrees on a way out more often (DIG-2)"),
    "BEH-24": _("Respect: a relation worth keeping adds to the cost of staying late (DIG-3)"),
    "BEH-25": _("Early: some repay before the last day, some when their season ends"),
    "REC-1": _("Courts: a judgment takes weeks; suits are won, settled or lost"),
    "REC-2": _("Execution: the bailiff brings the pledge's price and a part of what is at hand"),
    "SHK-1": _("A blow to one business or household: illness, theft, a lost place"),
    "SHK-2": _("A bad time for one trade"),
    "SHK-3": _("A bad time for the whole market"),
    "SHK-3.currency": _("The currency falls: imported goods are dear, and people buy less"),
    "SHK-3.ban": _("A ban or a new monopoly: some goods may no longer be sold"),
    "SHK-3.closure": _("The market place is closed for some weeks"),
    "SHK-4": _("A business ends for good"),
    "SHK-5": _("A client dies; heirs may carry on"),
    "SHK-6": _("The only buyer is lost"),
    "SHK-7": _("A client moves away"),
    "BEH-14": _("Confidence: when granted loans wait for money, the next loan is less sure"),
    "BEH-15": _("Giving up: who has waited too long for the money goes elsewhere"),
    "BEH-16": _("Price: when loans are dearer some ask later, when they are cheaper sooner"),
    "BEH-17": _("Currency: some would rather ask later than owe in a foreign currency"),
    "BEH-18": _("Gift: what costs next to nothing is taken for a gift"),
    "FND-1": _("A lender's money is drawn when granted loans would have to wait"),
    "FND-2": _("Prices rise: sales, costs and needs with them"),
    "FND-3": _("The currency rises, and jumps when the rouble falls"),
}
