"""The public edge: whatever is handed over, a right answer comes back or a plain sentence."""

import dataclasses
import inspect
import math
import signal
from contextlib import contextmanager

import pytest

import simulator as sim
from simulator.rules.ground.validation import InputError
from tests.public.example import parameters_of
from tests.public.examples import LEFT_OUT, examples
from tests.public.nasty import NASTY, could_be_meant
from tests.public.plain import faults_of

PATIENCE_SECONDS = 2


def public_calls():
    """Every public function and class, and the public methods of these classes."""
    for name in sim.__all__:
        it = getattr(sim, name)
        yield name
        if inspect.isclass(it) and not issubclass(it, BaseException):
            for inner in dir(it):
                static = inspect.getattr_static(it, inner)
                bare = isinstance(static, (classmethod, staticmethod)) or inspect.isfunction(static)
                if not inner.startswith("_") and bare:
                    yield f"{name}.{inner}"


NAMES = [name for name in public_calls() if name not in LEFT_OUT]


def test_every_public_name_has_a_good_example_or_a_reason_why_not():
    known = set(examples()) | set(LEFT_OUT)

    assert set(public_calls()) - known == set()
    assert known - set(public_calls()) <= {"Scenario.conduct"}


@pytest.mark.parametrize("name", NAMES)
def test_a_good_example_works_and_names_every_parameter(name):
    example = examples()[name]

    assert set(example.good) == set(parameters_of(example.make()))
    example.call()
    for parameter, values in example.good.items():
        for value in values:
            example.call(**{parameter: value})


@pytest.mark.parametrize("name", NAMES)
def test_what_is_nasty_gives_a_right_answer_or_a_plain_sentence(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    example = examples()[name]
    faults = [
        f"{parameter} = {what}: {fault}"
        for parameter, good in example.good.items()
        for what, value in NASTY.items()
        if not (callable(value) and any(map(callable, good)))  # what it does is its own affair
        for fault in faults_with(example, parameter, value, good)
    ]

    assert faults == []


def faults_with(example, parameter, value, good):
    """Say what is wrong with what comes of one nasty value."""
    try:
        with patience():
            answer = example.call(**{parameter: value})
    except InputError as error:
        return list(faults_of(str(error)))
    except Exception as error:  # noqa: BLE001 - any other error is what is looked for
        return [f"raw {type(error).__name__}: {str(error)[:80]}"]
    if not could_be_meant(value, good):
        return ["accepted in silence"]
    return ["the answer holds what is no number"] if holds_no_number(answer) else []


def holds_no_number(answer):
    """Tell whether a figure of an answer is nan or infinite."""
    if isinstance(answer, float):
        return not math.isfinite(answer)
    if isinstance(answer, (tuple, list)):
        return any(map(holds_no_number, answer))
    if dataclasses.is_dataclass(answer) and type(answer).__module__.startswith("simulator.rules"):
        return any(holds_no_number(getattr(answer, f.name)) for f in dataclasses.fields(answer))
    return False


@contextmanager
def patience():
    """Stop what would go on for ever."""

    def stop(_signal, _frame):
        raise TimeoutError(f"nothing after {PATIENCE_SECONDS} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
