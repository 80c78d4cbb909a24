# %% [markdown]
# One late loan, day by day, on three ladders; and at the end of the ladder the committee, with the papers before it.
# Day 5 explains both; here they are for use.

# %%
from course.widgets.arrears.ladder_panel import ladder_panel

ladder_panel()

# %% [markdown]
# **How to read it.** Three lanes, one loan: lent to one client, to a member of a solidarity group, and to a client whose
# institution collects with dignity. The first days have more room, because most happens then. A filled mark is done, an
# orange one is today's, an empty one is still to come; the grey area is what is due and unpaid, the orange on top of it
# the penalty. *The numbers* set the ladders side by side, day by day, with addressee and rule.
#
# **How to use it.** Move *Today*. Then let the client come and explain before day 7: which step falls away? Let her pay
# one instalment: the ladder follows the oldest unpaid one, so it goes *back*, and steps come again. Let the group pay
# within its seven days.
#
# **What it takes for granted.** Whoever has caught up pays on time from then on. Payments come before the officers' work
# of the same day. The days of the specialist's visits, the group's meeting on day 7 and the penalty's rate are our
# assumptions, as the policy files say.

# %% [markdown]
# ## Before the committee

# %%
from course.widgets.arrears.write_off_panel import write_off_panel

write_off_panel()

# %% [markdown]
# **How to read it.** Above stand the papers that the ladder should have left by now, and those that are missing; whether
# the loan is ripe; what was decided. Below, what is booked: first what the reserve still lacks is charged, then portfolio
# and reserve fall by the loan. What the client owes stays the same.
#
# **How to use it.** *Whose loan* takes a loan of the simulated branch, as it lay before the committee, or one of your
# own. *The dossier* is ticked; *The decision* is yours, and a refusal needs its reasons. *Print* gives the sheet to be
# signed.
#
# **What it takes for granted.** The manual names the way of the papers and not the papers: that each step leaves one is
# our assumption. The reserve held for a single loan stands in no book; for a loan of the branch it is what the loan's
# line requires.
