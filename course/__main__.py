"""The front door: ``python3 -m course lab``, ``handouts``, ``test``, ``build`` or ``check``.

Written with the standard library and words that every Python understands, since an old Python
must get as far as the sentence that says it is too old.
"""

import sys


def main():
    # type: () -> int
    """Go through the door, or say which Python is needed."""
    if sys.version_info < (3, 11):
        sys.exit(
            "The course needs Python 3.11 or newer, and this is Python %d.%d. "
            "Install a newer one (3.13, say) and start the course with it: "
            "python3.13 -m course lab (on Windows: py -3.13 -m course lab)." % sys.version_info[:2]
        )
    from course.door import commands

    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
