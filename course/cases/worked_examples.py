"""The figures of the manual's own worked examples, as it prints them (MON-9, STA-8)."""

from decimal import Decimal

from simulator.rules.ground.money import roubles

# MON-9: late loans by age, from 1-30 days to over 120 days late.
LATE_LOANS = (200, 75, 60, 25)
LATE_BALANCES = tuple(roubles(text) for text in ("8 750", "5 000", "2 500", "1 750"))

# MON-11: the portfolio against which these are set.
PORTFOLIO = roubles("100 000")

# STA-8: an officer's month.
REPAYMENT = Decimal("0.9")
WRITTEN_OFF_SHARE = Decimal("0.02")
NEW_CLIENTS = 4
