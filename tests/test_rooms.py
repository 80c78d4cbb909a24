"""The house rules that a machine can hold: rooms, sizes, types, style, and what is shipped."""

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

PROJECT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
# What git ignores; named here because a ZIP of the course has no git.
NOT_SHIPPED = {".git", "my_course", "build", "dist", "__pycache__"}
NO_TEXT = {".png", ".xls", ".xlsx", ".mo"}
LOCKS = ("requirements.lock", "requirements-test.lock")
PIN = re.compile(r"^([a-z0-9.-]+)==([^ ]+)(?: ; [^\\]+)? \\$")

# Written with gaps, so that this file does not hold what it looks for.
HOSTS = r"py(?:)pi\.org|python(?:)hosted\.org|registry\.npm(?:)js|conda\.ana(?:)conda"
MACHINES = (
    r"(?<![\w.:/~$}-])/(?:work|root|farm|home/\w+|Users/\w+)/|[A-Z]:\\Users\\|/tm(?:)p/ipykernel_\d"
)
FORBIDDEN = re.compile(f"{HOSTS}|{MACHINES}")


def shipped():
    """Every file of the course, without what git ignores and hidden caches."""
    for path in sorted(PROJECT.rglob("*")):
        parts = path.relative_to(PROJECT).parts
        hidden = any(part.startswith(".") and part != ".ci" for part in parts[:-1])
        ours = not hidden and not NOT_SHIPPED & set(parts) and "egg-info" not in str(parts)
        if ours and path.is_file():
            yield path


def modules():
    """The modules of both packages; a lesson is prose and has no size."""
    for room in ("simulator", "course"):
        for path in sorted((PROJECT / room).rglob("*.py")):
            if "lessons" not in path.parts:
                yield path


def run(*command):
    """Run a tool of the private Python; gives its exit code and all it printed."""
    ended = subprocess.run(
        [sys.executable, "-m", *command], check=False, cwd=PROJECT, capture_output=True, text=True
    )
    return ended.returncode, ended.stdout + ended.stderr


def test_imports_keep_to_the_rooms(monkeypatch, capsys):
    monkeypatch.chdir(PROJECT)

    status = lint_imports(no_cache=True)

    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_ruff_finds_nothing():
    code, printed = run("ruff", "check", "--no-cache", ".")

    assert code == 0, printed


@pytest.mark.slow
def test_mypy_finds_nothing():
    code, printed = run("mypy")

    assert code == 0, printed


def imports_of(path, names):
    """The modules of ours that a module imports, also where it does so for its types only."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from {node.module, *(f"{node.module}.{a.name}" for a in node.names)} & names
        elif isinstance(node, ast.Import):
            yield from {alias.name for alias in node.names} & names


def test_no_imports_go_in_a_circle():
    paths = {".".join(p.relative_to(PROJECT).with_suffix("").parts): p for p in modules()}
    graph = {name: set(imports_of(path, paths.keys())) for name, path in paths.items()}

    try:
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError as circle:
        pytest.fail(" -> ".join(circle.args[1]))
    assert len(order) > 300


def test_no_module_imports_for_its_types_only():
    hidden = [
        str(path.relative_to(PROJECT)) for path in modules()
        if "if TYPE_CHECKING" in path.read_text(encoding="utf-8")
    ]  # fmt: skip

    assert hidden == []


LONGER = {
    "simulator/world/groups/desk.py": "the front of a room with two kinds of groups: one object",
}
"""Modules in which one idea is longer, with the reason."""


def test_no_module_is_longer_than_200_lines():
    lengths = {
        path.relative_to(PROJECT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in modules()
    }

    assert {name for name, n in lengths.items() if n > 200} == LONGER.keys()


def test_no_folder_holds_more_modules_than_can_be_taken_in_at_a_glance():
    folders = Counter(path.parent for path in modules() if path.name != "__init__.py")

    assert {folder.name: n for folder, n in folders.items() if n > 25} == {}


def test_no_function_is_longer_than_40_lines():
    long = [
        f"{path.relative_to(PROJECT)}: {node.name}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and code_lines(node) > 40
    ]

    assert long == []


def code_lines(function):
    """The lines of a function, its docstring not counted: a table of parameters is no code."""
    first = function.body[0]
    told = ast.get_docstring(function) is not None
    return function.end_lineno - function.lineno - told * (first.end_lineno - first.lineno + 1)


def test_no_file_holds_a_registry_host_or_a_path_of_somebodys_machine():
    found = [
        f"{path.relative_to(PROJECT)}: {hit[0]}"
        for path in shipped()
        if path.suffix not in NO_TEXT
        and (hit := FORBIDDEN.search(path.read_text(encoding="utf-8")))
    ]

    assert found == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_hashes_and_no_address(name):
    lock = (PROJECT / name).read_text(encoding="ascii")
    entries = re.split(r"\n(?=\S)", lock.strip())

    assert "://" not in lock
    assert not re.search(r"^\s*-{1,2}(index|extra|find|i|f)\b", lock, re.MULTILINE)
    assert [entry for entry in entries if not PIN.match(entry.partition("\n")[0])] == []
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_test_lock_holds_every_line_of_the_other():
    """So that tests run on what the learner has, and one environment serves both."""
    run_lines, test_lines = ((PROJECT / name).read_text().splitlines() for name in LOCKS)
    pins = [line for line in run_lines if PIN.match(line)]

    assert set(pins) <= set(test_lines)


def test_every_dependency_is_locked():
    project = PYPROJECT["project"]
    for name, wanted in zip(
        LOCKS, (project["dependencies"], project["optional-dependencies"]["test"]), strict=True
    ):
        lines = (PROJECT / name).read_text(encoding="ascii").splitlines()
        locked = {pin[1] for line in lines if (pin := PIN.match(line))}

        assert {re.split(r"[^\w.-]", one)[0] for one in wanted} <= locked


def test_everything_in_the_packages_that_is_no_module_is_packed_too():
    patterns = PYPROJECT["tool"]["setuptools"]["package-data"]
    packed = {
        path for room in patterns for one in patterns[room] for path in (PROJECT / room).glob(one)
    }
    forgotten = [
        str(path.relative_to(PROJECT))
        for path in shipped()
        if path.relative_to(PROJECT).parts[0] in patterns
        and path.suffix != ".py"
        and path not in packed
    ]

    assert forgotten == []
