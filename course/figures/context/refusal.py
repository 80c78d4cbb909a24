"""Why a bank says no, and what a small lender does about each reason."""

import pandas as pd

from course.display import Shown, table
from course.language import _


def refusal_reasons() -> Shown:
    """Show the five reasons (CTX-1), what the client hears, and what is done instead."""
    rows = [
        (_("No pledge"), _("“We need a flat or a rich guarantor.”"),
         _("the business itself, closely studied, is the security; neighbours may stand in")),
        (_("Risk"), _("“We do not know you, and the market changes every month.”"),
         _("a small first loan, weekly instalments; the history is built here")),
        (_("Cost"), _("“The file costs us more than you would pay.”"),
         _("few papers, an officer who knows the market, groups that share the work")),
        (_("Old methods"), _("“Your balance sheet shows no profit.”"),
         _("a visit, and a cash flow of what really comes in and goes out")),
        (_("No trained people"), _("“Nobody here does loans of that size.”"),
         _("officers who do nothing else: that is what this course is for")),
    ]
    frame = pd.DataFrame(
        [row[1:] for row in rows], columns=[_("what the client hears"), _("what we do instead")],
        index=pd.Index([row[0] for row in rows], name=_("the bank's reason")),
    )
    return table(frame, _("Five reasons to refuse, and five answers"))


def bank_and_lender() -> Shown:
    """Show how a bank and a microfinance institution differ (CTX-2, CTX-9)."""
    rows = [
        (_("whose success it seeks"), _("its own"), _("its clients'; its own follows from it")),
        (_("the loan"), _("any sum, one way of working"),
         _("a few thousand to tens of thousands of roubles, a product of its own")),
        (_("what it looks at"), _("pledge and balance sheet"), _("the business and the person")),
        (_("how often they meet"), _("when the loan is signed"), _("every week")),
        (_("price and licence in 2001"), _("a central-bank licence"),
         _("no law capped the rate; support funds lent without that licence")),
    ]
    frame = pd.DataFrame(
        [row[1:] for row in rows], columns=[_("a bank"), _("a microfinance institution")],
        index=pd.Index([row[0] for row in rows], name=""),
    )
    return table(frame, _("Two lenders, two purposes"))
