"""The fund's cash: what may be paid out, and nothing beyond it."""

import simpy


class Cash:
    """The fund is a container: no money, no loan.

    Attributes
    ----------
    fund : simpy.Container
        Cash put in, kopecks. What has come in since goes in when cash is next wanted.
    """

    def __init__(self, env: simpy.Environment, capital: int) -> None:
        self.fund = simpy.Container(env, init=capital)
        self._taken = 0

    def receive(self, amount: int) -> None:
        """Take money received; it belongs to the fund at once."""
        self._taken += amount

    @property
    def at_hand(self) -> int:
        """What the fund can pay out now, kopecks."""
        if self._taken > 0:
            self.fund.put(self._taken)
            self._taken = 0
        return int(self.fund.level)

    def spend(self, amount: int) -> bool:
        """Take ``amount`` from the fund, if it is there."""
        if amount > self.at_hand:
            return False
        self.fund.get(amount)
        return True

    def pay(self, amount: int) -> int:
        """Spend ``amount``, or what there is of it; gives what was paid, kopecks."""
        paid = min(amount, self.at_hand)
        return paid if paid and self.spend(paid) else 0
