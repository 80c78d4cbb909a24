# %% [markdown]
# One cycle of a village bank, from the requests to the end: what the group borrows, what it owes, what it has
# saved, and who pays when somebody cannot. Day 2 explains it.

# %%
from course.widgets.lending.village_panel import village_panel

village_panel()

# %% [markdown]
# **How to read it.** On the left stands the group's debt at the end of the cycle, and beside it who pays it:
# the members who can, then the group's own fund, and in black what nobody pays. On the right the fund before
# and after.
#
# **How to use it.** Look for the savings a week at which one lost harvest costs the group neither its fund
# nor its next cycle. Then lengthen the cycle, or let two of them lose it.
#
# **What it takes for granted.** All members ask for the same and save the same. The rate is that of the
# Smolensk groups and the interest falls due at the end; the manual says neither. The debt is paid from the
# member's own savings first, then from the fund's income, then from the others. A limit grows by a quarter with
# a cycle, and no further than five times the savings. All of these are assumptions in the policy file.
