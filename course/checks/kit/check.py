"""``check``: how an answer to a task stands, in a sentence and never in a traceback."""

import os
from inspect import currentframe
from types import FrameType

from course import progress
from course.checks.kit.answers import Missing, find_answer, watch
from course.checks.kit.finding import UnknownIdError, find_task
from course.checks.kit.outcome import Outcome
from course.display import Shown, html_table
from course.language import _

FROM_THE_PAGE = Missing()


class CheckFailedError(AssertionError):
    """Raised under ``COURSE_STRICT=1`` by an answer that is missing or wrong."""


def check(key: str, answer: object = FROM_THE_PAGE) -> Outcome:
    """Tell how the answer to the task called ``key`` stands, and note it in the progress file.

    Parameters
    ----------
    key
        The task's id, as ``"day5.mon9"``.
    answer
        The learner's answer, ``...`` or None where there is none yet. When left out, it is what
        the page calls by the task's `Task.variable`; a cell that failed has given no answer.

    Raises
    ------
    CheckFailedError
        Only under ``COURSE_STRICT=1``, when the answer is missing or wrong.
    """
    try:
        task = find_task(key)
    except UnknownIdError as error:
        outcome = Outcome("wrong", str(error))
    else:
        if answer is FROM_THE_PAGE:
            answer = _from_page(task.variable, currentframe())
        outcome = _nothing(task.variable) if isinstance(answer, Missing) else task.judge(answer)
        if outcome.status != "blank":
            progress.note(key, outcome.status)
    if os.environ.get("COURSE_STRICT") == "1" and not outcome.solved:
        raise CheckFailedError(f"{key}: {outcome}")
    return outcome


def _from_page(name: str, here: FrameType | None) -> object:
    """Find the answer on the page that called `check`."""
    watch(name)
    page = here.f_back.f_globals if here and here.f_back else {}
    return find_answer(name, page)


def _nothing(name: str) -> Outcome:
    return Outcome("blank", _(
        "There is no answer here yet. Run the cell that begins with “{name} =”; if an error stands "
        "under it, mend that first. Then run this one again.").format(name=name))


def given(key: str) -> Shown:
    """Show the figures a task starts from."""
    task = find_task(key)
    watch(task.variable)
    tables = task.given
    html = "".join(html_table(frame, caption) for caption, frame in tables)
    text = "\n\n".join(f"{caption}\n{frame.to_string()}" for caption, frame in tables)
    return Shown(html, text)
