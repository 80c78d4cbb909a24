# %% [markdown]
# Small loans change lives in two directions. A stall that can buy at the wholesale market instead of
# round the corner feeds a family better; a loan of the wrong size, or one that nobody looks after,
# takes the stall away. This course is about the difference: five days on lending small sums well.
#
# You will not only read about it. Behind these pages lives a branch with three hundred clients, four
# officers and a credit policy. You can watch a year go by, ask of any event *why this, today?*, and
# switch off any rule to see the same people live the same year without it.
#
# Where it comes from: the rules are those of a Russian manual for managers of microfinance
# organisations (Smolensk, 2001) and of the Smart Campaign for client protection. The clients are
# invented. What the sources leave open is marked as an assumption, and you can change it.

# %% [markdown]
# ## Where you are

# %% tags=["afresh"]
from course.checks.kit.course_map import course_map

course_map()

# %% [markdown]
# The circles fill as you solve tasks and answer questions, and the map knows where you stopped. It is all kept in one
# small file, `my_course/progress.json`, that nobody but you reads: your guesses and answers stand on their pages again
# the next morning.

# %% [markdown]
# ## How to work
#
# - **Run a cell** with <kbd>Shift</kbd>+<kbd>Enter</kbd>, from top to bottom. To run a whole page, choose
#   *Run* → *Run All Cells*.
# - **Guess before you look.** Before a simulation there is a question. Answer it first: a guess that
#   turns out wrong teaches more than a result that nobody expected anything of.
# - **Move things.** Panels have sliders; the arrow keys work as well as the mouse. Under each picture
#   stand the same facts in words and, folded, in numbers.
# - **Check yourself.** In an exercise, put your answer in place of `...`, run that cell, then the one below it. It
#   says *Right*, or *Not yet* with what to look at, or *Not solved yet* while there is nothing to check. You cannot
#   break anything.
# - **Alone?** Begin with [day 1](../notebooks/day1.ipynb); an evening is two or three sessions. Questions and exercises answer at
#   once, right or wrong, and nobody else sees it. For the talks, read one card and let somebody at home read the other.
# - **Stop whenever you like.** Your copy is yours; what you wrote stays when you close the course. Every session can be run
#   from its own start, so that you can go on where you stopped.
# - **Close what you have finished.** Each open page is a program of its own, and a dozen of them fill a small computer's
#   memory. Closing a page's tab ends its program; your answers are kept.
# - **On paper.** In the folder of the course, `python3 -m course handouts` (on Windows `py -m course handouts`) writes
#   cards, job aids and sheets into `my_course/handouts`. Open a file in your browser and print it.

# %% [markdown]
# ## Try it now
#
# This is a question as you will meet them. Choose, press *Check*, and see that wrong answers get an
# answer too.

# %% tags=["rule:CTX-2"]
from course.checks import question

question("start.what_is_it")

# %% [markdown]
# ## The people you will meet
#
# These clients walk through all five days with you. Remember their names.

# %%
from course.figures.context.people import cast_table

cast_table()

# %% [markdown]
# ## What you will be able to do
#
# Each day takes about six hours with a trainer and breaks, or two evenings alone. It ends with something
# you can do at work.

# %%
from course.checks.kit.course_map import promises

promises()
