"""What every rule stands on: money, days, shares, checked inputs, numbers as people write them."""
