# %% [markdown]
# Yesterday you drew up schedules. Today you decide whether anybody should sign them. Over night Zoya's ten thousand
# have become fifteen. Raisa has an order from a school. Valentina writes nothing down. Tamara needs money in winter
# and earns it in summer. You sit down with each of them, and by the evening you have written an opinion that you
# would put your name to.
#
# One sentence stands over the whole day: **there are no bad borrowers, only bad loans.** And bring figures of a
# business that you know; the panels take them.

# %% [markdown]
# ## First: what has stayed from yesterday?

# %%
from course.checks.kit.quiz import quiz

quiz(
    "day3.recall_balance",
    "day3.recall_days",
    "day3.recall_liability",
    "day3.recall_cycle",
    "day3.recall_papers",
)

# %% [markdown] tags=["session:study", "rule:APP-1"]
# Valentina Ryzhova has mended shoes at the station for eight years. She would like a stitching machine, second
# hand, six thousand roubles. “What do you take in a month?” – “Oh. Six thousand and a half, maybe.” She looks
# at her hands. There is no notebook.
#
# Every study of a client answers two questions. ***Can* she repay on time?** That is in the business and its
# figures. ***Will* she?** That is in the person, and in what the law lets you hold her to. A yes to one of them
# is no answer to the other.

# %% tags=["rule:APP-1"]
from course.checks import predict, question, reveal
from course.checks.kit.quiz import quiz
from course.checks.kit.sorting import sort_out

question("day3.two_questions")

# %% [markdown] tags=["rule:APP-2"]
# The study has five blocks. Not every client fills all of them: with a kiosk you are through in an hour, with a
# workshop that buys a machine you may need a week.
#
# | Block | What you look at |
# |---|---|
# | The enterprise | how old, where, whose, who runs it; what it owns; who works there; what it can make and sells where; earlier loans |
# | Its finances | who owes it money and whom it owes; taxes; cash in and out; the guarantor, by the same criteria |
# | What is financed | trade: the goods, and who else sells them. Farming: the harvest, and who buys it. Production: the whole project |
# | The market | demand, competitors, prices, where materials come from |
# | The project's cash flow | drawn up from the client's own figures, with a critical eye |

# %% tags=["rule:APP-2"]
sort_out("day3.blocks")

# %% [markdown] tags=["rule:DOC-5", "rule:DOC-9"]
# Four forms help you to ask. They come from two institutions, so they overlap; nobody fills in all four.
#
# | Form | When | What it wants to know |
# |---|---|---|
# | Record of the interview | first talk | work, education, earlier loans: where, when, how long, what is still owed; years in business; your impression |
# | Borrower's questionnaire | she wants to go on | start-up capital, competition, suppliers, buyers, partners; obligations now *and planned*; how she would repay if income failed; jobs, and how many of them for women; assets, bank account; what the family needs; what the loan is for and what it should bring |
# | Guarantor's questionnaire | somebody stands in | dependants, debts, unpaid court decisions, suits, other applications; consent to checks; papers on income |
# | Confidential questionnaire | the visit | 45 numbered items: the person 1–16, the business 17–32, the finances 33–45 |
#
# Item 18 of the long form offers “not registered” as an answer, and our own rule lends to nobody who is not.
# Better that the form asks than that you never hear of it.

# %% [markdown] tags=["rule:DOC-5", "rule:DOC-9"]
# Here is the first of them, for the talk at the counter. Sit down opposite your neighbour: she is a client whom she
# knows well. Fill in what she says, and under *The officer's impression* what you would ask next. *Save* keeps it in her
# file; *Print* prints it, filled in or blank. ([All four forms](../notebooks/panel_forms.ipynb) have a page of their own.)

# %% tags=["rule:DOC-5", "rule:DOC-9"]
from course.widgets.study.form_panel import form_panel

form_panel("interview", "Valentina")

# %% tags=["rule:DOC-5", "rule:DOC-9"]
quiz("day3.first_form", "day3.guarantor")

