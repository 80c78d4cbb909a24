"""The luck of a study: one table for all its questions, a few columns for each loan."""

from enum import IntEnum

import numpy as np

from simulator.world.draws import Draws

QUESTIONS = 4


class Question(IntEnum):
    """What is drawn for each client and loan."""

    VISIT = 0
    DEBT = 1
    SECOND_LOOK = 2
    PAPERS = 3


def drawn(draws: Draws, question: Question, loan: np.ndarray, who: np.ndarray) -> np.ndarray:
    """One number in [0, 1) for each client on loan number ``loan`` (from 0) of her own."""
    return draws.uniform_at("study", QUESTIONS * loan + question, who)
