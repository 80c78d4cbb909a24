"""A client is saved in a file named after her; what others wrote in it stays, or is kept beside."""

import json
from pathlib import Path

from course import paper
from course.cases.clients.form_files import (
    ClientRecord,
    blank_form,
    clients_folder,
    file_name,
    load_record,
    read_record,
)
from course.paper import Written
from simulator.rules.client.questionnaire import Questionnaire, to_plain
from simulator.rules.ground.validation import InputError


def save_client(form: Questionnaire, folder: Path | None = None) -> Written:
    """Write a questionnaire to a file named after the client; see `save_record`."""
    return save_record(ClientRecord(form), folder)


def save_record(
    record: ClientRecord, folder: Path | None = None, seen: ClientRecord | None = None
) -> Written:
    """Write a client to a file named after her.

    What the record does not bring stays as it stands in the file of that name. If it replaces
    something that whoever saves has not seen, the old file is kept beside.

    Parameters
    ----------
    seen
        What whoever saves has read in the file, or saved in it last.

    Raises
    ------
    InputError
        When the folder cannot be written to; the message says which and why.
    """
    place = (folder or clients_folder()) / file_name(record.form.client)
    before = _kept(place)
    kept = before or ClientRecord(record.form)
    form = record.form if record.asks_form else kept.form
    values = to_plain(form) | dict(kept.parts) | dict(record.parts)
    text = json.dumps(values, ensure_ascii=False, indent=2) + "\n"
    over = before is not None and not _loses(before, text, seen)
    return paper.write_whole(place, text, over=over)


def _loses(before: ClientRecord, text: str, seen: ClientRecord | None) -> bool:
    """Whether something of the old file is not in the new text, and was not seen."""
    try:
        after = read_record(text.encode(), "")
    except InputError:
        return True
    known = seen or ClientRecord(blank_form(before.form.client))
    form = before.form not in (after.form, known.form)
    return form or any(
        part not in (after.parts.get(name), known.parts.get(name))
        for name, part in before.parts.items())


def _kept(place: Path) -> ClientRecord | None:
    """Read what lies in a file; nothing of a file that is new or damaged."""
    try:
        return load_record(place)
    except InputError:
        return None
