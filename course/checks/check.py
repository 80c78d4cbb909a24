"""``check``: how an answer to a task stands, in a sentence and never in a traceback."""

import os

from course import progress
from course.checks.finding import UnknownIdError, find_task
from course.checks.outcome import Outcome
from course.display import Shown, html_table


class CheckFailedError(AssertionError):
    """Raised under ``COURSE_STRICT=1`` by an answer that is missing or wrong."""


def check(key: str, answer: object = None) -> Outcome:
    """Tell how ``answer`` to the task called ``key`` stands, and note it in the progress file.

    Parameters
    ----------
    key
        The task's id, as ``"day5.mon9"``.
    answer
        The learner's answer; ``...`` or None where there is none yet.

    Raises
    ------
    CheckFailedError
        Only under ``COURSE_STRICT=1``, when the answer is missing or wrong.
    """
    try:
        outcome = find_task(key).judge(answer)
    except UnknownIdError as error:
        outcome = Outcome("wrong", str(error))
    else:
        if outcome.status != "blank":
            progress.note(key, outcome.status)
    if os.environ.get("COURSE_STRICT") == "1" and not outcome.solved:
        raise CheckFailedError(f"{key}: {outcome}")
    return outcome


def given(key: str) -> Shown:
    """Show the figures a task starts from."""
    tables = find_task(key).given
    html = "".join(html_table(frame, caption) for caption, frame in tables)
    text = "\n\n".join(f"{caption}\n{frame.to_string()}" for caption, frame in tables)
    return Shown(html, text)
