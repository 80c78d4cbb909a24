"""Start JupyterLab without a grammar that it never uses.

``python -m course.door.start_lab`` stands for ``python -m jupyterlab``, which brings jsonschema.
That can check international web addresses where it finds rfc3987_syntax, a package that builds its
parser each time it is imported: two thirds of the time JupyterLab takes to start. Without it
jsonschema leaves out that one check, as it is meant to; no page or setting holds such an address.
"""

import sys


def main() -> None:
    """Start JupyterLab with the options of the command line, and stay until it ends."""
    sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    from jupyterlab.labapp import main as start

    start()


if __name__ == "__main__":
    main()
