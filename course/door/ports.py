"""A free port for the lab, or a sentence about the busy one; and whether a lab answers at one."""

import os
import socket
from collections.abc import Callable
from http.client import HTTPException
from urllib.request import ProxyHandler, build_opener

from course.door.machine import Machine
from course.door.trouble import TroubleError
from course.language import _

HOST = "127.0.0.1"
FIRST = 8888
_HIGHEST = 65535


def is_free(port: int) -> bool:
    """Whether this computer has nothing else listening on ``port``."""
    with socket.socket() as listener:
        if os.name != "nt":  # there, the option would mean: share the port with its owner
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except OSError:
            return False
    return True


def answers(address: str, timeout_seconds: float = 2) -> bool:
    """Whether a server of this computer answers at ``address``; no proxy is asked."""
    try:
        with build_opener(ProxyHandler({})).open(address, timeout=timeout_seconds):
            return True
    except (OSError, HTTPException):
        return False


def choose_port(
    wanted: int | None, machine: Machine, is_free: Callable[[int], bool] = is_free
) -> int:
    """Take the port asked for, or the first free one from 8888 on.

    Raises
    ------
    TroubleError
        When the port asked for is busy or is no port at all.
    """
    candidates = range(FIRST, FIRST + 100) if wanted is None else [wanted]
    for port in candidates:
        if 0 < port <= _HIGHEST and is_free(port):
            return port
    raise TroubleError(
        _(
            "Port {port} is taken by another program or not allowed: choose another one, "
            "for example {command}."
        ).format(port=candidates[0], command=machine.command("lab --port 9018"))
    )
