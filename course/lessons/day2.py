# %% [markdown]
# Three ways to lend: to one client, to neighbours who answer for each other, to a village bank. By the evening the
# same ten thousand roubles will have gone out all three ways, and you will know what each way costs, whom it suits,
# and what happens when somebody does not pay.

# %% [markdown]
# ## First: what has stayed from yesterday?
#
# Five questions, ten minutes. What you have forgotten is worth knowing now.

# %%
from course.checks.kit.quiz import quiz

# %%
quiz(
    "day2.recall_reasons",
    "day2.recall_cheap",
    "day2.recall_policy",
    "day2.recall_promise",
    "day2.recall_copy",
)

# %% [markdown] tags=["session:individual", "rule:IND-1", "rule:IND-2"]
# Zoya Mironova has decided: Monday's money, not next month's. Say ten thousand roubles for children's clothes, repaid
# before the season ends; whether that sum fits her is a matter for tomorrow. Before she signs anything she wants one
# thing. “Write it down for me, week by week. And tell me what each line is for.”
#
# In Smolensk single clients paid **nine per cent a month on average**, in **weekly instalments, for up to three
# months**. The interest runs on **what is still owed**, along the schedule that both have signed. Guess first what it
# comes to.

# %% tags=["rule:IND-1"]
from course.checks import predict, reveal
from course.checks.kit.quiz import quiz

predict("day2.interest")

# %%
from datetime import date

import simulator as sim
from course.figures.lending import plan, plan_tables

policy = sim.load_policy("smolensk_individual")
zoya = sim.schedule(policy.terms, sim.roubles("10 000"), date(2001, 3, 5))
plan.plan_picture(zoya)

# %%
reveal("day2.interest", zoya.total_interest)

# %% [markdown] tags=["rule:IND-2"]
# And here is the sheet she asked for. Take any line and explain it aloud: the part of principal is the same every
# week (that the parts are equal is our assumption); the interest is the week's share of what was left the week before;
# the last line takes the kopecks that rounding left over.

# %% tags=["rule:IND-2"]
plan_tables.schedule_lines(zoya)

# %% [markdown] tags=["rule:IND-1"]
# One small word was hidden in it: *a week's share of nine per cent a month*. There are three honest ways to
# read it, and they do not give the same roubles. The manual does not say which it means, but for groups it
# gives 108 % a year for what seems to be the same loan, so the first line is the one we use.

# %% tags=["rule:IND-1"]
plan_tables.conversions(policy.terms, zoya.principal, zoya.start)

# %% [markdown] tags=["rule:IND-1"]
# 108 % or 117 %: a contract that does not say which week it means has signed both. Now try other loans. Change one
# thing at a time and read the roubles first.
#
# 1. What makes a loan dearer without touching the rate? There are at least three things.
# 2. When does paying off early save much, and when little?
#
# (For your own product the panel has [a page of its own](../notebooks/panel_schedule.ipynb).)

# %% tags=["rule:IND-1", "rule:IND-2"]
from course.widgets.lending.schedule_panel import schedule_panel

schedule_panel()

# %% tags=["rule:IND-1", "rule:IND-2"]
quiz("day2.reading", "day2.last_week")

# %% [markdown] tags=["rule:IND-3", "rule:IND-5"]
# Nine per cent is an average. A client with a good history, or one whose trade or whose turnover makes it
# fit, may be offered a **better rate**. And what stands behind the loan? Above all **the business itself**, studied
# closely. When it looks healthy, even things that nobody would buy may be pledged, if they are used in it:
# they work through what they mean to their owner. Somebody else's guarantee is welcome too.

# %% tags=["rule:IND-3", "rule:IND-5"]
quiz("day2.preference", "day2.pledge")

# %% [markdown] tags=["rule:IND-5", "rule:IND-9"]
# There is a knot in the manual: *all loans are secured by a pledge*, and a few lines on, in the list of advantages,
# *without collateral*. We cannot untie it, but a client will ask.
#
# What does she gain? Security that she is able to give, a guarantor in place of a pledge, a rate that can
# bend, an easier second loan, and in time a credit line.

