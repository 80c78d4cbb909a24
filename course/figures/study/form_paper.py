"""A form of DOC-5 on A4: blank, to be filled in with a pen, or with its answers in it."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from itertools import zip_longest
from typing import Any

from course.cases.clients.paper_forms import Answers, Asked, FormPart, PaperForm
from course.figures.kit.months import month_name
from course.language import _
from course.paper import a4

LOOK = """
.form { font-size: 9.5pt } .form h2 { margin: 3mm 0 1mm }
.form .about { color: #333; margin-bottom: 3mm }
.form .part { display: flex; flex-flow: row wrap; gap: 0 6mm }
.form .q, .form .t { flex: 1 1 100% } .form .half { flex: 0 0 calc(50% - 3mm) }
.form .q { display: flex; align-items: flex-end; gap: 2mm; min-height: 7.4mm; break-inside: avoid }
.form .no { width: 6mm; flex: none; text-align: right; color: #333 }
.form .q .ask { flex: none; max-width: 88mm }
.form .q .ans { flex: 1; border-bottom: .3mm solid #777; min-height: 5mm; padding-left: 1mm;
  font-weight: 600 }
.form .words { flex: 1 } .form .words > span { white-space: nowrap; margin-right: 4mm }
.form .t { margin: 1mm 0 1.5mm; break-inside: avoid } .form .t .ask { display: flex; gap: 2mm }
.form .rule { border-bottom: .3mm solid #777; min-height: 6.8mm; margin-left: 8mm;
  padding: 1mm 1mm 0; font-weight: 600; box-sizing: border-box }
.form table { margin: 1mm 0 0 8mm; width: calc(100% - 8mm) }
.form td { height: 6.6mm; font-weight: 600 } .form th { font-weight: 400; font-size: 8.5pt }
.form .months th, .form .months td { text-align: center; padding: .5mm }
.form .tick { display: inline-block; width: 3.4mm; height: 3.4mm; border: .4mm solid #333;
  vertical-align: -.4mm; text-align: center; line-height: 3.2mm; font-weight: 700 }
.form .signed { display: flex; gap: 4mm 10mm; margin-top: 11mm; break-inside: avoid }
.form .signed span { border-top: .3mm solid #333; flex: 1; padding-top: .5mm }
.form .note { font-size: 8.5pt; color: #333; margin-top: 3mm }
.form.plain .no { display: none }
.form.plain .rule, .form.plain table { margin-left: 0; width: 100% }
"""


def form_paper(form: PaperForm, answers: Answers | None = None, whose: str = "") -> tuple[str, str]:
    """Give the title of a page, and the form as a whole HTML document for A4.

    Parameters
    ----------
    answers
        What stands in it; blank when left out.
    whose
        The client's name, for the title.
    """
    title = _(form.title) + (f": {whose}" if whose else "")
    return title, a4(title, form_body(form, answers or {}, title), look=LOOK)


def form_body(form: PaperForm, answers: Answers, title: str = "") -> str:
    """Write a form as HTML, to stand in a page that has `LOOK`; without a title when empty."""
    parts = "".join(_part(part, answers) for part in form.part)
    signed = "".join(f"<span>{escape(_(who))}</span>" for who in form.signed)
    note = _("* added by this course: the form leaves it to the officer")
    told = f'<p class="note">{escape(note)}</p>' if any(i.added for i in form.items) else ""
    look = "numbered" if any(item.number for item in form.items) else "plain"
    head = f"<h1>{escape(title)}</h1>" if title else ""
    return (f'{head}<div class="form {look}"><p class="about">{escape(_(form.about))}</p>{parts}'
            f'<div class="signed">{signed}</div>{told}</div>')


def _part(part: FormPart, answers: Answers) -> str:
    asked = "".join(_DRAWN[item.kind](item, answers.get(item.key)) for item in part.item)
    return f'<h2>{escape(_(part.title))}</h2><div class="part">{asked}</div>'


def _number(item: Asked) -> str:
    return f'<span class="no">{item.number or ""}</span>'


def _ask(item: Asked) -> str:
    return escape(_(item.asked) + (" *" if item.added else ""))


def _row(item: Asked) -> str:
    return "q half" if item.half else "q"


def _line(item: Asked, answer: Any) -> str:
    return (f'<div class="{_row(item)}">{_number(item)}<span class="ask">{_ask(item)}</span>'
            f'<span class="ans">{escape(answer or "")}</span></div>')


def _text(item: Asked, answer: Any) -> str:
    """Write a question over so many ruled lines; an answer that is longer makes its own."""
    said = (answer or "").splitlines()
    lines = "".join(
        f'<div class="rule">{escape(line)}</div>'
        for line, _room in zip_longest(said, range(item.lines), fillvalue="")
    )
    return _over(item, lines)


def _words(item: Asked, answer: Any) -> str:
    chosen = answer if isinstance(answer, list) else [answer]
    boxes = "".join(
        f'<span><span class="tick">{"×" if word in chosen else ""}</span> '
        f"{escape(word_shown(word))}</span> " for word in item.words
    )
    return (f'<div class="{_row(item)}">{_number(item)}<span class="ask">{_ask(item)}</span>'
            f'<span class="words">{boxes}</span></div>')


def word_shown(word: str) -> str:
    """Write a word to choose for a reader.

    Examples
    --------
    >>> word_shown("not_registered")
    'not registered'
    """
    return _(word.replace("_", " "))


def _rows(item: Asked, answer: Any) -> str:
    """Draw a table with the rows that are filled in, and empty ones up to what the paper has."""
    filled = [row for row in answer or [] if any(row)]
    empty = [[""] * len(item.columns)] * max(0, item.count - len(filled))
    return _over(item, _table(item.columns, [*filled, *empty]))


def _months(item: Asked, answer: Any) -> str:
    months = [month_name(number) for number in range(1, 13)]
    return _over(item, _table(months, [answer or [""] * 12], "months"))


def _over(item: Asked, below: str) -> str:
    asked = f'<div class="ask">{_number(item)}<span>{_ask(item)}</span></div>'
    return f'<div class="t">{asked}{below}</div>'


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], look: str = "") -> str:
    top = "".join(f'<th scope="col">{escape(_(head))}</th>' for head in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f'<table class="{look}"><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'


_DRAWN: Mapping[str, Callable[[Asked, Any], str]] = {
    "line": _line, "text": _text, "yes_no": _words, "one_of": _words, "some_of": _words,
    "rows": _rows, "months": _months,
}  # fmt: skip
