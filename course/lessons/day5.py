# %% [markdown]
# For four days you have lent money. Today it has to come back. Most of what goes wrong with repayment, says the
# manual, comes from the institution's own way of working and not from bad borrowers. That is good news: the
# institution is the one part of the story you can change.
#
# You look at a whole year of our branch, with the loans in it that fitted on day 3; follow one of them to its bitter
# end; and take a single rule away to see what it was worth. Then you say once more what you can do.

# %% [markdown]
# ## First: what has stayed from yesterday?

# %%
from course.checks.kit.quiz import quiz

quiz(
    "day5.recall_five",
    "day5.recall_roubles",
    "day5.recall_hundred",
    "day5.recall_cost_per_loan",
    "day5.recall_cheat",
)

# %% [markdown] tags=["session:report", "rule:MON-1", "rule:REP-1", "rule:REP-2"]
# Monday, half past eight. The director has five minutes before the first client. On her desk lies one
# page, and it has to tell her three things: is the money out there still alive, is somebody in trouble,
# and is it the same trouble as last week?
#
# An information system that can answer this shows **the portfolio, the resources and what they cost, and the
# programme's income and expenses**. It has three kinds of reader:
#
# - **officers**, who need their own clients, at once;
# - those who answer for **an area**, who need to know where to look;
# - **top management**, who decide from a few well chosen pages.
#
# Computers alone do not bring it: duties, the way papers go and the financial rules change with it. And it has to be
# looked at, **at least once a week, better every morning**.
#
# Here is a year of our branch, with the people you know among its clients. (Later sessions live it again, the same to
# the kopeck, so that each can be begun by itself.)

# %%
import simulator as sim
from course.cases import branch
from course.checks import predict, question, reveal
from course.figures.arrears import portfolio, report, write_off

result = sim.run(branch())

# %% tags=["rule:MON-10"]
portfolio.portfolio_year(result)

# %% [markdown] tags=["rule:MON-7"]
# Look at the left side first. A growing pale foot: many clients missed a week; speak to them today. A growing dark
# head: old trouble is not being solved. A portfolio can look fine on the right and be ill on the left.
#
# The report behind the picture has numbered lines, so that two people on the telephone talk about the same thing.

# %%
year = result.report()
report.report_lines(year)

# %% [markdown] tags=["rule:MON-8", "rule:MON-9"]
# P6 and P7 are easily mixed up. **P6** is only the money that should have come and did not. **P7** is the
# whole balance of every loan with even one late payment, because all of that money is now in doubt.
#
# Late loans are then sorted by age. For each line, part of the balance is set aside: **10 % up to 30 days late, 50 % up
# to 60, 75 % up to 120, and all of it beyond**. (The per cents are the manual's; where one line ends and the next begins
# is our reading.) Before you look at the table of our branch, guess.

# %%
predict("day5.largest_reserve")

# %%
report.ageing_lines(year)

# %%
reveal("day5.largest_reserve", year)

# %% [markdown] tags=["rule:MON-10"]
# Ratios make branches and months comparable. Of the four of the manual, the arrears rate and portfolio at risk say how
# things stand; the loan loss and the reserve ratio say what it has cost, and should fall over the years. The field adds
# PAR30: the share of the portfolio in loans that are more than 30 days late.

# %%
report.report_ratios(year)

# %% [markdown] tags=["rule:MON-11"]
# A report can be polished. Leave hopeless loans in the books, and the portfolio looks larger and healthier than it is.
# Write them off early, and portfolio at risk falls over night, though nobody has paid a rouble. Here are the late loans
# of the exercise, in a portfolio of 100 000 roubles, with the oldest line written off:

# %%
write_off.polished()

# %% [markdown]
# So never read portfolio at risk alone. What leaves it by a write-off turns up in the loan loss ratio: one
# falls, the other rises. (The manual says in words that quick write-offs show a *higher* portfolio at risk;
# its own formula says what you see here.)

# %%
question("day5.polished")

# %% [markdown] tags=["rule:MON-1", "rule:MON-7", "rule:MON-8", "rule:REP-2"]
# ### Try it
#
# The same year as a report that opens. *Press a line*, and the loans behind it are listed; *press a client*, and you
# see what an officer would want to know before she calls. Answer the three readers:
#
# 1. **The director**: go through the months. In which of them would you have asked a question, and which line made you?
# 2. **Whoever answers for an area**: press the band with the largest reserve. How many people is that really?
# 3. **The officer**: press one of them. What has been done so far, and what is due next? Guess how it ended; then tick
#    *Show what became of the loan afterwards*.
#
# (The report has [a page of its own](../notebooks/panel_portfolio_report.ipynb).)

