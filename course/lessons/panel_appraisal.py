# %% [markdown]
# Everything you found out about a client, on one desk: what speaks for the loan and what against it, which
# papers are missing, and the opinion that you sign. Day 3 explains it; here it is for use, with a client of
# the course or with one of your own.

# %%
from course.widgets.study.appraisal_panel import appraisal_panel

appraisal_panel()

# %% [markdown]
# **How to read it.** Every finding stands with its rule and its reason. ✗ breaks a rule, and only another size or
# another term can cure some of these; ? has not been answered yet; ! is a doubt; · is worth knowing; ✓ speaks for
# the loan. One ✗ that no other size or term can cure means no. Below stand the papers, stage by stage; those that
# belong to a later stage are not missing yet.
#
# **How to use it.** First fill in the questionnaire in the [cash-flow panel](../notebooks/panel_cash_flow.ipynb) and
# save it; ↻ looks for it here. *The request* is what she asks for; *What you saw* is what no form can tell: your
# visits, what you found out elsewhere, and whether you trust her. *Papers* are ticked as they come in. *Save* puts
# all of it into the client's own file, beside her answers. *Print* makes the opinion, one sheet of A4 with room
# for the signatures; *Keep as a file* writes the same sheet into the folder `print` of your course.
#
# **What it takes for granted.** The policy is that of the course's branch. A paper that is ticked counts as
# having come in by the day on the slider. The norms of the trades are invented; cards of your own go beside them
# in the [cash-flow panel](../notebooks/panel_cash_flow.ipynb). The officer recommends and answers for it; the
# committee decides.
