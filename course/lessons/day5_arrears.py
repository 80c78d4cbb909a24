# %% [markdown]
# Three tasks with pencil and paper figures. They are what the simulator does every night; after doing
# them once by hand you will know where its numbers come from.
#
# Amounts are in roubles: write `8750`, `74.40`, or as text `"8 750"`.

# %% [markdown] tags=["rule:MON-8", "rule:MON-9"]
# ## 1 · The reserve for late loans
#
# Loans are sorted by the age of their oldest unpaid instalment. The older that is, the less of the loan
# we expect to see again, and the larger the part of its balance that must be held in reserve:
#
# **reserve (D) = balance (B) × rate (C)**, line by line; then the total.

# %%
from course.checks import check, given

given("day5.mon9")

# %%
reserve = {"1-30": ..., "31-60": ..., "61-120": ..., "over 120": ..., "total": ...}
### BEGIN SOLUTION
reserve = {
    "1-30": 8_750 * 0.10,
    "31-60": 5_000 * 0.50,
    "61-120": 2_500 * 0.75,
    "over 120": 1_750 * 1.00,
    "total": 875 + 2_500 + 1_875 + 1_750,
}
### END SOLUTION

# %%
check("day5.mon9")

# %% [markdown] tags=["rule:STA-7", "rule:STA-8"]
# ## 2 · An officer's pay
#
# The manual pays an officer **B + B·r + B·g**: a base, the base times the share of repayments that came,
# and the base times a weight for growth (2 % for each new client). The base B is lowered first, and stays
# lowered for the rest.
#
# Its own example does not say clearly by how much, and the figure it prints follows from only one of
# three readings. Work out all three, then decide which one you would sign as an officer.
#
# - **a**: B falls by the share written off *and* by the points by which repayment misses the plan;
#   r is the repayment as it is.
# - **b**: B falls by the share written off alone; r is the repayment as it is.
# - **c**: B falls as in a; r is the repayment *as a share of the plan* (90 of 95).

# %%
from course.checks import check, given

given("day5.sta8")

# %%
pay = {"a": ..., "b": ..., "c": ...}
### BEGIN SOLUTION
base_a = 1000 * (1 - 0.02 - 0.05)
base_b = 1000 * (1 - 0.02)
growth = 4 * 0.02
pay = {
    "a": base_a + base_a * 0.90 + base_a * growth,
    "b": base_b + base_b * 0.90 + base_b * growth,
    "c": base_a + base_a * 0.90 / 0.95 + base_a * growth,
}
### END SOLUTION

# %%
check("day5.sta8")

# %% [markdown] tags=["rule:COL-1", "rule:MON-8"]
# ## 3 · How many days late?
#
# Everything on the ladder hangs on one number: the days since the due day of the **oldest unpaid**
# instalment. Payments go to the oldest instalment first. Here is a client who missed two weeks and has
# not come this week either.

# %%
from course.checks import check, given

given("day5.days_late")

# %%
days_late = ...
### BEGIN SOLUTION
from datetime import date

# Four payments cover the first four instalments; the fifth was due on 9 April.
days_late = (date(2001, 4, 25) - date(2001, 4, 9)).days
### END SOLUTION

# %%
check("day5.days_late")

# %% [markdown]
# ## What to take along
#
# - The reserve grows with age because hope shrinks with it: line by line, balance times rate.
# - A pay rule needs a worked example, or it will be read as each reader likes.
# - Days late are counted from the oldest unpaid instalment, whatever was paid last.
