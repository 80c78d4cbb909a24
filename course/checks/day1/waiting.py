"""CTX-6: a cheap loan in some weeks, or a dear one now; both in roubles."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from random import Random

import pandas as pd

from course.checks.kit.reading import show_roubles
from course.checks.kit.task import From, Mistake, Part, Task
from course.figures.context.waiting import Offer, TwoOffers
from course.language import _
from simulator.rules.ground.money import in_roubles, round_kopecks


@dataclass(frozen=True)
class _Season:
    """What either offer brings, kopecks: earnings of a number of weeks, and interest."""

    offers: TwoOffers

    def earned(self, weeks: int) -> int:
        return round_kopecks(self.offers.amount * self.offers.earned_a_week * weeks)

    @property
    def wait(self) -> int:
        return self.offers.cheap.weeks_waiting

    @property
    def left(self) -> int:
        return self.offers.season - self.wait

    @property
    def interest(self) -> tuple[int, int]:
        offers = self.offers
        quick = offers.quick.interest(offers.amount, offers.season)
        return quick, offers.cheap.interest(offers.amount, offers.season)


def offers(learner: str) -> TwoOffers:
    """Draw this learner's client, goods and season."""
    chance = Random(sha256(f"day1.waiting {learner}".encode()).digest())  # noqa: S311
    return TwoOffers(
        chance.choice((8_000_00, 10_000_00, 12_000_00)),
        Fraction(chance.choice((5, 6, 7)), 100),
        Offer(0, Decimal("0.09")),
        Offer(chance.choice((4, 5)), Decimal("0.02")),
        chance.choice((11, 12, 13)),
    )


def waiting(learner: str) -> Task:
    """Make the task, with figures of the learner's own."""
    season = _Season(offers(learner))
    quick, cheap = season.offers.ends
    parts = (
        Part("quick", quick, _quick_mistakes(season),
             _("weeks of the whole season × what a week earns, less "
               "the interest of the quick loan.")),
        Part("cheap", cheap, _cheap_mistakes(season),
             _("weeks that are left after the wait × what a week earns, less the cheap interest.")),
        Part("waiting costs", quick - cheap, (
            Mistake(cheap - quick, _("the right amount with the wrong sign: quick less cheap.")),
            Mistake(season.earned(season.wait),
                    _("that is what the goods would have earned; the difference in interest still "
                      "goes off it.")),
            Mistake(season.interest[0] - season.interest[1],
                    _("that is only the difference in interest.")),
        ), _("what the quick loan leaves, less what the cheap one leaves."),
            follows=From(("quick", "cheap"), lambda quick, cheap: quick - cheap)),
    )
    return Task(
        "day1.waiting", _("What waiting costs"), parts,
        _("The cheap loan saves {saved} of interest and loses {lost} of trade.").format(
            saved=show_roubles(season.interest[0] - season.interest[1]),
            lost=show_roubles(season.earned(season.wait))),
        ((_("The season"), _season_table(season)), (_("The two loans"), _loan_table(season))),
    )


def _quick_mistakes(season: _Season) -> tuple[Mistake, ...]:
    quick, cheap = season.interest
    whole = season.earned(season.offers.season)
    return (
        Mistake(whole, _("the interest is still to be taken off.")),
        Mistake(whole - cheap, _("you took off the interest of the other loan.")),
        Mistake(whole + quick, _("interest is paid by the client: take it off.")),
        Mistake(season.earned(season.left) - quick,
                _("this loan comes at once: nothing of the season is lost.")),
        Mistake(season.earned(1) - quick, _("that is a single week; the season has more.")),
    )


def _cheap_mistakes(season: _Season) -> tuple[Mistake, ...]:
    quick, cheap = season.interest
    left = season.earned(season.left)
    return (
        Mistake(left, _("the interest is still to be taken off.")),
        Mistake(left - quick, _("you took off the interest of the other loan.")),
        Mistake(left + cheap, _("interest is paid by the client: take it off.")),
        Mistake(season.earned(season.offers.season) - cheap,
                _("during the wait there are no goods: those weeks earn nothing.")),
        Mistake(season.earned(season.wait) - cheap,
                _("you counted the weeks of waiting; count those that are left after them.")),
    )


def _season_table(season: _Season) -> pd.DataFrame:
    offered = season.offers
    rows = {
        _("goods bought with the loan, roubles"): in_roubles(offered.amount),
        _("a week's trade leaves, of the goods"): f"{float(100 * offered.earned_a_week):.0f} %",
        _("weeks of good trade"): str(offered.season),
    }
    return pd.DataFrame({_("figure"): rows.values()}, index=pd.Index(rows, name=_("what")))


def _loan_table(season: _Season) -> pd.DataFrame:
    return pd.DataFrame(
        {
            _("rate a month"): ["9 %", "2 %"],
            _("comes after"): [_("0 weeks"), _("{n} weeks").format(n=season.wait)],
            _("interest in all, roubles"): [in_roubles(each) for each in season.interest],
        },
        index=pd.Index([_("quick"), _("cheap")], name=_("loan")),
    )


TASKS = (waiting,)
