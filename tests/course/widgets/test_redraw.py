"""A redraw is quick because it draws less; it must still show what matplotlib would."""

import importlib
import inspect
import pkgutil
from contextlib import suppress
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageFilter

import course.widgets
from course.figures.arrears import portfolio, portfolio_beside
from course.figures.kit.drawing import Drawing
from course.figures.kit.png import encode, png
from course.widgets.kit.panel import Panel
from simulator.rules.ground.validation import InputError


def made_by_hand():
    """Every panel that a function `..._panel` makes, but those that live a whole branch."""
    for module in pkgutil.walk_packages(course.widgets.__path__, "course.widgets."):
        name = module.name.rpartition(".")[2]
        if name.endswith("_panel"):
            make = getattr(importlib.import_module(module.name), name)
            asked = inspect.signature(make).parameters.values()
            made = make() if all(each.default is not each.empty for each in asked) else None
            if isinstance(made, Panel) and not made.slow:
                yield name, made


PANELS = dict(made_by_hand())


def blurred(drawn):
    """A picture out of focus: letters may stand a fraction of a pixel elsewhere."""
    return np.asarray(Image.open(BytesIO(drawn)).filter(ImageFilter.BoxBlur(2)), int)


def furthest(drawing, data):
    """How far a redraw is from the whole figure where it is furthest, of 255."""
    fast, whole = drawing.png(data), png(drawing.draw(data))
    return abs(blurred(fast) - blurred(whole)).max()


@pytest.mark.parametrize("name", PANELS)
def test_a_redraw_shows_what_the_whole_figure_shows(name):
    """A grid line that is missing makes 45, a number 60 and more; other letters up to 36."""
    panel = PANELS[name]
    trials = list(panel.trials())
    for trial in (trials[0], trials[-1], panel.start):
        with suppress(InputError):  # what contradicts itself is answered in words
            data = panel._compute(panel._inputs(**trial))

        assert furthest(panel._drawing, data) < 41


def test_the_portfolios_redraw_shows_what_its_page_shows(months):
    drawing = portfolio.PortfolioDrawing()
    for data in (months(), months(par=400), months(count=6), months(outstanding=50_000)):
        assert furthest(drawing, data) < 41


def test_two_years_side_by_side_redraw_as_their_page_shows_them(months):
    drawing = portfolio_beside.BesideDrawing()
    for data in ((months(), months(par=400)), (months(count=6), months(count=6, par=90))):
        assert furthest(drawing, portfolio_beside.Beside(*data)) < 41


class Odd(Drawing):
    """What a drawing may hold besides: a round axis, a logarithm, a number too large to write."""

    def prepare(self):
        self.round = self.figure.add_subplot(1, 3, 1, projection="polar")
        self.steep = self.figure.add_subplot(1, 3, 2, yscale="log")
        self.large = self.figure.add_subplot(1, 3, 3)
        self.figure.subplots_adjust(wspace=0.4)
        self.lines = [axes.plot([0, 1, 2], [1, 2, 3])[0] for axes in self.figure.axes]
        self.word = self.large.annotate("here", (1, 2), bbox={"facecolor": "red", "pad": 9})

    def moving(self):
        return self.lines

    def update(self, data):
        for line in self.lines:
            line.set_ydata([1, data, 2 * data])
        for axes in self.figure.axes:
            axes.set_ylim(1, 2 * data)


def test_axes_of_other_kinds_are_drawn_too():
    drawing = Odd()

    assert furthest(drawing, 10) < 41
    assert furthest(drawing, 1e9) < 41


def test_a_picture_is_written_without_losing_a_pixel():
    pixels = np.random.default_rng(1).integers(0, 256, (31, 17, 4), np.uint8)
    pixels[:, :, 3] = 255

    assert (np.asarray(Image.open(BytesIO(encode(pixels)))) == pixels[:, :, :3]).all()
