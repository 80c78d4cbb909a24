"""W, the workload whose log any correct model must write, through the ordinary world."""

import sys
from pathlib import Path

import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture(scope="module")
def tools():
    sys.path.insert(0, str(BENCHMARKS))
    import numpy_cycle
    import w
    import workload

    yield numpy_cycle, w, workload
    sys.path.remove(str(BENCHMARKS))


def in_one_order(t, loan, kind, due, amount):
    order = np.lexsort((due, kind, loan, t))
    return [np.asarray(column)[order] for column in (t, loan, kind, due, amount)]


@pytest.mark.parametrize(("n", "seed"), [(0, 1), (1, 1), (60, 2), (700, 3)])
def test_the_world_writes_the_oracles_log(tools, n, seed):
    numpy_cycle, w, workload = tools
    delays = workload.delays(n, seed)
    ours = in_one_order(*w.columns(n, seed, delays))
    if n == 0:
        assert len(ours[0]) == 0
        return
    oracle = in_one_order(*numpy_cycle.run(n, seed, delays)[0])

    for mine, theirs in zip(ours[:4], oracle[:4], strict=True):
        assert np.array_equal(mine, theirs)
    assert np.abs(ours[4] - oracle[4]).max() < 0.05
