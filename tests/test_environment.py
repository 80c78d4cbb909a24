"""Conda and Binder get what pyproject.toml asks for."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.specifiers import SpecifierSet
from rattler import MatchSpec

PROJECT = Path(__file__).parent.parent
ENVIRONMENT = yaml.safe_load((PROJECT / "environment.yml").read_text(encoding="utf-8"))
SPECS = [one for one in ENVIRONMENT["dependencies"] if isinstance(one, str)]


@pytest.mark.parametrize("spec", SPECS)
def test_conda_understands_every_line(spec):
    assert MatchSpec(spec, strict=True).name is not None


def test_the_python_is_one_the_course_runs_on_and_binder_can_read():
    wanted = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    (python,) = [spec for spec in SPECS if spec.startswith("python")]

    name, version = python.split("=")

    assert name == "python"
    assert version in SpecifierSet(wanted["project"]["requires-python"])


def test_packages_come_from_pyproject_and_stand_in_one_place_only():
    assert ENVIRONMENT["dependencies"][len(SPECS) :] == [{"pip": ["-e ."]}]
    assert SPECS[1:] == ["pip"]


@pytest.mark.skipif(os.name == "nt", reason="repo2docker does not run on Windows")
def test_binder_would_build_from_the_environment_file(tmp_path):
    """A dry run: no image is built, and nothing downloaded."""
    for name in ("environment.yml", "pyproject.toml"):
        shutil.copy(PROJECT / name, tmp_path)

    ended = subprocess.run(
        [sys.executable, "-m", "repo2docker", "--no-build", "--debug", str(tmp_path)],
        check=False,
        capture_output=True,
        text=True,
    )

    printed = ended.stdout + ended.stderr
    assert ended.returncode == 0, printed[-2000:]
    assert 'env update -p ${NB_PYTHON_PREFIX} --file "environment.yml"' in printed
    assert "Building conda environment for python=3.13" in printed
