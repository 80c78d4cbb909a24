"""How an answer stands: solved, wrong with the reason, or not solved yet."""

from dataclasses import dataclass
from html import escape
from typing import Any

from course.checks.kit.marks import COLOURS, SIGNS, Status, mark
from course.display import paragraph
from course.language import _


@dataclass(frozen=True)
class Outcome:
    """What a check says of an answer; it never depends on earlier tries.

    Examples
    --------
    >>> print(Outcome("wrong", "That is the whole balance."))
    ❌ Not yet. That is the whole balance.
    """

    status: Status
    reason: str

    @property
    def solved(self) -> bool:
        """Whether the answer is right."""
        return self.status == "solved"

    @property
    def verdict(self) -> str:
        """The outcome in a word or two, before the reason."""
        words = {"solved": _("Right."), "wrong": _("Not yet."), "blank": _("Not solved yet.")}
        return words[self.status]

    def __str__(self) -> str:
        return f"{SIGNS[self.status]} {self.verdict} {self.reason}".rstrip()

    def __repr__(self) -> str:
        return str(self)

    def _repr_mimebundle_(self, **_wishes: Any) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": str(self)}

    @property
    def html(self) -> str:
        """The outcome as HTML: mark, word and colour say the same."""
        colour = COLOURS[self.status]
        return (
            f'<div role="status" style="border-left:6px solid {colour};padding:2px 12px">'
            f"<p>{mark(self.status)}<strong>{escape(self.verdict)}</strong></p>{paragraph(self.reason)}</div>"
        )
