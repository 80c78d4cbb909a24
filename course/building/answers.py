"""The answers in an exercise: marked for nbgrader, and taken out of the learner's copy."""

# mypy: disable-error-code="no-untyped-call"
# nbformat gives types for half of what it publishes.

import re

from nbformat import NotebookNode

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
STUB = "# your answer goes above, in place of the ..."
_REGION = re.compile(rf"^([ \t]*){BEGIN}\n.*?^[ \t]*{END}$", re.MULTILINE | re.DOTALL)
_CHECK = re.compile(r"""^check\(\s*["']([\w.]+)["']""", re.MULTILINE)


def holds_answer(source: str) -> bool:
    """Tell whether a cell holds an answer to be taken out."""
    return BEGIN in source


def strip_answer(source: str) -> str:
    r"""Take the answers out of a cell.

    Raises
    ------
    ValueError
        When a marker has no partner: better no exercise than one that shows its answer.

    Examples
    --------
    >>> print(strip_answer("a = ...\n### BEGIN SOLUTION\na = 1\n### END SOLUTION"))
    a = ...
    # your answer goes above, in place of the ...
    """
    left = _REGION.sub(rf"\1{STUB}", source)
    if BEGIN in left or END in left:
        raise ValueError(f"a {BEGIN!r} or {END!r} without its partner in:\n{source}")
    return left


def mark_for_grading(cell: NotebookNode, cell_id: str) -> NotebookNode:
    """Write nbgrader's metadata: answers are solution cells, checks are graded tests.

    With ``COURSE_STRICT=1`` a check raises, which is what nbgrader counts.
    """
    if cell.cell_type != "code":
        return cell
    checked = _CHECK.search(cell.source)
    if holds_answer(cell.source):
        cell.metadata["nbgrader"] = _grading(f"{cell_id}-answer", solution=True)
    elif checked:
        name = checked.group(1).replace(".", "-")
        cell.metadata["nbgrader"] = _grading(name, grade=True, locked=True, points=1)
    return cell


def _grading(
    grade_id: str, *, solution: bool = False, grade: bool = False, locked: bool = False,
    points: int | None = None,
) -> NotebookNode:
    marks = NotebookNode(
        grade=grade, grade_id=grade_id, locked=locked, schema_version=3, solution=solution,
        task=False,
    )  # fmt: skip
    if points is not None:
        marks["points"] = points
    return marks


def as_exercise(solution: NotebookNode) -> NotebookNode:
    """Make the learner's copy of a solution: the same cells, answers out, no outputs."""
    exercise = NotebookNode(solution)
    exercise.cells = [_without_answer(cell) for cell in solution.cells]
    return exercise


def _without_answer(cell: NotebookNode) -> NotebookNode:
    kept = cell.copy()
    if kept.cell_type == "code":
        kept.source = strip_answer(kept.source)
        kept.outputs, kept.execution_count = [], None
    return kept
