"""The committee's sheet for a write-off on A4: dossier, decision with its reasons, signatures."""

from html import escape

from course.cases.worlds.committee_case import BeforeTheCommittee
from course.display import html_table
from course.figures.arrears import committee_desk
from course.language import _
from course.paper import a4

_LOOK = """
html { font-size: 9pt; line-height: 1.35 } caption { margin-top: 3mm }
.beside { display: flex; gap: 0 8mm } .beside > div { flex: 1 }
.lines { display: flex; gap: 4mm 10mm; margin-top: 12mm }
.lines span { border-top: .3mm solid #333; flex: 1; padding-top: .5mm }
.room { border-bottom: .3mm solid #777; height: 8mm }
"""


def committee_page(heard: BeforeTheCommittee) -> tuple[str, str]:
    """Give the title of the sheet, and the sheet as a whole HTML document for A4."""
    title = _("Write-off: {client}").format(client=heard.case.client or _("a client"))
    said = "".join(f"<p>{escape(line)}</p>" for line in committee_desk.describe(heard).splitlines())
    papers, entries, books, debt = (
        f'<div class="whole">{html_table(frame, caption)}</div>'
        for caption, frame in committee_desk.tabulate(heard)
    )
    beside = f'<div class="beside">{entries}{debt}</div>'
    body = f"<h1>{escape(title)}</h1>{said}{papers}{beside}{books}{_decision(heard)}"
    return title, a4(title, body, look=_LOOK)


def _decision(heard: BeforeTheCommittee) -> str:
    """Leave room for the committee's word where it has not been given, and for the signatures."""
    room = "" if heard.decision else (
        f"<p>{escape(_('Ordered / refused, because:'))}</p>" + '<div class="room"></div>' * 2)
    who = (_("officer"), _("committee"), _("director"), _("date"))
    spans = "".join(f"<span>{escape(each)}</span>" for each in who)
    return (f'<div class="whole"><h2>{escape(_("Decision"))}</h2>{room}'
            f'<div class="lines">{spans}</div></div>')
