"""The notebooks of the kit, and a way to run one without a kernel."""

import ast
from pathlib import Path

import nbformat
import pytest

PROJECT = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def learner(tmp_path, monkeypatch):
    """The demo learner, with progress of her own."""
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setenv("COURSE_LEARNER", "demo")
    monkeypatch.delenv("COURSE_STRICT", raising=False)


def shown_by(path):
    """Run a notebook's cells in order; gives (source, what the cell shows) of each code cell."""
    names = {}
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        body = ast.parse(cell.source).body
        last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
        exec(compile(ast.Module(body, []), str(path), "exec"), names)
        yield cell.source, last and eval(
            compile(ast.Expression(last.value), str(path), "eval"), names
        )


@pytest.fixture
def run_notebook():
    """Runs a notebook; see `shown_by`."""
    return shown_by
