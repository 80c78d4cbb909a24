"""Many worlds: replications, twin worlds, and the named clients whose lives part."""

from simulator.experiments.comparison import Comparison, compare
from simulator.experiments.replications import measures, replicate

__all__ = ["Comparison", "compare", "measures", "replicate"]
