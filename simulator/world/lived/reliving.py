"""A session put down as plain values, and lived again from them: what fits, and what does not."""

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from simulator.language import _
from simulator.rules.ground.validation import InputError
from simulator.world.decisions import Answer, Decision, Key, PersonChair, Replay
from simulator.world.lived.fingerprint import differences, plain_values, seal_of
from simulator.world.lived.saved import (
    KIT,
    SavedSession,
    checked_state,
    is_whole,
    read_state,
    staff_of,
)
from simulator.world.scenario import Scenario


class OtherScenarioError(InputError):
    """A session was saved in another scenario; each line says what is different."""


def state_of(scenario: Scenario, day: int, chair: PersonChair) -> dict[str, Any]:
    """A session as plain values: answers, incidents, and what the scenario was."""
    answers = [
        {"day": d, "kind": k, "client": c, "choice": a.choice, "reason": a.reason}
        for (d, k, c), a in chair.given.items()
    ]
    staff = [{"what": type(each).__name__} | asdict(each) for each in scenario.staff_incidents]
    facts = plain_values(scenario)
    return {
        "kit": KIT, "day": day, "kinds": list(chair.kinds), "answers": answers,
        "waiting": list(chair.pending.key) if chair.pending else None,
        "incidents": [asdict(each) for each in scenario.incidents], "staff": staff,
        "fingerprint": seal_of(facts), "scenario": facts,
    }  # fmt: skip


@dataclass(frozen=True)
class Reliving:
    """A saved session on its way back to life.

    Attributes
    ----------
    saved : SavedSession
    scenario : Scenario
        The one it is lived in, with the saved incidents.
    replay : Replay
        Gives the saved answers again, and notes which were used.
    before : tuple of str
        What is to be known before a day is lived.
    """

    saved: SavedSession
    scenario: Scenario
    replay: Replay
    before: tuple[str, ...]

    @classmethod
    def read(cls, path: Path, scenario: Scenario, *, anyway: bool) -> "Reliving":
        """Read a file, and look whether it fits the scenario.

        Raises
        ------
        OtherScenarioError
            When it is of another scenario, and not wanted ``anyway``.
        InputError
            When it is no saved session.
        """
        state = read_state(path)
        saved = checked_state(state, path.name)
        found = differences(saved.scenario, plain_values(scenario)) if saved.fingerprint else []
        if found and not anyway:
            head = _("{file}: was saved in another scenario.").format(file=path.name)
            raise OtherScenarioError(head, *found)
        answers: dict[Key, Answer] = {
            (a.day, a.kind, a.client): Answer(a.choice, a.reason) for a in saved.answers
        }
        happens = _with_incidents(scenario, saved, path.name)
        before = (*_about(saved, is_whole(state)), *found)
        return cls(saved, happens, Replay(answers, saved.day), before)

    def notes(self, pending: Decision | None) -> tuple[str, ...]:
        """Say what does not fit any more, now that the days have been lived again."""
        found, replay, waited = list(self.before), self.replay, self.saved.waiting
        unused = len(replay.answers) - len(replay.used)
        if unused:
            found.append(_("{n} of {all} answers were not used: nobody asks for them any more.")
                         .format(n=unused, all=len(replay.answers)))  # fmt: skip
        if replay.filled:
            found.append(_("{n} questions had no answer in the file; the policy has answered them.")
                         .format(n=len(replay.filled)))  # fmt: skip
        if waited is not None and (pending is None or pending.key != waited):
            found.append(_("The question that waited for an answer is not asked any more."))
        return tuple(found)


def _about(saved: SavedSession, whole: bool) -> list[str]:
    """What the file says of itself."""
    if not saved.fingerprint or not saved.checksum:
        return [_("An older kit saved this, without the marks that tell whether it still fits.")]
    found = [] if whole else [_("The file was changed by hand after it was saved.")]
    if saved.kit != KIT:
        found.append(_("Kit {old} saved this; this is kit {new}.").format(old=saved.kit, new=KIT))
    return found


def _with_incidents(scenario: Scenario, saved: SavedSession, source: str) -> Scenario:
    """The scenario in which the saved things happen, if the saved day is one of its days."""
    first, last = -scenario.warm_up - 1, scenario.days - 1
    if not first <= saved.day <= last:
        raise InputError(f"{source}: `day`: {saved.day} is no day of the scenario, whose days go "
                         f"from {first} to {last}")  # fmt: skip
    try:
        return replace(scenario, incidents=saved.incidents, staff_incidents=staff_of(saved, source))
    except InputError as error:
        raise InputError(*(f"{source}: {said.removeprefix(f'{source}: ')}"
                           for said in error.problems)) from None  # fmt: skip
