# %% [markdown]
# Five questions on one page: what does lending cost us, what does the market allow, how fast can we grow,
# what does our client pay in roubles, and roubles or currency? Day 4 explains them; here they are for use with the figures of an
# institution of your own.

# %%
from course.widgets.pricing.rate_panel import rate_panel

rate_panel()

# %% [markdown]
# **How to read it.** On the left the costs are piled up, each as a part of the average portfolio in a year,
# up to what is *needed*; beside it stands what the rate *earns*. It is blue when it covers the costs and
# orange when it does not. In the middle stand the rates by the month: our costs, ours, and the rivals'; the
# green band is the room between our costs and a little below the cheapest rival. On the right is the money
# that new clients need, month by month: from our own income, or from outside.
#
# **How to use it.** Choose a group of figures and move them. *Other costs* are per cent of the average
# portfolio in a year. *Losses* is what is written off in a year, not what is merely late. *Roubles or currency*
# compares two ways of lending for a year; it moves the last line of the words and nothing in the picture.
#
# **What it takes for granted.** Staff and office cost the same however much is lent. Interest is counted
# by the year's sum, not lent again within the year; the table shows the lower rate that is enough if it is.
# What is "somewhat below" the market is our assumption, and yours to set.