# %% tags=["rule:MON-7", "rule:MON-8", "rule:MON-10"]
from course.widgets.arrears.report_panel import report_panel

report_panel(result)

# %% [markdown] tags=["rule:REP-3"]
# Who may act on what the report shows? Where approval is decentralised, decisions are cheaper and faster and
# people answer for what they decide, within limits that the institution sets. The rule of thumb: as much
# freedom as responsibility, and no more.

# %% [markdown]
# **Three lines to keep**
#
# - One page, every morning.
# - Age before size.
# - Two ratios side by side, or you can be fooled.

# %% [markdown] tags=["session:close", "rule:MON-3", "rule:MON-4"]
# In April Pavel Drozd came back, with the receipt of the parts shop, and got his loan. Now his officer sees him every
# Saturday for two minutes, when he brings his instalment. One Saturday he pays as always, but his hands are black and
# the bus is nowhere in sight. The officer asks. The gearbox makes a noise.
#
# That is why instalments are **weekly**: the money is small, the meeting is what counts. And **once a month** the officer
# goes and sees each client at work, and writes a report on what there was to see.

# %% [markdown] tags=["rule:MON-2", "rule:MON-6"]
# What does an officer look at?
#
# - **The money lent**: is it where it was meant to be? Best is to pay the supplier directly and see the goods
#   arrive.
# - **The business**: sales against the plan, cash flow once more with this month's figures, what was bought
#   put to work.
# - **The schedule**: every instalment on its day.
# - **The market and the neighbourhood**: prices, new competitors, what people say.
# - **The papers**: registration, lease and licences still valid.
#
# The alarm rings when **sales, work or services fall**, and often that is weeks before an instalment is missed.

# %%
import simulator as sim
from course.cases import branch, person
from course.checks import predict, question, reveal

result = sim.run(branch())
predict("day5.first_miss")

# %% [markdown] tags=["rule:MON-4", "rule:MON-6"]
# Here is his year, and it stops on the evening before. Move *Up to day* forward, a week at a time, and say at each stop
# what you would do. Then look at the other seven. Where was there a sign that somebody could have seen at a meeting, and
# where was there none?

# %% tags=["rule:MON-3", "rule:MON-4", "rule:MON-6"]
from course.figures.arrears import client_year
from course.widgets.arrears.client_year_panel import client_year_panel

client_year_panel(result)

# %%
reveal("day5.first_miss", client_year.days_to_first_miss(client_year.year_of(result, person("Pavel").number)))

# %%
question("day5.alarm")

# %% [markdown] tags=["rule:MON-5"]
# And if repayment slips everywhere at once? Then it is not about Pavel. The manual has ten measures for a crisis of
# repayment. Count how many of them point at ourselves:
#
# 1. review the policy, and how we really work;
# 2. check that staff follow the method;
# 3. build incentives for those who do;
# 4. part with those who do not improve;
# 5. sort out the hopeless loans, and sue where it costs less than the debt;
# 6. check the information system: is it true, and does it come in time?
# 7. write down procedures where there are none;
# 8. set deadlines;
# 9. after about three months, compare the new loans with the old ones: did it help?
# 10. refinance the clients who have real prospects.

# %% [markdown]
# **Three lines to keep**
#
# - Weekly money, monthly visits.
# - What lies between a blow and a missed instalment is what she has put by: know how much it is.
# - In a crisis, begin with the method.

# %% [markdown] tags=["session:ladder", "rule:COL-1", "rule:COL-2", "rule:COL-3"]
# Zoya's loan is the one you found to fit. Since March she has paid every Monday. In the first days of May the covered
# market burns down, and her stall with it. On the next due day nobody comes.
#
# From here on nothing is left to moods. A ladder says what is done on which day, counted from the due day of
# the *oldest unpaid* instalment. It begins three days *before* the due day, with a friendly reminder. On the
# first day late there is a warning, the penalty starts, and the client is asked to come and say in writing
# what happened and when she will pay. On the fifth, a registered letter.

# %% tags=["rule:COL-4", "rule:COL-5", "rule:COL-6", "rule:COL-7", "rule:COL-8"]
import simulator as sim
from course.cases import branch, person
from course.checks import predict, question, reveal
from course.figures.arrears import ladder, story
from course.figures.worlds import twins

