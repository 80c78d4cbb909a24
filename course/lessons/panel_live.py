# %% [markdown]
# A year of the branch, lived step by step before a class or alone. You sit in somebody's chair; the year stops where
# that person has to decide, and goes on when you have. It can be kept, and opened again next week.

# %%
from course.widgets.worlds.live_panel import live_panel

live_panel()

# %% [markdown]
# **How to use it.** Choose the branch and your chair, and begin: the half year before is lived at once, as the policy
# would have it. Then let days go by; a question stops them, and they go on when it is answered. With 150 clients a committee
# for late loans is asked about twice a month, an officer nearly thirty times, and a committee that grants every loan about
# once a working day: take 50 clients for these two. Groups ask less, since members settle much among themselves; take 300
# clients or more. Read the file, choose, say why. Only then does the panel say what the policy would have answered, and
# where it differs it is worth a talk, for the policy is not always right.
#
# **Before a class.** Put the question to the room, and let hands decide. Ask for the reason before you type it. Between
# two decisions let something happen: an illness, a market that is closed, an officer who leaves. Then ask who will be
# late next month, and let four weeks go by.
#
# **What your decisions were worth.** The last button lives the same days once more, with the same people, the same luck
# and the same blows, and nobody in your chair. It names those to whom something else happened, and lists
# what you decided with your reasons.
#
# **What it takes for granted.** The same number gives the same luck. A kept year is a list of your decisions, and opening
# it lives them again, so a file from another version of the course may take another way. All of it holds in this model.
