"""A page on every public name, from its docstring: ``python -m course.building.reference``."""

import inspect
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any

import simulator
from course.building.numpydoc import as_markdown
from course.language import _

PAGE = Path(__file__).parent.parent / "trainer" / "reference.md"
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (_("Policies and money"), (
        "load_policy", "policy_names", "differences", "PolicyWarning", "load_rulebook",
        "roubles", "in_roubles", "InputError")),
    (_("A loan's terms, schedule and account"), (
        "LoanTerms", "Fee", "DaysOff", "PenaltyTerms", "EarlyFee", "conversions",
        "terms_for_payment", "schedule", "Account", "AccountHistory",
        "to_frame")),
    (_("Rates and prices"), (
        "effective_rate", "nominal_rate", "RateProblem", "loan_cost", "CompulsorySavings",
        "quotes", "client_burden", "cost_covering_rate", "market_corridor", "compare_currencies",
        "project_growth", "break_even_clients")),
    (_("The client's business and its appraisal"), (
        "Questionnaire", "read_questionnaire", "cash_flow", "SectorNorms", "Application",
        "appraise", "stress", "expert_opinion", "ClientFile", "assess")),
    (_("The portfolio's quality and the officer's pay"), (
        "Band", "ageing", "reserve", "write_off", "ratio_names", "PayTerms",
        "repayment_coefficient", "growth", "officer_pay")),
    (_("The world, run, steered, repeated and compared"), (
        "Scenario", "CastMember", "Incident", "OfficerLeaves", "GhostLoan", "PocketedPayments",
        "StaffTerms", "FraudTerms", "FundTerms", "LenderCredit", "PriceTerms", "DemandTerms",
        "day_plan", "run", "Result", "monthly", "income_statement", "capital", "start", "Session",
        "replicate", "compare", "Comparison")),
)  # fmt: skip
"""Every public name once, in reading order."""

_LONGEST_DEFAULT = 24
_PLAIN = (str, int, float, bool, type(None))


def render() -> str:
    """Write the page: the groups, in each its names with their docstrings."""
    head = _(
        "# Reference: every name of the simulator\n\n"
        "Made from the docstrings (`python -m course.building.reference`); a test keeps it in "
        "step. On a page or in a script all of it begins with `import simulator as sim`. Money is "
        "whole kopecks unless it says roubles, days are whole, rates are shares: 0.09 or "
        '`"9 %"`.\n'
    )
    return "\n".join([head, *_contents(), *(line for group in GROUPS for line in _group(*group))])


def _contents() -> Iterator[str]:
    for title, names in GROUPS:
        yield f"- **{title}**: " + ", ".join(f"[{name}](#{name.lower()})" for name in names)
    yield ""


def _group(title: str, names: tuple[str, ...]) -> Iterator[str]:
    yield f"## {title}\n"
    for name in names:
        thing = getattr(simulator, name)
        yield f"### {name}\n"
        yield f"```python\nsim.{name}{_signature(thing)}\n```\n"
        yield as_markdown(inspect.getdoc(thing) or "") + "\n"
        if inspect.isclass(thing) and (members := list(_members(thing))):
            yield _("**What it can do**") + "\n"
            yield from members
            yield ""


def _signature(thing: Any) -> str:
    """Write what can be given, with short defaults; types stand below."""
    if is_dataclass(thing):
        given = [_shown(each.name, each.default, each.default_factory is not MISSING)
                 for each in fields(thing) if each.init]  # fmt: skip
        return f"({', '.join(given)})"
    try:
        parameters = inspect.signature(thing).parameters.values()
    except ValueError:
        return ""
    marks = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}
    given, only_by_name = [], False
    for each in parameters:
        if each.kind is each.KEYWORD_ONLY and not only_by_name:
            given.append("*")
            only_by_name = True
        missing = MISSING if each.default is each.empty else each.default
        given.append(_shown(marks.get(each.kind.name, "") + each.name, missing))
    return f"({', '.join(given)})"


def _shown(name: str, default: Any, made: bool = False) -> str:
    """Write one parameter; a default that is long or no plain value is three dots."""
    if default is MISSING and not made:
        return name
    short = isinstance(default, _PLAIN) and len(repr(default)) <= _LONGEST_DEFAULT
    return f"{name}={default!r}" if short else f"{name}=…"


def _members(kind: type) -> Iterator[str]:
    """List the public methods and properties that a class has of ours, with their first lines."""
    ours = [each for each in reversed(kind.__mro__) if each.__module__.startswith("simulator.")]
    for name, member in {name: each for part in ours for name, each in vars(part).items()}.items():
        what = getattr(member, "func", None) or getattr(member, "fget", None) or member
        said = inspect.getdoc(what) if callable(what) or isinstance(member, property) else None
        if name.startswith("_") or not said or inspect.isclass(member):
            continue
        call = _signature(what).replace("(self, ", "(").replace("(self)", "()")
        is_method = inspect.isfunction(member)
        yield f"- `{name}{call if is_method else ''}`: {_first_line(said)}"


def _first_line(said: str) -> str:
    return said.splitlines()[0].replace("``", "`")


def renew() -> bool:
    """Write the page if it differs from what stands; tells whether it did."""
    made = render()
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == made:
        return False
    PAGE.write_text(made, encoding="utf-8", newline="\n")
    return True


if __name__ == "__main__":
    renew()
