"""Build the notebooks: ``python -m course build``.

Lessons in ``course/lessons`` become ``notebooks/`` and, where they hold answers, ``exercises/`` and
``solutions/``. Only notebooks whose code has changed are executed again.
"""

import argparse
from pathlib import Path

from course.building import reference
from course.building.outputs import ExecutionError
from course.building.plan import Page, as_text, pages, strangers, with_outputs
from course.language import _

ROOT = Path(__file__).parent.parent


def main(argv: list[str] | None = None) -> int:
    """Build as the command line asks; 0 when every notebook stands."""
    parser = _parser()
    asked = parser.parse_args(argv)
    if not asked.execute and asked.to == ROOT:
        parser.error(_("--no-execute would empty the kit's notebooks: name a folder with --to"))
    wanted = [page for page in pages() if not asked.names or page.name in asked.names]
    unknown = set(asked.names) - {page.name for page in wanted}
    if unknown:
        print(_("No lesson is called {names}.").format(names=", ".join(sorted(unknown))))
        return 2
    built = [_build(page, asked.to, execute=asked.execute, afresh=asked.all) for page in wanted]
    for path in [] if asked.names else strangers(asked.to, wanted):
        print(_("{path} has no lesson: delete it?").format(path=path.relative_to(asked.to)))
    if asked.to == ROOT and reference.renew():
        print(reference.PAGE.relative_to(ROOT).as_posix())
    return 0 if all(built) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="course build", description=_("Build the notebooks."))
    parser.add_argument("names", nargs="*", help=_("lessons to build, as day5; all when left out"))
    parser.add_argument("--all", action="store_true", help=_("execute also what has not changed"))
    parser.add_argument("--no-execute", dest="execute", action="store_false",
                        help=_("write the notebooks without outputs"))
    parser.add_argument("--to", type=Path, default=ROOT, metavar="FOLDER",
                        help=_("the folder to build in; the kit itself when left out"))
    return parser


def _build(page: Page, root: Path, *, execute: bool, afresh: bool) -> bool:
    """Write one notebook if it differs from what stands, and say so; tell whether it stands."""
    try:
        runs = page.executed and execute
        made = with_outputs(page, root, afresh=afresh) if runs else page.notebook
    except ExecutionError as error:
        print(error)
        return False
    place, text = page.place(root), as_text(made)
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.is_file() and place.read_text(encoding="utf-8") == text:
        return True
    place.write_text(text, encoding="utf-8", newline="\n")
    print(place.relative_to(root).as_posix())
    return True


if __name__ == "__main__":
    raise SystemExit(main())
