"""The pages of the course as files: listed, found by name, cleared, told apart.

Only the standard library is needed: the front door uses this before anything is installed.
"""

import difflib
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from course.language import _

NOTEBOOK = ".ipynb"
_SEEN = ("outputs", "attachments")


class UnknownPageError(ValueError):
    """No page of the course has this name; the message says which do."""


def pages_in(project: Path, *rooms: str) -> Iterator[str]:
    """List the files of some folders, as ``"notebooks/day3.ipynb"``, hidden ones left out."""
    for room in rooms:
        for path in sorted((project / room).rglob("*")):
            page = path.relative_to(project)
            if path.is_file() and not any(part.startswith((".", "__")) for part in page.parts):
                yield page.as_posix()


def find(pages: Iterable[str], name: str) -> str:
    """Find the notebook meant by ``day3``, ``day3.ipynb`` or ``notebooks/day3``.

    Raises
    ------
    UnknownPageError
        When there is none; the message names the nearest and all of them.

    Examples
    --------
    >>> find(["notebooks/day3.ipynb", "exercises/day3_corridor.ipynb"], "Day3")
    'notebooks/day3.ipynb'
    >>> find(["notebooks/day3.ipynb"], "dya3")
    Traceback (most recent call last):
    course.pages.UnknownPageError: There is no page called dya3. Did you mean day3? ...
    """
    notebooks = [page for page in pages if page.endswith(NOTEBOOK)]
    wanted = name.replace("\\", "/").removesuffix(NOTEBOOK).lower()
    for page in notebooks:
        whole = page.removesuffix(NOTEBOOK).lower()
        if wanted in {whole, PurePosixPath(whole).name}:
            return page
    names = [PurePosixPath(page).stem for page in notebooks]
    near = difflib.get_close_matches(wanted, names, n=1)
    sentences = [
        _("There is no page called {name}.").format(name=name),
        *(_("Did you mean {name}?").format(name=guess) for guess in near),
        _("The pages are: {names}.").format(names=", ".join(names)),
    ]
    raise UnknownPageError(" ".join(sentences))


def cleared(notebook: bytes) -> bytes:
    """Give a notebook without outputs, counts and saved widget states.

    Examples
    --------
    >>> run = {"cells": [{"cell_type": "code", "execution_count": 3, "outputs": ["a picture"]}]}
    >>> json.loads(cleared(json.dumps(run).encode()))["cells"]
    [{'cell_type': 'code', 'execution_count': None, 'outputs': []}]
    """
    content: dict[str, Any] = json.loads(notebook)
    for cell in content["cells"]:
        if cell["cell_type"] == "code":
            cell.update(execution_count=None, outputs=[])
    content.get("metadata", {}).pop("widgets", None)
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()


def fingerprint(name: str, content: bytes) -> str:
    """Tell two states of a page apart by what a person did in it.

    JupyterLab writes its own notes into a notebook that is merely opened; those do not count.

    Examples
    --------
    >>> note = b'{"cells": [], "metadata": {"language_info": {}}}'
    >>> fingerprint("day3.ipynb", note) == fingerprint("day3.ipynb", b'{"cells": []}')
    True
    """
    work = _work(content) if name.endswith(NOTEBOOK) else None
    return hashlib.sha256(content if work is None else work).hexdigest()


def _work(notebook: bytes) -> bytes | None:
    """Give what a person sees and changes in a notebook; None for a damaged one."""
    try:
        cells = [
            (cell["cell_type"], "".join(cell["source"]), *map(cell.get, _SEEN), _tags(cell))
            for cell in json.loads(notebook)["cells"]
        ]
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return json.dumps(cells, sort_keys=True).encode()


def _tags(cell: dict[str, Any]) -> Any:
    return cell.get("metadata", {}).get("tags")
