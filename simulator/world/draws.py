"""Luck, addressed and never streamed.

Every draw has an address: seed, purpose, client and occasion (a week, a due day). Nothing
depends on the order in which draws are asked for, so a rule that is switched off shifts nobody's
luck, and adding clients or days leaves everybody else's draws as they were.
"""

from hashlib import blake2b

import numpy as np

OCCASIONS = 64


class Draws:
    """All the luck of one seed, for ``clients`` clients.

    Examples
    --------
    >>> small, large = Draws(seed=1, clients=2), Draws(seed=1, clients=3)
    >>> bool((small.uniform("sales", 5) == large.uniform("sales", 5)[:2]).all())
    True
    """

    def __init__(self, seed: int, clients: int) -> None:
        self.seed, self.clients = seed, clients
        self._tables: dict[tuple[str, str, int], np.ndarray] = {}
        self._single: dict[tuple[str, str], np.ndarray] = {}
        self._lasting: dict[tuple[int | str, ...], float] = {}

    def uniform(self, purpose: str, occasion: int | None = None) -> np.ndarray:
        """One number in [0, 1) for every client; without an occasion, once and for all."""
        return self._column(purpose, "random", occasion)

    def normal(self, purpose: str, occasion: int | None = None) -> np.ndarray:
        """One standard normal number for every client; without an occasion, once and for all."""
        return self._column(purpose, "standard_normal", occasion)

    def uniform_at(self, purpose: str, occasions: np.ndarray, who: np.ndarray) -> np.ndarray:
        """One number in [0, 1) for each client of ``who`` on an occasion of her own."""
        return self._at(purpose, "random", occasions, who)

    def normal_at(self, purpose: str, occasions: np.ndarray, who: np.ndarray) -> np.ndarray:
        """One standard normal number for each client of ``who`` on an occasion of her own."""
        return self._at(purpose, "standard_normal", occasions, who)

    def _at(self, purpose: str, law: str, occasions: np.ndarray, who: np.ndarray) -> np.ndarray:
        if not len(who):
            return np.zeros(0, np.float32)
        if occasions.min() >= 0 and occasions.max() < OCCASIONS:
            return self._block(purpose, law, 0)[occasions, who]
        drawn = np.empty(len(who), np.float32)
        for occasion in set(occasions.tolist()):
            here = occasions == occasion
            drawn[here] = self._column(purpose, law, occasion)[who[here]]
        return drawn

    def one(self, purpose: str, *address: int | str) -> float:
        """A single number in [0, 1) for a rare occasion, such as one client's one step."""
        return int.from_bytes(self._digest(purpose, *address)[:8], "little") / 2**64

    def lasting(self, purpose: str, *address: int | str) -> float:
        """As ``one``, for what is asked again and again: it is worked out once."""
        key = (purpose, *address)
        if key not in self._lasting:
            self._lasting[key] = self.one(purpose, *address)
        return self._lasting[key]

    def _column(self, purpose: str, law: str, occasion: int | None) -> np.ndarray:
        if occasion is None:
            return self._once(purpose, law)
        block, column = divmod(occasion, OCCASIONS)
        return self._block(purpose, law, block)[column]

    def _once(self, purpose: str, law: str) -> np.ndarray:
        """The first column of a table, of which the rest is never asked for."""
        if (purpose, law) not in self._single:
            known = self._tables.get((purpose, law, 0))
            table = self._table(purpose, law, 0) if known is None else known
            self._single[purpose, law] = table[0].copy()
        return self._single[purpose, law]

    def _block(self, purpose: str, law: str, block: int) -> np.ndarray:
        key = (purpose, law, block)
        if key not in self._tables:
            if block >= 0:  # the weeks of the warm-up do not come back
                past = [old for old in self._tables if old[:2] == key[:2] and old[2] < 0]
                for old in past:
                    del self._tables[old]
            self._tables[key] = self._table(*key)
        return self._tables[key]

    def _table(self, purpose: str, law: str, block: int) -> np.ndarray:
        """Rows are occasions; drawn client by client, so that more clients only add columns."""
        generator = np.random.Generator(np.random.Philox(key=self._hash(purpose, law, block)))
        drawn = getattr(generator, law)((self.clients, OCCASIONS), dtype=np.float32)
        return np.ascontiguousarray(drawn.T)

    def _hash(self, *address: int | str) -> tuple[int, int]:
        digest = self._digest(*address)
        return int.from_bytes(digest[:8], "little"), int.from_bytes(digest[8:], "little")

    def _digest(self, *address: int | str) -> bytes:
        return blake2b(repr((self.seed, *address)).encode(), digest_size=16).digest()
