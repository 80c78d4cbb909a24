"""A page for the printer: one HTML file that prints on A4, with breaks where they belong.

The file is whole in itself: no address, no font, no picture has to be fetched.
"""

import os
import re
from contextlib import suppress
from html import escape
from pathlib import Path

from course.language import _
from course.progress import progress_path
from simulator.rules.validation import InputError

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
    """Make a file's name of any text.

    Examples
    --------
    >>> file_name(" Зоя / М. ", ".json"), file_name("..", ".html")
    ('Зоя М..json', 'page.html')
    """
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f]', " ", title)
    return (" ".join(plain.split()).lstrip(". ") or otherwise) + ending  # no hidden files


def pages_folder() -> Path:
    """Find the folder of the learner's own pages: ``print`` beside the progress file."""
    return progress_path().parent / "print"


def keep_page(title: str, document: str) -> Path:
    """Write a page into the learner's folder, over an older one of the same title.

    Raises
    ------
    InputError
        When the folder cannot be written to; the message says which and why.
    """
    return write_whole(pages_folder() / file_name(title, ".html"), document)


def write_whole(place: Path, text: str) -> Path:
    """Write a text file beside and rename it, so that an older one stays whole if this fails.

    Raises
    ------
    InputError
        When the folder cannot be written to; the message says which and why.
    """
    beside = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(place)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise InputError(_("{file} could not be written: {why}.").format(
            file=place, why=error.strerror or error)) from None
    return place
