"""Try it: judge an application, look through the file, and write the opinion."""

from dataclasses import replace

from course.cases.clients.form_files import ClientRecord
from course.cases.clients.forms import filled_in, form_of
from course.cases.clients.inspection import (
    Inspected,
    Inspection,
    inspect,
    inspection_of,
    plain,
    read_inspection,
)
from course.figures.study import client_desk
from course.figures.study.opinion_page import opinion_page
from course.language import _
from course.widgets.kit.desk import Desk
from course.widgets.study.appraisal_groups import appraisal_groups, gathered, spread
from course.widgets.study.client_bar import ClientBar
from course.widgets.study.of_a_client import OfAClient


class AppraisalPanel(OfAClient, Desk):
    """A client's request, what the officer saw, and her papers; findings and opinion follow.

    Parameters
    ----------
    client
        The first name of the client who is appraised at first.
    """

    def __init__(self, client: str = "Zoya") -> None:
        self.form, first = form_of(client), inspection_of(client)
        self.bar_of_clients = ClientBar(client, self.show_client, lambda: self.current)
        super().__init__(
            client_desk.TITLE,
            groups=appraisal_groups(first),
            inputs=gathered,
            compute=self.judge,
            describe=client_desk.describe,
            tabulate=client_desk.tabulate,
            page=opinion_page,
        )

    def judge(self, seen: Inspection) -> Inspected:
        """Judge what the officer saw, beside the questionnaire."""
        return inspect(self.form, seen)

    @property
    def current(self) -> ClientRecord:
        """The client as she stands on the screen, to be saved."""
        named = replace(self.form, client=self.bar_of_clients.name.value.strip())
        seen = {"inspection": plain(gathered(**self.values))}
        return ClientRecord(named, seen, asks_form=False)

    def show_client(self, record: ClientRecord) -> None:
        """Put another client on the desk, with what was seen of her."""
        seen = inspection_in(record)
        self.form = record.form
        self.fill(**spread(seen))


def inspection_in(record: ClientRecord) -> Inspection:
    """Give what was seen of a client: as saved, or as the course has it, or nothing yet.

    Raises
    ------
    InputError
        For an inspection with a wrong answer in it.
    """
    if "inspection" in record.parts:
        source = _("{client}, part `inspection`").format(client=record.form.client)
        return read_inspection(record.parts["inspection"], source)
    first = record.form.client.partition(" ")[0]
    known = first in filled_in() and form_of(first).client == record.form.client
    return inspection_of(first) if known else Inspection()


def appraisal_panel(client: str = "Zoya") -> AppraisalPanel:
    """Make the panel, with a client of the course on the desk."""
    return AppraisalPanel(client)
