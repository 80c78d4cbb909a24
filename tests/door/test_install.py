"""What the first start installs, and what the second one does not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course.door.environment import Environment
from course.door.install import RUN, TEST, install
from course.door.machine import Answer, Machine
from course.door.trouble import TroubleError
from tests.door.conftest import Recorder

PROJECT = Path(__file__).parent.parent.parent


def test_the_first_start_makes_the_private_python_and_installs_exactly_the_lock(place, recorder):
    """One venv and one pip, with hashes and nothing built from source."""
    install(place, RUN)

    (make,) = recorder.of("venv")
    (fetch,) = recorder.of("install")

    assert make[-1] == str(place.project / ".venv")
    assert {"--require-hashes", "--only-binary=:all:"} < set(fetch)
    assert fetch[-2:] == ["-r", str(place.project / "requirements.lock")]


def test_the_second_start_only_sees_whether_the_private_python_still_starts(place, recorder):
    install(place, RUN)
    recorder.commands.clear()
    recorder.said.clear()

    install(place, RUN)

    assert [command[1:4] for command in recorder.commands] == [["-I", "-S", "-c"]]
    assert recorder.said == []


def test_a_changed_lock_is_installed_into_the_same_private_python(place, recorder):
    install(place, RUN)
    (place.project / RUN).write_text("simpy==4.1.3\n")

    install(place, RUN)

    assert len(recorder.of("install")) == 2
    assert len(recorder.of("venv")) == 1


def test_the_test_lock_also_serves_the_lab_but_not_the_other_way_round(place, recorder):
    install(place, TEST)
    install(place, RUN)

    assert len(recorder.of("install")) == 1

    (place.folder / "course-installed.json").unlink()
    install(place, RUN)
    install(place, TEST)

    assert len(recorder.of("install")) == 3


def test_an_installation_that_broke_off_is_taken_up_again(place, recorder):
    recorder.answers["pip install"] = Answer(1, "ERROR: NewConnectionError")
    with pytest.raises(TroubleError):
        install(place, RUN)
    del recorder.answers["pip install"]

    install(place, RUN)

    assert len(recorder.of("venv")) == 1
    assert len(recorder.of("install")) == 2


def test_a_private_python_that_no_longer_starts_is_made_anew(place, recorder):
    """As after a system upgrade that took the old Python away."""
    install(place, RUN)
    place.python.unlink()
    shutil.rmtree(place.folder / "bin")
    shutil.rmtree(place.folder / "lib")

    install(place, RUN)

    assert len(recorder.of("venv")) == 2
    assert all("--clear" in command for command in recorder.of("venv"))


def test_uv_is_used_where_there_is_one(project):
    recorder = Recorder(uv="uv")

    install(Environment(project, recorder.machine), RUN)

    (make,) = recorder.of("venv")
    (fetch,) = recorder.of("install")
    assert "--without-pip" in make
    assert fetch[0] == "uv"
    assert "--require-hashes" in fetch


def test_where_uv_fails_pip_takes_over_in_a_private_python_that_has_pip(project):
    recorder = Recorder(uv="uv")
    recorder.answers["uv pip install"] = Answer(2, "error: invalid peer certificate")
    recorder.answers["pip --version"] = Answer(1, "No module named pip")
    place = Environment(project, recorder.machine)

    def really_make(folder, *, pip):
        shutil.rmtree(folder, ignore_errors=True)
        Recorder._make(recorder, folder, pip=pip)

    recorder._make = really_make
    install(place, RUN)

    assert ["--without-pip" in command for command in recorder.of("venv")] == [True, False]
    assert recorder.of("install")[-1][0] == str(place.python)


def test_too_little_space_is_said_before_anything_is_downloaded(project):
    recorder = Recorder(free=300_000_000)

    with pytest.raises(TroubleError, match="The disk is full: the course needs about 1 GB"):
        install(Environment(project, recorder.machine), RUN)

    assert recorder.commands == []


def test_a_failed_venv_leaves_nothing_half_made_behind(place, recorder):
    place.folder.mkdir()
    recorder.answers["-m venv"] = Answer(1, "ensurepip is not available")

    with pytest.raises(TroubleError, match=r"sudo apt install python3\.\d+-venv"):
        install(place, RUN)

    assert not place.folder.exists()


def test_an_unknown_failure_shows_the_last_lines_and_a_way_out(place, recorder):
    recorder.answers["pip install"] = Answer(1, "first\n" * 20 + "something new happened")

    with pytest.raises(TroubleError, match=r"something new happened\n.*Delete the folder \.venv"):
        install(place, RUN)


def test_large_downloads_are_told_while_they_happen(place, recorder):
    recorder.answers["pip install"] = Answer(
        0,
        "Collecting numpy==2.4.6\n  Downloading numpy-2.4.6-cp311-linux.whl (16.9 MB)\n"
        "  Downloading six-1.17.0-py2.py3-none-any.whl (11 kB)\nInstalling collected packages: six",
    )

    install(place, RUN)

    assert recorder.said[-2:] == ["  numpy (16.9 MB)", "  all downloaded, now unpacking"]


def test_on_windows_the_private_python_is_in_scripts(project):
    recorder = Recorder(windows=True)
    place = Environment(project, recorder.machine)

    install(place, RUN)

    assert recorder.of("install")[0][0].endswith("python.exe")
    assert (place.folder / "Lib/site-packages/course.pth").exists()


def test_the_course_is_linked_by_a_relative_ascii_line(place):
    """Neither Cyrillic folder names nor a move of the folder can break it."""
    install(place, RUN)
    packages = place.folder / "lib/python3.11/site-packages"

    line = (packages / "course.pth").read_bytes().decode("ascii").strip()

    assert (packages / line).resolve() == place.project.resolve()


@pytest.mark.slow
def test_a_real_private_python_imports_the_course_from_anywhere_without_a_network(project):
    """With an empty lock nothing is downloaded; all the rest is as on a trainee's computer."""
    (project / RUN).write_text("", encoding="ascii")
    shutil.copytree(PROJECT / "course" / "door", project / "course" / "door")
    said = []
    place = Environment(project, Machine(say=said.append, which=lambda _name: None))
    install(place, RUN)
    moved = project.rename(project.with_name("moved elsewhere"))
    python = Environment(moved, Machine()).python

    found = subprocess.run(
        [python, "-c", "import course.door; print(course.door.__file__)"],
        cwd=Path(sys.prefix),
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=Machine().clean_environ | {"PYTHONIOENCODING": "utf-8"},
    )

    assert found.stdout.strip() == str(moved / "course" / "door" / "__init__.py"), found.stderr
    said.clear()
    install(Environment(moved, Machine(say=said.append)), RUN)
    assert said == []
