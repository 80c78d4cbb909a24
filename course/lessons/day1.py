# %% [markdown]
# Nobody lends a rouble on this first day. You find out for whom small loans are made, why a bank does not
# make them, and what you promise a client before she has signed anything.
#
# Bring your own institution with you, the one you work for or the one you want to build. After each session
# ask: *and how is it with us?*

# %% [markdown]
# ## Before we start
#
# Ten things that you will be able to do on the last day. Say where you stand this morning, and press *Keep*.
# Nobody marks it; on the last afternoon you are asked again, and the two answers stand side by side.

# %%
from course.widgets.context.skills_audit import skills_audit

skills_audit("start")

# %% [markdown] tags=["session:refused", "rule:CTX-1"]
# Oksana Belenko bakes bread before the town wakes up. Her oven is full from four until nine; people who
# come at ten go home without. With a second oven she could sell half as much again. On Monday she put on
# her good coat and went to the bank.
#
# She was heard politely. Had she a flat to pledge? No. Had she borrowed before? Never. Could she bring
# the balance sheets of three years? Her accountant's balance sheet shows a profit that would not
# feed a cat. The bank clerk looked at the sum, twelve thousand roubles, and at the clock. “To be
# honest,” he said, “nobody here does loans of that size.”
#
# In two minutes she had met all five reasons why banks turn small businesses away. Here they are, with
# what a lender can do who wants to say yes.

# %% tags=["rule:CTX-1"]
from course.checks import predict, reveal
from course.checks.kit.quiz import quiz
from course.figures.context import refusal, small_loan

refusal.refusal_reasons()

# %% [markdown]
# Four of the five are habits. The third, cost, is arithmetic, and good will alone does not remove it: a file
# takes about the same time for a small loan as for a large one, but the interest grows with the sum, with the
# weeks, and with what is still owed.

# %% tags=["rule:CTX-1"]
predict("day1.break_even")

# %%
bank = small_loan.bank_loans()
small_loan.earnings_picture(bank)

# %%
reveal("day1.break_even", bank.break_even)

# %% [markdown] tags=["rule:CTX-2"]
# (The price of the file is our assumption; the rate lies where rouble loans stood in 2001.) Now be the lender
# yourself. What makes Oksana's twelve thousand worth your while?
#
# 1. Make the file cheaper, as somebody can who knows the market and asks for few papers.
# 2. Put it back, and raise the rate instead. How far must it go?

# %% tags=["rule:CTX-2"]
from course.widgets.context.small_loan_panel import small_loan_panel

small_loan_panel()

# %% [markdown] tags=["rule:CTX-2", "rule:CTX-9"]
# So a microloan is not a bank loan that has shrunk in the wash. It is a product of its own, from a few
# thousand to some tens of thousands of roubles, with its own way to know a client. Its purpose differs, too: a
# bank works for its own success, a microfinance institution for its clients', and becomes stable through
# theirs.
#
# In 2001 no law capped the rates of such lenders, and the support funds of regions and towns could lend without
# a licence of the central bank. Laws change and differ: look up the one you live under.

# %% tags=["rule:CTX-9"]
refusal.bank_and_lender()

# %% [markdown]
# Three questions before you go on. A wrong answer gets an answer too.

# %% tags=["rule:CTX-1", "rule:CTX-2", "rule:CTX-9"]
quiz("day1.reason", "day1.product", "day1.purpose")

# %% [markdown]
# **Three lines to keep**
#
# - Five reasons to refuse: pledge, risk, cost, old methods, untrained people.
# - Cost is the stubborn one: a cheap way of working opens the door, a high rate alone does not.
# - Their success first; ours follows from it.

# %% [markdown] tags=["session:institutions", "rule:CTX-5"]
# Raisa Tikhonova sews at home with her sister. She has heard of two places that lend to people like her.
# One belongs to women who pay in and borrow from the common fund; to join, one becomes a member. The other
# sits in the house of the administration; there one is a client, and the money is the public's.
#
# “Which is better?” she asks, and then, because she asks everything twice: “Better for whom?”
#
# Both are real. The manual behind this course was made of what they learned.

