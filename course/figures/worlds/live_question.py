"""The question that waits in a live branch: in a sentence, with what the file says."""

import pandas as pd

from course.cases.worlds.live_branch import LiveBranch
from course.display import Shown, table
from course.figures.kit.amounts import percent, whole_roubles
from course.figures.kit.dates import on_date
from course.language import _
from simulator.world.decisions import Answer, Decision

QUESTIONS = {
    "approve": _("{name} asks for a loan. Does the committee grant it?"),
    "act": _("{name} has a late loan. What does the officer do today?"),
    "restructure": _("The officer proposes a new schedule for {name}. Does the committee agree?"),
    "sue": _("The officer applies for a suit against {name}. What does the committee decide?"),
    "write_off": _("The director brings a memo on the loan of {name}. Is it written off?"),
}
CHOICES = {
    "grant": _("grant it"), "refuse": _("refuse it"), "take": _("take these steps today"),
    "wait": _("wait"), "sue": _("sue"), "restructure": _("give the loan a new schedule"),
    "refinance": _("repay it by a larger, longer loan"), "order": _("order the write-off"),
}  # fmt: skip
_ROUBLES = {
    "recommended": _("the officer recommends, roubles"),
    "outstanding": _("outstanding, roubles"),
    "arrears": _("due and unpaid, roubles"),
    "net_income": _("net income a week, as found, roubles"),
    "paid_elsewhere": _("paid elsewhere a week, as found, roubles"),
    "room": _("what the business could repay a week, roubles"),
    "weekly": _("what the longest new schedule would ask a week, roubles"),
}
_NUMBERS = {
    "loans_before": _("loans repaid before"),
    "days_late": _("days late"),
    "worst_days_late": _("most days late on the last loan"),
    "days_since_payment": _("days since the last payment"),
    "paid": _("share of the loan repaid"),
    "weeks_left": _("weeks until the blow has passed"),
}
_FOR_EVER = 10_000
_PROPOSE = _("propose a new schedule to the committee")


def choice_name(decision: Decision, choice: str) -> str:
    """Say what a choice means; an officer can only propose a new schedule."""
    return _PROPOSE if (decision.kind, choice) == ("act", "restructure") else CHOICES[choice]


def question(live: LiveBranch, decision: Decision) -> str:
    """Ask what has to be decided, in a sentence with the client's name and the date."""
    day = on_date(decision.day, live.session.scenario.opening)
    client = live.result.clients[decision.client]
    return f"{day} · " + QUESTIONS[decision.kind].format(name=client)


def file_of(live: LiveBranch, decision: Decision) -> Shown:
    """Show what the file says before a decision; what is nothing is left out."""
    facts = decision.facts
    rows = [(name, whole_roubles(facts[key])) for key, name in _ROUBLES.items() if facts.get(key)]
    rows += [(name, _number(key, facts[key])) for key, name in _NUMBERS.items() if key in facts]
    if "steps" in facts:
        rows.insert(0, (_("today's steps on the ladder"), ", ".join(map(_, facts["steps"]))))
    if facts.get("one_buyer"):
        rows.append((_("sells to"), _("one buyer")))
    longest = live.session.scenario.policy.second_chance.longest_weeks
    if facts.get("weeks_left", 0) >= longest:  # no schedule is long enough to wait for her
        rows = [row for row in rows if row[0] != _ROUBLES["weekly"]]
    frame = pd.DataFrame(
        {_("it says"): [value for _name, value in rows]},
        index=pd.Index([name for name, _value in rows], name=_("the file")),
    )
    return table(frame)


def _number(key: str, value: float) -> str:
    if key == "days_since_payment" and value > _FOR_EVER:
        return _("nothing has been paid yet")
    if key == "weeks_left" and value < 0:
        return _("there was none")
    if key == "weeks_left" and value > _FOR_EVER:
        return _("it will not pass")
    return percent(value) if key == "paid" else str(value)


def answered(live: LiveBranch, decision: Decision, choice: str) -> str:
    """Set your answer beside the policy's own, with the client's name."""
    advice: Answer = decision.advice
    text = (
        _("{asked} You decided: {mine}. So would the policy have: {why}.")
        if choice == advice.choice
        else _("{asked} You decided: {mine}. The policy would have said: {policy}, for {why}.")
    )
    return text.format(
        asked=question(live, decision), mine=choice_name(decision, choice),
        policy=choice_name(decision, advice.choice), why=_(advice.reason),
    )
