"""Names of months, short enough for an axis."""

from course.language import _


def month_name(month: int) -> str:
    """Name the month with this number, 1 to 12.

    Examples
    --------
    >>> month_name(3)
    'Mar'
    """
    names = (_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun"),
             _("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec"))  # fmt: skip
    return names[month - 1]
