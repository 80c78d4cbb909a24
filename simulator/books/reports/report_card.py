"""What a notebook shows of a portfolio report: its lines in roubles, and what it cannot say."""

from collections.abc import Iterator, Mapping

from simulator.books.log.card import Card, number
from simulator.language import _

SHOWN = ("arrears", "par30", "repaid_in_30_days", "loan_loss", "reserve", "self_sufficiency")


def line_names() -> dict[str, str]:
    """What each line of the report says, in the reader's language (MON-7)."""
    return {
        "P1": _("Amount lent in the period"),
        "P2": _("Loans made in the period"),
        "P3": _("Loans outstanding at the end"),
        "P4": _("Principal outstanding at the end"),
        "P5": _("Average principal outstanding"),
        "P6": _("Payments due and unpaid at the end"),
        "P7": _("Whole balance of loans with a late payment"),
        "P8": _("Written off in the period"),
        "P9": _("Average initial loan"),
        "P10": _("Average term, months"),
        "P11": _("Average number of officers"),
    }


def report_card(
    days: tuple[int, int], lines: Mapping[str, float], ratios: Mapping[str, float],
    unknown: Mapping[str, str],
) -> Card:  # fmt: skip
    """The lines, the main ratios, and why some are missing; ``days``: the first and the last."""
    facts = {_("days"): _("{first} to {last}").format(first=days[0], last=days[1])}
    facts |= dict(_facts(lines, ratios, unknown))
    return Card(_("Portfolio report"), facts, {
        "sim.to_frame(report)": _("the lines P1 to P11, kopecks"),
        "sim.to_frame(report.ageing)": _("late loans by age, P12 to P16"),
        "sim.to_frame(report.ratios)": _("every ratio"),
        "report.unknown": _("what cannot be computed, and why"),
    })  # fmt: skip


def _facts(
    lines: Mapping[str, float], ratios: Mapping[str, float], unknown: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for line, name in line_names().items():
        if line not in unknown:
            yield f"{line} {name}", _line(line, lines[line])
    for name in SHOWN:
        if name not in unknown:
            yield name, f"{ratios[name]:.1%}"
    for reason in dict.fromkeys(unknown.values()):
        missing = [name for name, why in unknown.items() if why == reason]
        yield _("no {names}").format(names=", ".join(missing[:2])), reason


def _line(line: str, value: float) -> str:
    if line in {"P2", "P3"}:
        return number(int(value))
    if line in {"P10", "P11"}:
        return f"{value:.1f}"
    return _("{sum} roubles").format(sum=number(round(value / 100)))