# %% [markdown] tags=["rule:APP-3"]
# Back to Valentina. For years small figures have been the safe ones, for her as for everybody at the station.
# So the officer's first rule is: **be critical of what you are told**, and compare it. With her own answers
# first: do sales, purchases and mark-up agree? Then with others of her trade. A good officer keeps a card index of
# **sector norms**: monthly sales, mark-up, wholesale and retail prices, rents by district, taxes, customs, licences.
# Here is a part of ours (invented, like the clients; yours you have to write yourself).

# %% tags=["rule:APP-3"]
from course.cases.clients.forms import appraisal_of, counted_form, form_of
from course.figures.study import appraisal, capacity

capacity.norms_table()

# %%
predict("day3.understated")

# %% tags=["rule:APP-3"]
as_told = appraisal_of("Valentina")
appraisal.findings(as_told, "APP-3")

# %%
reveal("day3.understated", as_told)

# %% [markdown] tags=["rule:APP-3"]
# Who is right, Valentina or her purchases? Here are the three witnesses on a panel. At which sales would all of them
# agree? And which mark-up would make her own figure true: do you believe it?

# %% tags=["rule:APP-3"]
from course.widgets.study.mark_up_panel import mark_up_panel

mark_up_panel("Valentina")

# %% tags=["rule:APP-3"]
question("day3.critical")

# %% [markdown] tags=["rule:APP-4"]
# So you explain to her what the true figure is for, and then you go and look: a week beside the booth, counting
# pairs of shoes; an evening at the hostel where she lives. The manual wants both: **the place of business and
# the home**.

# %% tags=["rule:APP-4"]
capacity.said_and_counted(form_of("Valentina"), counted_form("Valentina"))

# %% [markdown]
# By her own figures Valentina gets nothing. By the true ones her stitching machine is within reach. The
# critical eye is not there to refuse her. It finds the loan that she can carry.

# %% tags=["rule:APP-4"]
question("day3.visit_home")

# %% [markdown]
# **Three lines to keep**
#
# - *Can* she, and *will* she: two questions, two answers.
# - Figures are compared twice: with each other, and with others of the trade.
# - Go and look, at the shop and at home. What you have seen, you need not believe.

# %% [markdown] tags=["session:cash_flow", "rule:DOC-6"]
# “Write down whatever you like,” says Zoya, “I have nothing to hide.” You sit on two crates behind her stall, between
# rompers and rubber boots, and go through the last part of the long form, items 33 to 45. Here is what stands on it
# afterwards.

# %% tags=["rule:DOC-6", "rule:DOC-5"]
from course.cases.clients.forms import form_of
from course.checks import predict, question, reveal
from course.figures.study import appraisal, cash_flow_words, form_page

form_page.form_page(form_of("Zoya"), "finance")

# %% [markdown] tags=["rule:APP-5", "rule:DOC-6"]
# From this form to a cash flow is a small step, if you keep to one definition:
#
# **net income = what comes in − what is really paid out**
#
# for each month of the loan, from what she can show. It is not the profit of her tax return, and it is not what
# she hopes for. Receipts are average sales, times the season. Outlays are goods (number of purchases × one
# purchase), the transport of each, wages, rent, tax, the rest, spoiled goods, and debts that fall due.
#
# Sales have three levels: good, average and poor. The plan rests on average ones; poor ones are there to frighten
# it a little.

# %% tags=["rule:APP-5"]
cash_flow_words.statement(form_of("Zoya"))

# %% tags=["rule:APP-5"]
question("day3.net_income")

# %% [markdown] tags=["rule:DOC-6", "rule:APP-7"]
# One trap lies in item 41: *wages, the owner's included*. If the owner takes a wage, it has left the business
# and has arrived at home. So it counts once: among the outlays, and as money that the family already has. What
# the family still needs from net income is its costs (item 9), less other income (item 10), less that wage.

# %% tags=["rule:DOC-6"]
question("day3.owner_wage")

# %% [markdown] tags=["rule:APP-9"]
# Zoya's months are much alike. Tamara Gusak's are not: radishes in April, tomatoes from July, and in January
# a heating bill. This January she came and asked for 12 000 roubles, for seed, film and heating.

# %%
predict("day3.best_month")

# %% tags=["rule:APP-9"]
from course.cases.clients.forms import trial_of

winter = trial_of("Tamara")
appraisal.trial_picture(winter)

