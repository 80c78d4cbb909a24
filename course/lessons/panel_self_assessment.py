# %% [markdown]
# Do we keep our own promises? Seven axes, five things to look at for each, and a score that you could defend
# before a stranger. Day 5 explains it; here is the self-assessment alone.

# %%
from course.widgets.arrears.self_assessment_panel import self_assessment_panel

self_assessment_panel()

# %% [markdown]
# **How to use it.** Choose a promise, and score its five lines. Score only what you can show: under each line
# stands why it matters and what you would show. 0 is “nothing of the kind”, 5 is “always, and we can prove it”.
# Leave open what you do not know, and find out. Press *Show and keep*: your scores go into one small file,
# `self_assessment.json`, beside your progress, and stand here when you come back. Send nobody the file whom you
# would not tell.
#
# **How to read it.** A dent in the shape is where to begin. Below it stand the three steps that help most: the
# lowest line of the lowest promises, each with a tool. Come back on another day, in half a year say: that is a
# round of its own, last time's shape stands dashed behind it, and a table says what rose and what fell.
#
# **What is whose.** The seven axes, the scores up to five and the chart are those of the campaign for client protection, and
# so are two of the indicators of the first axis. The other indicators are ours, and so are the explanations and
# the nought at which the scale begins.
