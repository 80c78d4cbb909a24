# %% [markdown]
# Neighbours who answer for each other: where do they bring more back than they would alone, and where
# less? Day 2 explains it; here is the map alone.

# %%
from course.widgets.lending.joint_liability_panel import joint_liability_panel

joint_liability_panel()

# %% [markdown]
# **How to read it.** To the right, members are in trouble more often; upwards, those who are not have more to
# spare for the others. **+** and violet: the group brings back more than its members alone. **–** and orange:
# less. The ring is the group on the sliders. The steps in the map are real: they stand where one able member
# fewer can carry the rest.
#
# **How to use it.** *One luck for all* is the chance that what strikes one strikes all, as on one market.
# *Give up with it* is the share of those who could pay, and stop once the group is broken.
#
# **What it takes for granted.** The model is ours and small: one cycle, equal loans, everybody able carries
# as much as she can, and a group is either carried whole or broken. It says what may happen and why, not how
# often it does. With three members of whom two must be able, and one in ten in trouble, it gives 97.2 %, as
# it must.