# %% tags=["rule:IND-5", "rule:IND-9"]
quiz("day2.contradiction", "day2.gain")

# %% [markdown]
# **Three lines to keep**
#
# - Interest on what is owed, week by week: the payments fall, and the last line takes the kopecks.
# - Say which week you mean: 108, 109.2 or 117 % a year.
# - The business is the security; everything else is there to remind the owner of it.

# %% [markdown] tags=["session:path", "rule:DOC-1", "rule:DOC-7"]
# Oksana Belenko is back, without the good coat. The officer gives her a sheet with the products and their terms, and
# lets her read. She decides to go on. They talk; he writes the interview down, fills in the questionnaire with her,
# copies the passport. Two days later he visits her at home, and in the bakery at five in the morning. The application
# is written along the way, as things become clear.
#
# That is the first of four stages. Each has its people, and each ends with something on the table. Days are counted
# from her first visit, day 0.

# %% tags=["rule:DOC-1", "rule:DOC-7"]
from course.checks import predict, question, reveal
from course.checks.kit.quiz import quiz
from course.checks.kit.sorting import sort_out
from course.figures.study import client_papers, client_path

client_papers.stages_table()

# %% [markdown] tags=["rule:DOC-2"]
# By the end the file holds **nine papers**. Here is Oksana's as it stood on the evening of day 6: the analysis
# is done, the money is not out yet.

# %% tags=["rule:DOC-2"]
oksana = client_path.oksana()
client_papers.file_table(oksana)

# %% [markdown] tags=["rule:DOC-3", "rule:DOC-8"]
# The papers of the analysis have two levels. **First level** are those the officer makes: the analytical
# sheet, the cash flow, the financial plan. **Second level** are those that prove what stands in them. Not
# every trade needs every one; nobody should run for a paper that proves nothing.

# %% tags=["rule:DOC-3"]
client_papers.second_level()

# %% [markdown] tags=["rule:IND-7", "rule:DOC-1"]
# The papers should be together **within a week**. Then the file goes to the programme director and on to the
# committee. A first loan takes **no more than two or three days**, a repeat loan **two or three hours**; we
# count from the last paper. Suppose that one paper is late.

# %% tags=["rule:IND-7"]
predict("day2.decision")

# %%
late = client_path.oksana("registration", 11)
client_path.path_picture(late)

# %%
reveal("day2.decision", client_path.days_to_decision(late))

# %% [markdown] tags=["rule:IND-7"]
# Try which papers hold up the whole file, and which have time. What would you ask for on the first day?

# %% tags=["rule:IND-7", "rule:DOC-1"]
from course.widgets.study.path_panel import path_panel

path_panel()

# %% tags=["rule:DOC-1", "rule:DOC-7", "rule:DOC-8"]
sort_out("day2.stages")

# %% tags=["rule:DOC-2", "rule:DOC-3"]
question("day2.nine")

# %% [markdown] tags=["rule:IND-4", "rule:IND-6", "rule:IND-8"]
# Between the questionnaire and the committee lies the officer's real work, in this order: **study the business; set
# the cycle of its turnover beside the schedule; value the security; write the recommendation**; and after the money
# is out, **look after the loan**. Only **registered** entrepreneurs, and firms with the right to their trade, are lent
# to. And the officer, who knows the client best, does not decide: the **committee** does, on what he has written. (One
# sentence of the manual lets the officer decide. We read it as deciding what to recommend.)

# %% tags=["rule:IND-8", "rule:IND-4", "rule:IND-6", "rule:IND-7"]
quiz("day2.order", "day2.decides", "day2.unregistered", "day2.speed")

# %% [markdown] tags=["rule:DOC-4"]
# Last, papers that cost the client money. The law wants a notary for **real estate only**. And insurance is one kind
# of security among others: ask what it costs, how long it takes until it pays, and whether something simpler does as
# well.

# %% tags=["rule:DOC-4"]
question("day2.notary")

# %% [markdown]
# **Three lines to keep**
#
# - Four stages, nine papers, one week; then days for the first loan and hours for the next.
# - The slowest paper sets the speed: ask for it first.
# - The officer answers for what he writes; the committee for what it decides.

