"""The course: five days of notebooks over the simulator, and the door to them.

Any Python may read this file before the door tells it that it is too old, so it stays empty.
"""