result = sim.run(branch())
ladder.ladder_steps(branch().policy)

# %% [markdown] tags=["rule:COL-6", "rule:COL-7", "rule:COL-8"]
# Two steps surprise people. On day 90 the penalty *stops*: a debt that only grows kills the will to pay it.
# And at −3 something happens before anything is wrong at all: it is the cheapest step on the ladder.
#
# The later steps belong to others. On day 50 the officer **applies** for a suit; the committee may agree, and then a
# claim letter says so, or decide otherwise. On day 120 the papers for a write-off go to the programme director.
#
# In a solidarity group the same days have other addressees. The leader is reminded and warned; the group has
# seven days to pay; then the officer meets the members, and if they refuse nobody of them borrows again. On
# day 14 the claim goes to all of them.

# %% [markdown] tags=["rule:COL-1", "rule:COL-2", "rule:COL-3", "rule:COL-4", "rule:COL-5", "rule:DIG-1", "rule:DIG-2"]
# ### Try it
#
# One loan, three ladders: alone, in a group, and collected with dignity (more of that in the next session). Say *before*
# you move anything what will happen.
#
# 1. *Today*: go from −3 to 14. On which day does each of the three first speak to somebody besides the client?
# 2. She *comes and explains* on day 3. Which step falls away?
# 3. She *pays one instalment* on day 10. Where on the ladder is she on day 11?
# 4. The group *pays within the seven days*. Who looked at the clock?

# %% tags=["rule:COL-1", "rule:COL-2", "rule:COL-3", "rule:COL-4", "rule:COL-5", "rule:COL-6", "rule:COL-7", "rule:COL-8", "rule:DIG-1", "rule:DIG-2"]
from course.widgets.arrears.ladder_panel import ladder_panel

ladder_panel()

# %% [markdown] tags=["rule:COL-1", "rule:COL-2", "rule:COL-3", "rule:COL-4", "rule:COL-5"]
# Now follow Zoya's loan through our books. First as a picture, then step by step, each with its rule and
# with the reason: what she could do, what being late would cost her, and what payment would have stopped it.

# %%
loan = story.late_loan(result, person("Zoya").number)
story.loan_picture(loan)

# %% tags=["rule:COL-6", "rule:COL-8", "rule:WOF-1"]
story.loan_steps(loan)

# %% [markdown]
# Everything on the ladder hangs on one number, the days late. Make sure you count them as it does.

# %%
question("day5.oldest")

# %% [markdown] tags=["rule:COL-9"]
# ### The very next day
#
# Over all the steps stands one sentence: react *the very next day*. Punctuality is what the client is to learn,
# so it is what she has to see.
#
# Is it worth the trouble? Suppose our branch looked at late loans only once a week, on Mondays. Same clients, same fires,
# same luck; the letters only come some days later. (Half of the branch is enough for a first look.)

# %%
predict("day5.next_day")

# %%
half = branch(clients=150, officers=2)
comparison = sim.compare(half, half.without("COL-9"), n=4)
reveal("day5.next_day", comparison)

# %%
twins.effects_picture(comparison, "COL-9")

# %% [markdown]
# Read the bars as on day 3: where one leaves zero out, luck alone does not explain the difference, *in this model*.
#
# Numbers persuade directors. Names persuade officers. Here are the first people whose lives part.

# %%
twins.parted_clients(comparison)

# %% [markdown]
# ### The switchboard
#
# That rule was our choice. Now it is yours: switch off any rule, say what you expect, and live both years. Take the one
# that is kept least in your own institution; then the one you like least. What is it worth, and to whom? At the end,
# choose a name and ask why. (Few years show a large effect, and miss a small one. Branches with groups are in the list
# too; the switchboard has [a page of its own](../notebooks/panel_switchboard.ipynb).)

# %%
from course.widgets.worlds.switchboard import switchboard

switchboard()

# %% [markdown]
# **Three lines to keep**
#
# - The oldest unpaid instalment decides.
# - Every step has its day, its addressee and its paper.
# - The next day, every time: people pay whoever notices.

