"""What can go wrong on the way to the lab, each as a plain sentence with its remedy."""

import errno
import re
import sys

from course.language import _

_FULL = {errno.ENOSPC, errno.EDQUOT}
_CLOSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_DISK_FULL_ON_WINDOWS = 112


class TroubleError(Exception):
    """What stopped the door, said to the person in front of it, remedy included."""


def disk_full() -> str:
    """Say that nothing more fits on the disk."""
    return _(
        "The disk is full: the course needs about 1 GB, so free some space and start again; "
        "nothing you did is lost."
    )


def read_only() -> str:
    """Say that the folder cannot be written to."""
    return _(
        "The course's folder cannot be written to: move it to a folder of your own "
        "(Documents, say) and start again from there."
    )


def no_venv() -> str:
    """Say that this Python cannot make a private one."""
    return _(
        "This Python lacks its venv part, which Debian and Ubuntu keep apart: install it with "
        "'sudo apt install python{version}-venv' and start again."
    ).format(version="{}.{}".format(*sys.version_info[:2]))


def _hash_mismatch() -> str:
    return _(
        "A downloaded package differs from the one the course was tested with, so it was not "
        "installed: start again, and if it happens again use another network, "
        "since something on this one alters downloads."
    )


def _no_certificate() -> str:
    return _(
        "The network shows a certificate that this computer does not trust, as office networks "
        "often do: start again on another network (a phone's will do), or ask whoever "
        "looks after this one."
    )


def _no_network() -> str:
    return _(
        "The packages could not be downloaded: the first start needs the internet "
        "(about 110 MB), so connect and start again; what has arrived is kept."
    )


def _no_build() -> str:
    return _(
        "There is no ready package for Python {version} on this kind of computer: "
        "install Python 3.13 and start the course with it."
    ).format(version="{}.{}".format(*sys.version_info[:2]))


def _path_too_long() -> str:
    return _(
        "The folder's name is too long for Windows: move the course to a short one, "
        "such as C:\\course, and start again."
    )


_NETWORK = (
    "NewConnectionError|NameResolutionError|name resolution|Name or service not known"
    "|getaddrinfo failed|Network is unreachable|Connection refused|connection broken"
    "|ConnectTimeout|Read ?timed? ?out|ProxyError|dns error|error sending request"
    "|tcp connect error|operation timed out|ConnectionResetError|IncompleteRead"
)

# From the most telling sign to the least: a dead network too ends with "no matching package".
_SIGNS = (
    (r"DO NOT MATCH THE HASHES|hash mismatch", _hash_mismatch),
    (r"No space left on device|Disk quota exceeded|not enough space on the disk", disk_full),
    (r"ensurepip is not available|No module named '?(ensurepip|venv)|'ensurepip'", no_venv),
    (r"long path|file ?name or extension is too long", _path_too_long),
    (r"Read-only file system|Permission denied|Access is denied|\[WinError 5\]", read_only),
    (r"SSLError|certificate verify failed|UnknownIssuer", _no_certificate),
    (_NETWORK, _no_network),
    (r"No matching distribution|no wheels? (are|is) (usable|available)|no usable wheel", _no_build),
)


def recognise(output: str) -> str | None:
    """Find the sentence for what venv, pip or uv printed before failing, or None.

    Examples
    --------
    >>> recognise("error: [Errno 28] No space left on device")[:17]
    'The disk is full:'
    >>> recognise("Segmentation fault")
    """
    printed = " ".join(output.split())  # Debian breaks its lines in mid-sentence
    for pattern, sentence in _SIGNS:
        if re.search(pattern, printed, re.IGNORECASE):
            return sentence()
    return None


def explain(output: str) -> str:
    """Say what stopped a program, or show its last words when nobody has seen them before."""
    last_words = "\n".join(output.strip().splitlines()[-8:])
    unknown = _(
        "The course could not be installed; the lines above say why. "
        "Delete the folder .venv and start again."
    )
    return recognise(output) or f"{last_words}\n{unknown}"


def recognise_error(error: OSError) -> str | None:
    """Find the sentence for an error of the disk or the folder, or None."""
    if error.errno in _FULL or getattr(error, "winerror", None) == _DISK_FULL_ON_WINDOWS:
        return disk_full()
    if error.errno in _CLOSED:
        return read_only()
    return None
