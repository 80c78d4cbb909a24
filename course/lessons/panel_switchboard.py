# %% [markdown]
# Take one rule of the manual away, and live the year of the branch twice: once with it and once without, with
# the same people and the same luck. Day 5 explains how; here is the switchboard alone.

# %%
from course.widgets.worlds.switchboard import switchboard

switchboard()

# %% [markdown]
# **How to use it.** Choose the branch: the same people, borrowing alone, in solidarity groups, in village banks, in
# whichever suits them, or collected from with dignity. Choose a rule: they stand under their chapters, and a word finds them. Say aloud what you expect, and for whom. Then press
# *Live both years*. The bar counts the years; with few clients and few pairs it takes seconds, with many a minute or more.
# Few people borrow in groups: take 300 clients or more for them.
#
# **How to read it.** Each line of the picture is an interval over the pairs of years. Where it leaves zero out, luck
# alone does not explain the difference; where it does not, take more pairs before you believe anything. Under it stands
# the money. The next table names everybody whose money or fate differs in the first pair of years, those hit hardest
# first, with what happened to them on the day their lives part; groups have one of their own, with the member whose no
# began it. Both can be narrowed.
#
# **Ask why.** Press a name, and both years say why that thing happened on that day, or did not: what she had and owed, what being late cost in her eyes, who was asked to stand in.
#
# **What it takes for granted.** The rule is missing from the first day of the year; what went before is common to both.
# How much people mind a reminder, a visit or a penalty is the model's assumption, and the model card says which. Some
# rules do nothing that can be seen here in one year. That they cost nothing in a model is no reason to drop them.