# %% [markdown] tags=["session:solidarity", "rule:GRP-1", "rule:GRP-2"]
# Raisa Tikhonova needs eight thousand for cloth. She has no pledge, and the only people she knows with
# a salary are her brothers, whom she will not ask. But there is Oksana; there is Zoya at the covered
# market; there is Valentina at the station. They have known each other for ten years.
#
# A solidarity group is **three or four people**, partners in business or neighbours. **Each borrows for herself,
# for her own need**, and has her own schedule. One thing is shared: each signs a contract of **guarantee for the
# others**. (In a cooperative the statute may say it for them.)
#
# Raisa listens to the officer, and asks: “So I would answer for Valentina?” Yes. She would.

# %% tags=["rule:GRP-2", "rule:GRP-3", "rule:GRP-4"]
from course.checks import predict, reveal
from course.checks.kit.quiz import quiz
from course.checks.kit.sorting import sort_out
from course.figures.lending import joint_liability, lending_methods

lending_methods.three_methods()

# %% [markdown] tags=["rule:GRP-3", "rule:GRP-4", "rule:GRP-5", "rule:GRP-7"]
# Read the middle column slowly; people mix it up with the right one.
#
# - The officer works with **each member, one by one**. Leader and others are called in when somebody breaks her word.
#   (They help before: they know who sells what, and the leader is reminded three days ahead.)
# - **The committee decides without the group.**
# - Whether all get their money at once or in turn is **a choice of the policy**.
# - With every round repaid, the group's limit and terms get better, and the next application takes hours.

# %% tags=["rule:GRP-1", "rule:GRP-2", "rule:GRP-3", "rule:GRP-4", "rule:GRP-5", "rule:GRP-7"]
sort_out("day2.how_it_works")

# %% [markdown] tags=["rule:GRP-6"]
# Now the other side of the signature. If a member does not pay and the group does not stand in for her,
# **every member loses access** to further loans. The manual calls it the strongest of all motives. It is also
# where a group can break: whoever is locked out anyway has one reason less to pay her own loan.
#
# So does joint liability bring more money back, or less? Here is a small model of ours. Each member is
# able to pay, or not; the able have something to spare; if together they can carry the whole debt, they do. If not,
# the group breaks.

# %% tags=["rule:GRP-6", "rule:GRP-2"]
predict("day2.group_repays")

# %%
joint_liability.years_table()

# %%
reveal("day2.group_repays", joint_liability.two_years())

# %% [markdown] tags=["rule:GRP-6", "rule:GRP-2"]
# The map shows all such groups at once. To the right more trouble, upwards more to spare; **+** where the
# group brings back more than its members alone, **–** where it brings back less. The ring is the group on the
# sliders.
#
# 1. Add members and watch where the + begins.
# 2. Let all have **one luck**, as on one market.
# 3. Let fewer **give up** with the broken group: what would an officer have to do, and say, to bring that about?
# 4. Find a group that should *not* be formed.
#
# (The map has [a page of its own](../notebooks/panel_joint_liability.ipynb). On day 5 you take rules away from whole
# branches of groups, too: GRP-6 shows who was refused, whose no began it, and why.)

# %% tags=["rule:GRP-6", "rule:GRP-2"]
from course.widgets.lending.joint_liability_panel import joint_liability_panel

joint_liability_panel()

# %% tags=["rule:GRP-6", "rule:GRP-2", "rule:GRP-5"]
quiz("day2.strongest", "day2.hurts", "day2.history")

# %% [markdown]
# **Three lines to keep**
#
# - Own loan, own talk, own schedule; one shared signature.
# - A group carries a bad week of one. It does not carry the bad year of a street.
# - The lock on the door makes people pay, until they are sure to be locked out.

# %% [markdown] tags=["session:choice", "rule:GRP-12"]
# Behind the counter the officer has a list for the afternoon: Raisa, Nadezhda, Pavel, Valentina, Galina. Zoya
# has thought it over, too. “I like them all,” she said, “and I would rather owe alone.”
#
# Experience in Smolensk was plain about who chooses what. Groups are easy to form for **small needs, 5 000 to
# 20 000 roubles**; for larger ones people want a loan of their own. Women more often liked groups,
# men their own loan. And one thing keeps groups from spreading: **nobody likes to answer for somebody else**.

