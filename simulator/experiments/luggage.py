"""What work takes along to another process: whether it can be sent, and which modules it needs."""

import pickle
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any


class _Packing(pickle.Pickler):
    """Notes from which module each class and function comes."""

    def __init__(self) -> None:
        super().__init__(BytesIO())
        self.modules: dict[str, str] = {}

    def reducer_override(self, thing: Any) -> Any:
        """Look at a thing on its way; pack it as usual."""
        if callable(thing) and isinstance(getattr(thing, "__module__", None), str):
            self.modules.setdefault(thing.__module__, getattr(thing, "__qualname__", ""))
        return NotImplemented


def strangers(work: object) -> frozenset[str]:
    """Name the modules that the work needs.

    Raises
    ------
    ValueError
        With the name of what cannot be sent: defined in a notebook, a script or a function.

    Examples
    --------
    >>> sorted(strangers((Path("a"), BytesIO)))
    ['_io', 'pathlib']
    """
    packing = _Packing()
    try:
        packing.dump(work)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise ValueError(str(error)) from None
    if "__main__" in packing.modules:
        raise ValueError(packing.modules["__main__"])
    return frozenset(packing.modules)


def changed_since(modules: Iterable[str], moment: float) -> bool:
    """Tell whether a file of one of the modules was written after a moment (seconds since 1970).

    A worker that has loaded it before would go on with what stood in it then.
    """
    files = (getattr(sys.modules.get(each), "__file__", None) for each in modules)
    paths = (Path(each) for each in files if each)
    return any(path.exists() and path.stat().st_mtime > moment for path in paths)
