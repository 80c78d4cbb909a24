# %% [markdown]
# The four forms that help an officer to ask. Fill one in here, or print it blank and take a pen. Day 3 explains when
# each of them is needed; nobody fills in all four.

# %% [markdown]
# ## The first talk
#
# Written by the officer, at the counter.

# %%
from course.widgets.study.form_panel import form_panel

form_panel("interview")

# %% [markdown]
# ## She wants to go on
#
# The client fills it in herself. In a solidarity group every member does, with her own hand.

# %%
form_panel("borrower")

# %% [markdown]
# ## The visit
#
# The long form, 45 numbered items. Its figures are those of the [cash-flow panel](../notebooks/panel_cash_flow.ipynb):
# what is saved here is found there, and the other way round.

# %%
form_panel("confidential")

# %% [markdown]
# ## Somebody stands in for her
#
# The form asks for no income, and yet a guarantor is judged by the borrower's own criteria: so ask for the papers.

# %%
form_panel("guarantor")

# %% [markdown]
# **How to use them.** Choose a client of the course, or *a blank form: my own client*, and give a name. *Save* puts the
# answers into the client's one file, in the folder `clients` of your course; all four forms, and what the officer saw,
# lie in it beside each other. ↻ looks for clients whom another panel has saved meanwhile. *Open a file* reads one from
# anywhere. *Print* prints the form with its answers; *A blank form* prints it with lines and boxes for a pen. For a whole
# class, `python3 -m course handouts` writes the blank forms as files.
#
# **What is whose.** What the forms ask is the manual's, in our words; the lines with a star are ours. Whatever a client
# writes here is hers: names and papers of real people belong into your institution's files, and not into a training.
