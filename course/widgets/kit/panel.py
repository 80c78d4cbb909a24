"""A panel: controls make an input, a pure function makes of it a picture, a summary, a table."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

import ipywidgets
import pandas as pd

from course.display import paragraph
from course.figures.kit.drawing import Drawing
from course.figures.kit.picture import folded
from course.widgets.kit.controls import Control, css
from course.widgets.kit.framing import PICTURE_CLASS, Framed, framed, live_text, picture_box
from course.widgets.kit.progress_bar import ProgressBar
from course.widgets.kit.view import View
from simulator.rules.ground.validation import InputError


class Panel(Framed):
    """Something to try out: move a control, and the picture and its words follow.

    Parameters
    ----------
    title
        What the panel shows; also the name of its picture.
    inputs
        A frozen, validated dataclass; its fields are set by the controls of the same name.
    controls
        The controls, from top to bottom.
    compute
        From an input to the data that is drawn. With ``slow=True`` it is called with
        ``progress=``, a callable that takes (done, of).
    drawing
        Makes the drawing, which is kept and redrawn.
    describe
        From the data to a sentence or two: what one should see.
    tabulate
        From the data to the table behind the picture, or None for none.

    Attributes
    ----------
    view : View
        What is shown now.
    """

    def __init__(  # noqa: PLR0913 - one argument for each thing a panel is made of
        self, title: str, *, inputs: Callable[..., Any], controls: Sequence[Control],
        compute: Callable[..., Any], drawing: Callable[[], Drawing],
        describe: Callable[[Any], str],
        tabulate: Callable[[Any], pd.DataFrame] | None = None, slow: bool = False,
    ) -> None:
        self.title, self.controls, self.slow = title, tuple(controls), slow
        self._inputs, self._compute, self._describe = inputs, compute, describe
        self._tabulate = tabulate
        self._drawing = drawing()
        self.bar = ProgressBar()

    @property
    def start(self) -> dict[str, Any]:
        """The values that the controls have at first."""
        return {control.name: control.value for control in self.controls}

    def trials(self) -> Iterator[dict[str, Any]]:
        """Give each control's ends and middle, the others at their start: for tests."""
        for control in self.controls:
            for value in control.trials():
                yield self.start | {control.name: value}

    def show(self, **values: Any) -> View:
        """Work out what the panel shows for these values; controls left out stand at their start.

        This is what a moving control calls. It draws, and touches no widget but the bar.
        """
        data = self._work_out(**(self.start | values))
        return View(self._drawing.png(data), self._describe(data), self._table(data))

    def _work_out(self, **values: Any) -> Any:
        more = {"progress": self.bar.move} if self.slow else {}
        return self._compute(self._inputs(**values), **more)

    def _table(self, data: Any) -> pd.DataFrame | None:
        return self._tabulate(data) if self._tabulate else None

    # -- on the screen ---------------------------------------------------------------------------

    @cached_property
    def view(self) -> View:
        """What is shown at first."""
        return self.show()

    @cached_property
    def widgets(self) -> dict[str, ipywidgets.Widget]:
        """The widget of each control."""
        return {control.name: control.widget() for control in self.controls}

    @cached_property
    def image(self) -> ipywidgets.Image:
        """The picture on the screen."""
        return picture_box(self._drawing.pixels_wide, self.view.png)

    @cached_property
    def words(self) -> ipywidgets.HTML:
        """The summary above the picture, where the eyes are while a handle moves."""
        return live_text(paragraph(self.view.summary), lines=2)

    @cached_property
    def numbers(self) -> ipywidgets.HTML:
        """The table behind the picture, folded."""
        return ipywidgets.HTML(folded(self.view.table, self.title))

    @property
    def below(self) -> Sequence[ipywidgets.Widget]:
        """What stands below the controls: nothing, unless a kind of panel has something."""
        return ()

    @cached_property
    def widget(self) -> ipywidgets.Widget:
        """The whole panel, with its controls at work."""
        for widget in self.widgets.values():
            widget.observe(self._moved, names="value")
        left = ipywidgets.VBox([*self.widgets.values(), *self.below, self.bar.widget])
        wide = {"width": f"{self._drawing.pixels_wide}px", "max_width": "100%"}
        right = ipywidgets.VBox([self.words, self.image, self.numbers], layout=wide)
        both = ipywidgets.HBox([left, right], layout={"flex_flow": "row wrap"})
        names = {PICTURE_CLASS: self.title, **self.bar.names}
        box, _labels = framed(self.title, [both], names | self._control_names)
        return box

    @property
    def _control_names(self) -> dict[str, str]:
        return {css(control.name): control.label for control in self.controls}

    def _moved(self, _change: object) -> None:
        values = {
            control.name: control.read(self.widgets[control.name].value)
            for control in self.controls
        }
        try:
            data = self._work_out(**values)
        except InputError as error:
            self.words.value = paragraph(str(error))
            return
        self.image.value = self._drawing.png(data)  # first: the rest is looked at later
        self.words.value = paragraph(self._describe(data))
        self.numbers.value = folded(self._table(data), self.title)

    @property
    def text(self) -> str:
        """The panel in words: its title and what it shows at first."""
        return f"{self.title}\n{self.view.summary}"
