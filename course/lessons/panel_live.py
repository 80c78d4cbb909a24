# %% [markdown]
# A year of the branch, lived step by step before a class or alone. You sit in somebody's chair; the year stops where
# that person has to decide, and goes on when you have. It can be kept, and opened again next week.

# %%
from course.widgets.live_panel import live_panel

live_panel()

# %% [markdown]
# **How to use it.** Choose the branch and your chair, and begin: the half year before is lived at once, as the policy
# would have it. Then let days go by. In the committee's chair a few questions come each month; in the officer's, one for
# every step on every late loan. Read the file, choose, say why. Only then does the panel say what the policy would have
# answered, and where it differs it is worth a talk, for the policy is not always right.
#
# **Before a class.** Put the question to the room, and let hands decide. Ask for the reason before you type it. Between
# two decisions let something happen: an illness, a market that is closed, an officer who leaves. Then ask who will be
# late next month, and let four weeks go by.
#
# **What your decisions were worth.** The last button lives the same days once more, with the same people, the same luck
# and the same blows, and nobody in your chair. It names those to whom something else happened.
#
# **What it takes for granted.** The same number gives the same luck. A kept year is a list of your decisions, and opening
# it lives them again, so a file from another version of the course may take another way. All of it holds in this model.