# %% tags=["rule:CTX-5"]
from course.checks import predict, question, reveal
from course.checks.kit.quiz import quiz
from course.checks.kit.sorting import sort_out
from course.figures.context import institutions

institutions.institutions()

# %% [markdown] tags=["rule:CTX-5"]
# Look at what an institution lives from before you look at what it says of itself. The regional fund
# earns most of its income by lending and a part by carrying out programmes of the state. Programmes end.

# %% tags=["rule:CTX-5"]
predict("day1.fill_the_gap")

# %%
institutions.income_picture()

# %%
reveal("day1.fill_the_gap", institutions.growth_to_fill())

# %% [markdown] tags=["rule:CTX-5"]
# Now your own house. What do you live from, in per cent, and what of it could end? Find the mix that survives
# the end of its largest programme without lending a third more.

# %% tags=["rule:CTX-5"]
from course.widgets.context.income_panel import income_panel

income_panel()

# %% [markdown] tags=["rule:CTX-7"]
# **For whom?** The manual chose its people with care: women with small businesses and low incomes. They
# were the first to be dismissed when factories shrank, and the last to be hired again. They weigh their
# steps, so that their businesses grow slowly and stand firmly. And among women it was easier to find
# neighbours who stand in for each other.
#
# **To what end?** Four missions follow:
#
# 1. make micro and family enterprise stronger;
# 2. lend as a partner who shares a risk, so that work is created;
# 3. raise what families earn, and with it what they spend in the local shops;
# 4. fill the place between the banks and those whom banks do not serve.
#
# Money alone does not do it. Most clients have never run a business before; training and advice belong to
# the service.

# %% tags=["rule:CTX-7"]
question("day1.target")

# %% [markdown]
# And back to Raisa's two places. Put each sentence where it belongs.

# %% tags=["rule:CTX-5"]
sort_out("day1.which_one")

# %% [markdown] tags=["rule:CTX-3", "rule:CTX-4"]
# The course wants four things from you: to say what microfinance is and how it differs from banking; to
# design an organisation for it; to write a credit policy for people you have chosen; to judge a client and
# her project.
#
# It does not want you to copy. **No single way of lending is best everywhere.** Of whatever you see here, the
# Smolensk rules included, ask what would have to change before it fits your street.

# %% tags=["rule:CTX-4", "rule:CTX-3"]
quiz("day1.copy", "day1.aims")

# %% [markdown]
# Now yours. Four lines, as honest as you can; they stay in your own folder. If you do not know a figure,
# write down whom you will ask.

# %%
from course.widgets.kit.notes import portrait

portrait()

# %% [markdown]
# **Three lines to keep**
#
# - Know an institution by its owners, its money and its income, in this order.
# - Choose your people for need and steadiness, and say so in public.
# - Borrow ideas like tools: try them on your own wood first.

# %% [markdown] tags=["session:access", "rule:CTX-6"]
# The last days of February. Zoya Mironova sells children's clothes in the covered market. The children have
# grown again; from March to the end of May every mother in town looks for something lighter. Zoya needs ten
# thousand roubles of goods, now.
#
# The town has a fund with cheap money, two per cent a month. It also has a list, and Zoya would be on it
# for six weeks. The cooperative asks nine per cent a month and could pay out on Monday.
#
# “Nine!” says her sister. “You must be mad.” Is she? Put her goods, her weeks and both rates on the panel.
# We assume that she keeps her stock at that level and pays the instalments from what she sells.

# %% tags=["rule:CTX-6"]
from course.checks import predict, reveal
from course.checks.kit.quiz import quiz
from course.widgets.context.waiting_panel import waiting_panel

waiting_panel()

# %% [markdown] tags=["rule:CTX-6"]
# Move the weeks of waiting to nothing, and the cheap loan wins, of course. The price of waiting is what the
# goods would have earned meanwhile. It stands in no contract, and in a good season it is larger than the
# difference in rates. So the manual helps clients **by access and speed, not by a subsidised price**.
#
# There is a second reason, on the lender's side. Many funds understood “easy terms” as a low rate, at the
# central bank's level or below; their costs did not fall with it. Take our branch, with the same people, the
# same officers, the same capital, and let it live three years at either price.

