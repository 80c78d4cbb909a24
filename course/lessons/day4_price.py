# %% [markdown]
# Four tasks on one side of paper each: what a loan must earn, what growth takes, what a price means to a
# client, and what a loan costs to make. Amounts are in roubles: write `8750`, `74.40`, or as text `"8 750"`;
# shares as `0.1` or `"10 %"`, to a tenth of a per cent.

# %% [markdown] tags=["rule:PRI-1"]
# ## 1 · The rate that covers the costs
#
# Five things the interest has to pay: running costs, taxes, borrowed money, losses, and what growth needs. As
# parts of the **average portfolio** they add up; and because lost loans bring no interest either, the sum is
# divided once more by **1 − losses**. What is the rate a year, and what is a twelfth of it?

# %%
from course.checks import check, given

given("day4.covering_rate")

# %%
covering_rate = {"a year": ..., "a month": ...}
### BEGIN SOLUTION
costs = 1_000_000 + 60_000 + 100_000 + 160_000 + 280_000
a_year = costs / 2_000_000 / (1 - 160_000 / 2_000_000)
covering_rate = {"a year": a_year, "a month": a_year / 12}
### END SOLUTION

# %%
check("day4.covering_rate")

# %% [markdown] tags=["rule:PRI-2"]
# ## 2 · Ten per cent more
#
# Every month ten per cent more clients: new money has to be there for them on the first day. How much income
# does the branch have in the month, how much do the new clients need, and what share of the income is that?

# %%
from course.checks import check, given

given("day4.growth")

# %%
growth = {"income": ..., "needed": ..., "share": ...}
### BEGIN SOLUTION
income, needed = 260 * 4_500 * 0.09, 26 * 1_350
growth = {"income": income, "needed": needed, "share": needed / income}
### END SOLUTION

# %%
check("day4.growth")

# %% [markdown] tags=["rule:PRI-5", "rule:APP-15"]
# ## 3 · Say it in roubles
#
# A client asks what it costs. The principal is repaid in equal parts, and each week's interest runs on what is
# still owed. What is all the interest, what is it a week on average, and which share of what she sells for the
# money (the loan, with her mark-up on it, turned over once)?

# %%
from course.checks import check, given

given("day4.roubles")

# %%
roubles = {"interest": ..., "a week": ..., "share": ...}
### BEGIN SOLUTION
# Owed at the start of each week: 8 parts of 1 300 roubles, then 7, ... then 1.
interest = 1_300 * (8 + 7 + 6 + 5 + 4 + 3 + 2 + 1) * 1.08 / 52
roubles = {"interest": interest, "a week": interest / 8, "share": interest / (10_400 * 1.60)}
### END SOLUTION

# %%
check("day4.roubles")

# %% [markdown] tags=["rule:STA-5"]
# ## 4 · What a loan costs to make
#
# **R1** is the operating costs over all that was lent; **R2** is the operating costs over the number of loans
# made. The manual never says what belongs to the operating costs (it calls them I19); here they are pay, rent,
# telephone and travel.

# %%
from course.checks import check, given

given("day4.per_loan")

# %%
per_loan = {"R1": ..., "R2": ...}
### BEGIN SOLUTION
per_loan = {"R1": 499_200 / 4_288_000, "R2": 499_200 / 640}
### END SOLUTION

# %%
check("day4.per_loan")

# %% [markdown]
# ## What to take along
#
# - Costs are parts of the average portfolio, and the loans that come back pay for those that do not.
# - Growth takes about a third of the income if new clients begin small; more if they do not.
# - Roubles first. And what a loan costs to *make* stands on another page than what it costs to have.
