"""What the log says: balances, ageing, the portfolio report, income, and what must hold."""
