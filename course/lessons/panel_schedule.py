# %% [markdown]
# A loan's schedule and what it truly costs: in roubles first, then in per cent. Day 2 explains it; here it
# is for use, with a loan of your own.

# %%
from course.widgets.lending.schedule_panel import schedule_panel

schedule_panel()

# %% [markdown]
# **How to read it.** Each bar is one payment: principal below, interest and fees above, hatched. Under the
# picture stands the price in roubles, and what it makes in a year. *Nominal* is the rate of one week times
# 52; *effective* lets interest bear interest, which is how rates of different lenders can be compared.
#
# **How to use it.** Change one thing at a time. Equal principal parts, equal payments, interest on the first
# sum, or everything at the end: watch which of them changes the price without touching the rate. *A week is*
# chooses what a week's share of a monthly rate is. A fee is withheld from the money on the first day. *Paid
# off after week* repays all that is left on that day, and says what is saved.
#
# **What it takes for granted.** Weekly instalments, each on its day. Interest at an early end is counted to
# that day. Rounding is to the kopeck, and the last payment takes what rounding left over.
