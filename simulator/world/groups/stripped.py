"""Groups without a branch: one due day, the world's own decisions, and closed forms beside them.

Nothing here decides: luck is drawn, and ``decision`` is asked. In this setting what must come
out is known exactly for some cases, and for the others the map shows where joint liability raises
repayment and where it lowers it.
"""

from dataclasses import dataclass, replace
from typing import Annotated, NamedTuple

import numpy as np
from pydantic import Field

from simulator.rules.ground.validation import validated
from simulator.world.groups.decision import Table, decide, stays
from simulator.world.terms.parameters import Positive, Share

DUE = 1_000_00


@validated
class Setting:
    """A due day of many groups.

    Attributes
    ----------
    members : int
    access, peace : float
        What further loans, and peace, are worth to each, in units of the sum due.
    reaction : float
        What the institution's reaction to her own lateness costs a member, whatever the group
        does; in units of the sum due.
    keeping, keeping_spread : float
        What a rouble kept is worth to the usual member; standard deviation of its log.
    free_riding : float
    access_left : float
        Share of access that is left to the members of a group that refused (GRP-6: nothing).
    brings_part : bool
        Whether a member who cannot pay all brings what she has.
    """

    members: Annotated[int, Field(ge=2, le=20)] = 4
    access: Positive = 100.0
    peace: Positive = 0.0
    reaction: Positive = 0.0
    keeping: Positive = 1.0
    keeping_spread: Positive = 0.0
    free_riding: Share = 0.0
    access_left: Share = 0.0
    brings_part: bool = False


class Outcome(NamedTuple):
    """What came back, as shares of what was due.

    Attributes
    ----------
    stood : ndarray of bool, shape (groups,)
        Everything due from the group came.
    group : ndarray of float, shape (groups,)
        With joint liability.
    alone : ndarray of float, shape (groups,)
        From the same people with the same luck, each for herself.
    """

    stood: np.ndarray
    group: np.ndarray
    alone: np.ndarray


def live(setting: Setting, returns: np.ndarray, generator: np.random.Generator) -> Outcome:
    """Let every group live its due day.

    Parameters
    ----------
    returns : ndarray of int, shape (groups, members)
        What each holds on the day, kopecks; ``DUE`` is due from each.
    """
    drawn = generator.standard_normal(returns.shape)
    keeping = setting.keeping * np.exp(setting.keeping_spread * drawn)
    due, able = np.full(returns.shape, DUE), returns >= DUE
    brought = np.minimum(returns, DUE) * (able | setting.brings_part)
    access, peace, reaction = (
        np.full(returns.shape, each * DUE)
        for each in (setting.access, setting.peace, setting.reaction)
    )

    def come(worth: np.ndarray) -> np.ndarray:
        return np.where(stays(brought, brought > 0, worth, keeping), brought, 0)

    alone, part = come(access + reaction), come(access + reaction + peace)
    missing = (due - part).sum(axis=1)
    table = Table(missing, returns - DUE, access, peace, keeping, 0 * due, part == due)
    stood = (missing == 0) | decide(table, setting.free_riding).covers
    after = np.minimum(part, come(access * setting.access_left + reaction))
    came = np.where(stood, due.sum(axis=1), after.sum(axis=1))
    return Outcome(stood, came / due.sum(axis=1), alone.sum(axis=1) / due.sum(axis=1))


@dataclass(frozen=True)
class Luck:
    """What may happen to businesses before the due day.

    Attributes
    ----------
    hit : float
        Chance of a blow.
    size : float
        Share of the return that a blow takes.
    together : float
        Chance that one blow, or none, is everybody's.
    surplus : float
        What a business without a blow has beyond the sum due, as a share of it.
    """

    hit: float = 0.2
    size: float = 0.6
    together: float = 0.0
    surplus: float = 0.5

    def returns(self, groups: int, members: int, generator: np.random.Generator) -> np.ndarray:
        """Draw what each member holds, kopecks."""
        hit = shared(generator, groups, members, self.together) < self.hit
        return np.round(DUE * (1 + self.surplus) * (1 - self.size * hit)).astype(np.int64)


def shared(
    generator: np.random.Generator, groups: int, members: int, together: float
) -> np.ndarray:
    """Numbers in [0, 1), one for each member; in a share ``together`` of groups one for all."""
    own, common = generator.random((groups, members)), generator.random((groups, 1))
    return np.where(generator.random((groups, 1)) < together, common, own)


def gain(setting: Setting, luck: Luck, groups: int = 20_000, seed: int = 1) -> tuple[float, float]:
    """What joint liability adds to the share repaid (below nothing: takes), and its standard error.

    Examples
    --------
    >>> quiet = gain(Setting(), Luck(hit=0.1, surplus=0.5), groups=2_000)
    >>> quiet[0] > 4 * quiet[1]
    True
    """
    generator = np.random.default_rng(seed)
    outcome = live(setting, luck.returns(groups, setting.members, generator), generator)
    change = outcome.group - outcome.alone
    return float(change.mean()), float(change.std(ddof=1) / groups**0.5)


SIZES = (0.4, 0.6, 0.8, 1.0)
TOGETHER = (0.0, 0.25, 0.5, 0.75, 1.0)
SANCTIONS = (0.0, 0.3, 1.0)
ON_ACCESS_ALONE = Setting(
    access=0.6, keeping=0.27, keeping_spread=0.9, free_riding=0.5, brings_part=True
)


def gain_map(
    base: Setting = ON_ACCESS_ALONE, groups: int = 20_000, seed: int = 1
) -> dict[tuple[float, float, float], tuple[float, float]]:
    """The gain and its standard error for each (sanction, size of the blow, how far together).

    The sanction is what peace with the neighbours is worth, in units of the sum due. By default
    the loss of access is all that an institution threatens with, and clients value it, and the
    use of their money, as in the world (``BehaviourTerms``).
    """
    return {
        (peace, size, together): gain(
            replace(base, peace=peace), Luck(size=size, together=together), groups, seed
        )
        for peace in SANCTIONS
        for size in SIZES
        for together in TOGETHER
    }
