"""Day 4: price, staff and pay."""