# %% [markdown] tags=["session:dignity", "rule:DIG-1", "rule:DIG-2", "rule:DIG-3", "rule:DIG-4"]
# Day seven. Zoya has not come, so her officer goes to see her, at the market that is no more, and then at home. The
# manual says: talk to colleagues and family. Would you, in front of her children? **Here our two sources disagree**, for
# client protection asks for privacy and dignity. You have to decide, and be able to say why.
#
# FinComún in Mexico asks how *we* would like to be treated. Its people do not say "delinquents"; they say clients with
# late loans. For eight weeks the loan officer, who knows the client, looks after it. Then, up to day 90, a specialist
# makes up to three visits, each with its purpose:
#
# 1. **Listen** for the cause, and propose nothing yet.
# 2. **Show ways out** to think over: a longer term, part in money and part in goods, a new schedule.
# 3. **Choose one together**, and hold each other to it.
#
# Respect *and* commitment: the client is held to her word. They report better relations, and more payments on time.

# %% tags=["rule:COL-4", "rule:DIG-3"]
import simulator as sim
from course.cases import branch
from course.checks import predict, question, reveal
from course.figures.arrears import write_off

result = sim.run(branch())
question("day5.visit")

# %% [markdown] tags=["rule:WOF-1", "rule:WOF-2", "rule:WOF-3"]
# After 120 days the papers for a write-off go their way: a **memo** from the officer to the director; the director brings
# it to the next **committee**, which orders it or refuses with its reasons; then the director **signs**.
#
# Two things happen in the books, and one does not. The loan's balance leaves the portfolio. The reserve that was held
# for it leaves too; what was still missing in the reserve is charged first. What does *not* happen: **nobody is
# forgiven**. Every sensible way to collect goes on, and what comes in later is income.

# %% tags=["rule:WOF-3"]
predict("day5.came_back")

# %%
write_off.written_off_loans(result)

# %%
reveal("day5.came_back", write_off.came_back(result))

# %% [markdown] tags=["rule:COL-8", "rule:WOF-1", "rule:WOF-2", "rule:WOF-3"]
# ### Try it
#
# Take the committee's chair. *Whose loan* lists what was proposed for write-off in our branch; each dossier is as it lay
# on the table that day.
#
# 1. Take Zoya's. What is in the dossier, is anything missing, is it ripe? Then order it. Which line of the books did
#    *not* change?
# 2. Refuse one, with a reason that tells the officer what has to happen first.
# 3. Take a tick away under *The dossier*. Would you sign now?
#
# (Ladders and committee have [a page of their own](../notebooks/panel_ladder.ipynb).)

# %% tags=["rule:WOF-1", "rule:WOF-2", "rule:WOF-3"]
from course.widgets.arrears.write_off_panel import write_off_panel

write_off_panel(result)

# %%
question("day5.forgiven")

# %% [markdown]
# **Three lines to keep**
#
# - Listen first; propose later.
# - Hold to the word given, on both sides.
# - A write-off cleans the books, not the debt.

# %% [markdown] tags=["session:why_pay", "rule:DEL-5"]
# Why did Oksana pay last Thursday, when flour had gone up and the oven needed repair? Nobody made her. She did a sum in
# her head, and it came out in our favour:
#
# **what paying on time brings + what being late costs** must clearly outweigh **what being late brings + what paying
# on time costs**, in *her* eyes.
#
# We cannot do the sum for her. We can change its terms.

# %% [markdown] tags=["rule:DEL-1", "rule:DEL-2", "rule:DEL-3", "rule:DEL-4", "rule:DEL-6", "rule:DEL-7", "rule:DEL-8", "rule:DEL-9", "rule:DEL-10"]
# The manual has nine rules against arrears, and each moves one side of that sum:
#
# | Rule | At work it looks like this | What it moves |
# |---|---|---|
# | **A service people prize** | the product fits, the way to it is easy, the tone is respectful; where access is not prized, no incentive helps | losing it would hurt |
# | **No bad borrowers, only bad loans** | size and term come from what she can repay (day 3) | paying on time costs little |
# | **Incentives for clients** | larger and further loans, rebates, training; and penalties, no further loan, seizure, a suit | both sides |
# | **Incentives for officers** | timely repayment weighs much in their pay (day 4); nobody finds causes sooner than they | somebody cares |
# | **Officers know at once** | who owes what and when, and who did not pay, is on the desk the same morning | being late is noticed |
# | **Management sees the portfolio** | quality, its trend over time, possible causes: one page, read | the method is mended |
# | **Set steps** | the group is called, a visit is made, staff meet over problem loans | being late is never quiet |
# | **A target, and the truth** | an arrears target from what arrears cost; reserves; a write-off policy; income and assets stated as they are | we do not fool ourselves |
# | **A spirit** | in this house late payment is simply not done, and everybody in town knows it | what neighbours think |

