"""The expert opinion on one sheet of A4, to be signed and put into the file (DOC-2, APP-16)."""

from html import escape

from course.cases.clients.inspection import Inspected
from course.figures.kit.amounts import whole_roubles
from course.figures.study.client_desk import missing_now
from course.language import _
from course.paper import a4
from simulator.rules.client.capacity import MonthLoad
from simulator.rules.client.client_file import paper_title
from simulator.rules.client.findings import per_cent
from simulator.rules.client.opinion import Block, Opinion, graded_as, opinion_of

_LOOK = """
html { font-size: 9pt; line-height: 1.32 } h2 { margin: 3.5mm 0 1mm }
li { margin: 0 0 .6mm } ul { margin: 0 0 1mm; padding-left: 5mm } td, th { padding: .5mm 2mm }
.lines { display: flex; flex-wrap: wrap; gap: 4mm 10mm; margin-top: 3mm }
.lines span { border-top: .3mm solid #333; min-width: 45mm; flex: 1; padding-top: .5mm }
"""


def opinion_page(seen: Inspected) -> tuple[str, str]:
    """Give the title of the page, and the page as a whole HTML document for A4."""
    told = opinion_of(seen.appraisal)
    title = _("Expert opinion: {client}").format(client=told.client or _("a client"))
    parts = [
        f"<h1>{escape(title)}</h1><p>{escape(told.asked)}</p>",
        _block(told.blocks[0]), _months(told), *(_block(each) for each in told.blocks[1:]),
        _missing(seen), _conclusion(told),
    ]
    return title, a4(title, "\n".join(parts), look=_LOOK)


def _block(block: Block) -> str:
    said = "".join(
        f"<li><strong>{escape(graded_as(each.grade))}</strong> ({each.rule}) "
        f"{escape(each.reason)}</li>" for each in block.findings
    )
    return f"<h2>{escape(block.title)}</h2><ul>{said or _('Nothing was found.')}</ul>"


def _months(told: Opinion) -> str:
    if not told.months:
        return f"<p>{_('No months yet: questions of the form are still open.')}</p>"
    heads = (_("month"), _("net income"), _("repayment"), _("share"), _("left after the family"))
    top = "".join(f'<th scope="col" class="number">{escape(head)}</th>' for head in heads)
    return (f'<table class="whole"><thead><tr>{top}</tr></thead>'
            f"<tbody>{''.join(map(_month, told.months))}</tbody></table>")


def _month(load: MonthLoad) -> str:
    share = "–" if load.share is None else per_cent(load.share)
    amounts = (load.net_income, load.repayment)
    cells = (str(load.number), *map(whole_roubles, amounts), share, whole_roubles(load.left))
    return "<tr>" + "".join(f'<td class="number">{cell}</td>' for cell in cells) + "</tr>"


def _missing(seen: Inspected) -> str:
    lacking = (paper.key for paper in missing_now(seen.file) if paper.key != "expert_opinion")
    names = ", ".join(map(paper_title, lacking))
    said = names or _("nothing that belongs in it at this stage")
    return f"<h2>{_('Not in the file yet')}</h2><p>{escape(said)}</p>"


def _conclusion(told: Opinion) -> str:
    """Write the recommendation, with room for the officer's name and the committee's word."""
    officer = (_("officer"), _("signature"), _("date"))
    committee = (_("the committee decides, with its reasons"), _("signatures"), _("date"))
    rows = "".join(
        '<div class="lines" style="margin-top:11mm">'
        + "".join(f"<span>{escape(each)}</span>" for each in row) + "</div>"
        for row in (officer, committee)
    )
    return (f'<div class="whole"><h2>{_("Recommendation")}</h2>'
            f"<p><strong>{escape(told.advice)}</strong></p>{rows}</div>")
