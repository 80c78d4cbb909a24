"""Role-play cards and job aids as they are shown, and printed from the notebook."""

from html import escape

from course.cases import cards
from course.display import Shown, paragraph
from course.language import _

_BOX = "border:1px solid #6e6e6e;border-radius:6px;padding:4px 14px;margin:6px 0;break-inside:avoid"


def role_cards(day: str) -> Shown:
    """Show the role-play of a day: the scene, a card for each player, the talk afterwards."""
    play = cards.role_play(day)
    head = _("{title} · {minutes} minutes").format(title=play.title, minutes=play.minutes)
    boxes = "".join(
        f'<div style="{_BOX}"><p><strong>{escape(card.role)}</strong></p>'
        f"{paragraph(card.text)}</div>"
        for card in play.cards
    )
    asked = "".join(f"<li>{escape(each)}</li>" for each in play.after)
    html = (
        f"<p><strong>{escape(head)}</strong></p>{paragraph(play.scene)}{boxes}"
        f"<p>{_('Afterwards, together:')}</p><ul>{asked}</ul>"
    )
    text = [head, play.scene, *(f"[{card.role}] {card.text}" for card in play.cards), *play.after]
    return Shown(html, "\n".join(text))


def job_aid(day: str) -> Shown:
    """Show the one page to take to work."""
    aid = cards.job_aid(day)
    lines = "".join(f"<li>{escape(line)}</li>" for line in aid.lines)
    html = f'<div style="{_BOX}"><p><strong>{escape(aid.title)}</strong></p><ol>{lines}</ol></div>'
    numbered = [f"{number}. {line}" for number, line in enumerate(aid.lines, 1)]
    return Shown(html, "\n".join([aid.title, *numbered]))
