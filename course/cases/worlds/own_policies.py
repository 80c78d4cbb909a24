"""A trainer's own policies: files in a folder of their own, offered wherever a branch is lived."""

import warnings
from pathlib import Path, PurePath

from course.language import _
from course.progress import progress_path
from simulator.policies import load_policy
from simulator.rules.ground.validation import InputError
from simulator.rules.house.policy import Policy

ENDING = ".toml"


def policies_folder() -> Path:
    """Find the folder of the learner's own policies: ``policies`` beside the progress file."""
    return progress_path().with_name("policies")


def own_policies() -> tuple[str, ...]:
    """List the learner's own policy files by name, whether they can be read or not."""
    return tuple(sorted(path.name for path in policies_folder().glob(f"*{ENDING}")))


def is_own(name: str) -> bool:
    """Tell whether a branch is named after a file of the learner's own.

    Examples
    --------
    >>> is_own("mine.toml"), is_own("village"), is_own("../elsewhere.toml")
    (True, False, False)
    """
    return name.endswith(ENDING) and PurePath(name.replace("\\", "/")).name == name


def own_policy(name: str) -> Policy:
    """Read one of the learner's own policies; what it is asked about stands in `remarks`.

    Raises
    ------
    InputError
        For a file that cannot be used, in plain words.
    """
    return _read(name)[0]


def remarks(name: str) -> tuple[str, ...]:
    """Give what should be said of a policy when it is chosen: what is wrong, or what looks odd.

    Parameters
    ----------
    name
        The name of a file of the learner's own; of any other branch there is nothing to say.
    """
    if not is_own(name):
        return ()
    try:
        policy, asked = _read(name)
    except InputError as error:
        return error.problems
    read = _("{file} is read: {title}.").format(file=name, title=policy.title)
    return (read, *asked)


def _read(name: str) -> tuple[Policy, tuple[str, ...]]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        policy = load_policy(policies_folder() / name)
    return policy, tuple(str(each.message) for each in caught)
