# %% [markdown]
# A year of the branch as its report shows it: month by month, line by line, and behind every line the people. Day 5
# explains it; here is the report alone.

# %%
from course.widgets.arrears.report_panel import report_panel

report_panel()

# %% [markdown]
# **How to read it.** The picture shows the year: on the left what is late, by age, as a share of the portfolio; on the
# right the portfolio. The mark stands above the month you look at. Below are the lines of the manual's report: P1 to
# P11, and late loans by age, P12 to P16, with number, balance, reserve rate and reserve. At the foot stand the ratios.
#
# **How to use it.** *Month-end* goes through the year; *Report on* takes the month alone, or the year up to it. **Press
# a line** to see whose loans stand behind it, the largest first; P11 counts officers and has none. **Press a client** to
# see her loan: what was owed day by day, each step of the ladder, the dashed line on the day of the report. What came
# afterwards is hidden until you ask: guess first. *Show all months side by side* puts the year into one table.
#
# **What it takes for granted.** The branch is simulated, its people are invented, and the model card says what the
# model assumes. The report reads the books and nothing else, and the loans behind a line add up to it. Where the bands
# of the ageing begin and end is our assumption; their rates are the manual's.
