# %% [markdown]
# Three tasks with pencil and paper. Each is a minute's arithmetic and a long conversation: what an
# institution lives from, what waiting costs, and how two careful lenders can ruin one client.
#
# Amounts are in roubles: write `8750`, `74.40`, or as text `"8 750"`. Shares can be written `0.286` or
# `"28.6 %"`.

# %% [markdown] tags=["rule:CTX-5"]
# ## 1 · When a programme ends
#
# An institution of your region lives from three things. One of them ends. Which share of its income is
# left? And by which share must its lending grow, so that it earns as much as before?

# %%
from course.checks import check, given

given("day1.gap")

# %%
gap = {"left": ..., "growth": ...}
### BEGIN SOLUTION
lending, programme = 75, 18  # of 100 roubles, from the table above
gap = {"left": (100 - programme) / 100, "growth": programme / lending}
### END SOLUTION

# %%
check("day1.gap")

# %% [markdown] tags=["rule:CTX-6"]
# ## 2 · What waiting costs
#
# A client can have a dear loan now or a cheap one in some weeks. She buys goods with it, keeps her stock
# at that level, and repays every week until the season ends. What does she keep in either case, and what
# does waiting cost her?

# %%
from course.checks import check, given

given("day1.waiting")

# %%
waiting = {"quick": ..., "cheap": ..., "waiting costs": ...}
### BEGIN SOLUTION
a_week = 10_000 * 0.06
quick = 11 * a_week - 1_246.15
cheap = (11 - 5) * a_week - 161.53
waiting = {"quick": quick, "cheap": cheap, "waiting costs": quick - cheap}
### END SOLUTION

# %%
check("day1.waiting")

# %% [markdown] tags=["rule:CPP-1"]
# ## 3 · Two careful lenders
#
# Nadezhda has a loan with us and, since last month, one elsewhere. Each lender keeps its rule: a month's
# repayment takes at most two thirds of net income. Which share do both take together, what is left, and by
# how much is her family short?

# %%
from course.checks import check, given

given("day1.overlap")

# %%
overlap = {"share": ..., "left": ..., "short": ...}
### BEGIN SOLUTION
both = 3_375 + 2_550
left = 7_500 - both
overlap = {"share": both / 7_500, "left": left, "short": 2_400 - left}
### END SOLUTION

# %%
check("day1.overlap")

# %% [markdown]
# ## What to take along
#
# - What is lost is compared with what has to make up for it, not with the whole.
# - Interest stands in the contract, the cost of waiting does not. Both are roubles.
# - Ask what a client owes elsewhere. Every lender may be within its rule, and the client beyond hers.
