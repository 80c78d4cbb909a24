"""Part by part, OK or FAIL."""

import pytest

from course.door import checkup, commands, inside
from course.door.environment import Environment
from course.door.install import RUN, install
from course.door.machine import Answer
from tests.door.conftest import Recorder


def test_all_is_well_when_every_part_answers(place, recorder):
    install(place, RUN)
    recorder.answers["course.door.inside"] = Answer(0, "fine")
    recorder.said.clear()

    assert checkup.check(place) == 0
    assert recorder.said[-1] == "All is well."
    assert all(line.startswith("OK") for line in recorder.said[:-1])
    assert len(recorder.said) == 12


def test_a_part_that_fails_is_named_with_its_remedy(place, recorder):
    install(place, RUN)
    recorder.answers["inside kernel"] = Answer(1, "NoSuchKernel: python3")
    recorder.said.clear()

    assert checkup.check(place) == 1
    at = recorder.said.index("FAIL  A notebook's Python: NoSuchKernel: python3")
    assert recorder.said[at + 1] == (
        "      -> Delete the folder .venv, then: python3 -m course lab"
    )
    assert recorder.said[-1] == "1 of the parts above need you."


def test_the_parts_are_asked_in_the_labs_own_environment(place, recorder):
    """So that the check too leaves the home alone."""
    install(place, RUN)

    checkup.check(place)

    asked = recorder.environments[-1]
    assert asked["IPYTHONDIR"].startswith(str(place.project / "my_course"))


def test_before_the_first_start_the_check_says_how_to_start_and_makes_nothing(place, recorder):
    assert checkup.check(place) == 1

    assert "      -> python3 -m course lab makes it." in recorder.said
    assert not place.folder.exists()


def test_a_python_that_somebody_prepared_need_not_hold_the_locked_versions(project, recorder):
    recorder.answers["inside packages"] = Answer(1, "numpy 9 instead of 2")
    recorder.answers["course.door.inside"] = Answer(0, "fine")

    assert commands.main(["check", "--here"], recorder.machine, project) == 0


def test_a_disk_with_no_room_to_work_is_a_failure(project):
    recorder = Recorder(free=1_000_000)

    checkup.check(Environment(project, recorder.machine))

    assert "FAIL  Disk: 1 MB free" in recorder.said


def test_a_copy_that_cannot_be_written_is_a_failure(place, recorder):
    (place.project / "my_course").write_text("a file stands where the folder should")

    checkup.check(place)

    assert any(line.startswith("FAIL  Your copy: ") for line in recorder.said)


def test_a_missing_chromium_is_no_failure(place):
    finding = checkup._browser(place)

    assert not finding.remedy
    assert "skips the browser tests" in finding.detail


@pytest.mark.parametrize("part", sorted(set(inside.PARTS) - {"lab", "kernel"}))
def test_the_parts_are_fine_in_the_python_that_runs_the_tests(part, capsys):
    assert inside.main(part) == 0, capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize("part", ["lab", "kernel"])
def test_the_lab_and_a_kernel_really_start(part, capsys):
    assert inside.main(part) == 0, capsys.readouterr().out


def test_a_package_at_another_version_is_named(tmp_path, capsys):
    (tmp_path / RUN).write_text(
        "simpy==0.0.1 \\\n    --hash=sha256:00\nonly-there==1.0 ; sys_platform == 'none' \\\n"
    )

    with pytest.raises(RuntimeError, match=r"^simpy \d\S+ instead of 0\.0\.1$"):
        inside.packages(tmp_path)
