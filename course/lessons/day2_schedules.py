# %% [markdown]
# Three tasks for a pocket calculator. Whoever has drawn up one schedule by hand can explain every other, and
# will notice when a program is wrong.
#
# Amounts are in roubles: write `8750`, `74.40`, or as text `"8 750"`. Rates can be written `1.08` or
# `"108 %"`.

# %% [markdown] tags=["rule:IND-1"]
# ## 1 · Which week do you mean?
#
# A monthly rate and weekly instalments: three readings of one sentence. Which nominal rate does each make in
# a year of 52 weeks?

# %%
from course.checks import check, given

given("day2.conversion")

# %%
conversion = {"x12/52": ..., "by_days": ..., "/4": ...}
### BEGIN SOLUTION
conversion = {"x12/52": 0.09 * 12, "by_days": 0.09 * 7 / 30 * 52, "/4": 0.09 / 4 * 52}
### END SOLUTION

# %%
check("day2.conversion")

# %% [markdown] tags=["rule:IND-2"]
# ## 2 · A schedule by hand
#
# Draw up the first two lines, and say what the whole loan costs. Round to the kopeck when a figure has become
# money, not before.

# %%
from course.checks import check, given

given("day2.schedule")

# %%
schedule = {"principal": ..., "interest 1": ..., "payment 1": ..., "interest 2": ..., "total interest": ...}
### BEGIN SOLUTION
amount, a_week = 9_000, 1.08 / 52
principal = amount / 12
schedule = {
    "principal": principal,
    "interest 1": amount * a_week,
    "payment 1": principal + round(amount * a_week, 2),
    "interest 2": (amount - principal) * a_week,
    "total interest": amount * a_week * 6.5,
}
### END SOLUTION

# %%
check("day2.schedule")

# %% [markdown] tags=["rule:VIL-4", "rule:VIL-5", "rule:VIL-8"]
# ## 3 · Sixteen weeks on paper
#
# Six people found a village bank. One of the requests does not keep to the limit. How much does the group
# borrow, how much interest falls due at the end, and how large is the fund by then? The borrower with the
# largest loan pays nothing. What is left in the fund when it has paid for her?

# %%
from course.checks import check, given

given("day2.cycle")

# %%
cycle = {"loan": ..., "interest": ..., "fund": ..., "left": ...}
### BEGIN SOLUTION
a_cycle = 16 * 1.08 / 52
loan = 5_000 + 7_000 + 8_000 + 10_000 + 10_000
fund = 5 * 16 * 200
cycle = {"loan": loan, "interest": loan * a_cycle, "fund": fund, "left": fund - 10_000 * (1 + a_cycle)}
### END SOLUTION

# %%
check("day2.cycle")

# %% [markdown]
# ## What to take along
#
# - “A month” and “a week” need a number between them: 52 weeks, not 48.
# - Interest on what is owed: the whole loan costs six and a half weeks of the first week's interest, not
#   twelve.
# - A village bank's loan is owed whole to the end, and its own fund is the guarantor.
