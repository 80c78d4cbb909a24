"""The one pool of processes: from any program, never forked, interruptible, gone in the end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import simulator as sim
from simulator.experiments.luggage import changed_since, strangers
from simulator.experiments.many import gather
from simulator.experiments.pool import METHOD, workers
from simulator.world.people.stated_conduct import StatedConduct

PROJECT = Path(__file__).parent.parent
WORLD = """
import simulator as sim
policy = sim.load_policy("smolensk_individual")
scenario = sim.Scenario(policy=policy, clients=20, officers=1, days=DAYS, warm_up=0)
"""


def script(folder, text, days=7):
    """Start a program that lives worlds, as a person would."""
    path = folder / "worlds.py"
    path.write_text(WORLD.replace("DAYS", str(days)) + text, encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, str(path)], text=True, cwd=folder, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(PROJECT)},
    )  # fmt: skip


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def scenario():
    policy = sim.load_policy("smolensk_individual")
    return sim.Scenario(policy=policy, clients=20, officers=1, days=7, warm_up=0)


def test_a_script_needs_no_guard_and_ends_with_its_workers(tmp_path):
    text = """
from simulator.experiments.pool import workers
print(len(sim.replicate(scenario, n=4)), len(sim.compare(scenario, scenario, n=3).pairs))
print(*workers().executor._processes)
"""
    printed, complained = script(tmp_path, text).communicate(timeout=120)

    lived, pids = printed.splitlines()
    assert complained == ""
    assert lived == "4 3"
    assert pids
    assert not any(alive(int(pid)) for pid in pids.split())


def test_a_model_defined_in_the_program_itself_is_lived_there_and_it_is_said(tmp_path):
    text = """
from simulator.world.people.stated_conduct import StatedConduct
class Mine(StatedConduct): pass
print(len(sim.replicate(scenario.varied(conduct=Mine), n=4)))
"""
    printed, complained = script(tmp_path, text).communicate(timeout=120)

    assert printed == "4\n"
    assert "Mine cannot be sent to another" in complained
    assert "Traceback" not in complained


def test_a_model_from_a_file_of_ones_own_goes_to_the_workers(tmp_path):
    (tmp_path / "mine.py").write_text(
        "import os\nfrom simulator.world.people.stated_conduct import StatedConduct\n"
        "HOME = os.getpid()\nclass Mine(StatedConduct): pass\n", encoding="utf-8")  # fmt: skip
    text = "import mine\nprint(len(sim.replicate(scenario.varied(conduct=mine.Mine), n=4)))\n"
    printed, complained = script(tmp_path, text).communicate(timeout=120)

    assert (printed, complained) == ("4\n", "")


def test_a_model_defined_in_a_function_cannot_travel(scenario):
    class Mine(StatedConduct):
        pass

    with pytest.warns(RuntimeWarning, match="one after the other"):
        assert len(sim.replicate(scenario.varied(conduct=Mine), n=3)) == 3


@pytest.mark.skipif(os.name == "nt", reason="an interrupt is sent otherwise there")
def test_an_interrupt_is_answered_within_a_second_with_what_is_finished(tmp_path):
    text = """
import time
def told(done, of):
    if done: print(done, flush=True)
table = sim.replicate(scenario, n=1000, progress=told)
print(time.time(), len(table), table.attrs["unfinished"], flush=True)
"""
    process = script(tmp_path, text, days=100)
    process.stdout.readline()
    sent = time.time()
    process.send_signal(signal.SIGINT)
    *_counted, last = process.communicate(timeout=30)[0].splitlines()
    at, rows, *said = last.split()

    assert float(at) - sent < 1
    assert 1 <= int(rows) < 1000
    assert " ".join(said) == f"Interrupted: {rows} of 1000 are finished and kept."
    assert time.time() - sent < 5


@pytest.mark.skipif(os.name == "nt", reason="nothing is killed this way there")
def test_workers_do_not_outlive_a_program_that_is_killed(tmp_path):
    text = """
from simulator.experiments.pool import workers
sim.replicate(scenario, n=4)
print(*workers().executor._processes, flush=True)
import time
time.sleep(60)
"""
    process = script(tmp_path, text)
    pids = [int(pid) for pid in process.stdout.readline().split()]
    process.kill()
    process.communicate(timeout=10)
    deadline = time.monotonic() + 10
    while any(map(alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.1)

    assert pids
    assert not any(map(alive, pids))


def test_workers_are_never_forked_from_here_and_stay_for_the_next_call(monkeypatch):
    monkeypatch.setattr(sys, "seen_by_a_fork_only", True, raising=False)
    look = "__import__('sys').__dict__.get('seen_by_a_fork_only'), __import__('os').getpid()"
    workers().stop()
    (seen, first), (_, again) = (
        workers().executor.submit(eval, look).result(timeout=60) for _time in range(2)
    )

    assert METHOD in ("forkserver", "spawn")
    assert seen is None
    assert first == again != os.getpid()


def test_no_other_pool_is_made_anywhere():
    makers = ("ProcessPool" + "Executor", "import multi" + "processing", "os.fork" + "(")
    found = [
        path.relative_to(PROJECT).as_posix()
        for room in ("simulator", "course", "tests")
        for path in (PROJECT / room).rglob("*.py")
        if any(each in path.read_text(encoding="utf-8") for each in makers)
    ]

    assert found == ["simulator/experiments/pool.py"]


def test_where_no_process_can_be_started_all_is_lived_here_and_it_is_said(scenario, monkeypatch):
    class Refused:
        def submit(self, *_work):
            raise PermissionError

    monkeypatch.setattr(type(workers()), "executor", Refused())

    with pytest.warns(RuntimeWarning, match="No other process can be started"):
        assert len(sim.replicate(scenario, n=3)) == 3


def test_a_worker_that_dies_is_told_in_a_sentence_and_the_next_call_has_others(scenario):
    with pytest.raises(RuntimeError, match="fewer clients"):
        gather(os._exit, [1, 1, 1], None, lambda _done, _of: None)

    assert len(sim.replicate(scenario, n=3)) == 3


def test_workers_that_died_between_two_calls_are_replaced_without_a_word(scenario, recwarn):
    assert workers().executor.submit(os._exit, 1).exception(timeout=60) is not None

    assert len(sim.replicate(scenario, n=3)) == 3
    assert not recwarn


def test_a_file_changed_since_the_workers_began_is_seen(tmp_path, monkeypatch):
    path = tmp_path / "changeable_model.py"
    path.write_text("class Mine: pass\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import changeable_model

    needed = strangers((changeable_model.Mine,))
    written = path.stat().st_mtime

    assert needed == {"changeable_model"}
    assert changed_since(needed, written - 1)
    assert not changed_since(needed, written + 1)