# %% tags=["rule:CTX-6"]
predict("day1.cheap_fund")

# %%
from decimal import Decimal

import simulator as sim
from course.cases import branch
from course.figures.context import outreach

ours = branch(clients=150, officers=2, days=3 * outreach.YEAR)
cheap = outreach.at_price(ours, Decimal("0.02"))
both = outreach.TwoPrices(sim.run(ours), sim.run(cheap))
outreach.price_picture(both)

# %%
reveal("day1.cheap_fund", both)

# %% [markdown] tags=["rule:CTX-6"]
# The manual says three things of cheap money: it reaches few people, it turns over slowly, and it comes back
# less well. Look for all three in the years below, and write down which of them this small world confirms.
# Where it does not, the reason may lie in what the model leaves out: here nobody thinks less of a loan
# because it was cheap. And look at what *our own* price covers, before you praise it. Day 4 comes back to that.

# %% tags=["rule:CTX-6"]
outreach.price_table(both)

# %% [markdown]
# Two people ask you for advice this week: first Zoya, then a donor.

# %% tags=["rule:CTX-6"]
quiz("day1.wait", "day1.subsidy")

# %% [markdown]
# **Three lines to keep**
#
# - Put the waiting into roubles, then compare rates.
# - A price below cost is paid by those who come next: there will be less to lend.
# - Be quick, be near, be there again; that is the subsidy that lasts.

# %% [markdown] tags=["session:credit_policy", "rule:CTX-8"]
# Galina Sazonova's kiosk at the bus stop is open until ten at night. She is not registered; she
# means to do it next spring, “when things are calmer”. On Tuesday she asks the new officer for a loan. He
# likes her and says: probably. On Wednesday she meets the old one, who says: certainly not. On Thursday she
# tells the whole bus stop that nobody in that office knows what they want.
#
# They needed two kinds of paper, and had read neither.
#
# - **Policies** draw the frame: what we lend, to whom, how much, for how long, against which
#   guarantee, under which control.
# - **Procedures** lead through it: every stage between officer and client, from the first meeting to the
#   last instalment.
#
# Even both together do not make an officer: to read a rule rightly in a single case, says the manual, is one of
# the hardest things in the work. But without them there is nothing to read.

# %% [markdown]
# Six sentences from the drawer of that office. Which belong in the policy, which in the procedures?

# %% tags=["rule:CTX-8"]
import simulator as sim
from course.checks import predict, question, reveal
from course.checks.kit.quiz import quiz
from course.checks.kit.sorting import sort_out

sort_out("day1.policy_or_procedure")

# %% [markdown] tags=["rule:CTX-8"]
# Here is the policy of the branch you will live with this week. It is one plain file, and each figure says
# where it comes from.

# %%
from course.figures.context import policy_page

policy = sim.load_policy("smolensk_individual")
policy_page.policy_page(policy)

# %% tags=["rule:CTX-8"]
predict("day1.assumed")

# %%
policy_page.sources_table(policy)

# %%
reveal("day1.assumed", policy_page.assumed_share(policy))

# %% [markdown] tags=["rule:CTX-8"]
# A figure in a policy is a decision about people. Take two of them: how much a first loan may be, and how fast
# that limit grows. From which loan on does the limit protect a client whose business bears 24 000 roubles? Can
# you set it so that it protects her and still does not hold back a larger business?

# %% tags=["rule:CTX-8"]
from course.widgets.context.limits_panel import limits_panel

limits_panel()

# %% [markdown] tags=["rule:CTX-10"]
# A policy without aims is a list. The cooperative wanted seven things from its own:
#
# 1. a fund that grows, to reach as many entrepreneurs as possible;
# 2. every loan back on time and in full, and income that at least covers the costs;
# 3. to understand why a client borrows;
# 4. long relations, with the next loan in view;
# 5. a business that is changed for the better;
# 6. wide circles of people, through products that keep improving;
# 7. good terms with local authorities and the press, before it opens its door in a new place.
#
# And then comes a sentence that does not fit: entrepreneurs are much the same everywhere, so no allowance
# is made for local differences. This morning the same manual warned you never to copy blindly. Sources
# disagree with themselves. Do not smooth it over; decide, and say why.

