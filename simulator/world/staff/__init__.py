"""The officers as people: whom they serve, what they are paid for, and what they do about it.

``clientele`` says who serves whom; ``turnover`` lets officers leave and come; ``payroll`` pays
them and ``care`` is what pay makes of their effort; ``meetings`` and ``checks`` are their visits
between loan and lateness; ``fraud`` is what a dishonest one does.
"""
