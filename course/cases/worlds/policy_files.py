"""Beginning a policy file of one's own, and changing a figure in it; remarks stay."""

import re
import warnings
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

from course import paper
from course.cases.worlds.own_policies import ENDING, is_own, policies_folder
from course.language import _
from simulator.policies import load_policy, policy_names
from simulator.policies.files import read_text
from simulator.policies.places import lines_of
from simulator.rules.ground.validation import InputError, nearest

Figure = str | int | Decimal | bool
_VALUE = re.compile(r'(?P<head>[^=]+=\s*)(?P<value>"[^"]*"|[^#\[{]*?)(?P<rest>\s*(?:#.*)?)')


def begin_policy(name: str, of: str = "smolensk_individual") -> Path:
    """Copy one of the kit's policies to a file of the learner's own; one that is there is kept.

    Parameters
    ----------
    name
        Of the new policy, one word, as ``"mine"``.
    of
        The policy to copy; see ``sim.policy_names()``.

    Raises
    ------
    InputError
        For a name that is no file's, a policy that there is not, or a folder that cannot be
        written to.
    """
    place = policies_folder() / _file_name(name)
    if of not in policy_names():
        raise InputError(_("no policy {of}; {nearest}").format(
            of=of, nearest=nearest(of, policy_names())))
    if place.exists():
        return place
    text = files("simulator.policies").joinpath(f"{of}{ENDING}").read_text("utf-8")
    for key, line in (("name", place.stem), ("title", _("{name}, after {of}").format(
            name=place.stem, of=load_policy(of).title))):
        text = re.sub(rf'^{key} = ".*"$', f'{key} = "{line}"', text, count=1, flags=re.MULTILINE)
    return paper.write_whole(place, text).place


def set_figure(name: str, key: str, figure: Figure) -> str:
    """Change one figure of the learner's own file, if the file can be used afterwards.

    Parameters
    ----------
    name
        Of the policy, as in `begin_policy`.
    key
        Section and key, as ``"penalty.rate_per_day"``.
    figure
        As it should stand in the file; text may be ``"9 %"`` or ``"3 000"``.

    Returns
    -------
    str
        The line as it stands now.

    Raises
    ------
    InputError
        For a key that does not stand on a line of its own, and for a figure that cannot be.
    """
    place = policies_folder() / _file_name(name)
    text = read_text(place)
    known = {".".join(map(str, where)): line for where, line in lines_of(text).items()
             if all(isinstance(part, str) for part in where)}  # fmt: skip
    rows = text.split("\n")
    found = _VALUE.fullmatch(rows[known[key] - 1]) if key in known else None
    if found is None:
        raise InputError(_("{file}: no {key} on a line of its own; {nearest}").format(
            file=place.name, key=key, nearest=nearest(key, [each for each in known if "." in each]
                                                      )))  # fmt: skip
    line = found["head"] + _written(figure) + found["rest"]
    rows[known[key] - 1] = line
    _write_checked(place, "\n".join(rows))
    return line


def _write_checked(place: Path, text: str) -> None:
    """Write the file only if it can be read afterwards; what is asked about it is asked later."""
    trial = place.with_name(f"{place.stem}.trial{ENDING}")
    paper.write_whole(trial, text, over=True)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            load_policy(trial)
    except InputError as error:
        said = (each.replace(trial.name, place.name) for each in error.problems)
        raise InputError(*said) from None
    finally:
        trial.unlink(missing_ok=True)
    paper.write_whole(place, text, over=True)  # one figure of it was asked to be changed


def _written(figure: Figure) -> str:
    if isinstance(figure, bool):
        return "true" if figure else "false"
    return f'"{figure}"' if isinstance(figure, str) else str(figure)


def _file_name(name: str) -> str:
    """Refuse what is no plain name; a name with its ending will do too."""
    whole = name if name.endswith(ENDING) else f"{name}{ENDING}"
    if not is_own(whole) or not re.fullmatch(r"\w[\w .-]*", whole):
        raise InputError(_("policy: {name!r} given, should be one word, such as mine").format(
            name=name))
    return whole
