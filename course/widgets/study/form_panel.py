"""Fill in a form of DOC-5: part by part, saved in the client's file, printed filled in or blank."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from html import escape
from typing import Any

import ipywidgets

from course.cases.clients.form_files import ClientRecord
from course.cases.clients.forms import form_of
from course.cases.clients.long_answers import answers_of, questionnaire_of
from course.cases.clients.long_form import KEY, forms
from course.cases.clients.paper_forms import Answers, PaperForm, read_answers
from course.figures.study.form_paper import form_paper
from course.language import _
from course.widgets.kit.framing import Framed, framed, live_text
from course.widgets.kit.grouped import Group, Grouped, lines, once_more
from course.widgets.kit.printing import ToPaper
from course.widgets.study.client_bar import ClientBar
from course.widgets.study.form_controls import WRAPPED, Entry
from simulator.rules.ground.validation import InputError

_SHOWN = 8


class FormPanel(Grouped, Framed):
    """One form on the screen.

    Parameters
    ----------
    key
        "interview", "borrower", "confidential" or "guarantor".
    client
        The first name of the client of the course whose file lies open at first.
    """

    def __init__(self, key: str = KEY, client: str = "Zoya") -> None:
        known = forms()
        if key not in known:
            raise InputError(f"form: {key!r} is not known; it can be {', '.join(known)}")
        self.form, self.title = known[key], _(known[key].title)
        self.record = ClientRecord(form_of(client))
        self.bar_of_clients = ClientBar(client, self.show_client, lambda: self.current)
        answers = answers_in(self.form, self.record)
        self.groups = tuple(
            Group(_(part.title), tuple(Entry(item, answers.get(item.key, item.empty))
                                       for item in part.item))
            for part in self.form.part
        )  # fmt: skip

    @property
    def client(self) -> str:
        """The client's name, as it stands above the form."""
        return str(self.bar_of_clients.name.value).strip()

    @property
    def current(self) -> ClientRecord:
        """The client's file with what stands on the screen, to be saved."""
        return with_answers(self.form, self.record, self.client, self.values)

    def show_client(self, record: ClientRecord) -> None:
        """Put another client's answers into the form."""
        answers = answers_in(self.form, record)
        self.record = record
        self.fill(**{item.key: answers.get(item.key, item.empty) for item in self.form.items})

    def moved(self, _change: object = None) -> None:
        """Say how far the form has come, or which answer cannot be."""
        try:
            with_answers(self.form, self.record, self.client, self.values)
        except InputError as error:
            self.words.value = once_more(error)
            return
        self.words.value = lines(describe(self.form, self.values))

    def filled_page(self) -> tuple[str, str]:
        """Give the form on paper as it is filled in now; an answer that cannot be is refused."""
        record = self.current
        return form_paper(self.form, answers_in(self.form, record), self.client)

    # -- on the screen ---------------------------------------------------------------------------

    @property
    def above(self) -> Sequence[ipywidgets.Widget]:
        """The row that says whose file this is."""
        self.bar_of_clients.watch(self.widgets.values())
        return self.bar_of_clients.widgets

    @cached_property
    def words(self) -> ipywidgets.HTML:
        """How many questions are answered."""
        return live_text(lines(describe(self.form, self.values)))

    @cached_property
    def filled(self) -> ToPaper:
        """The buttons for the form as it is filled in."""
        return ToPaper(self.filled_page)

    @cached_property
    def blank(self) -> ToPaper:
        """The buttons for a blank form."""
        return ToPaper(lambda: form_paper(self.form), _("A blank form:"))

    @cached_property
    def more_names(self) -> Mapping[str, str]:
        """Labels of the rows above and below."""
        return self.bar_of_clients.names | self.filled.names

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole form, with its controls at work."""
        head = ipywidgets.HTML(f"{WRAPPED}<p><strong>{escape(self.title)}</strong></p>"
                               f"<p>{escape(_(self.form.about))}</p>")  # fmt: skip
        papers = ipywidgets.HBox([self.filled.widget, self.blank.widget],
                                 layout={"flex_flow": "row wrap"})  # fmt: skip
        parts = [head, *self.above, self.chooser, *self.boxes, self.words, papers]
        box, _labels = framed(self.title, parts, self.names)
        box.add_class("kit-form")
        return box

    @property
    def text(self) -> str:
        """The form in words: what it asks."""
        asked = [f"  {control.label}" for control in self.all_controls]
        return "\n".join([self.title, *asked])


def answers_in(form: PaperForm, record: ClientRecord) -> dict[str, Any]:
    """Give what stands in a client's file for a form.

    Raises
    ------
    InputError
        For an answer that the form does not ask or cannot take.
    """
    if form.key == KEY:
        return answers_of(record.form)
    source = _("{client}, part `{part}`").format(client=record.form.client, part=form.key)
    return read_answers(form, record.parts.get(form.key, {}), source)


def with_answers(
    form: PaperForm, record: ClientRecord, client: str, answers: Answers
) -> ClientRecord:
    """Put a form's answers into a client's file; those of the other forms stay.

    Raises
    ------
    InputError
        For an answer that the form cannot take.
    """
    if form.key == KEY:
        return ClientRecord(questionnaire_of(client, answers))
    given = {key: answer for key, answer in answers.items() if answer not in ("", [])}
    checked = read_answers(form, given, _(form.title))
    named = replace(record.form, client=client)
    return ClientRecord(named, {form.key: checked}, asks_form=False)


def describe(form: PaperForm, answers: Answers) -> str:
    """Say how many questions are answered, and name the first that are not."""
    still = form.open_items(answers)
    done, of = len(form.items) - len(still), len(form.items)
    if not still:
        return _("✓ All {of} answers are there.").format(of=of)
    names = "; ".join(_(item.asked) for item in still[:_SHOWN])
    more = _(" and {n} more").format(n=len(still) - _SHOWN) if len(still) > _SHOWN else ""
    return _("{done} of {of} answers are there. Not yet: {names}{more}.").format(
        done=done, of=of, names=names, more=more)


def form_panel(key: str = KEY, client: str = "Zoya") -> FormPanel:
    """Make one of the four forms, with the file of a client of the course open."""
    return FormPanel(key, client)
