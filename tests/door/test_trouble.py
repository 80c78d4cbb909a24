"""What people see when something stands in the way: one plain sentence with its remedy."""

# ruff: noqa: E501  # what programs print is as long as it is

import errno
import re

import pytest

from course.door.trouble import recognise, recognise_error

# What pip, uv and venv really printed, addresses left out.
PRINTED = {
    "pip without a network": (
        """WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError("HTTPSConnection(host='packages', port=443): Failed to establish a new connection: [Errno -3] Temporary failure in name resolution")': /simple/anyio/
ERROR: Could not find a version that satisfies the requirement anyio==4.16.0 (from versions: none)
ERROR: No matching distribution found for anyio==4.16.0""",
        "could not be downloaded: the first start needs the internet",
    ),
    "uv without a network": (
        """error: Failed to fetch
  cause: error sending request for url
  cause: dns error
  cause: failed to lookup address information: Temporary failure in name resolution""",
        "the first start needs the internet",
    ),
    "pip behind an office network": (
        """after connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in chain'))'
ERROR: No matching distribution found for anyio==4.16.0""",
        "a certificate that this computer does not trust",
    ),
    "pip with a changed package": (
        """ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated the package versions, please update the hashes.
    simpy==4.1.2:
        Expected sha256 0001
             Got        43071f""",
        "differs from the one the course was tested with, so it was not installed",
    ),
    "uv with a changed package": (
        """  × Failed to download `simpy==4.1.2`
  ╰─▶ Hash mismatch for `simpy==4.1.2`""",
        "differs from the one the course was tested with",
    ),
    "pip on a full disk": (
        """ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device""",
        "The disk is full: the course needs about 1 GB",
    ),
    "venv on a full disk": (
        """Error: [Errno 28] No space left on device""",
        "The disk is full",
    ),
    "venv in a read-only folder": (
        """Error: [Errno 30] Read-only file system: '/media/cd/course/.venv'""",
        "cannot be written to: move it to a folder of your own",
    ),
    "venv in somebody else's folder": (
        """Error: [Errno 13] Permission denied: '/srv/course/.venv'""",
        "move it to a folder of your own",
    ),
    "venv on Debian": (
        """The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
package using the following command.

    apt install python3.11-venv""",
        "sudo apt install python3.",
    ),
    "a Python without venv": (
        """/usr/bin/python3: No module named venv""",
        "lacks its venv part",
    ),
    "a Python without ensurepip": (
        """Error: Command '['.venv/bin/python3', '-m', 'ensurepip', '--upgrade', '--default-pip']' returned non-zero exit status 1.""",
        "lacks its venv part",
    ),
    "pip for a Python without ready packages": (
        """ERROR: Could not find a version that satisfies the requirement contourpy==1.3.3 (from versions: 1.3.1, 1.3.2)
ERROR: No matching distribution found for contourpy==1.3.3""",
        "install Python 3.13 and start the course with it",
    ),
    "pip with a long path on Windows": (
        """ERROR: Could not install packages due to an OSError: [Errno 2] No such file or directory
HINT: This error might have occurred since this system does not have Windows Long Path support enabled.""",
        "move the course to a short one",
    ),
}


@pytest.mark.parametrize("case", PRINTED)
def test_what_a_program_prints_becomes_one_sentence_with_a_remedy(case):
    printed, expected = PRINTED[case]

    sentence = recognise(printed)

    assert expected in sentence
    assert "\n" not in sentence
    assert sentence.endswith(".")
    assert len(re.findall(r"[.!?](\s|$)", sentence)) == 1


def test_what_nobody_has_seen_before_is_not_guessed_at():
    assert recognise("Segmentation fault (core dumped)") is None


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EROFS, "cannot be written to"),
        (errno.EACCES, "cannot be written to"),
    ],
)
def test_an_error_of_the_disk_becomes_a_sentence(number, expected):
    assert expected in recognise_error(OSError(number, "as the system says it"))


def test_another_error_is_no_trouble_of_the_folder():
    assert recognise_error(OSError(errno.EPIPE, "Broken pipe")) is None
