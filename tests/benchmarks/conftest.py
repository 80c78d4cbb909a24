"""Benchmarks are run by hand: a timed test fails on a busy machine for no fault of the code."""

collect_ignore_glob = ["bench_*.py", "workload.py", "numpy_cycle.py", "peers/*"]