# %% tags=["rule:CTX-10", "rule:CTX-4"]
quiz("day1.clash", "day1.seven")

# %% [markdown]
# And Galina? She is still at the bus stop, waiting for one answer instead of two.

# %% tags=["rule:CTX-8"]
question("day1.galina")

# %% [markdown]
# **Three lines to keep**
#
# - Policy is the frame, procedure the way; both in writing, both read.
# - Whatever you assume, call it an assumption.
# - An exception made in private is a rule made by nobody.

# %% [markdown] tags=["session:promises", "rule:CPP-1"]
# Valentina Ryzhova mends shoes in a booth at the station. She writes nothing down and hears everything.
# This week she heard how much Pavel earns, that a loan goes faster if one brings a cake, and that somebody's
# cousin got less money than she had signed for. “You lend well,” she tells the officer. “You talk badly.”
#
# In many countries lenders have agreed on six principles of client protection. They are easiest to
# remember as promises that a client could hold you to.

# %% tags=["rule:CPP-1"]
from course.checks import predict, question, reveal
from course.checks.kit.sorting import sort_out
from course.figures.context import promises
from course.widgets.kit.notes import action_plan

promises.six_promises()

# %% [markdown]
# Six things that Valentina overheard, or might have. Each breaks one promise above all.

# %% tags=["rule:CPP-1"]
sort_out("day1.scenes")

# %% [markdown] tags=["rule:CPP-1"]
# The second promise sounds the easiest: just say the price. Try it. “Three per cent a month” is what six
# lenders have painted on their doors. All of them speak the truth.

# %% tags=["rule:CPP-1"]
predict("day1.six_prices")

# %%
asked = promises.three_per_cent()
promises.quotes_picture(asked)

# %%
reveal("day1.six_prices", promises.spread(asked))

# %% [markdown] tags=["rule:CPP-1"]
# A client who compares doors cannot win this game. Whoever says the price **in roubles, on which day, and
# what is left to pay**, has kept the promise. Now paint your own door: which of the six prices would your
# clients pay, and what does a fee do to the shortest loan?

# %% tags=["rule:CPP-1"]
from course.widgets.context.quotes_panel import quotes_panel

quotes_panel()

# %% [markdown] tags=["rule:CPP-2"]
# Why did all this come up years after the first small loans? Lenders grew fast, new ones came in, and they
# competed for the same clients. In several countries microfinance fell into a crisis. The press wrote badly of
# what it did to people, public and state spoke up against high rates, and lenders were asked to be open and to
# give account.

# %% tags=["rule:CPP-2"]
question("day1.why_now")

# %% [markdown] tags=["rule:CPP-3"]
# Promises on a wall keep nobody. The campaign behind the six principles proposes a way in five steps:
#
# 1. **join**;
# 2. **learn, teach, and assess yourselves**;
# 3. let somebody **from outside assess** you;
# 4. **change**, with the tools there are; try things in pilots, and share what came of it;
# 5. **report, and be certified**.
#
# On the last day you will do the second step for your own institution.

# %% tags=["rule:CPP-3"]
question("day1.path")

# %% [markdown]
# **Three lines to keep**
#
# - Six promises: not too much debt, a clear and fair price, decent collection, honest staff, an open ear,
#   closed lips.
# - A per cent is not a price until it has become roubles and dates.
# - Most promises are broken by people who mean no harm.

# %% [markdown]
# ## Off the screen: the first five minutes
#
# The officer's craft is talk. Three people, one card each, five minutes; then change roles, so that everybody has
# sat on both sides of the counter. You are alone? Let somebody at home read you the client, and be the officer.

# %%
from course.figures.kit import cards

cards.role_cards("day1")

# %% [markdown]
# ## To take to work
#
# One page to hang beside the desk, and one step of your own. A small step with a day to it is worth more
# than a large one without.

# %%
cards.job_aid("day1")

# %%
action_plan("day1")
