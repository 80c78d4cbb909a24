# Reference workload, copied as it was measured; not in the style of this house.
"""Peer (a): the engine's own limit.  n empty processes, together `events` timeouts spread
over the year (same heap size and same event count as the portfolio), no model at all."""
import simpy
from workload import DAYS


def sleeper(env, k, first, gap):
    timeout = env.timeout
    if first:
        yield timeout(first)
    for _ in range(k):
        yield timeout(gap)


def run(n, events, env=None):
    """`events` timeouts in all: each process takes events/n, evenly spaced, integer-ish days."""
    env = env or simpy.Environment()
    k, extra = divmod(events, n)
    for i in range(n):
        ki = k + (i < extra) - (i % 7 > 0)
        env.process(sleeper(env, ki, i % 7, (DAYS - 8) / max(1, ki)))
    env.run(until=DAYS)


def run_callbacks(n, events):
    """Same timeouts, but one re-armed Event per entity and a bound callback: no generator,
    no Timeout object per wake-up."""
    env = simpy.Environment()
    k = events // n

    class E(simpy.Event):
        __slots__ = ("left", "gap")

    sched = env.schedule

    def fire(e):
        if e.left:
            e.left -= 1
            e.callbacks = [fire]
            sched(e, 1, e.gap)

    for i in range(n):
        e = E(env)
        e._ok, e._value, e.left, e.gap, e.callbacks = True, None, k - 1, (DAYS - 8) / k, [fire]
        sched(e, 1, i % 7)
    env.run(until=DAYS)