# %%
reveal("day3.best_month", winter)

# %% [markdown] tags=["rule:APP-9"]
# Three orange bars, and the rest of the year has room for a loan twice this size. The season shapes the
# schedule: how much, how long, and from when on. The same loan, paid out in June:

# %% tags=["rule:APP-9"]
from datetime import date

appraisal.trial_picture(trial_of("Tamara", start=date(2001, 6, 4)))

# %% [markdown] tags=["rule:APP-9"]
# Of course, in June she needs no heating. A small loan in January and a larger one in June may serve her better than
# either. An honest officer says so, even when it is more work.

# %% tags=["rule:APP-9"]
question("day3.season")

# %% [markdown] tags=["rule:DOC-6", "rule:APP-5", "rule:APP-9"]
# ### Try it
#
# Here is the whole form as a panel, with Oksana's bakery in it. Change an answer and watch the year. Try these
# three, and say *before* you look what will happen:
#
# 1. *Sales*: let average sales fall by 2 000 roubles. How much of that does net income lose?
# 2. *Season*: give her a poor August (70).
# 3. *Purchases and costs*: take her own wage away, here (41) and in the wages. Is the family better off?
#
# Then choose *a blank form* and fill in a business that you know: your own, your sister's, the kiosk at your bus
# stop. Where there is nothing, write 0: a question not answered is not zero. *Save* keeps it
# in a file. (For work, the panel has [a page of its own](../notebooks/panel_cash_flow.ipynb).)

# %% tags=["rule:DOC-6"]
from course.widgets.study.cash_flow_panel import cash_flow_panel

cash_flow_panel("Oksana")

# %% [markdown]
# **Three lines to keep**
#
# - Net income: what came in less what went out, month by month, as far as it can be shown.
# - The owner's wage counts once.
# - An average month pays no instalment in February.

# %% [markdown] tags=["session:corridor", "rule:APP-6", "rule:APP-7"]
# Fifteen thousand, then. “The policy allows it,” says Zoya, and she is right: for a first loan that is the limit.
# You have her cash flow in front of you.
#
# The manual's rule is short. **The repayment of a month lies between one third and two thirds of net income.**
# Above two thirds, every small misfortune hits the instalment. Below a third, the loan is longer or smaller than
# it needs to be. And a second rule stands beside it: **what remains must be enough for the family to live on.**
# Both must hold, in every month of the loan.

# %%
from course.cases.clients.forms import appraisal_of, trial_of
from course.checks import predict, question, reveal
from course.checks.kit.quiz import quiz
from course.figures.study import appraisal, capacity
from course.widgets.study.cash_flow_panel import cash_flow_panel

predict("day3.zoya_size")

# %% tags=["rule:APP-6", "rule:APP-7", "rule:APP-8"]
zoya = trial_of("Zoya")
appraisal.trial_picture(zoya)

# %%
reveal("day3.zoya_size", zoya)

# %% [markdown] tags=["rule:APP-8"]
# Look at the right side. Each green block holds the loans that fit one length: for each, the lower edge is a
# third of net income, the upper edge the most that her tightest month can bear. The dashed line is what the
# policy allows. **Choose the size and the term that fit, and not the policy's maximum**: the policy knows no
# client, you do.

# %% tags=["rule:APP-6", "rule:APP-7", "rule:APP-8"]
quiz("day3.lower_end", "day3.family", "day3.maximum")

# %% tags=["rule:APP-8", "rule:APP-14"]
capacity.fits_table()

# %% [markdown] tags=["rule:APP-14"]
# Eight people, and not one bad borrower among them. What is bad is a loan of 12 000 for Tamara in January. **No
# bad borrowers, only bad loans**: size and term come from what somebody can repay today, not from what they
# might sell tomorrow.
#
# ### Try it
#
# Zoya wants more than fits. Look for a way that you could offer her, and say first which rule each will break.
#
# 1. *The loan, and what if*: eight weeks, not twelve. How much fits now?
# 2. Back to twelve, and fifteen thousand. Would more weeks help? Try to give her some: what stands in the way?
# 3. Poor sales instead of average ones. Would you still sign what fits today?
#
# Then choose your own business of this morning in the list of clients (↻ looks for it), and find what fits it.

