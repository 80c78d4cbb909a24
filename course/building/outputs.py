"""The outputs of a notebook: executed as the learner ``demo``, kept while its code is the same."""

# mypy: disable-error-code="no-untyped-call"
# nbformat gives types for half of what it publishes.

import json
import os
import re
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from course.building.source import METADATA
from course.progress import DEMO

# A reference to a model is IPY_MODEL_ and its id: no word ends between the two.
_MODEL_ID = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])")
_ESCAPES = re.compile(r"\x1b\[[\d;]*m")


class ExecutionError(RuntimeError):
    """A notebook failed, or wrote a warning, while it was executed."""


def execute(name: str, notebook: NotebookNode, folder: Path, *, strict: bool) -> NotebookNode:
    """Execute a notebook in ``folder`` as the learner ``demo``, with progress of its own.

    Parameters
    ----------
    name
        The notebook's name; it also settles the ids of widgets.
    notebook
        The notebook to execute; it stays as it is.
    folder
        Where the notebook will stand.
    strict
        Whether an answer that is missing or wrong stops the execution.

    Raises
    ------
    ExecutionError
        When a cell fails or writes to the error stream.
    """
    with tempfile.TemporaryDirectory() as private:
        environment = demo_environment(Path(private) / "progress.json", strict=strict)
        ran = _run(name, notebook, folder, environment)
    widgets = ran.metadata.get("widgets")
    ran.metadata = NotebookNode(METADATA | ({"widgets": widgets} if widgets else {}))
    return settled(name, ran)


def demo_environment(progress: Path, *, strict: bool) -> dict[str, str]:
    """Give the environment in which stored outputs are made, and compared."""
    fixed = {
        "COURSE_LEARNER": DEMO,
        "COURSE_PROGRESS": str(progress),
        "COURSE_STRICT": "1" if strict else "",
        "LANGUAGE": "en",
        "TQDM_DISABLE": "1",  # whether a bar is seen hangs on how fast the machine is
    }
    return {**os.environ, **fixed}


def _run(
    name: str, notebook: NotebookNode, folder: Path, environment: dict[str, str]
) -> NotebookNode:
    ran = nbformat.from_dict(json.loads(json.dumps(notebook)))
    client = NotebookClient(
        ran, timeout=300, record_timing=False, resources={"metadata": {"path": str(folder)}},
        extra_arguments=["--log-level=ERROR"],
    )
    try:
        client.execute(env=environment)
    except CellExecutionError as error:
        raise ExecutionError(f"{name}: {_ESCAPES.sub('', str(error))}") from error
    for cell in ran.cells:
        for output in cell.get("outputs", []):
            if output.get("name") == "stderr":
                raise ExecutionError(f"{name}, cell {cell.id} wrote a warning: {output['text']}")
    return ran


def settled(name: str, notebook: NotebookNode) -> NotebookNode:
    """Give the widgets of a notebook ids by their order, in place of random ones.

    Two builds of the same lesson then differ in nothing.
    """
    widgets = notebook.metadata.get("widgets", {})
    known = [key for state in widgets.values() for key in state.get("state", {})]
    fixed = {key: _id(name, place) for place, key in enumerate(known)}
    text = _MODEL_ID.sub(lambda found: fixed.get(found[0], found[0]), json.dumps(notebook))
    return nbformat.from_dict(json.loads(text))


def _id(name: str, place: int) -> str:
    return sha256(f"{name}-{place}".encode()).hexdigest()[:32]


def with_outputs_of(built: NotebookNode, old: NotebookNode | None) -> NotebookNode | None:
    """Give ``built`` the outputs of ``old`` if all their code is the same, else None."""
    if old is None or _code(built) != _code(old):
        return None
    results = iter([cell for cell in old.cells if cell.cell_type == "code"])
    kept = NotebookNode(built)
    kept.cells = [_with_result(cell, results) for cell in built.cells]
    if "widgets" in old.metadata:
        kept.metadata = NotebookNode({**built.metadata, "widgets": old.metadata.widgets})
    return kept


def _with_result(cell: NotebookNode, results: Iterator[NotebookNode]) -> NotebookNode:
    if cell.cell_type != "code":
        return cell
    result = next(results)
    more = {"outputs": result.outputs, "execution_count": result.execution_count}
    return NotebookNode(cell | more)


def _code(notebook: NotebookNode) -> list[str]:
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def is_executed(notebook: NotebookNode) -> bool:
    """Tell whether every code cell that holds code has been executed."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    return all(cell.execution_count is not None for cell in cells)


def without_results(notebook: NotebookNode) -> NotebookNode:
    """Take out what execution adds: what is left is what the source decides."""
    kept = nbformat.from_dict(json.loads(json.dumps(notebook)))
    kept.metadata.pop("widgets", None)
    for cell in kept.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return kept
