# Reference workload, copied as it was measured; not in the style of this house.
"""Peer (e1): NumPy, stepping 364 days over (N,) and (N, 12) state arrays: the vectorised
model an analyst would write.  Month-end tables are read off the state arrays."""
import numpy as np
from workload import *


def run(n, seed, D=None):
    D = delays(n, seed) if D is None else D
    amt, i = np.array(AMT), np.arange(n)
    start = i % 7                                  # day of next / current disbursement
    cyc = np.zeros(n, np.int32)
    live = np.zeros(n, bool)                       # has a running loan
    dead = np.zeros(n, bool)
    paid = np.zeros((n, K), bool)
    payday = np.full((n, K), 30_000, np.int32)
    dues = np.full((n, K), 30_000, np.int32)
    npaid = np.zeros(n, np.int32)
    old = np.full(n, 30_000, np.int32)             # due day of oldest unpaid missed instalment
    nopen = np.zeros(n, np.int32)
    wo = 0.0
    parts, rep, mset = [], [], set(MONTH_ENDS)

    def put(t, who, kind, due, amount):
        m = who.size
        if m:
            parts.append((np.full(m, t, np.int16), (who * CYC + cyc[who]).astype(np.int32),
                          np.full(m, kind, np.int8), np.broadcast_to(due, m).astype(np.int16),
                          np.broadcast_to(np.asarray(amount, float), m)))

    def oldest(who):
        x = np.where((payday[who] < 30_000) & ~paid[who], dues[who], 30_000)
        old[who] = x.min(1)

    for t in range(DAYS):
        new = np.flatnonzero((start == t) & ~dead)
        if new.size:
            live[new] = True
            paid[new] = False
            payday[new] = 30_000
            dues[new] = t + 7 * np.arange(1, K + 1)
            npaid[new] = 0
            put(t, new, DISB, t, P)
        age = t - start
        k7, r7 = np.divmod(age, 7)
        duem = live & (r7 == 0) & (k7 >= 1) & (k7 <= K)
        w = np.flatnonzero(duem)
        done = []
        if w.size:
            k = k7[w] - 1
            d = D[w, cyc[w], k].astype(np.int32)
            on = d == 0
            payday[w, k] = np.where(d >= NEVER, 29_999, t + d)
            put(t, w[on], PAY, t, amt[k[on]])
            paid[w[on], k[on]] = True
            npaid[w[on]] += 1
            mi = w[~on]
            put(t, mi, MISS, t, amt[k[~on]])
            nopen[mi] += 1
            old[mi] = np.minimum(old[mi], t)
            done.append(w[on])
        rem = np.flatnonzero(live & (r7 == 4) & (k7 < K))
        put(t, rem, REM, t + 3, 0.0)
        late = np.flatnonzero(nopen > 0)
        if late.size:
            h, k = np.nonzero((payday[late] == t) & ~paid[late])
            h = late[h]
            if h.size:
                put(t, h, RECOV, dues[h, k], amt[k])
                put(t, h, PENAL, dues[h, k], PEN * amt[k] * np.minimum(90, t - dues[h, k]))
                paid[h, k] = True
                np.add.at(npaid, h, 1)
                np.subtract.at(nopen, h, 1)
                hu = np.unique(h)
                oldest(hu)
                done.append(hu)
            dpd = t - old[late]
            for s, kind in LADDER:
                f = late[(dpd == s) & (nopen[late] > 0)]
                if f.size == 0:
                    continue
                am = 0.0
                if kind == PSTOP:
                    am = PEN * 90 * amt[(old[f] - start[f]) // 7 - 1]
                elif kind == WOFF:
                    am = PRINC * (K - npaid[f])
                put(t, f, kind, old[f], am)
                if kind == WOFF:
                    wo += am.sum()
                    live[f], dead[f], nopen[f], old[f] = False, True, 0, 30_000
        if done:
            f = np.concatenate(done)
            f = np.unique(f[(npaid[f] == K) & live[f]])
            if f.size:
                put(t, f, CLOSE, start[f] + 7 * K, 0.0)
                live[f] = False
                nxt = cyc[f] + 1 < CYC
                cyc[f[nxt]] += 1
                start[f] = t + 7
                dead[f[~nxt]] = True
        if t in mset:
            bal = np.where(live, PRINC * (K - npaid), 0.0)
            lw = np.flatnonzero(nopen > 0)
            arr = (((payday[lw] < 30_000) & ~paid[lw]) * amt).sum()
            dpd, b = t - old[lw], bal[lw]
            pv = np.array([0, .10, .50, .75, 1.0])[np.searchsorted([0, 30, 60, 90], dpd)]
            rep.append([bal.sum(), arr] + [b[dpd > x].sum() for x in (0, 30, 60, 90, 120)]
                       + [(b * pv).sum(), wo])
    cols = [np.concatenate(x) for x in zip(*parts)]
    return cols, np.array(rep)
