"""What a panel shows at one moment."""

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class View:
    """A picture as PNG, what it says, and the table behind it (None where there is none)."""

    png: bytes
    summary: str
    table: pd.DataFrame | None = None
