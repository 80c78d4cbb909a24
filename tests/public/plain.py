"""Which words a person should never meet."""

import re

LONGEST = 1_000
"""Letters in a sentence; the longest lists every rule that can be switched off."""

FORBIDDEN = re.compile(
    r"""Decimal\(|Fraction\(|datetime\.|np\.|numpy|array\(|dtype   # how Python writes values
    |<class|<function|<built-in|object\ at\ 0x|0x[0-9a-f]{4}|NoneType|namedtuple
    |\w\[\d+\]|\{'|\b__\w+__\b                                # places and nested values
    |Input\ should|type=|pydantic|errors\.|validat                 # the checking library
    |Expected\ |Expecting|delimiter|JSONDecode|TOMLDecode|Errno    # files' readers
    |unsupported\ operand|not\ supported|must\ be|cannot\ be\ interpreted|invalid\ literal
    |unhashable|not\ iterable|subscript|has\ no\ attribute|positional|keyword\ arg
    |\b(int|str|float|bool|dict|tuple|NaN|inf)\ (object|or|and|instance)\b
    |could\ not\ convert|can't|traceback|\d{40}                     # and no endless numbers
    """,
    re.VERBOSE | re.IGNORECASE,
)


def faults_of(sentence):
    """Say what is not plain in an error's sentence; nothing when it is."""
    found = FORBIDDEN.search(sentence)
    if found:
        yield f"{found[0]!r} is no plain word"
    if not sentence.strip():
        yield "nothing is said"
    if max(map(len, sentence.splitlines()), default=0) > LONGEST:
        yield "far too long"
