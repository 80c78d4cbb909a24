# %% [markdown]
# The branch of this course lives by a policy of Smolensk, 2001. Yours is another: another rate, another ladder, other people
# who decide. This page takes you from a copied file to a year lived by your own rules, and to the question that matters:
# *what would change, and for whom?* You need no more than a text editor and half an hour.

# %% [markdown]
# ## 1 · Copy a file
#
# A policy is one text file. The line below copies the Smolensk file to `my_course/policies/mine.toml`; a file that is there
# already is kept, so you can run this page again. Begin from another one if it is nearer to yours: add
# `of="smolensk_solidarity"`, `of="samara_village"` or `of="dignity"`.

# %%
import simulator as sim
from course.cases.worlds.policy_files import begin_policy, set_figure

own = begin_policy("mine")
own.name

# %% [markdown]
# ## 2 · Change what is yours
#
# Open the file: in the list of files on the left go to `policies`, and double-click `mine.toml`. It is made of sections,
# such as `[penalty]`, and of lines `key = value`; what follows a `#` is a remark. Money is in roubles. Steps of the ladder
# begin with `[[ladder]]` and stand in order of their days. Under `[penalty.rules]` and its like a figure says where it
# comes from; write `"assumption"` where nobody else said it.
#
# Change a figure and save. To have something to look at, three are changed here, as your editor would.

# %%
set_figure("mine", "product.rate", "8 %")
set_figure("mine", "reaction.noticed", "weekly_review")
set_figure("mine", "penalty.rate_per_day", "1 %")

# %% [markdown]
# If your institution differs in a few figures only, a short file will do. It begins with a name, a title and the line
# `based_on = "smolensk_individual"`, and holds nothing but what differs; only the ladder and the table of late loans are
# always written whole.

# %% [markdown]
# ## 3 · Read it
#
# Reading checks everything. A slip gets a sentence with file, line and section: what is wrong, and what would be right. A
# section that was left out is missed, not guessed. A figure that is possible but out of the usual, such as a penalty of
# 50 % a day, is taken, and you are asked whether you are sure.

# %%
from course.figures.context.policy_page import policy_page

mine = sim.load_policy(own)
policy_page(mine)

# %% [markdown]
# What differs from the file you began with? This is the table to bring to your director.

# %%
from course.figures.worlds.own_policy import differences_table, effects_table, first_reason

theirs = sim.load_policy("smolensk_individual")
differences_table(mine, theirs)

# %% [markdown]
# ## 4 · Live a year by it
#
# A scenario says which branch: its policy, how many clients and officers, and which luck. The same seed gives the same people
# and the same luck, whatever the policy.

# %%
from course.figures.arrears.report import ageing_lines, report_lines

scenario = sim.Scenario(policy=mine, clients=100, officers=2, seed=1)
result = sim.run(scenario)
report = result.report()
report_lines(report)

# %%
ageing_lines(report)

# %% [markdown]
# ## 5 · What does it change?
#
# One year is one luck. So both policies live the same years, pair by pair, with the same people; what differs then is the
# policy's doing. Four pairs are a first look; with forty the intervals are a third as wide.
#
# Guess before you run the cell: which of the three changes will show, and which way?

# %%
comparison = sim.compare(scenario.varied(policy=theirs), scenario, n=4)
effects_table(comparison)

# %% [markdown]
# ## 6 · Why?
#
# Ask it of any event of the year. `result.events` is the whole log as a table; `result.why(row)` gives the reason for one
# row of it. Here it is asked of the first penalty.

# %%
first_reason(result)

# %% [markdown]
# ## 7 · Go on
#
# - **In the panels.** A file in `my_course/policies` is offered as a branch of its own in the panels that live one: the
#   [live branch](../notebooks/panel_live.ipynb), the [switchboard](../notebooks/panel_switchboard.ipynb) and the
#   [portfolio report](../notebooks/panel_portfolio_report.ipynb). Run the panel's cell again after you have added a file.
# - **Without a rule.** `sim.compare(scenario, scenario.without("COL-9"))` shows what one rule is worth under your policy.
# - **With your loans only.** `sim.schedule(mine.terms, sim.roubles("10 000"))` draws up the schedule of one loan.
# - **What else there is.** Every name that begins with `sim.` stands with its units and examples in
#   `course/trainer/reference.md`.
#
# Two cautions. The clients are invented and live by a stated model (`course/trainer/model_card.md`): what you see holds *in
# this model*. And a policy is more than its figures; whether it is kept, no file can tell.
