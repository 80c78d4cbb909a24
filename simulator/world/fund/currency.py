"""Loans in currency: when its rate changes, what is still to fall due is reckoned anew (PRI-4)."""

from fractions import Fraction

import numpy as np

from simulator.books.log.events import Cause, Kind, Phase
from simulator.rules.servicing.revalue import revalued
from simulator.world.state.loan_arrays import NO_DUE
from simulator.world.state.state import State


class Revaluation:
    """Gives open loans in currency new templates; those with accounts are told besides."""

    def __init__(self, state: State) -> None:
        self.state = state

    def reckon(self, day: int, old: int, new: int) -> None:
        """The branch's rate goes from ``old`` to ``new`` kopecks for a unit of currency."""
        lines = self.state.lines.all
        if old == new or not any(line.policy.product.in_currency for line in lines):
            return
        book = self.state.portfolio
        policies = book.contracts.policies
        tied = np.array([policy.product.in_currency for policy in policies], bool)
        who = np.flatnonzero(book.open & (book.next_due != NO_DUE))
        who = who[tied[book.template[who]]] if len(tied) else who[:0]
        if len(who):
            self._reckon(day, who, Fraction(new, old))

    def _reckon(self, day: int, who: np.ndarray, factor: Fraction) -> None:
        book = self.state.portfolio
        pairs = list(zip(book.template[who].tolist(), book.next[who].tolist(), strict=True))
        template = {pair: self._template(*pair, factor) for pair in sorted(set(pairs))}
        grown = {pair: self._still_due(new, pair[1]) - self._still_due(*pair)
                 for pair, new in template.items()}  # fmt: skip
        growth = np.array([grown[pair] for pair in pairs], np.int64)
        book.template[who] = [template[pair] for pair in pairs]
        for i in np.flatnonzero(book.alone[who]).tolist():
            client = int(who[i])
            growth[i] = book.accounts[client].revalue(day - int(book.start[client]), factor)
        book.outstanding[who] += growth
        moved = growth != 0
        self.state.scribe.loans(
            Phase.OPENING, Kind.REVALUED, "PRI-4", Cause.RULE, who[moved], principal=growth[moved]
        )

    def _template(self, template: int, first: int, factor: Fraction) -> int:
        contracts = self.state.portfolio.contracts
        plan = revalued(contracts.templates[template], first, factor)
        return contracts.add(contracts.policies[template], plan)

    def _still_due(self, template: int, first: int) -> int:
        return int(self.state.portfolio.contracts.principal[template, first:].sum())