# %% tags=["rule:GRP-12"]
from datetime import date

import simulator as sim
from course.checks import predict, question, reveal
from course.checks.kit.quiz import quiz
from course.checks.kit.sorting import sort_out
from course.figures.lending import lending_methods, plan_tables
from course.widgets.lending.schedule_panel import schedule_panel

lending_methods.product_limits()

# %% tags=["rule:GRP-12", "rule:IND-6"]
sort_out("day2.who")

# %% [markdown] tags=["rule:GRP-13", "rule:GRP-11"]
# Why offer groups at all, then? Count the advantages, and ask of each for whom it is. The last but one is the
# lender's: single clients cost more to serve. With groups, one officer in Smolensk came to look after **63
# active clients a month**, because neighbours share the work of knowing each other.

# %% tags=["rule:GRP-13"]
lending_methods.advantages()

# %% tags=["rule:GRP-13", "rule:GRP-11"]
quiz("day2.advantage", "day2.load")

# %% [markdown] tags=["rule:GRP-8", "rule:GRP-10"]
# The price is no reason to choose. Groups pay **108 % a year, in weekly instalments, for up to three months, on
# what is still owed**. You have seen that figure this morning. Here too the rate may **differ by kind of
# business, turnover cycle and payback time**.

# %% tags=["rule:GRP-8", "rule:GRP-10"]
quiz("day2.same_price", "day2.differ")

# %% [markdown] tags=["rule:GRP-9"]
# And a member may **repay early**, within limits; then what the contract fixed is worked out anew. Raisa hopes
# for a large order in the sixth week.

# %% tags=["rule:GRP-9"]
predict("day2.early")

# %%
solidarity = sim.load_policy("smolensk_solidarity")
raisa = sim.schedule(solidarity.terms, sim.roubles("8 000"), date(2001, 3, 5))
plan_tables.early_table(raisa)

# %%
reveal("day2.early", plan_tables.early_saving(raisa, 6))

# %% [markdown] tags=["rule:GRP-9"]
# Here is Raisa's loan on the panel, paid off after week 6. Try the week before the last, and the first. Why is half the
# time not half the interest? And what changes if the contract says *interest on the first sum*?

# %% tags=["rule:GRP-9"]
schedule_panel(amount=8_000, paid_off_after=6)

# %% tags=["rule:GRP-9"]
question("day2.repay_early")

# %% [markdown] tags=["rule:GRP-14"]
# One thing is left, and it is not arithmetic. People fear to answer for others, and the officer trains them
# before they sign. What helps: a fellow borrower is **easier to find** than a guarantor with a salary, and
# **understands** a bad week, because next month it may be hers. Tell of **groups that do well**. And let every
# member fill in **her own form herself**: what she has written, she has understood.

# %% tags=["rule:GRP-14"]
question("day2.fear")

# %% [markdown]
# **Three lines to keep**
#
# - Small need and trusted neighbours: a group. Large need or a strong will: alone.
# - The same price; what differs is who stands behind it, and how much work it is.
# - Fear of answering for others is reasonable. Inform it, do not push it.

# %% [markdown] tags=["session:village", "rule:VIL-1", "rule:VIL-9", "rule:VIL-10"]
# Tamara Gusak grows tomatoes and herbs outside the town. Seed and film cost money in March; the money comes
# from June on. A weekly instalment in April she could only pay from the loan itself. Six of her neighbours
# live by the same calendar.
#
# For such people there is another way, tried by FINCA in Samara. **Five to ten members form a group, and the
# group itself is the borrower.** It elects a leader or a committee, admits its own members, keeps its own
# books. In the beginning staff sit with it and coach. All this is somewhat slower than lending directly; in
# return the members' **own savings** join the loan. (“Village bank” is what the field calls it; the manual
# does not use the word.)

