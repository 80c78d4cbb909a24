"""What groups decided, and with whom it began, in sentences for ``why``."""

from simulator.books.log.events import Kind
from simulator.books.log.ledger import Log
from simulator.language import _
from simulator.rules.ground.money import in_roubles
from simulator.world.groups.record import GroupRecord
from simulator.world.groups.sitting import Said, Sitting

ABOUT_A_SITTING = (Kind.COVER_AGREED, Kind.COVERED, Kind.COVER_REFUSED, Kind.BARRED)
OF_GROUPS = (
    *ABOUT_A_SITTING, Kind.FORMED, Kind.LEFT_GROUP, Kind.DISSOLVED, Kind.FUND_COVERED,
    Kind.COVER_RETURNED,
)  # fmt: skip
Told = tuple[list[str], dict[str, float]]


def is_of_group(log: Log, event: int) -> bool:
    """Whether ``why_group`` knows more of this row than its headline."""
    return log.kind[event] in OF_GROUPS and log.group[event] >= 0


def why_group(log: Log, event: int, groups: tuple[GroupRecord, ...]) -> Told:
    """The reason in sentences, and the numbers behind it (kopecks; clients by number)."""
    group = next((each for each in groups if each.number == log.group[event]), None)
    if group is None:
        return [], {}
    kind, day = Kind(log.kind[event]), int(log.day[event])
    who = _("It is {group}, led by {leader}.").format(group=group, leader=group.leader_on(day).name)
    if kind in ABOUT_A_SITTING:
        said, numbers = _about_sitting(group, day, int(log.loan[event]), int(log.client[event]))
        return [who, *said], numbers
    if kind == Kind.FUND_COVERED:
        paid = in_roubles(int(log.principal[event]))
        fund = _("She had not brought {sum} roubles of her part. Her own savings pay first, then "
                 "the group's income, then everybody's savings.")  # fmt: skip
        return [who, fund.format(sum=paid)], {"covered": int(log.principal[event])}
    return [who, *_plain(kind, log.rules[log.rule[event]])], {}


def _about_sitting(group: GroupRecord, day: int, loan: int, client: int) -> Told:
    sitting = next((s for s in group.sittings if (s.day, s.loan) == (day, loan)), None)
    if sitting is None:
        return [_("All of them owed something themselves; nobody could be asked.")], {}
    names = {member.client.number: member.client.name for member in group.members}
    asked = _("For the loan of {name} {owed} roubles were missing, and everybody was asked.")
    debtor = names.get(sitting.debtor, "")
    said = [asked.format(name=debtor, owed=in_roubles(sitting.owed))]
    said += _refusal(sitting, names) if not sitting.covers else _parts(sitting, names, client)
    return said, _numbers(sitting)


def _refusal(sitting: Sitting, names: dict[int, str]) -> list[str]:
    """Whose no began it, and who followed."""
    first = next(each for each in sitting.said if each.client == sitting.first_no)
    said = [_("It began with {name}.").format(name=names[first.client]) + " " + _her_no(first)]
    others = [names[each.client] for each in sitting.said
              if each.answer != "pays" and each is not first]  # fmt: skip
    if others:
        followed = _("Then the parts grew, and {names} did not pay either.")
        said.append(followed.format(names=", ".join(others)))
    return said


def _her_no(said: Said) -> str:
    if said.answer == "unwilling":
        dear = _(
            "Her part was {asked} roubles: with what she has given before, its use was worth "
            "{cost} to her this week, access and peace with her neighbours {worth}."
        )
        return dear.format(
            asked=in_roubles(said.asked), cost=in_roubles(round(said.cost)),
            worth=in_roubles(round(said.worth)),
        )  # fmt: skip
    poor = _("She could part with {spare} roubles, the least of all, and together they had not "
             "enough.")  # fmt: skip
    return poor.format(spare=in_roubles(max(0, said.spare)))


def _parts(sitting: Sitting, names: dict[int, str], client: int) -> list[str]:
    """Who pays how much; for one member's part, what it was worth to her."""
    paying = [each for each in sitting.said if each.answer == "pays" and each.asked]
    parts = ", ".join(f"{names[each.client]} {in_roubles(each.asked)}" for each in paying)
    said = [_("They agreed: {parts}.").format(parts=parts)]
    mine = next((each for each in paying if each.client == client), None)
    if mine is not None:
        worth = _("To her the group was worth {worth} roubles, the use of the money {cost}.")
        said.append(
            worth.format(worth=in_roubles(round(mine.worth)), cost=in_roubles(round(mine.cost)))
        )
    return said


def _numbers(sitting: Sitting) -> dict[str, float]:
    numbers: dict[str, float] = {"owed": sitting.owed, "covers": sitting.covers}
    for each in sitting.said:
        if each.client == sitting.first_no:
            numbers |= {
                "first_no": each.client, "spare": each.spare, "asked": each.asked,
                "worth": each.worth, "cost": each.cost,
            }  # fmt: skip
    return numbers


def _plain(kind: Kind, rule: str) -> list[str]:
    """What a member's going, or a group's end, comes from."""
    told = {
        (Kind.LEFT_GROUP, "GRP-3"): _("The officer refused her; each member is studied alone."),
        (Kind.LEFT_GROUP, "IND-4"): _("The committee refused her loan."),
        (Kind.LEFT_GROUP, "GRB-6"): _("Others had paid for her, and she had not given it back."),
        (Kind.LEFT_GROUP, "GRB-5"): _("They have had to pay too often; peace is worn out."),
        (Kind.LEFT_GROUP, "GRP-12"): _("Her business carries more than the group may borrow."),
        (Kind.LEFT_GROUP, "SHK-7"): _("She does not live here any more."),
        (Kind.LEFT_GROUP, "WOF-3"): _("Her loan was written off."),
        (Kind.DISSOLVED, "GRP-1"): _("Too few were left, and nobody came."),
        (Kind.DISSOLVED, "GRP-6"): _("It had refused to stand in for a member."),
        (Kind.DISSOLVED, "GRB-5"): _("They had to pay for others too often; peace is worn out."),
        (Kind.DISSOLVED, "WOF-2"): _("Its loan was written off."),
    }
    sentence = told.get((kind, rule))
    return [sentence] if sentence else []


def stakes(numbers: dict[str, float]) -> list[str]:
    """What her group did to a member's own decision; nothing for single clients."""
    if "box" in numbers:
        box = _("The members had brought {box} roubles for it; their own fund held {fund}.")
        sums = {name: in_roubles(int(numbers[name])) for name in ("box", "fund")}
        return [box.format(**sums)]
    if "trust" not in numbers:
        return []
    told = _("She counted on {trust:.0%} of what her group gives; her neighbours' opinion weighed "
             "{peace:.2f} of the sum due.")  # fmt: skip
    return [told.format(trust=numbers["trust"], peace=numbers["neighbours"])]
