"""Business families: what a week of trade looks like, one TOML file a family.

The figures are the kit's own assumptions, sized to the manual's loans (thousands to tens of
thousands of roubles, 2001); the model card lists them.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Annotated

from pydantic import Field

from simulator.rules.ground.money import roubles
from simulator.rules.ground.validation import validated

BLOWS = ("currency", "ban", "closure")


@validated
class Blows:
    """The share of usual sales that each blow to the whole market leaves (SHK-3)."""

    currency: Annotated[float, Field(ge=0, le=1)]
    ban: Annotated[float, Field(ge=0, le=1)]
    closure: Annotated[float, Field(ge=0, le=1)]


@validated
class BusinessFamily:
    """How businesses of one kind trade. Amounts in kopecks a week, shares as fractions."""

    key: str
    name: str
    trade: str
    weekly_sales: int
    sales_spread: float
    mark_up: float
    turnover_weeks: int
    weekly_costs: int
    family_needs: int
    season: tuple[float, ...]
    share: float
    one_buyer: Annotated[float, Field(ge=0, le=1)]
    blows: Blows

    @property
    def margin(self) -> float:
        """Gross margin as a share of sales: mark-up / (1 + mark-up)."""
        return self.mark_up / (1 + self.mark_up)

    @property
    def net_income(self) -> float:
        """Usual net income of a week before family needs, kopecks (APP-5)."""
        return self.weekly_sales * self.margin - self.weekly_costs


def _read(key: str, text: str) -> BusinessFamily:
    data = tomllib.loads(text)
    for amount in ("weekly_sales", "weekly_costs", "family_needs"):
        data[amount] = roubles(data[amount])
    return BusinessFamily(key=key, **data)


@cache
def load_families() -> tuple[BusinessFamily, ...]:
    """All shipped families, in the order of their file names."""
    folder = files("simulator.families")
    found = sorted(f.name for f in folder.iterdir() if f.name.endswith(".toml"))
    return tuple(
        _read(name.removesuffix(".toml"), (folder / name).read_text("utf8")) for name in found
    )
