"""A bar that shows how far a longer computation has come."""

from functools import cached_property

import ipywidgets

from course.language import _

_CLASS = "kit-progress"


class ProgressBar:
    """Seen only while something runs; ``move`` is what the simulator calls.

    Examples
    --------
    >>> bar = ProgressBar()
    >>> bar.move(28, 364)
    >>> bar.widget.value, bar.widget.layout.visibility
    (28, 'visible')
    """

    @cached_property
    def widget(self) -> ipywidgets.IntProgress:
        """The bar."""
        bar = ipywidgets.IntProgress(
            min=0, max=1, layout={"width": "360px", "visibility": "hidden"}
        )
        bar.add_class(_CLASS)
        return bar

    @property
    def names(self) -> dict[str, str]:
        """The bar's label, by its CSS class."""
        return {_CLASS: _("How far the simulation has come")}

    def move(self, done: int, of: int) -> None:
        """Show ``done`` of ``of``; hide the bar when all is done."""
        self.widget.max, self.widget.value = of, done
        self.widget.layout.visibility = "visible" if done < of else "hidden"
