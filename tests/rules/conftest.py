"""Property tests without a clock: a busy machine is no failure."""

from hypothesis import settings

settings.register_profile("kit", deadline=None)
settings.load_profile("kit")
