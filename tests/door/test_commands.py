"""What can be typed at the door, and how each wish ends."""

import errno
import os
import socket
import subprocess
import sys

import pytest

from course.door import commands, testing
from course.door.machine import Answer
from tests.door.conftest import Recorder


def go(project, recorder, *words):
    return commands.main(words, recorder.machine, project)


def test_lab_installs_copies_and_opens_the_start_page(project, recorder):
    code = go(project, recorder, "lab")

    assert code == 0
    (opened,) = recorder.of("course.door.start_lab")
    assert f"--ServerApp.root_dir={project / 'my_course'}" in opened
    assert "--LabApp.default_url=/lab/tree/notebooks/start.ipynb" in opened
    assert "Copied into my_course, your own: 4 pages." in recorder.said


def test_the_exit_code_of_the_lab_is_passed_on(project, recorder):
    recorder.answers["start_lab"] = Answer(7, "")

    assert go(project, recorder, "lab") == 7


def test_no_browser_and_port_go_to_the_lab(project, recorder):
    go(project, recorder, "lab", "--no-browser", "--port", "9123")

    (opened,) = recorder.of("course.door.start_lab")
    assert {"--ServerApp.open_browser=False", "--ServerApp.port=9123"} < set(opened)


def test_a_busy_port_is_said_with_a_way_to_choose_another(project, recorder, capsys):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        code = go(project, recorder, "lab", "--port", str(port))

    assert code == 1
    assert capsys.readouterr().err == (
        f"Port {port} is taken by another program or not allowed: choose another one, "
        "for example python3 -m course lab --port 9018.\n"
    )


def test_fresh_tells_where_the_old_page_is_kept(project, recorder):
    go(project, recorder, "lab")
    (project / "my_course/notebooks/day3.ipynb").write_text("mine")

    go(project, recorder, "lab", "--fresh", "day3")

    assert any("Your old page is kept: my_course/notebooks/day3 (kept" in s for s in recorder.said)


def test_fresh_with_a_wrong_name_says_which_there_are(project, recorder, capsys):
    assert go(project, recorder, "lab", "--fresh", "dya3") == 1

    assert "Did you mean day3? The pages are: day3, start, day3_size." in capsys.readouterr().err


def test_missing_notebooks_are_said_before_the_lab_opens(project, recorder, capsys):
    (project / "notebooks/start.ipynb").unlink()

    assert go(project, recorder, "lab") == 1

    assert "python3 -m course build" in capsys.readouterr().err
    assert recorder.of("course.door.start_lab") == []


def test_test_hands_every_word_on_to_one_pytest(project, recorder):
    recorder.answers["-m pytest"] = Answer(1, "")

    code = go(project, recorder, "test", "-k", "money", "--here", "-x")

    (run,) = recorder.of("pytest")
    assert code == 1
    assert run[-4:] == ["-k", "money", "--here", "-x"]
    assert {"--nbval", "--dist"} < set(run)
    assert recorder.of("install")[0][-1].endswith("requirements-test.lock")


def test_tests_see_neither_the_users_settings_nor_the_learners_progress(project, recorder):
    go(project, recorder, "test")

    env = recorder.environments[-1]
    assert "PYTHONPATH" not in env
    assert env["JUPYTER_CONFIG_DIR"] != "/mine"
    assert env["COURSE_LEARNER"] == "demo"
    assert not env["COURSE_PROGRESS"].startswith(str(project))


def test_no_notebook_keeps_progress_that_another_would_show(place, tmp_path):
    kept = testing.environ(place, tmp_path)["COURSE_PROGRESS"]
    page = "from course import progress; progress.note('day5.mon9', 'solved'); "
    page += "print(len(progress.load()['done']), progress.progress_path())"
    ran = [
        subprocess.run([sys.executable, "-c", page], env={**os.environ, "COURSE_PROGRESS": kept},
                       capture_output=True, text=True, check=True).stdout.split()
        for _page in range(2)
    ]  # fmt: skip

    assert [noted for noted, _path in ran] == ["1", "1"]
    assert ran[0][1] != ran[1][1]


def test_build_runs_the_builder_in_the_private_python(project, recorder):
    go(project, recorder, "build", "day5")

    assert recorder.commands[-1] == [
        str(project / ".venv/bin/python"), "-m", "course.build", "day5"
    ]  # fmt: skip


def test_here_uses_the_python_that_runs_this_and_installs_nothing(project, recorder):
    go(project, recorder, "test", "--here", "-x")

    assert len(recorder.commands) == 1
    assert recorder.commands[0][1:3] == ["-m", "pytest"]
    assert not (project / ".venv").exists()


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(errno.EROFS, "cannot be written to"), (errno.ENOSPC, "The disk is full")],
)
def test_a_folder_that_takes_no_files_ends_in_a_sentence(
    project, recorder, capsys, monkeypatch, number, sentence
):
    def refuse(*_anything, **_else):
        raise OSError(number, "no")

    monkeypatch.setattr("pathlib.Path.mkdir", refuse)

    assert go(project, recorder, "lab", "--here") == 1
    assert sentence in capsys.readouterr().err


def test_ctrl_c_while_installing_ends_without_a_traceback(project, capsys):
    recorder = Recorder()

    def interrupted(*_anything, **_else):
        raise KeyboardInterrupt

    recorder.listen = interrupted
    object.__setattr__(recorder.machine, "listen", interrupted)

    assert go(project, recorder, "lab") == 130
    assert capsys.readouterr().err == "Stopped. The same command goes on from here.\n"


def test_on_windows_the_remedies_say_py(project, capsys):
    recorder = Recorder(windows=True)

    go(project, recorder, "lab", "--port", "70000")

    assert "py -m course lab --port 9018" in capsys.readouterr().err


def test_an_option_that_does_not_exist_is_refused(project, recorder):
    with pytest.raises(SystemExit) as refused:
        go(project, recorder, "lab", "--prot", "1")

    assert refused.value.code == 2
    assert recorder.commands == []
