"""The model card's directions (section 5): ``python -m tests.world.card_directions 20``.

Prints one line for each measure: the first world's mean in per cent, the paired difference of the
second, and its 95 % interval, in percentage points. ``lent`` is in thousands of roubles, and its
difference in per cent.
"""

import sys
from statistics import fmean

import simulator as sim
from simulator.intervals import t95
from simulator.world.terms.incidents import OfficerLeaves
from simulator.world.terms.people import TraitTerms
from simulator.world.terms.staff import StaffTerms
from tests.world.variants import four_weekly, heavy, written_off_on

MEASURES = ("repaid_on_time", "repaid_in_30_days", "par30", "loan_loss", "lent")
BLOW = (sim.Incident(day=60, trade="retail", weeks=10, income_left=0.3),)
ALIKE = TraitTerms(families=("market_stall",))
GROWERS = TraitTerms(families=("vegetable_grower",))


def pairs(usual):
    """Each direction: its name, the world with the rule, and the world without."""
    policy = usual.policy
    alike, growers = usual.varied(traits=ALIKE), usual.varied(traits=GROWERS)
    yield "2 officers instead of 4", usual, usual.varied(officers=2)
    yield "no next-day reaction", usual, usual.without("COL-9")
    yield "heavy repayments", usual, usual.varied(policy=heavy(policy)).without("APP-7")
    yield "season ignored", usual, usual.without("APP-9")
    yield "season ignored, vegetable growers only", growers, growers.without("APP-9")
    yield "a blow to retail, mixed trades", usual, usual.varied(incidents=BLOW)
    yield "a blow to retail, all in it", alike, alike.varied(incidents=BLOW)
    yield "instalments every four weeks", usual, usual.varied(policy=four_weekly(policy))
    for day in (60, 240):
        other = usual.varied(policy=written_off_on(policy, day))
        yield f"write-off papers on day {day}", usual, other
    for rule in ("APP-4", "APP-10", "APP-11", "APP-13", "IND-4", "IND-7", "DEL-5"):
        yield f"without {rule}", usual, usual.without(rule)
    yield from officers(usual)


def officers(usual):
    """What officers do, are paid for, and what their leaving costs."""
    stay = usual.varied(staff=StaffTerms(leaves_a_year=0))
    for who in ((0,), (0, 1)):
        gone = tuple(OfficerLeaves(day=0, officer=each, replaced=False) for each in who)
        yield f"{len(who)} of 4 officers leave for good", stay, stay.varied(staff_incidents=gone)
    one = (OfficerLeaves(day=0, officer=0),)
    yield "1 of 4 officers leaves, and is replaced", stay, stay.varied(staff_incidents=one)
    for rule in ("STA-7", "DEL-4", "MON-4", "MON-2"):
        yield f"without {rule}", usual, usual.without(rule)
    half = usual.varied(officers=2)
    for rule in ("STA-3", "STA-6"):
        yield f"2 officers, without {rule}", half, half.without(rule)


def line(a, b, measure):
    """Mean in the first world, paired difference, and half of its 95 % interval."""
    change = (b - a)[measure] if measure != "lent" else b[measure] / a[measure] - 1
    half = t95(len(change)) * change.std() / len(change) ** 0.5
    low, mean, high = (100 * (change.mean() + side * half) for side in (-1, 0, 1))
    scale = 1e-5 if measure == "lent" else 100
    return f"{scale * fmean(a[measure]):10.2f} {mean:+8.2f} ({low:+.2f} to {high:+.2f})"


def main(seeds):
    """Measure all pairs over ``seeds`` seeds; a world that two pairs share is lived once."""
    policy = sim.load_policy("smolensk_individual")
    usual = sim.Scenario(policy=policy, clients=300, officers=4, days=364, seed=1)
    lived = {}
    for name, first, second in pairs(usual):
        for world in (first, second):
            if id(world) not in lived:
                lived[id(world)] = world, sim.replicate(world, seeds=range(1, seeds + 1))
        a, b = lived[id(first)][1], lived[id(second)][1]
        print(name)
        for measure in MEASURES:
            print(f"  {measure:18}", line(a, b, measure), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
