"""A page for the printer: one HTML file that prints on A4, with breaks where they belong.

The file is whole in itself: no address, no font, no picture has to be fetched.
"""

import os
import re
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import NamedTuple

from course.beside import differs, put_aside
from course.language import _
from course.progress import progress_path
from simulator.rules.ground.validation import InputError

_LOOK = """
@page { size: A4; margin: 16mm 15mm 17mm 20mm;
  @bottom-left { content: "%s"; font: 8pt sans-serif; color: #555 }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555 } }
html { font: 10.5pt/1.42 "DejaVu Sans", "Liberation Sans", Arial, sans-serif; color: #111;
  background: #fff }
body { max-width: 175mm; margin: 0 auto }
h1 { font-size: 15pt; margin: 0 0 3mm } h2 { font-size: 11.5pt; margin: 6mm 0 2mm }
h1, h2, h3, caption { break-after: avoid; text-align: left; font-weight: bold }
p { margin: 0 0 2mm; orphans: 3; widows: 3 }
table { border-collapse: collapse; width: 100%%; margin: 0 0 3mm }
thead { display: table-header-group }
tr, li, figure, .whole { break-inside: avoid }
th, td { border: 0.3mm solid #777; padding: 1mm 2mm; text-align: left; vertical-align: top }
th { font-weight: bold; background: #eee; print-color-adjust: exact }
td.number, th.number { text-align: right; white-space: nowrap }
.new-page { break-before: page }
@media screen { body { padding: 8mm } }
"""


LONGEST_NAME = 160
"""Bytes of a file's name, so that a date and a number still fit behind it on every system."""


class Written(NamedTuple):
    """A file that was written, and where the one is now that stood there before."""

    place: Path
    older: Path | None = None

    @property
    def told(self) -> str:
        """Say where the old file is; nothing where there was none."""
        if self.older is None:
            return ""
        text = _("Another file had this name: it is kept beside, as {file}.")
        return text.format(file=self.older.name)


def a4(title: str, body: str, *, look: str = "", language: str = "en") -> str:
    """Write a whole HTML document for A4 paper.

    Parameters
    ----------
    title
        Stands at the foot of each page, and in the window.
    body
        HTML. What has the class ``whole`` is not broken over two pages; what has the class
        ``new-page`` begins one.
    look
        More CSS.
    language
        Of the text, for a screen reader and for hyphens.

    Examples
    --------
    >>> a4("A <form>", "<h1>A form</h1>").splitlines()[2]
    '<head><meta charset="utf-8"><title>A &lt;form&gt;</title>'
    """
    foot = re.sub(r'["\\\n<]', " ", title)
    return (
        f'<!doctype html>\n<html lang="{language}">\n'
        f'<head><meta charset="utf-8"><title>{escape(title)}</title>\n'
        f"<style>{_LOOK % foot}{look}</style></head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def file_name(title: str, ending: str, otherwise: str = "page") -> str:
    """Make a file's name of any text; what is too long for a file's name is cut.

    Examples
    --------
    >>> file_name(" Зоя / М. ", ".json"), file_name("..", ".html")
    ('Зоя М..json', 'page.html')
    >>> len(file_name("a" * 500, ".json")), is_too_long("a" * 500)
    (165, True)
    """
    plain = " ".join(re.sub(r'[<>:"/\\|?*\x00-\x1f]', " ", title).split()).lstrip(". ")
    cut = plain.encode()[:LONGEST_NAME].decode(errors="ignore").rstrip()
    return (cut or otherwise) + ending  # no hidden files


def is_too_long(title: str) -> bool:
    """Tell whether a file's name made of this text is cut."""
    return len(" ".join(title.split()).encode()) > LONGEST_NAME


def pages_folder() -> Path:
    """Find the folder of the learner's own pages: ``print`` beside the progress file."""
    return progress_path().parent / "print"


def keep_page(title: str, document: str) -> Written:
    """Write a page into the learner's folder; another one of the same title is kept beside.

    Raises
    ------
    InputError
        When the folder cannot be written to; the message says which and why.
    """
    return write_whole(pages_folder() / file_name(title, ".html"), document)


def write_whole(place: Path, text: str, *, over: bool = False) -> Written:
    """Write a text file; what stood there before is kept beside under a dated name.

    It is written beside and renamed, so that an older one stays whole if this fails.

    Parameters
    ----------
    over
        Whether the old file may go: all that it held stands in the new one, or whoever writes
        has seen it and changed it.

    Raises
    ------
    InputError
        When the folder cannot be written to; the message says which and why.
    """
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="\n")
        older = put_aside(place) if not over and differs(place, text) else None
        part.replace(place)
    except (OSError, ValueError) as error:
        with suppress(OSError, ValueError):
            part.unlink()
        why = getattr(error, "strerror", None) or error
        text = _("{file} could not be written: {why}.")
        raise InputError(text.format(file=place, why=why)) from None
    return Written(place, older)
