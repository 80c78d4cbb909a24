# %% [markdown]
# A client's questionnaire on one side, a year of months on the other, and a loan that has to fit between
# them. Day 3 explains it; here it is for use: with one of the clients of the course, or with one of your
# own.

# %%
from course.widgets.study.cash_flow_panel import cash_flow_panel

cash_flow_panel()

# %% [markdown]
# **How to read it.** The wide pale bar of a month is what the business leaves: receipts less all that is
# paid out. The green band runs from a third to two thirds of it. The repayment stands inside, blue when it
# keeps to the band and orange when it goes above; what the family needs stands on top of it. If both
# together are higher than the pale bar, somebody goes without. On the right stand the amounts that fit, for
# each length of the loan, and the loan that is asked for.
#
# **How to use it.** *Sales*, *Season*, *Purchases and costs* and *Family and debts* are the form, with its
# numbers; change an answer, press <kbd>Enter</kbd>, and the months follow. *The loan, and what if* tries
# another size, another length, another month, poor sales, or a blow, and compares her figures with what is usual in a
# trade. Above the picture stand the blows, one at a time. What is not filled in is named, and nothing is
# said of income or a loan until it is: where there is nothing, write 0. *Save* writes the whole form into one
# plain file in your course folder, under the client's name; it will stand in the list of clients. *Open a
# file* reads one from anywhere.
#
# **What it takes for granted.** The client buys again what was sold, so purchases move with sales; trips,
# wages, rent and tax do not. Spoiled goods are bought again. The season applies to good, average and poor
# sales alike. These are assumptions of this course.

# %% [markdown]
# ## The card index
#
# What a stall of this kind takes in a month, what it pays for its place: an officer who has seen ten knows when the
# eleventh does not add up. Write your own cards here; run the cell above once more, and they stand in its list.

# %%
from course.widgets.study.norms_panel import norms_panel

norms_panel()