# %% tags=["rule:APP-6", "rule:APP-7", "rule:APP-8"]
cash_flow_panel("Zoya")

# %% tags=["rule:APP-14"]
question("day3.forecast")

# %% [markdown] tags=["rule:APP-15"]
# Clients ask another question: *is it dear?* The manual has no test for that, but an observation: the interest is
# usually no more than 10 to 20 % of what is sold for the borrowed money, and leaves a profit of 30 to 40 % on it.
# Tomorrow you set a rate yourself; today, say the roubles.

# %% tags=["rule:APP-15"]
appraisal.findings(appraisal_of("Zoya", amount="11 500"), "APP-6", "APP-7", "APP-8", "APP-15")

# %% tags=["rule:APP-15"]
question("day3.revenue_share")

# %% [markdown] tags=["rule:APP-6"]
# ### What is the corridor worth?
#
# Two thirds is a number in a book. Does it matter to the branch? Take it away: let a repayment eat *all* of a
# month's net income. The same people, the same luck; they just get larger loans. (Half of our branch is enough for a
# first look.)

# %%
predict("day3.no_corridor")

# %% tags=["rule:APP-6"]
import simulator as sim
from course.cases import branch
from course.figures.worlds import twins

half = branch(clients=150, officers=2)
wide = sim.compare(half, half.without("APP-6"), n=6)
reveal("day3.no_corridor", wide)

# %% tags=["rule:APP-6"]
twins.effects_picture(wide, "APP-6")

# %% [markdown]
# Each bar is an interval over a few pairs of years, with and without the rule. Where it leaves zero out, luck
# alone does not explain the difference. All of this holds in this model of a branch; what it assumes stands in
# the model card.
#
# **Three lines to keep**
#
# - Between a third and two thirds, and the family eats: in every month.
# - The size that fits, not the size that is allowed.
# - No forecasts. If they come true, the next loan will be larger.

# %% [markdown] tags=["session:risks", "rule:APP-10"]
# Pavel Drozd drives line 7. His form is neat. Item 28, debts at present: *none*. On the way back you pass the
# parts shop by the depot, and ask how business is. “Well enough,” says the man, “if Pavel paid me for his engine. Six
# thousand.”
#
# **Before the first loan a client has no other debt**, and it is your work to uncover what there is: shops,
# relatives, the tax office, an old bank loan. Not out of distrust. His first instalment would go to the parts
# shop.

# %% tags=["rule:APP-10"]
from course.cases.clients.forms import appraisal_of, form_of, trial_of
from course.checks import predict, question, reveal
from course.figures.study import appraisal, capacity

appraisal.findings(appraisal_of("Pavel"), "APP-10", "APP-6", "APP-13")

# %% tags=["rule:APP-10"]
question("day3.hidden_debt")

# %% [markdown] tags=["rule:APP-11"]
# Raisa Tikhonova is another case. She owes nobody anything; her loan fits every month of the plan. But six of ten
# roubles come from one school. Whoever has **one buyer only is not economically independent**. The steadiest client
# is the opposite: many small deals, and no season.

# %%
predict("day3.raisa_blow")

# %% tags=["rule:APP-11", "rule:APP-12"]
from simulator.rules.client.stress import stress

raisa = trial_of("Raisa")
blows = stress(form_of("Raisa"), raisa.case.plan)
reveal("day3.raisa_blow", blows)

# %% tags=["rule:APP-11", "rule:APP-17"]
capacity.blows(("Raisa", "Zoya", "Oksana", "Pavel"))

# %% tags=["rule:APP-11"]
question("day3.one_buyer")

# %% [markdown] tags=["rule:APP-12"]
# A gap in this table is no reason to refuse. It is a reason to talk, while everything is well: **what would you do
# if that happened?** Sell stock at cost, borrow from a brother-in-law, take work from the factory? Whatever you
# agree on goes into the file. Where doubt remains, ask for somebody who stands in besides.

# %% tags=["rule:APP-12"]
question("day3.crisis_plan")