# %% [markdown] tags=["rule:DEL-5", "rule:STA-3"]
# ### Try it
#
# Each time you let go of a control the branch lives a whole year anew, and stands beside the year before any change: the
# same people, the same luck. Say first which will hurt more:
#
# 1. move the penalty to zero;
# 2. put it back, and let the branch react two weeks later;
# 3. put that back too, and halve the officers. A ladder needs hands.
#
# One luck says little. Take another, and a third: which of the differences stay?

# %%
import simulator as sim
from course.cases import branch
from course.checks import predict, question, reveal
from course.widgets.arrears.portfolio_panel import portfolio_panel

portfolio_panel()

# %%
question("day5.the_sum")

# %% [markdown] tags=["rule:CPP-4", "rule:CPP-5", "rule:CPP-6"]
# ### And we ourselves?
#
# Do *we* keep our word? A **self-assessment** goes through the six principles with indicators and evidence: does
# management watch over-indebtedness and change products because of it? Are there several products, or flexible ones?
# Each gets up to five points (that the scale begins at 0 is our assumption). The chart has **seven axes**, because the
# second principle counts twice: once for open prices and once for fair ones.
#
# For each weak axis there is a **tool**: a code of ethics, a guide to client protection in individual lending and one for
# investors, notes on best practice, and a yearly social report that says which staff were trained, and on what.
#
# Try it for your own institution, ten minutes for a first round. Score only what you could show. In half a year the panel
# says what rose and what fell. (It has [a page of its own](../notebooks/panel_self_assessment.ipynb).)

# %% tags=["rule:CPP-4", "rule:CPP-5"]
from course.widgets.arrears.self_assessment_panel import self_assessment_panel

self_assessment_panel()

# %% [markdown] tags=["rule:CPP-4"]
# A score is what one says of oneself. Our branch has a witness: its event log wrote down everything for a year, also
# what nobody in the office saw. First guess how punctual its ladder is.

# %% tags=["rule:CPP-4", "rule:COL-9"]
predict("day5.lived")

# %%
from course.cases.worlds.lived_conduct import lived_conduct
from course.figures.arrears import lived

result = sim.run(branch())
found = lived_conduct(result.log, branch().policy)
lived.stated_and_lived(found)

# %%
reveal("day5.lived", lived.punctual(found))

# %% [markdown] tags=["rule:CPP-6", "rule:CPP-7"]
# Which score would the branch have given itself in each line? And which of these lines could *your* log answer today?
# (Debts elsewhere that nobody found stand only in a model's log. In life you have to ask.)
#
# Nobody does this alone. When our source was written, **over 1 400 institutions in 100 countries** had joined the
# campaign. Its vision has four parts: clients are cared for; all who take part put them first; institutions are open,
# respectful and prudent; and the principles are in every operation. It spreads in a cascade, from networks to managers to
# staff, and certified assessors look from outside.
#
# Talk it over, four people and six minutes: which of these is hardest for you: over-indebtedness, open prices,
# complaints, privacy? What does your competition make you do? What do your clients value, and what would they change?

# %% [markdown]
# **Three lines to keep**
#
# - People do a sum. Change its terms.
# - The cheapest term in it is being noticed.
# - An institution that keeps its word may ask others to keep theirs.

# %% [markdown]
# ## Off the screen: the seventh day
#
# Three people at a time, one card each; then change roles. The officer stands at Zoya's door. Respect *and* commitment:
# it takes both, and it is harder than it reads.

# %%
from course.figures.kit import cards

cards.role_cards("day5")

# %% [markdown]
# ## To take to work
#
# One page for the wall above the telephone.

# %%
cards.job_aid("day5")

# %% [markdown]
# ## What can you do now?
#
# The same ten statements as on the first morning. Answer first, and do not look up what you said then. Press
# *Keep*, then run the cell below it once more.

# %%
from course.widgets.context.skills_audit import skills_audit, skills_change

skills_audit("end")

# %%
skills_change()

# %% [markdown]
# Where nothing has moved, go back to that session, or ask somebody who moved. A line that went *down* is no
# failure: often one only learns on the way how much there is to know.
#
# ## What you will do on Monday
#
# Five days end with one step. Before you write it, three questions for your own institution:
#
# 1. Which one page do I look at every morning, and who prepares it?
# 2. Which step on our ladder comes too late, and from when on will it not?
# 3. Why might a client of ours *rationally* pay late, and what will I do about it?

# %%
from course.widgets.kit.notes import action_plan

action_plan("day5")
