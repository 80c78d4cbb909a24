"""The reference workload W beside its peers: ``python tests/benchmarks/bench_w.py [clients ...]``.

Every model lives the same W(clients, seed 1), each time in a process of its own, one after another
in rounds, so that a busy machine slows all alike. The yardstick is SimPy with nothing in it: as
many timeouts as W logs rows. Peers under ``peers`` are copied as they were measured.
"""

import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import process_time

import w
import workload

import simulator as sim

ROUNDS = 5
SEED = 1
HERE = Path(__file__).parent
OURS = "this kit"
BARE = "bare SimPy"
PEERS = {
    "one SimPy process a loan, daily steps": "naive_simpy",
    "Mesa 3, daily steps": "mesa_daily",
    "NumPy, day by day": "numpy_day",
    "NumPy, a cycle at a time": "numpy_cycle",
}


def live(model, clients, rows):
    """Live W once in this process; gives seconds of computing."""
    delays = workload.delays(clients, SEED)
    scenario = w.scenario(clients, SEED, delays)
    began = process_time()
    if model == OURS:
        sim.run(scenario)
    elif model == BARE:
        import_module("bare_simpy").run(clients, rows)
    else:
        import_module(PEERS[model]).run(clients, SEED, delays)
    return process_time() - began


def apart(model, clients, rows):
    """The same in a process of its own."""
    words = [sys.executable, __file__, "--once", model, str(clients), str(rows)]
    return float(subprocess.run(words, capture_output=True, text=True, check=True).stdout)


def models(clients):
    """Who takes part: the slow ones only where it is a matter of minutes."""
    for model, module in PEERS.items():
        slow = module in {"naive_simpy", "mesa_daily"}
        if slow and clients > 10_000:
            continue
        if module == "mesa_daily" and find_spec("mesa") is None:
            print("  (Mesa is not installed)")
            continue
        yield model


def table(clients):
    """Print each model's median seconds, and its ratio to bare SimPy."""
    delays = workload.delays(clients, SEED)
    log = sim.run(w.scenario(clients, SEED, delays)).log
    rows = len(w.translated(log, clients)[0])
    size = sum(column.nbytes for column in log.columns.values()) / clients / 1024
    print(f"{clients:,} clients, {rows:,} rows; our log holds {len(log):,}, {size:.2f} KB a client")
    everybody = (BARE, OURS, *models(clients))
    rounds = [{model: apart(model, clients, rows) for model in everybody} for _ in range(ROUNDS)]
    for model in everybody:
        seconds = median(each[model] for each in rounds)
        ratio = median(each[model] / each[BARE] for each in rounds)
        print(f"  {model:40} {seconds:8.3f} s {ratio:7.2f}", flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(HERE / "peers"))
    if sys.argv[1:2] == ["--once"]:
        print(live(sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
    else:
        for count in [int(text) for text in sys.argv[1:]] or [1000, 10_000]:
            table(count)
