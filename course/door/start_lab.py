"""Start JupyterLab without a grammar that it never uses, and let it be stopped at any moment.

``python -m course.door.start_lab`` stands for ``python -m jupyterlab``, which brings jsonschema.
That can check international web addresses where it finds rfc3987_syntax, a package that builds its
parser each time it is imported: two thirds of the time JupyterLab takes to start. Without it
jsonschema leaves out that one check, as it is meant to; no page or setting holds such an address.

JupyterLab answers Ctrl-C only once it is open. Until then, and after, a person who stops the course
has made no mistake: it ends without a word.
"""

import signal
import sys
from types import FrameType


def main() -> None:
    """Start JupyterLab with the options of the command line, and stay until it ends."""
    signal.signal(signal.SIGINT, stop)
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    from jupyterlab.labapp import main as start

    try:
        start()
    except KeyboardInterrupt:
        stop()


def stop(_number: int = 0, _frame: FrameType | None = None) -> None:
    """End quietly: nothing is lost, for nothing of a learner's is open yet."""
    raise SystemExit(0)


if __name__ == "__main__":
    main()
