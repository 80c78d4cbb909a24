"""The handouts of a day: pages for the printer, made from the same sources as the notebooks.

``python3 -m course handouts`` writes them; see ``course.handouts.pack``.
"""
