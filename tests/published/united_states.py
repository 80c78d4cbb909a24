"""Examples from United States law: Regulation Z (credit), Regulation DD (savings)."""

from datetime import date, timedelta

from simulator.rules.price.nominal import nominal_rate
from simulator.rules.price.rates import effective_rate
from tests.published.example import ACTUARIAL, XIRR, Example, Flows, lent, monthly, per_cent, weekly

REG_Z = "12 CFR 1026 (Regulation Z), Appendix J, example (c)({})"
REG_DD = "12 CFR 1030 (Regulation DD), Appendix A"
FSHARP = "FSharp.Finance.Personal, AprUsActuarialTests, further examples (checked with Excel)"
PAYDAY = "echecksystem.com, How to calculate the APR for deferred presentment transactions"

JAN_10 = date(1978, 1, 10)
SKIPPED = date(1978, 1, 25)
SEMIMONTHLY = [
    day
    for first, second in zip(
        monthly(date(1978, 3, 1), 12), monthly(date(1978, 3, 16), 12), strict=True
    )
    for day in (first, second)
]


def _z(paragraph: str, what: str, published: str, flows: Flows) -> Example:
    rate = per_cent(lambda: nominal_rate(flows))
    return Example(what, published, rate, REG_Z.format(paragraph), convention=ACTUARIAL)


def _yield(what: str, published: str, interest: float, principal: float, days: int) -> Example:
    flows = [(0, -principal), (days, principal + interest)]
    rate = per_cent(lambda: effective_rate(flows, unit="day"))
    return Example(what, published, rate, REG_DD, convention=XIRR)


def _payday(days: int, fee: float, published: str) -> Example:
    start = date(2024, 3, 1)
    flows: Flows = [(start, 100.0), (start + timedelta(days), -100 - fee)]
    what = f"100 for {days} days at {fee} %"
    rate = per_cent(lambda: nominal_rate(flows))
    return Example(what, published, rate, PAYDAY, convention=ACTUARIAL)


def _odd(what: str, published: str, flows: Flows) -> Example:
    rate = per_cent(lambda: nominal_rate(flows))
    return Example(what, published, rate, FSHARP, convention=ACTUARIAL)


