# %% [markdown]
# Three tasks with a pencil: from a questionnaire to net income, from net income to a corridor, from the
# corridor to a loan. The panel does this in a blink; after doing it once yourself you will notice when a
# panel, or a client, is wrong.
#
# Amounts are in roubles: write `8750`, `74.40`, or as text `"8 750"`.

# %% [markdown] tags=["rule:DOC-6", "rule:APP-5"]
# ## 1 · Net income of an average month
#
# Lidia sells buttons, zips and lace. Her sales were told by the day. Make one average month of them:
#
# **net income = receipts − actual outlays**
#
# and then, apart from it, what the family needs of it: family costs, less what reaches the kitchen from
# elsewhere, her own wage included.

# %%
from course.checks import check, given

given("day3.net_income")

# %%
net_income = {"receipts": ..., "outlays": ..., "net income": ..., "family needs": ...}
### BEGIN SOLUTION
receipts = 850 * 26
outlays = 4 * (3_370 + 120) + 2_000 + 700 + 400 + 150 + 200
net_income = {
    "receipts": receipts,
    "outlays": outlays,
    "net income": receipts - outlays,
    "family needs": 4_300 - 1_350 - 1_200,
}
### END SOLUTION

# %%
check("day3.net_income")

# %% [markdown] tags=["rule:APP-6", "rule:APP-7"]
# ## 2 · The corridor, and the family
#
# Another client; every month leaves her the same. A month's repayment has to lie between **a third and two
# thirds** of net income, and what remains has to be enough for the family. How low, how high, and what is
# the most that one month can really repay?

# %%
from course.checks import check, given

given("day3.corridor")

# %%
corridor = {"low": ..., "high": ..., "most": ...}
### BEGIN SOLUTION
income, need = 6_300, 2_350
corridor = {
    "low": income / 3,
    "high": income * 2 / 3,
    "most": min(income * 2 / 3, income - need),
}
### END SOLUTION

# %%
check("day3.corridor")

# %% [markdown] tags=["rule:APP-8"]
# ## 3 · The loan that fits
#
# Beside her you see what a loan of 10 000 roubles over twelve weeks takes, month by month. Repayments grow
# with the loan, in the same proportion. Loans are made in whole hundreds of roubles. Which is the largest
# that fits her?

# %%
from course.checks import check, given

given("day3.size")

# %%
size = ...
### BEGIN SOLUTION
# The family leaves 3 950; 10 000 take 4 060.24 in the first month.
size = 10_000 * 3_950 / 4_060.24 // 100 * 100
### END SOLUTION

# %%
check("day3.size")

# %% [markdown]
# ## What to take along
#
# - Net income is what the business leaves: receipts less what is really paid out, the owner's wage included.
# - The corridor is one wall, the family's table another. Both hold.
# - The heaviest month decides, and one rounds down.
