# %% [markdown]
# How many clients fit into an officer's month, and what does her pay reward? Day 4 explains it; here it is for
# use with the norms of your own institution.

# %%
from course.widgets.pricing.officer_panel import officer_panel

officer_panel()

# %% [markdown]
# **How to read it.** On the left are the hours that a month takes, for growing numbers of clients, piled up by kind
# of work; the line is the hours there are, and the mark is her own load. What stands above the line is done late or
# not at all. On the right is her pay, under three readings of the manual's rule: **a** lowers the base by what was
# written off and by the points that repayment misses the plan of 95 %; **b** by what was written off alone; **c** is
# as a, with repayment counted as a part of the plan.
#
# **How to game it.** Choose a trick: the diamond is her pay with it, the open mark her pay a month later. Beside the
# roubles stands a line that would stop it. Then think of a trick that is not in the list.
#
# **What it takes for granted.** What a trick brings now follows from the rule; what it costs a month later is an
# assumption to talk about. Minutes are assumptions, except where you put in your own. Each client takes the
# next loan as soon as the last is repaid. A late client takes the minutes of the ladder's steps up to day 30. Of the
# loans made, those to old clients replace the closed ones first.