# %% [markdown] tags=["rule:APP-17"]
# And then there is the world outside, that asks nobody: demand changes, the dollar rises, wholesale prices follow, a
# law gives somebody a monopoly. You cannot foresee it. You can know *whom* it would hit: who buys imports, who
# sells what people give up first.

# %% tags=["rule:APP-17"]
question("day3.outside")

# %% [markdown]
# ### Try it
#
# One client, one loan, one blow at a time. Which size of Raisa's loan survives the school's leaving? Whom would a dearer
# dollar hit first among the eight, and whom not at all? Try two clients whom you would have called safe.

# %% tags=["rule:APP-11", "rule:APP-12", "rule:APP-17"]
from course.widgets.study.blow_panel import blow_panel

blow_panel("Raisa")

# %% [markdown]
# **Three lines to keep**
#
# - Look for the debt that nobody mentioned.
# - One buyer is one signature away from none.
# - Agree on the way out while the sun shines, and write it down.

# %% [markdown] tags=["session:person", "rule:APP-13"]
# Galina Sazonova's kiosk is open until ten. Her figures are clean, the loan fits, and you like her. She is not
# registered; “next spring”, she says. You believe her, too. And yet: not this loan, not now.
#
# With others it is the other way round: all papers in order, and something in you hesitates. The officer's first
# question is ***do I trust this client, do I believe that she will repay?*** If the answer is no, the work ends. And
# three more: why does she *want* to repay? What would she do in a tight corner: borrow from friends, sell something?
# What can you say to make her reason stronger?

# %% tags=["rule:APP-13"]
from course.cases.clients.forms import appraisal_of
from course.checks import predict, question, reveal
from course.checks.kit.quiz import quiz
from course.figures.study import appraisal

quiz("day3.trust", "day3.motive")

# %% [markdown] tags=["rule:APP-16"]
# Everything you found comes together in one page, the expert opinion. It has three blocks: **capacity**, **security
# and surroundings**, **the person**. It answers one key question: *can she earn the repayment without endangering
# her business?* The committee decides. But for the opinion you answer, with your name and, as tomorrow will show,
# with your pay.

# %%
predict("day3.eight")

# %% tags=["rule:APP-16"]
from course.cases.clients.forms import filled_in

reveal("day3.eight", tuple(map(appraisal_of, filled_in())))

# %% tags=["rule:APP-16"]
appraisal.recommendations()

# %% [markdown] tags=["rule:APP-16"]
# Read the middle column again: three are refused, and all three can come back: when the business is registered,
# when the debt is paid, when the true figures are on the table. Here is Zoya's opinion, for the loan that fits. Would
# you sign it? What is missing that no form asks for?

# %% tags=["rule:APP-16"]
appraisal.opinion(appraisal_of("Zoya", amount="11 500"))

# %% tags=["rule:APP-16"]
question("day3.who_answers")

# %% [markdown] tags=["rule:APP-16", "rule:APP-4", "rule:APP-13"]
# ### Try it
#
# The desk in the evening: her request, what you saw, her papers. Say *before* you move anything what the sheet
# will say then.
#
# 1. *The request*: find the loan for which the last ✗ goes.
# 2. *What you saw*: answer “Do I trust her?” with no. What does everything else weigh now?
# 3. *Papers*: what is still missing before the committee may decide?
#
# Then choose the client whom you saved in the cash-flow panel (↻ looks for her), and write the opinion that you would
# sign. *Print* gives the sheet. (For work, the desk has [a page of its own](../notebooks/panel_appraisal.ipynb).)

# %% tags=["rule:APP-16"]
from course.widgets.study.appraisal_panel import appraisal_panel

appraisal_panel("Zoya")

# %% [markdown]
# ### Away from the screen
#
# The officer's craft is talk. Three players, one card each; the observer writes down. Then change roles.

# %%
from course.figures.kit import cards

cards.role_cards("day3")

# %% [markdown]
# **Three lines to keep**
#
# - The first question is whether you believe her. It has no form.
# - A no for today can be a yes in spring: say what has to change.
# - You recommend, the committee decides, and you answer for what you wrote.

# %% [markdown]
# ## To take to work

# %%
cards.job_aid("day3")

# %%
from course.widgets.kit.notes import action_plan

action_plan("day3")
