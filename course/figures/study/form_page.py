"""The confidential questionnaire, or a part of it, as a notebook shows it (DOC-5)."""

from decimal import Decimal
from html import escape
from typing import Any

from course.cases.clients.long_form import PARTS, ROUBLES
from course.display import Shown
from course.figures.kit.amounts import whole_roubles
from course.language import _
from simulator.rules.client.questionnaire import Questionnaire, form_items
from simulator.rules.ground.form import PastLoan

_SHARES = ("largest_buyer_share", "imported_share")


def form_page(form: Questionnaire, part: str | None = None) -> Shown:
    """Show a filled-in form, or one part of it.

    Parameters
    ----------
    part : {"personal", "business", "finance"}, optional
        All three when left out.
    """
    title = _("Questionnaire of {client}").format(client=form.client)
    html, text = [], [title]
    for key, heading in PARTS.items():
        if part in (None, key):
            rows = [
                (item.number, _(item.title) + (" *" if item.beyond else ""),
                 written(name, getattr(getattr(form, key), name)))
                for item, place, name in form_items() if place == key
            ]  # fmt: skip
            html.append(_table(f"{title} · {heading}", rows))
            text += [heading, *(f"  {number:2} {asked}: {said}" for number, asked, said in rows)]
    note = _("* added by this course: the form leaves it to the officer")
    return Shown("".join(html) + f"<p>{escape(note)}</p>", "\n".join([*text, note]))


def written(name: str, answer: Any) -> str:
    """Write an answer as it would stand on paper.

    Examples
    --------
    >>> written("rent", 80_000), written("housing", "own_flat"), written("married", True)
    ('800', 'own flat', 'yes')
    >>> written("season", (Decimal("0.85"), Decimal("1.2")))
    '85, 120 %'
    """
    if answer in (None, "", ()):
        return "–"
    if isinstance(answer, bool):
        return _("yes") if answer else _("no")
    if name in ROUBLES:
        return whole_roubles(answer)
    if name in _SHARES:
        return f"{answer * 100:.0f} %"
    if isinstance(answer, tuple):
        return _several(answer)
    return str(answer).replace("_", " ")


def _several(answers: tuple[Any, ...]) -> str:
    if isinstance(answers[0], Decimal):
        return ", ".join(f"{share * 100:.0f}" for share in answers) + " %"
    if isinstance(answers[0], PastLoan):
        return "; ".join(f"{loan.lender} {whole_roubles(loan.amount)}" for loan in answers)
    return ", ".join(str(answer) for answer in answers)


def _table(caption: str, rows: list[tuple[int, str, str]]) -> str:
    heads = (_("item"), _("question"), _("answer"))
    top = "".join(f'<th scope="col" style="text-align:left">{escape(head)}</th>' for head in heads)
    body = "".join(
        f'<tr><td>{number}</td><td style="text-align:left">{escape(asked)}</td>'
        f'<td style="text-align:left">{escape(said)}</td></tr>'
        for number, asked, said in rows
    )
    return (
        f'<table><caption style="text-align:left">{escape(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
    )