# %% tags=["rule:VIL-1", "rule:VIL-2", "rule:VIL-3"]
import simulator as sim
from course.checks import predict, question, reveal
from course.checks.kit.quiz import quiz
from course.checks.kit.sorting import sort_out
from course.figures.lending import lending_methods

sort_out("day2.which")

# %% [markdown] tags=["rule:VIL-2", "rule:VIL-3", "rule:VIL-4"]
# Who decides what? **The group**, all of it or its committee, goes through each member's request and approves
# it. **The officer** gets a summary, with what each has saved, sets every request beside the group's quota and
# capacity, and decides on the group's loan. The first one is simply **the sum of the requests, none of them
# above 5 000 to 15 000 roubles**.

# %% tags=["rule:VIL-4"]
question("day2.first_loan")

# %% [markdown] tags=["rule:VIL-5"]
# And it is repaid **all at once, when a fixed cycle of 12, 16 or 20 weeks is over**. That the interest falls due
# with it, and that the rate is that of the Smolensk groups, are assumptions of ours; for Samara the manual
# gives neither.

# %% tags=["rule:VIL-5"]
predict("day2.same_rate")

# %%
need = lending_methods.same_need(sim.roubles("10 000"))
lending_methods.need_picture(need)

# %%
reveal("day2.same_rate", need.interest_times)

# %% [markdown] tags=["rule:VIL-5"]
# The same need, met three ways. For Tamara the dear line may be the only one she can pay; for Zoya, who sells every
# day, it would be waste. Ask when the money comes before you compare what it costs.

# %% tags=["rule:VIL-5"]
lending_methods.need_table(need)

# %% tags=["rule:VIL-5"]
question("day2.end")

# %% [markdown] tags=["rule:VIL-7", "rule:VIL-8"]
# The heart of a village bank is its **own fund**: the members' savings, and what inner loans earn. Inner loans
# from the institution's money usually run on its terms; over its own fund the group sets its own. And
# **when a member does not pay, the group pays from the fund**. The reserve is there before the trouble,
# and it is theirs; that is why such programmes do without courts, and mostly without pledges.

# %% tags=["rule:VIL-7", "rule:VIL-8"]
from course.figures.lending import village, village_drawing

village.fund_story()

# %% tags=["rule:VIL-8"]
predict("day2.fund_covers")

# %%
samara = sim.load_policy("samara_village")
cycle = village.Cycle(samara, members=7, weeks=16, in_trouble=1)
village_drawing.cycle_picture(cycle)

# %%
reveal("day2.fund_covers", cycle)

# %% [markdown] tags=["rule:VIL-6", "rule:VIL-8"]
# Each new cycle lifts the group to **a new level with a larger quota, as a rule tied to what its members have
# saved**. Find on the panel how much seven growers must save a week, so that one lost harvest costs the group
# neither its fund nor its next cycle. Then let two of them lose it. (This panel, too, has
# [a page of its own](../notebooks/panel_village.ipynb).)

# %% tags=["rule:VIL-6", "rule:VIL-8"]
from course.widgets.lending.village_panel import village_panel

village_panel()

# %% tags=["rule:VIL-6", "rule:VIL-7", "rule:VIL-8", "rule:VIL-9", "rule:VIL-10"]
quiz("day2.next", "day2.inner", "day2.reserve", "day2.self_government", "day2.slower")

# %% [markdown]
# **Three lines to keep**
#
# - The group borrows, the members decide, the fund stands behind it.
# - Repaid at the end costs more roubles at the same rate; it can still be the right loan.
# - Savings are not a by-product: they are the security, and the next cycle's size.

# %% [markdown]
# ## Off the screen: “So I would answer for Valentina?”
#
# Three people at a time. The officer may not promise anything that stands in no contract, and may not
# want a signature too much.

# %%
from course.figures.kit import cards

cards.role_cards("day2")

# %% [markdown]
# ## To take to work
#
# A page for the wall, and your own next step. Tomorrow somebody sits down at your desk, and you will have to
# find out what she can repay.

# %%
from course.widgets.kit.notes import action_plan

cards.job_aid("day2")

# %%
action_plan("day2")