EXAMPLES = (
    _z("1)(i", "5,000, 24 monthly payments of 230", "9.69",
       lent(5000, JAN_10, (monthly(date(1978, 2, 10), 24), 230))),
    _z("1)(ii", "6,000, 36 monthly payments of 200, long first period", "11.82",
       lent(6000, date(1978, 2, 10), (monthly(date(1978, 4, 1), 36), 200))),
    _z("1)(iii", "5,000, 24 semimonthly payments of 219.17, short first period", "10.34",
       lent(5000, date(1978, 2, 23), (SEMIMONTHLY, 219.17))),
    _z("1)(iv", "10,000, 40 quarterly payments of 385, long first period", "8.97",
       lent(10_000, date(1978, 5, 23), (monthly(date(1978, 10, 1), 40, 3), 385))),
    _z("1)(v", "500, 30 weekly payments of 17.60, long first period", "14.96",
       lent(500, date(1978, 3, 20), (weekly(date(1978, 4, 21), 30), 17.60))),
    _z("2)(i", "5,000, 250 then 23 monthly payments of 230", "10.08",
       lent(5000, JAN_10, ([date(1978, 2, 10)], 250), (monthly(date(1978, 3, 10), 23), 230))),
    _z("2)(ii", "400, 39.50 then 11 payments of 38.31 every 4 weeks", "28.50",
       lent(400, date(1978, 3, 18), ([date(1978, 4, 20)], 39.50),
            (weekly(date(1978, 5, 18), 11, 4), 38.31))),
    _z("3)(i", "5,000, 23 monthly payments of 230, then 280", "10.50",
       lent(5000, JAN_10, (monthly(date(1978, 2, 10), 23), 230), ([date(1980, 1, 10)], 280))),
    _z("3)(ii", "200, 19 fortnightly payments of 9.50, then 30", "12.22",
       lent(200, date(1978, 4, 3), (weekly(date(1978, 4, 11), 19, 2), 9.50),
            ([date(1979, 1, 2)], 30))),
    _z("4)(i", "5,000, 250, then 22 monthly payments of 230, then 280", "10.90",
       lent(5000, JAN_10, ([date(1978, 2, 10)], 250), (monthly(date(1978, 3, 10), 22), 230),
            ([date(1980, 1, 10)], 280))),
    _z("4)(ii", "8,000, 449.36, then 18 payments of 465 every 2 months, then 200", "7.30",
       lent(8000, JAN_10, ([date(1978, 3, 1)], 449.36), (monthly(date(1978, 5, 1), 18, 2), 465),
            ([date(1981, 5, 1)], 200))),
    _z("5)(i", "1,000, 1,080 after 255 days", "11.45",
       lent(1000, date(1978, 1, 3), ([date(1978, 9, 15)], 1080))),
    _z("5)(ii", "1,000, 1,044 after 6 months", "8.80",
       lent(1000, date(1978, 7, 15), ([date(1979, 1, 15)], 1044))),
    _z("5)(iii", "1,000, 1,135.19 after a year and 6 months", "8.76",
       lent(1000, date(1978, 1, 17), ([date(1979, 7, 17)], 1135.19))),
    _z("5)(iv", "1,000, 1,240 after 2 years", "11.36",
       lent(1000, date(1978, 1, 17), ([date(1980, 1, 17)], 1240))),
    _z("6)(i", "2,135, 24 payments of 100 every 4 weeks, some skipped", "12.00",
       lent(2135, SKIPPED, (weekly(SKIPPED + timedelta(26), 9, 4), 100),
            (weekly(SKIPPED + timedelta(292), 6, 4), 100),
            (weekly(SKIPPED + timedelta(474), 6, 4), 100),
            (weekly(SKIPPED + timedelta(656), 3, 4), 100))),
    _z("6)(ii", "7,350, monthly payments of 1,000 and 750, some skipped, two single ones", "10.22",
       lent(7350, date(1978, 3, 3), (monthly(date(1978, 9, 15), 3), 1000),
            ([date(1979, 3, 15)], 2000), (monthly(date(1979, 9, 15), 3), 750),
            ([date(1980, 2, 1)], 1000))),
    _yield("1,000 earns 61.68 in a year", "6.17", 61.68, 1000, 365),
    _yield("1,000 earns 30.37 in 182 days", "6.18", 30.37, 1000, 182),
    _yield("1,000 earns 5.25 in 30 days", "6.58", 5.25, 1000, 30),
    _yield("1,000 earns 53.90 in a year", "5.39", 53.90, 1000, 365),
    _yield("8,000 earns 452.29 in a year", "5.65", 452.29, 8000, 365),
    _yield("20,000 earns 1,183.61 in a year", "5.92", 1183.61, 20_000, 365),
    _odd("10,000, 40 quarterly payments of 385, first period of 3 months and 8 days", "9.15",
         lent(10_000, date(1978, 6, 23), (monthly(date(1978, 10, 1), 40, 3), 385))),
    _odd("10,000, 40 quarterly payments of 385, first period of 2 months and 8 days", "9.32",
         lent(10_000, date(1978, 7, 23), (monthly(date(1978, 10, 1), 40, 3), 385))),
    _odd("1,000, 5 daily payments of 220 after 35 days", "94.15",
         lent(1000, date(2023, 10, 26),
              ([date(2023, 11, 30) + timedelta(day) for day in range(5)], 220))),
    _odd("1,000, 5 weekly payments of 250, first period of 33 days", "176.52",
         lent(1000, date(2023, 10, 28), (weekly(date(2023, 11, 30), 5), 250))),
    _odd("1,000, 5 weekly payments of 250", "412.40",
         lent(1000, date(2023, 11, 23), (weekly(date(2023, 11, 30), 5), 250))),
    _odd("1,000, 5 weekly payments of 250, first period of 6 days", "434.30",
         lent(1000, date(2023, 11, 24), (weekly(date(2023, 11, 30), 5), 250))),
    _odd("1,000, 5 yearly payments of 500, first period of 35 days", "78.34",
         lent(1000, date(2023, 10, 26), (monthly(date(2023, 11, 30), 5, 12), 500))),
    _payday(14, 17.5, "456.25"),
    _payday(15, 17.5, "425.83"),
    _payday(14, 15, "391.07"),
    _payday(15, 15, "365"),
)  # fmt: skip
